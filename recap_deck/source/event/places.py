"""Where things stand on disk: the deck's root, the files of sessions, their order."""

from __future__ import annotations

import os
import re
from pathlib import Path, PurePosixPath

from recap_deck.errors import DeckFileError

EVENT_NAMES = ("event.yaml", "event.yml")

_SUFFIXES = (".md", ".markdown")
_README = re.compile(r"readme(?:\.[\w-]+)?\.(?:md|markdown)$", re.IGNORECASE)
_DIGITS = re.compile(r"(\d+)")


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


def event_file_in(folder: Path) -> Path | None:
    """Find the event file of a folder."""
    return next((folder / name for name in EVENT_NAMES if is_file(folder / name)), None)


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
    if entry.name.startswith((".", "~")):
        return ""
    if entry.name.lower().endswith(_SUFFIXES):
        return "" if _README.match(entry.name) or entry.is_dir() else entry.name
    if entry.is_dir() and is_file(Path(entry.path) / "session.md"):
        return f"{entry.name}/session.md"
    return ""


def natural_key(name: str) -> tuple[tuple[int, int, str], ...]:
    """Make a key by which numbers in names sort as numbers."""
    parts = _DIGITS.split(name.casefold())
    return tuple((0, int(part), "") if part.isdigit() else (1, 0, part) for part in parts if part)


def resolve_session(folder: Path, written: str) -> str | None:
    """Find the file that an agenda item means; None where there is none in the folder."""
    name = PurePosixPath(written.replace("\\", "/").strip("/"))
    if not written.strip() or name.is_absolute() or ".." in name.parts:
        return None
    root = real_path(folder)
    for candidate in (name, name.with_name(name.name + ".md"), name / "session.md"):
        path = folder / candidate
        if is_file(path) and real_path(path).is_relative_to(root):
            return candidate.as_posix()
    return None
