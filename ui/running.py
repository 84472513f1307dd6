"""One program a user: a second start hands its files to the one that is running, and ends."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT = 10_000
"""Milliseconds that a running program gets to answer; after them it counts as hung, and a new one opens the files."""
_MOST = 1_000_000
"""Bytes of a message; who sends more is no second start of ours."""
_TAKEN = b"taken\n"


def meeting_place() -> str:
    """Where the programs of one user on one screen find each other: a name, or a path that only the user can enter."""
    screen = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY", "")
    whose = f"{Path.home()}\n{screen}"
    name = f"treaty-workbench-{blake2b(whose.encode(), digest_size=8).hexdigest()}"
    own = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.RuntimeLocation)
    return str(Path(own) / name) if own and sys.platform != "win32" else name


def hand_over(place: str, paths: Sequence[Path]) -> bool:
    """Gives files to the program that runs already; whether there is one and it took them."""
    socket = QLocalSocket()
    socket.connectToServer(place)
    if not socket.waitForConnected(_WAIT):
        return False
    socket.write(json.dumps({"open": [str(path.absolute()) for path in paths]}).encode() + b"\n")
    answer = b""
    while not answer.endswith(b"\n") and socket.waitForReadyRead(_WAIT):
        answer += socket.readAll().data()
    socket.abort()
    return answer == _TAKEN


class Running(QObject):
    """Listens for second starts; ``started_again`` carries the files (paths) that one was to open."""

    started_again = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._meet)

    def listen(self, place: str) -> bool:
        """Begins to listen, also where a program that came to a sudden end left its socket."""
        if self._server.listen(place):
            return True
        QLocalServer.removeServer(place)
        return self._server.listen(place)

    def close(self) -> None:
        """Listens no more."""
        self._server.close()

    def _meet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(socket.deleteLater)
            if socket.canReadLine():
                self._take(socket)

    def _read(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            if socket.canReadLine():
                self._take(socket)
            elif socket.bytesAvailable() > _MOST:
                socket.abort()

    def _take(self, socket: QLocalSocket) -> None:
        try:
            paths = [Path(name) for name in json.loads(socket.readLine(_MOST).data())["open"]]
        except (ValueError, KeyError, TypeError):
            socket.abort()
            return
        socket.write(_TAKEN)
        socket.flush()
        self.started_again.emit(paths)
