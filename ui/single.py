"""One window per workspace: a second start says what it was asked for to the first, and ends.

The lock decides, because it is quick and survives a kill; the socket, which is slow to load, only carries the knock.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QDir, QLockFile, QObject, Signal

from brandassist import paths

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

ANSWER_MS = 1000
NOTE = "note"  # asks for the capture window; nothing asks for the window itself, and a screen for it there
SHA256 = QCryptographicHash.Algorithm.Sha256


def instance_name(workspace: str) -> str:
    """The same for one user and one workspace, however its folder is written; "" is the default one."""
    folder = paths.workspace_folder(workspace)
    place = workspace if folder is None else str(folder.resolve())
    told = f"{QDir.homePath()}\n{place}".encode()
    return (
        f"brandassist-{QCryptographicHash.hash(told, QCryptographicHash.Algorithm.Sha256).toHex().toStdString()[:20]}"
    )


class SingleInstance(QObject):
    """`claim` says whether we are the first; once it listens, the first hears `asked` at each knock."""

    asked = Signal(str)  # what the other start was for

    def __init__(self, workspace: str) -> None:
        super().__init__()
        self._name = instance_name(workspace)
        self._lock = QLockFile(f"{QDir.tempPath()}/{self._name}.lock")
        self._lock.setStaleLockTime(0)  # only the end of its process makes a lock stale, not its age

    def claim(self, wanted: str = "") -> bool:
        """True: this is the first window of the workspace. False: the other one has been asked for what is wanted."""
        if self._lock.tryLock(0):
            return True
        self._knock(wanted)
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

    def _knock(self, wanted: str) -> None:
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if socket.waitForConnected(ANSWER_MS):
            socket.write(wanted.encode())
            socket.flush()
            socket.disconnectFromServer()

    def _knocked(self) -> None:
        from PySide6.QtNetwork import QLocalSocket

        connection = self._server.nextPendingConnection()
        connection.disconnected.connect(self._heard)
        if connection.state() == QLocalSocket.LocalSocketState.UnconnectedState:  # said and gone already
            self._hear(connection)

    def _heard(self) -> None:
        from PySide6.QtNetwork import QLocalSocket

        connection = self.sender()
        if isinstance(connection, QLocalSocket):
            self._hear(connection)

    def _hear(self, connection: QLocalSocket) -> None:
        wanted = bytes(connection.readAll().data()).decode("utf-8", "replace")
        connection.disconnected.disconnect(self._heard)
        connection.deleteLater()
        self.asked.emit(wanted)
