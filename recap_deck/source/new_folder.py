"""Files written out as a folder that is new or was empty; nothing that is there is touched."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from recap_deck.errors import DeckFileError
from recap_deck.files import make_folder, write_file


def refuse_full(folder: Path) -> None:
    """Raise a `DeckFileError` where `folder` is there and isn't an empty folder."""
    try:
        is_taken = folder.exists() and (not folder.is_dir() or any(folder.iterdir()))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise DeckFileError("file-unwritable", folder, reason=reason) from error
    if is_taken:
        raise DeckFileError("folder-not-empty", folder)


def write_folder(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write files by their paths in the folder; what was written, in order."""
    refuse_full(folder)
    written: list[Path] = []
    for name, data in files.items():
        target = folder / name
        make_folder(target.parent)
        write_file(target, data)
        written.append(target)
    return tuple(written)


def free_folder(folder: Path) -> Path:
    """The folder, or the first one numbered after it that could be written to."""
    found = folder
    for number in range(2, 100):
        try:
            refuse_full(found)
        except DeckFileError:
            found = folder.with_name(f"{folder.name}-{number}")
        else:
            break
    return found
