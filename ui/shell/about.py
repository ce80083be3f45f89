"""What this program is, and under which licences."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QWidget

from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.label import Label


class AboutDialog(Dialog):
    """Name, version, licences."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, self.tr("About Brand Assist"), 440)
        self.body.addWidget(Label("Brand Assist", "section"))
        self.body.addWidget(Label(self.tr("Version {version}").format(version=program_version()), tint="ink2"))
        self.body.addWidget(Label(self.tr("Apache License 2.0. Qt {qt}, under the LGPL 3.").format(qt=qVersion())))
        fonts = self.tr("Type: Inter and Source Serif 4 (OFL). Icons: Phosphor (MIT).")
        self.body.addWidget(Label(fonts, tint="ink2", wrap=True))
        foot = self.add_foot()
        foot.addStretch(1)
        close = Button(self.tr("Close"))
        close.clicked.connect(self.accept)
        foot.addWidget(close)


def program_version() -> str:
    """The installed version, or "unknown" when run from a bare folder."""
    try:
        return version("brandassist")
    except PackageNotFoundError:
        return "unknown"
