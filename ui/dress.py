"""What every window of the program needs before it is furnished: log, background, language, theme, focus ring."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from brandassist import log, paths
from brandassist.settings import DeviceSettings
from ui.background import Background
from ui.device import Device
from ui.language import speak
from ui.shell.focus import FocusRing
from ui.shell.mark import program_icon
from ui.theme import theme


def dressed(app: QApplication, settings: DeviceSettings | None) -> tuple[Device, Background]:
    """Dress the application as this computer's settings say; close the background in the end."""
    log.start(paths.log_folder())
    background = Background(app)
    device = Device(settings, background)
    speak(app, device.language or None)
    theme.start(app, device.mode, device.percent)
    FocusRing(app)
    app.setWindowIcon(program_icon())
    return device, background
