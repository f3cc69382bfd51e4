"""Where things stand on disk: the deck's root, the files of sessions, their order."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

from recap_deck.errors import DeckFileError
from recap_deck.patterns import expression

EVENT_NAMES = ("event.yaml", "event.yml")

_SUFFIXES = (".md", ".markdown")
_IN_FOLDER = "session.md"
"""The file of a session that has a folder of its own."""
_README = expression(r"readme(?:\.[\w-]+)?\.(?:md|markdown)$", re.IGNORECASE)
_DIGITS = expression(r"(\d+)")


def is_file(path: Path) -> bool:
    """Say whether there is a file; one that nobody lets us see is none."""
    try:
        return path.is_file()
    except OSError:
        return False


def is_folder(path: Path) -> bool:
    """Say whether there is a folder; one that nobody lets us see is none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def real_path(path: Path) -> Path:
    """Follow links; a loop of them or an impossible name is a `DeckFileError`."""
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError) as error:
        raise DeckFileError("file-unreadable", path, reason=str(error)) from error


def root_of_file(path: Path) -> Path:
    """Find the folder outside which a single file's deck reads nothing.

    The nearest folder above with an event or a repository, never the home folder or the
    file system's own root; else the file's own folder.
    """
    own = real_path(path).parent
    forbidden = {Path.home().resolve(), Path(own.anchor)}
    for folder in (own, *own.parents):
        if folder in forbidden:
            break
        if is_folder(folder / ".git") or is_file(folder / ".git") or event_file_in(folder):
            return folder
    return own


def event_file_in(folder: Path, has: Callable[[Path], bool] = is_file) -> Path | None:
    """Find the event file of a folder; `has` says what is there."""
    return next((folder / name for name in EVENT_NAMES if has(folder / name)), None)


def session_files(folder: Path) -> list[str]:
    """List the sessions of a folder as paths relative to it, `2-` before `10-`."""
    try:
        with os.scandir(folder) as entries:
            found = [file for entry in entries if (file := _session_file(entry))]
    except OSError as error:
        reason = error.strerror or str(error)
        raise DeckFileError("file-unreadable", folder, reason=reason) from error
    return sorted(found, key=natural_key)


def _session_file(entry: os.DirEntry[str]) -> str:
    if entry.name.lower().endswith(_SUFFIXES):
        return entry.name if is_session_name(entry.name) and not entry.is_dir() else ""
    file = f"{entry.name}/{_IN_FOLDER}"
    if is_session_name(file) and entry.is_dir() and is_file(Path(entry.path) / _IN_FOLDER):
        return file
    return ""


def is_session_name(file: str) -> bool:
    """Say whether a file of an event is a session's by its name, a path relative to the event."""
    name, _, within = file.partition("/")
    if name.startswith((".", "~")) or within not in ("", _IN_FOLDER):
        return False
    return bool(within) or (name.lower().endswith(_SUFFIXES) and not _README.match(name))


def natural_key(name: str) -> tuple[tuple[int, int, str], ...]:
    """Make a key by which numbers in names sort as numbers."""
    parts = _DIGITS.split(name.casefold())
    return tuple((0, int(part), "") if part.isdigit() else (1, 0, part) for part in parts if part)
