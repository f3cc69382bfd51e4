"""Folders and notes, and the events that they are read as."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from recap_deck.source.load import load_deck
from tests.deck_outline import deck_outline

FILES = sorted((Path(__file__).parent / "deck").glob("*.deck"))
FILE = re.compile(r"^=== (.+) ===\n", re.MULTILINE)


def write_files(source: str, folder: Path) -> Path:
    """Write what follows `=== name ===` lines as files; one file alone is opened itself."""
    parts = FILE.split(source)[1:]
    for name, text in zip(parts[::2], parts[1::2], strict=True):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / parts[0] if len(parts) == 2 else folder


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_folder_is_read_as_its_event(
    path: Path, tmp_path: Path, check_golden: Callable[[Path, Callable[[str], str]], None]
) -> None:
    folder = tmp_path / "evening"
    check_golden(path, lambda source: deck_outline(load_deck(write_files(source, folder))))
