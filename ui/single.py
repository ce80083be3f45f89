"""One window per workspace: a second start raises the first and ends."""

from __future__ import annotations

import hashlib
import os

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER_MS = 1000


def instance_name(workspace: str) -> str:
    """A name for the local socket: the same for one user and one workspace."""
    user = os.environ.get("USER") or os.environ.get("USERNAME") or ""
    return "brandassist-" + hashlib.sha256(f"{user}\n{workspace}".encode()).hexdigest()[:20]


class SingleInstance(QObject):
    """`claim` says whether we are the first; the first hears `raised` when another start knocks."""

    raised = Signal()

    def __init__(self, workspace: str) -> None:
        super().__init__()
        self._name = instance_name(workspace)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._knocked)

    def claim(self) -> bool:
        """True: this is the first window of the workspace. False: the other one has been raised."""
        if self._knock():
            return False
        if self._server.listen(self._name):
            return True
        if self._knock():  # someone was quicker
            return False
        QLocalServer.removeServer(self._name)  # left behind by a process that was killed
        return self._server.listen(self._name)

    def release(self) -> None:
        """Let another start be the first."""
        self._server.close()

    def _knock(self) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(ANSWER_MS):
            return False
        socket.disconnectFromServer()
        return True

    def _knocked(self) -> None:
        connection = self._server.nextPendingConnection()
        connection.close()
        connection.deleteLater()
        self.raised.emit()
