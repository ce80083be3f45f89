"""What holds for everyone on the workspace: who approves, and when things go."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QComboBox, QRadioButton

from ui.cities import called
from ui.language import spoken
from ui.settings.answering import HALF_HOURS
from ui.settings.presenter import SettingsPresenter
from ui.settings.section import Line, Number, Section, StillWheel
from ui.theme import scaled, theme
from ui.widgets.field import Select

MOST_UNDO, MOST_GRACE, MOST_APART = 60, 240, 1440  # seconds, minutes, minutes
QUIET_KEYS = ("quiet_from", "quiet_to")


class ApprovalSection(Section):
    """Who must say yes, and how long one may still say no."""

    def __init__(self, presenter: SettingsPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self.entitle(self.tr("Approval rule"))
        self.alone = QRadioButton(self.tr("I work alone: what I plan is approved"))
        self.assistant = QRadioButton(self.tr("What the assistant plans is approved first"))
        self.every = QRadioButton(self.tr("Every post and every reply is approved first"))
        group = QButtonGroup(self)
        for button in (self.alone, self.assistant, self.every):
            group.addButton(button)
            button.clicked.connect(self._choose)
        self.place(Line("", self.alone, words=self.alone.text()))
        self.place(Line("", self.assistant, words=self.assistant.text()))
        self.place(Line("", self.every, words=self.every.text()), "approval_rule")
        self.kinds = {
            "thanks": QCheckBox(self.tr("thanks")),
            "question": QCheckBox(self.tr("questions")),
            "other": QCheckBox(self.tr("other messages")),
        }
        sends = self.tr("An assistant answers without approval")
        for box in self.kinds.values():
            box.setAccessibleName(f"{sends}: {box.text()}")
            box.clicked.connect(self._allow)
        self.place(Line(sends, *self.kinds.values()), "assistant_sends")
        self.undo = Number(self.tr("Undo before it leaves, seconds"), 0, MOST_UNDO)
        self.undo.valueChanged.connect(self._wait)
        self.place(Line(self.tr("Undo before it leaves"), self.undo, after=self.tr("seconds, 0 to 60")), "undo_seconds")

    def show_values(self) -> None:
        """Show the rule with the names of those who approve."""
        rules = self._presenter.rules
        names = [each.name for each in self._presenter.members if each.role == "executive"]
        if len(names) == 1 and len(self._presenter.members) > 1:
            self.every.setText(self.tr("{name} approves every post and every reply").format(name=names[0]))
        else:
            self.every.setText(self.tr("Every post and every reply is approved first"))
        {"every": self.every, "assistant": self.assistant}.get(rules["approval_rule"], self.alone).setChecked(True)
        me = next((each for each in self._presenter.members if each.id == self._presenter.me), None)
        allowed, hers = rules["assistant_sends"].split(","), me is None or me.role != "assistant"
        for name, box in self.kinds.items():
            box.setChecked(name in allowed or rules["approval_rule"] == "alone")
            box.setEnabled(hers and rules["approval_rule"] != "alone")
        self.undo.show_value(rules["undo_seconds"])

    def _choose(self) -> None:
        rules = {"every": self.every, "assistant": self.assistant, "alone": self.alone}
        rule = next(name for name, button in rules.items() if button.isChecked())
        self._presenter.choose("rule", "approval_rule", rule)

    def _allow(self) -> None:
        allowed = ",".join(name for name, box in self.kinds.items() if box.isChecked())
        self._presenter.choose("rule", "assistant_sends", allowed)

    def _wait(self, seconds: int) -> None:
        self._presenter.choose("rule", "undo_seconds", seconds)


class TimesSection(Section):
    """The zone everything is planned in, how late a post may go."""

    def __init__(self, presenter: SettingsPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self.entitle(self.tr("Times"))
        self.zone = Select(self.tr("Time zone"), [])
        self.zone.setMaxVisibleItems(16)
        self.zone.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.zone.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.zone.installEventFilter(StillWheel(self))
        self.grace = Number(self.tr("Send late by itself, minutes"), 0, MOST_GRACE, 5)
        self.place(Line(self.tr("Time zone"), self.zone, after=self.tr("also when you travel")), "zone")
        late = Line(
            self.tr("Send late by itself"), self.grace, after=self.tr("minutes at most, after that it asks you")
        )
        self.place(late, "grace_minutes")
        self.apart = Number(self.tr("Posts on one account apart, minutes"), 0, MOST_APART, 15)
        apart = Line(self.tr("Posts apart"), self.apart, after=self.tr("minutes, told by the rehearsal"))
        self.place(apart, "spacing_minutes")
        self._place_quiet()
        self.apart.valueChanged.connect(self._choose_apart)
        self.zone.activated.connect(self._choose_zone)
        self.grace.valueChanged.connect(self._choose_grace)
        self._dress()
        theme.changed.connect(self._dress)

    def show_values(self) -> None:
        """Show what counts now; a zone that is not on the list joins it."""
        rules = self._presenter.rules
        if self.zone.count() == 0:
            for name in zones():
                self.zone.addItem(zone_words(name), name)
        if self.zone.findData(rules["zone"]) < 0:
            self.zone.insertItem(0, zone_words(rules["zone"]), rules["zone"])
        self.zone.set_value(rules["zone"])
        self.grace.show_value(rules["grace_minutes"])
        self.apart.show_value(rules["spacing_minutes"])
        for key, box in self.quiet.items():
            if rules[key] and box.findData(rules[key]) < 0:
                box.addItem(rules[key], rules[key])
            box.set_value(rules[key])

    def _place_quiet(self) -> None:
        none: list[tuple[object, str]] = [("", self.tr("none")), *((each, each) for each in HALF_HOURS)]
        begin, end = Select(self.tr("Quiet from"), none), Select(self.tr("Quiet until"), none)
        self.quiet = dict(zip(QUIET_KEYS, (begin, end), strict=True))
        self.place(
            Line(self.tr("Quiet hours"), begin, end, after=self.tr("no notices, and no post should go")), "quiet_to"
        )
        begin.activated.connect(self._choose_quiet_from)
        end.activated.connect(self._choose_quiet_to)

    def _dress(self) -> None:
        self.zone.setFixedWidth(scaled(190))

    def _choose_zone(self) -> None:
        self._presenter.choose("rule", "zone", self.zone.value())

    def _choose_grace(self, minutes: int) -> None:
        self._presenter.choose("rule", "grace_minutes", minutes)

    def _choose_apart(self, minutes: int) -> None:
        self._presenter.choose("rule", "spacing_minutes", minutes)

    def _choose_quiet_from(self) -> None:
        self._presenter.choose("rule", "quiet_from", self.quiet["quiet_from"].value())

    def _choose_quiet_to(self) -> None:
        self._presenter.choose("rule", "quiet_to", self.quiet["quiet_to"].value())


def zones() -> tuple[str, ...]:
    """The zones of places, by the name of the place: what a person types is found first."""
    return _zones(spoken())


@lru_cache(maxsize=2)
def _zones(language: str) -> tuple[str, ...]:
    del language  # their order follows it
    from PySide6.QtCore import QTimeZone

    names = {bytes(each.data()).decode() for each in QTimeZone.availableTimeZoneIds()}
    places = [name for name in names if "/" in name and not name.startswith(("Etc/", "SystemV/", "posix/", "right/"))]
    return ("UTC", *sorted(places, key=zone_words))


def zone_words(zone: str) -> str:
    """ "Rome, Europe": the place first, so that its first letters find it."""
    region, _, place = zone.rpartition("/")
    parts = [called(each) for each in (place, *region.split("/")[::-1]) if each]
    return ", ".join(parts)
