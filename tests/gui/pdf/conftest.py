"""Small decks written as PDFs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from recap_deck.build.builder import Builder
from recap_deck.export.pdf import write_pdf
from recap_deck.source.load import load_deck
from tests.pdf_writing import WritePdf, Written


@pytest.fixture
def write(qapp: QGuiApplication, tmp_path: Path) -> Iterator[WritePdf]:
    """Write files below a folder, the last named one or else the folder as a PDF."""
    with ExitStack() as stack:

        def written(deck: str | dict[str, str], theme: str = "paper") -> Written:
            files = {"deck.md": deck} if isinstance(deck, str) else deck
            folder = tmp_path / "deck"
            for name, text in files.items():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).write_text(text, encoding="utf-8")
            source = folder / "deck.md" if isinstance(deck, str) else folder
            builder = stack.enter_context(closing(Builder(load_deck(source), theme)))
            path = tmp_path / "out.pdf"
            return Written(path, builder, write_pdf(builder, path))

        yield written
