"""Pixels of SVG pictures that Qt can't draw: made by a process of its own, kept on the disk."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

import recap_deck
from recap_deck.errors import RecapDeckError
from recap_deck.files import make_folder, write_file
from recap_deck.limits import DRAWING_SECONDS
from recap_deck.paint.svg.root import svg_size
from recap_deck.resources import cache_folder

SIDES = (512, 1024, 2048, 4096)
"""Pixels of the longer side; what is wanted in between is made smaller from the next one."""

TRIED_SIDE = 1024
"""The step at which it is found out whether a picture can be drawn."""

_PATIENCE = 2.0
"""It may stand in line for a processor that long; the process counts only its own time."""
_ROOM = 200_000_000
_GENERIC = {
    "sans-serif": (
        ("Noto Sans CJK KR", "Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic"),
        QFont.StyleHint.SansSerif,
    ),
    "serif": (
        ("Noto Serif CJK KR", "Noto Serif KR", "AppleMyungjo", "Batang"),
        QFont.StyleHint.Serif,
    ),
    "monospace": (
        ("Noto Sans Mono CJK KR", "Noto Sans Mono", "Menlo", "Consolas"),
        QFont.StyleHint.Monospace,
    ),
}
"""Families that also have Korean letters; where none is installed, Qt's own choice."""

_running: set[subprocess.Popen[bytes]] = set()
_refused: set[Path] = set()


def side_for(width: float, height: float) -> int:
    """The step that is at least as large as what is wanted."""
    longer = max(width, height)
    return next((side for side in SIDES if side >= longer), SIDES[-1])


def find_raster(data: bytes, side: int) -> Path | None:
    """The file with the pixels of a picture, if it was drawn before."""
    path = _path(data, side)
    if not path.exists():
        return None
    with suppress(OSError):
        os.utime(path)  # the least recently used go first
    return path


def make_raster(data: bytes, side: int, seconds: int = DRAWING_SECONDS) -> Path | None:
    """The same, drawn now if need be; None where it can't be drawn in time, or at all.

    In any thread; `font_families` was asked for in that of the windows before.
    """
    kept = find_raster(data, side)
    if kept is not None:
        return kept
    path = _path(data, side)
    picture = b"" if path in _refused else _drawn(data, side, seconds)
    if not picture:
        _refused.add(path)
        return None
    try:
        make_folder(path.parent)
        write_file(path, picture, synced=False)
    except RecapDeckError:
        return None
    _trim()
    return path


def stop_drawing() -> None:
    """End the processes that are at work; nobody waits for them any more."""
    for process in tuple(_running):
        process.kill()


@cache
def font_families() -> dict[str, str]:
    """Which installed families stand for what pictures call sans-serif, serif and monospace."""
    found = {}
    for name, (wished, hint) in _GENERIC.items():
        there = next((each for each in wished if QFontDatabase.hasFamily(each)), "")
        font = QFont()
        font.setStyleHint(hint)
        found[name] = there or QFontInfo(font).family()
    return found


def _drawn(data: bytes, side: int, seconds: int) -> bytes:
    size = svg_size(data)
    if size is None:
        return b""
    scale = side / max(size)
    width, height = (max(1, round(each * scale)) for each in size)
    order = {"width": width, "height": height, "seconds": seconds, "fonts": font_families()}
    # Without -P, Python would look for modules in the folder we are in: the deck's.
    with subprocess.Popen(
        [sys.executable, "-P", "-m", "recap_deck.paint.svg.worker"],
        env={**os.environ, "PYTHONPATH": _import_path()},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        _running.add(process)
        try:
            picture, _ = process.communicate(
                json.dumps(order).encode() + b"\n" + data, timeout=_PATIENCE * seconds
            )
        except subprocess.TimeoutExpired:
            process.kill()
            return b""
        finally:
            _running.discard(process)
    return picture if process.returncode == 0 else b""


def _import_path() -> str:
    """Where a process of ours finds our modules."""
    ours = str(Path(recap_deck.__file__).resolve().parent.parent)
    return os.pathsep.join(filter(None, [ours, os.environ.get("PYTHONPATH", "")]))


def _folder() -> Path:
    return cache_folder() / "drawings"


def _path(data: bytes, side: int) -> Path:
    facts = f"{_made_by()}\0{side}\0{sorted(font_families().items())}\0".encode()
    return _folder() / f"{hashlib.blake2b(facts + data, digest_size=16).hexdigest()}.png"


@cache
def _made_by() -> str:
    """What decides how a picture looks but itself: the library, and our way to it."""
    # Loaded with the first such picture: it brings all that reads mail.
    from importlib.metadata import version

    return f"{version('resvg_py')} {Path(__file__).with_name('worker.py').stat().st_mtime_ns}"


@cache
def _trim() -> None:
    """Once a run, drop the least recently used until the rest takes no more room than it may."""
    with suppress(OSError):
        files = [(path.stat(), path) for path in _folder().iterdir()]
        room = _ROOM
        for facts, path in sorted(files, key=lambda each: -each[0].st_mtime):
            room -= facts.st_size
            if room < 0:
                path.unlink(missing_ok=True)
