"""What the checks say of exact places, numbers of bookings and orders, and names that stay inside."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

EMBARGO: dict[str, str] = {
    "embargoed": str(QT_TRANSLATE_NOOP("Composer", "“{title}” in the diary is not to be told before {until}.")),
}
LEAKS: dict[str, str] = {
    "coordinates": str(QT_TRANSLATE_NOOP("Composer", "“{text}” tells an exact place.")),
    "booking-number": str(QT_TRANSLATE_NOOP("Composer", "“{text}” looks like the number of a booking or an order.")),
    "internal-name": str(QT_TRANSLATE_NOOP("Composer", "“{text}” is a name that stays inside.")),
}
