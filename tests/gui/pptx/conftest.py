"""Whole decks as PowerPoint files, written once for all tests."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from recap_deck.build.builder import Builder
from recap_deck.export.pages import printed_entries
from recap_deck.export.pptx.write import write_pptx
from recap_deck.source.load import load_deck


@dataclass(frozen=True)
class Written:
    """A deck's builder, and the file that was written of its slides."""

    builder: Builder
    chosen: tuple[int, ...]
    path: Path


def write_deck(source: Path, path: Path, theme: str = "") -> Written:
    """Write all slides of a deck that are meant for paper."""
    builder = Builder(load_deck(source), theme)
    chosen = tuple(printed_entries(builder.entries))
    write_pptx(builder, path, chosen, lambda *_: None)
    return Written(builder, chosen, path)


@pytest.fixture(scope="session")
def sample(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Written:
    return write_deck(Path("slides"), tmp_path_factory.mktemp("sample") / "sample.pptx")


@pytest.fixture(scope="session")
def standard(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Written:
    source = Path("tests/decks/standard")
    return write_deck(source, tmp_path_factory.mktemp("standard") / "standard.pptx")
