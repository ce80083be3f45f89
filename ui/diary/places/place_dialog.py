"""A place: its name, number and address, and where it lies; made one with another, put into the bin and taken out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QWidget

from brandassist.errors import Problem
from ui.diary.places.city_field import CityField
from ui.diary.places.words import point_words
from ui.sentences import sentence_of
from ui.services import Services
from ui.widgets.button import Button, LinkButton
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field, Labelled
from ui.widgets.label import Label
from ui.widgets.states import InlineError

if TYPE_CHECKING:
    from brandassist.gazetteer import City
    from brandassist.store.diary.places import Place

WIDE, LABELS = 560, 120


class PlaceDialog(Dialog):
    """`place` None is a new one; `city_told` are its facts that its city told, `names` those of other places.

    `wrote` when something was written. What is left empty of zone and coordinates the city fills in: it shows pale.
    """

    wrote = Signal(str)  # the id of the place

    def __init__(
        self,
        parent: QWidget,
        services: Services,
        place: Place | None = None,
        city_told: dict[str, Any] | None = None,
        names: tuple[str, ...] = (),
    ) -> None:
        super().__init__(parent, self.tr("New place") if place is None else self.tr("Place"), WIDE)
        self._services, self._place, self._city_told = services, place, city_told or {}
        self._known = ""  # the other place that has the name
        self._make_fields()
        self._make_twin(names)
        self.problem = InlineError(self.tr("Make the two one"))
        self.problem.acted.connect(self._merge_with_named)
        self.body.addWidget(self.problem)
        self._make_foot()
        if place is not None:
            self._fill(place)
        self._named()
        self.name.setFocus()

    def _make_fields(self) -> None:
        self.name = Field(self.tr("Name"), self.tr("As you call it"))
        self.number = Field(self.tr("Number"), self.tr("Of the store"))
        self.address = Field(self.tr("Address"))
        self.city = CityField(self._services.background, self.tr("City"), "")
        self.point = Field(self.tr("Coordinates"), self.tr("As the city"))
        self.zone = Field(self.tr("Time zone"), self.tr("As the city"))
        for field in (self.name, self.number, self.address, self.city, self.point, self.zone):
            self.body.addWidget(Labelled(field.accessibleName(), field, LABELS))
        self.name.textChanged.connect(self._named)
        self.city.typed.connect(self._city_typed)
        self.city.meant.connect(self._city_meant)

    def _make_twin(self, names: tuple[str, ...]) -> None:
        """The way to make it one with another place."""
        self.same = LinkButton(self.tr("It is the same as another place…"))
        self.same.clicked.connect(self._show_twin)
        self.body.addWidget(self.same, 0, Qt.AlignmentFlag.AlignLeft)
        self._twin = QWidget()
        line = QHBoxLayout(self._twin)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self.twin = Field(self.tr("The same as"), self.tr("The name that stays"))
        completer = QCompleter(list(names), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.twin.setCompleter(completer)
        self.join = Button(self.tr("Make the two one"))
        self.join.setAutoDefault(False)
        self.join.clicked.connect(self._merge)
        line.addWidget(Labelled(self.tr("The same as"), self.twin, LABELS), 1)
        line.addWidget(self.join)
        self.body.addWidget(self._twin)
        self._twin.hide()
        self.same.setVisible(self._place is not None and bool(names))

    def _make_foot(self) -> None:
        foot = self.add_foot()
        if self._place is not None:
            binned = self._place.binned_at is not None
            words = self.tr("Take out of the bin") if binned else self.tr("Move to the bin; its entries keep it")
            self.bin = LinkButton(words)
            self.bin.clicked.connect(self._restore if binned else self._delete)
            foot.addWidget(self.bin)
        foot.addStretch(1)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.save = Button(self.tr("Save"), "primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        foot.addWidget(cancel)
        foot.addWidget(self.save)

    def _fill(self, place: Place) -> None:
        for field, words in self._shown(place):
            field.setText(words)
            field.setCursorPosition(0)
        if place.former:
            said = self.tr("Also found as: {names}").format(names=", ".join(place.former))
            self.body.insertWidget(1, Label(said, "meta", "ink3", wrap=True))

    def _shown(self, place: Place) -> tuple[tuple[Field, str], ...]:
        point = point_words(place.latitude, place.longitude)
        return (
            (self.name, place.name),
            (self.number, place.number),
            (self.address, place.address),
            (self.city, place.city),
            (self.point, point),
            (self.zone, place.zone),
        )

    # -- typing -------------------------------------------------------------------------------------------------

    def _named(self) -> None:
        self.save.setEnabled(bool(self.name.text().strip()))

    def _city_typed(self) -> None:
        """What the last city told goes with it; what a person wrote stays."""
        place = self._place
        if place is not None and "latitude" in self._city_told:
            if self.point.text() == point_words(place.latitude, place.longitude):
                self.point.clear()
            if not self._city_told["zone"] and self.zone.text() == place.zone:
                self.zone.clear()
        for field in (self.point, self.zone):
            field.setPlaceholderText(self.tr("As the city"))

    def _city_meant(self, city: City) -> None:
        self.point.setPlaceholderText(point_words(city.latitude, city.longitude))
        self.zone.setPlaceholderText(city.zone)

    def facts(self) -> dict[str, Any]:
        """What a person changed, as `Places.change` takes it. Raises Problem `bad_coordinates`."""
        from brandassist.diary.places import point_of

        city = self.city.city()
        said: dict[str, Any] = {
            "name": self.name.text().strip(),
            "number": self.number.text().strip(),
            "address": self.address.text().strip(),
            "city": city.name if city is not None else self.city.words(),
            "zone": self.zone.text().strip(),
        }
        if city is not None and (self._place is None or said["city"] != self._place.city):
            said["country"] = city.country
        words = self.point.text().strip()
        place = self._place
        if words != (point_words(place.latitude, place.longitude) if place is not None else ""):
            said["latitude"], said["longitude"] = point_of(words) if words else (None, None)
        if place is None:
            return {name: value for name, value in said.items() if value not in ("", None)}
        together = {"latitude", "longitude"}
        return {name: value for name, value in said.items() if name in together or value != getattr(place, name)}

    # -- doing --------------------------------------------------------------------------------------------------

    def _do(self, act: Callable[[], str]) -> None:
        self.save.setEnabled(False)
        self._services.background.run(self, act, self._did, self._refused)

    def _did(self, place_id: str) -> None:
        self.wrote.emit(place_id)
        self.accept()

    def _refused(self, error: Exception) -> None:
        self.save.setEnabled(True)
        self._known = str(error.data["id"]) if isinstance(error, Problem) and error.code == "place_known" else ""
        self.problem.offer(bool(self._known) and self._place is not None)
        self.problem.show_problem(sentence_of(error))

    def _save(self) -> None:
        places, place = self._services.workspace.places, self._place
        try:
            facts = self.facts()
        except Problem as problem:
            self._refused(problem)
            return

        def saving() -> str:
            if place is None:
                return places.add(**facts)
            places.change(place.id, **facts)
            return place.id

        self._do(saving)

    def _show_twin(self) -> None:
        self.same.hide()
        self._twin.show()
        self.join.setDefault(True)  # Enter is for what is being done
        self.twin.setFocus()

    def _merge(self) -> None:
        word, places = self.twin.text().strip(), self._services.workspace.places
        if word:
            self._join(lambda: places.named(word).id)
        else:
            self._save()

    def _merge_with_named(self) -> None:
        known = self._known
        self._join(lambda: known)

    def _join(self, other: Callable[[], str]) -> None:
        places, place = self._services.workspace.places, self._place
        assert place is not None

        def joining() -> str:
            into = other()
            places.merge(place.id, into)
            return into

        self._do(joining)

    def _delete(self) -> None:
        self._move(self._services.workspace.places.delete)

    def _restore(self) -> None:
        self._move(self._services.workspace.places.restore)

    def _move(self, move: Callable[[str], None]) -> None:
        place = self._place
        assert place is not None

        def moving() -> str:
            move(place.id)
            return place.id

        self._do(moving)
