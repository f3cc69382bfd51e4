"""Where a desktop looks for what makes an app known, and putting it there or taking it away."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from recap_deck.desktop.entry import MIME_TYPE, NAME, desktop_entry
from recap_deck.files import make_folder, remove_file, write_file

ENTRY_FILE = f"applications/{NAME}.desktop"
MIME_FILE = f"mime/packages/{NAME}.xml"


def data_folder() -> Path:
    """Where this user's desktop looks."""
    named = Path(os.environ.get("XDG_DATA_HOME", ""))
    return named if named.is_absolute() else Path.home() / ".local/share"


def icon_file(size: int) -> str:
    """Where an icon of a size stands; 0 is the one that fits any size."""
    if not size:
        return f"icons/hicolor/scalable/apps/{NAME}.svg"
    return f"icons/hicolor/{size}x{size}/apps/{NAME}.png"


def desktop_files(command: Sequence[str], icons: Mapping[int, bytes]) -> dict[str, bytes]:
    """All files by their paths in the data folder; `icons` by size, 0 for the drawing."""
    texts = {ENTRY_FILE: desktop_entry(command), MIME_FILE: MIME_TYPE}
    encoded = {name: text.encode() for name, text in texts.items()}
    return {**encoded, **{icon_file(size): data for size, data in icons.items()}}


def install(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write all files; a `DeckFileError` says which can't be."""
    for name, data in files.items():
        make_folder((folder / name).parent)
        write_file(folder / name, data)
    return tuple(folder / name for name in files)


def remove(folder: Path, names: Sequence[str]) -> tuple[Path, ...]:
    """Remove those that are there."""
    there = tuple(folder / name for name in names if (folder / name).is_file())
    for path in there:
        remove_file(path)
    return there
