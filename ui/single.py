"""One window per workspace: a second start raises the first and ends.

The lock decides, because it is quick and survives a kill; the socket, which is slow to load, only carries the knock.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QDir, QLockFile, QObject, Signal

ANSWER_MS = 1000
SHA256 = QCryptographicHash.Algorithm.Sha256


def instance_name(workspace: str) -> str:
    """The same for one user and one workspace, however its folder is written."""
    place = workspace if "://" in workspace or not workspace else str(Path(workspace).resolve())
    told = f"{QDir.homePath()}\n{place}".encode()
    return (
        f"brandassist-{QCryptographicHash.hash(told, QCryptographicHash.Algorithm.Sha256).toHex().toStdString()[:20]}"
    )


class SingleInstance(QObject):
    """`claim` says whether we are the first; once it listens, the first hears `raised` at each knock."""

    raised = Signal()

    def __init__(self, workspace: str) -> None:
        super().__init__()
        self._name = instance_name(workspace)
        self._lock = QLockFile(f"{QDir.tempPath()}/{self._name}.lock")
        self._lock.setStaleLockTime(0)  # only the end of its process makes a lock stale, not its age

    def claim(self) -> bool:
        """True: this is the first window of the workspace. False: the other one has been asked to come up."""
        if self._lock.tryLock(0):
            return True
        self._knock()
        return False

    def listen(self) -> None:
        """Hear other starts from now on; called after the first paint."""
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)  # left behind by a process that was killed; the lock is ours
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._knocked)
        self._server.listen(self._name)

    def release(self) -> None:
        """Let another start be the first."""
        self._lock.unlock()

    def _knock(self) -> None:
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if socket.waitForConnected(ANSWER_MS):
            socket.disconnectFromServer()

    def _knocked(self) -> None:
        connection = self._server.nextPendingConnection()
        connection.close()
        connection.deleteLater()
        self.raised.emit()
