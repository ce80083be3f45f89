"""The bare thing: an empty PySide6 window, as a process of its own. Says when it was painted."""

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


def say() -> None:
    print("painted", time.monotonic(), time.process_time(), flush=True)


class Empty(QMainWindow):
    was_painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.was_painted:
            self.was_painted = True
            QTimer.singleShot(0, say)


app = QApplication(sys.argv)
window = Empty()
window.resize(1440, 900)
window.show()
app.exec()
