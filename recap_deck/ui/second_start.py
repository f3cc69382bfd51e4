"""A second start with the same deck: asks the program that shows it already to come forward.

Without Qt, because it stands before every start; where nobody listens it costs one look at a
folder.
"""

from __future__ import annotations

import ctypes
import json
import os
import sys
import zlib
from pathlib import Path

from recap_deck.settings.store import state_folder
from recap_deck.source.event.places import EVENT_NAMES
from recap_deck.values import dataclass

ANSWER_SECONDS = 3.0
"""How long the running program may take; then this one starts by itself."""
MOST_BYTES = 65_536
YES = b"yes\n"
_ANY_PROCESS = -1


@dataclass(frozen=True, slots=True)
class SecondStart:
    """What a second start wants: the deck, and whether and how it is to be presented.

    `token` is the desktop's leave to come forward, "" where it gave none.
    """

    deck: str
    present: bool = False
    resume: bool = False
    token: str = ""


def deck_name(source: Path) -> str:
    """What two starts of the same deck have in common: its real path, an event's by its folder."""
    path = Path(os.path.realpath(source))
    return str(path.parent if path.name in EVENT_NAMES and path.is_file() else path)


def listening_place(deck: str) -> str:
    """Where the program that shows a deck on this display listens; the folder may not exist."""
    seen_on = "|".join(os.environ.get(name, "") for name in _DISPLAYS)
    key = f"{deck}|{seen_on}".encode("utf-8", "surrogatepass")
    name = f"{zlib.crc32(key):08x}{zlib.adler32(key):08x}"
    if sys.platform == "win32":
        return rf"\\.\pipe\recap-deck-{os.environ.get('USERNAME', '')}-{name}"
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    folder = Path(runtime) / "recap-deck" if runtime else state_folder() / "running"
    return str(folder / name)


# A window on another display can't come forward here.
_DISPLAYS = ("WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM")


def comes_forward(source: Path, *, present: bool, resume: bool) -> bool:
    """Ask the program that shows a deck to come forward; False where there is none that does."""
    deck = deck_name(source)
    place = listening_place(deck)
    # Looking for a pipe of Windows would be a knock already.
    if sys.platform != "win32" and not Path(place).exists():
        return False
    token = os.environ.get("XDG_ACTIVATION_TOKEN", "")
    wanted = {"deck": deck, "present": present, "resume": resume, "token": token}
    try:
        return _answer(place, json.dumps(wanted).encode() + b"\n") == YES
    except (OSError, ValueError):
        return False


def _answer(place: str, line: bytes) -> bytes:
    """What comes back for a line."""
    if sys.platform == "win32":
        # Windows lets only a program come forward that the one in front allows it.
        ctypes.windll.user32.AllowSetForegroundWindow(_ANY_PROCESS)
        pipe = os.open(place, os.O_RDWR)
        try:
            os.write(pipe, line)
            return os.read(pipe, len(YES))
        finally:
            os.close(pipe)
    import socket  # only where a program listens; it is slow to load

    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(ANSWER_SECONDS)
        connection.connect(place)
        connection.sendall(line)
        return connection.recv(len(YES))


def read_second_start(line: bytes) -> SecondStart | None:
    """What a line asks for; None where it is no such line."""
    try:
        raw = json.loads(line)
    except ValueError:
        return None
    if not isinstance(raw, dict) or not isinstance(raw.get("deck"), str):
        return None
    token = raw.get("token", "")
    return SecondStart(
        raw["deck"],
        raw.get("present") is True,
        raw.get("resume") is True,
        token if isinstance(token, str) else "",
    )
