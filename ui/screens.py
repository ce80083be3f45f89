"""The screens that are built, one entry each. A screen that is not here has no tab and no menu entry.

The functions import lazily: the window's first paint comes before any screen's code is read.
"""

from __future__ import annotations

from ui.screen import ScreenSpec

SCREENS: tuple[ScreenSpec, ...] = ()
