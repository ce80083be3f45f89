"""By when people are answered: hours, others for some networks, and the days and hours in which they are counted."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QCheckBox

from ui.settings.presenter import SettingsPresenter
from ui.settings.section import Line, Note, Number, Section
from ui.widgets.field import Select
from ui.words import network_name

MOST_HOURS = 720
HALF_HOURS = [f"{hour:02d}:{minute:02d}" for hour in range(24) for minute in (0, 30)]
WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class AnsweringSection(Section):
    """What changes here is counted anew for every message that is open."""

    def __init__(self, presenter: SettingsPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self.entitle(self.tr("Answering"))
        self.hours = Number(self.tr("Answer people within, hours"), 1, MOST_HOURS)
        within = Line(self.tr("Answer people within"), self.hours, after=self.tr("hours, as a target"))
        self.place(within, "reply_target_hours")
        self.hours.valueChanged.connect(self._choose_hours)
        self._place_days()
        whole: list[tuple[object, str]] = [("", self.tr("all day")), *((each, each) for each in HALF_HOURS)]
        self.begin, self.end = Select(self.tr("Work from"), whole), Select(self.tr("Work until"), whole)
        self.place(Line(self.tr("Working hours"), self.begin, self.end), "working_to")
        self._errors["working_from"] = self.error("working_to")
        self.begin.activated.connect(self._choose_begin)
        self.end.activated.connect(self._choose_end)
        self.place(Note("clock", self.tr("Only working hours count towards the target, by the clock at home.")))
        self.networks: dict[str, Number] = {}

    def _place_days(self) -> None:
        locale = QLocale()
        self.days: dict[str, QCheckBox] = {}
        for number, day in enumerate(WEEK, 1):
            box = QCheckBox(locale.standaloneDayName(number, QLocale.FormatType.ShortFormat))
            whole = locale.standaloneDayName(number, QLocale.FormatType.LongFormat)
            box.setAccessibleName(self.tr("Work on {day}").format(day=whole))
            box.clicked.connect(self._choose_days)
            self.days[day] = box
        boxes = list(self.days.values())
        words = self.tr("Working days")
        self.place(Line(words, *boxes[:5]))
        self.place(Line(" ", *boxes[5:], words=words), "working_days")

    def show_values(self) -> None:
        """Show what counts now; a network that is connected has its own line."""
        rules = self._presenter.rules
        self.hours.show_value(rules["reply_target_hours"])
        for day, box in self.days.items():
            box.setChecked(day in rules["working_days"])
        for box, key in ((self.begin, "working_from"), (self.end, "working_to")):
            if rules[key] and box.findData(rules[key]) < 0:
                box.addItem(rules[key], rules[key])
            box.set_value(rules[key])
        for name in self._presenter.networks:
            if name not in self.networks:
                self._place_network(name)
            self.networks[name].show_value(rules["reply_targets"].get(name, 0))

    def _place_network(self, name: str) -> None:
        words = self.tr("On {network}").format(network=network_name(name))
        number = Number(self.tr("{where}, hours; 0 as everywhere").format(where=words), 0, MOST_HOURS)
        number.setSpecialValueText("\u2013")
        number.valueChanged.connect(self._choose_networks)
        self.networks[name] = number
        self.place(Line(words, number, after=self.tr("hours, where others than everywhere")))

    def _choose_hours(self, hours: int) -> None:
        self._presenter.choose("rule", "reply_target_hours", hours)

    def _choose_networks(self) -> None:
        before: dict[str, int] = self._presenter.rules["reply_targets"]
        shown = {name: number.value() for name, number in self.networks.items()}
        after = {name: hours for name, hours in {**before, **shown}.items() if hours}
        self._presenter.choose("rule", "reply_targets", after)

    def _choose_days(self) -> None:
        self._presenter.choose("rule", "working_days", [day for day, box in self.days.items() if box.isChecked()])

    def _choose_begin(self) -> None:
        self._presenter.choose("rule", "working_from", self.begin.value())

    def _choose_end(self) -> None:
        self._presenter.choose("rule", "working_to", self.end.value())
