"""Which deck to open: the dialogs, and what a chosen file stands for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from recap_deck.commands.table import COMMANDS
from recap_deck.ui.words import language, say


def ask_file(window: QWidget, near: Path) -> Path | None:
    """Let the user choose a file; None where they chose none."""
    from PySide6.QtWidgets import QFileDialog

    kinds = f"{say('ui-deck-files')} (*.md *.markdown event.yaml)"
    title = COMMANDS["deck.open"].title_in(language()).rstrip("…")
    chosen, _ = QFileDialog.getOpenFileName(window, title, str(near.resolve().parent), kinds)
    return Path(chosen) if chosen else None


def ask_folder(window: QWidget, near: Path) -> Path | None:
    """Let the user choose a folder; None where they chose none."""
    from PySide6.QtWidgets import QFileDialog

    title = COMMANDS["deck.open_folder"].title_in(language()).rstrip("…")
    chosen = QFileDialog.getExistingDirectory(window, title, str(near.resolve().parent))
    return Path(chosen) if chosen else None


def deck_path(path: Path) -> Path:
    """What opens when `path` is chosen: an event file stands for its folder."""
    return path.parent if path.name == "event.yaml" else path
