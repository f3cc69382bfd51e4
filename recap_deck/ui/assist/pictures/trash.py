"""The system's trash: files go there, and come back from where they are in it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFile, QStandardPaths

from recap_deck.errors import RecapDeckError
from recap_deck.files import make_folder, read_file, remove_file, write_file
from recap_deck.limits import MAX_PICTURE_BYTES


def move_to_trash(path: Path) -> tuple[bool, str]:
    """Move a file to the trash; whether it is there, and where as far as the system says it."""
    # Qt makes the trash, but not the folder that it is in.
    data = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    make_folder(Path(data))
    file = QFile(str(path))
    is_moved = file.moveToTrash()
    return is_moved, file.fileName() if is_moved else ""


def bring_back(where: Path, path: Path) -> bool:
    """Bring a file back; whether that could be done. One that came meanwhile is left alone."""
    if path.exists():
        return False
    try:
        write_file(path, read_file(where, MAX_PICTURE_BYTES))
        remove_file(where)
        note = where.parent.parent / "info" / f"{where.name}.trashinfo"
        if note.is_file():
            remove_file(note)
    except RecapDeckError:
        return path.exists()
    return True
