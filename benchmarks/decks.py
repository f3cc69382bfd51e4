"""Writes the benchmark's decks below build/benchmarks, for the app, the bare painter and Typst."""

from __future__ import annotations

import itertools
import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from benchmarks.content import BenchSlide, slides_of
from benchmarks.marp import marp_text
from benchmarks.pictures import draw_pictures
from benchmarks.rich_text import rich_text
from benchmarks.typst_source import typst_text

BUILD = Path(__file__).resolve().parents[1] / "build"
FOLDER = BUILD / "benchmarks"
SESSION_SLIDES = 50


@dataclass(frozen=True, slots=True)
class BenchDeck:
    """One content of `count` slides and where it lies."""

    count: int
    folder: Path

    @property
    def marp(self) -> Path:
        """The deck as one Markdown file."""
        return self.folder / "deck.md"

    @property
    def typst(self) -> Path:
        """The deck as one Typst file."""
        return self.folder / "deck.typ"

    @property
    def pages(self) -> Path:
        """The deck for the bare painter."""
        return self.folder / "deck.jsonl"

    @property
    def event(self) -> Path:
        """The deck as an event's folder, a session for every fifty slides."""
        return self.folder / "event"


def write_deck(count: int) -> BenchDeck:
    """Write the deck of `count` slides."""
    deck = BenchDeck(count, FOLDER / "decks" / str(count))
    slides = tuple(slides_of(count))
    title = f"Benchmark of {count} slides"
    _place_pictures(deck.folder / "images")
    _write(deck.marp, marp_text(slides, title))
    _write(deck.typst, typst_text(slides, title))
    _write(deck.pages, rich_text(slides))
    _write_event(deck.event, slides, title)
    return deck


def _write_event(folder: Path, slides: Sequence[BenchSlide], title: str) -> None:
    _place_pictures(folder / "images")
    names = []
    for number, part in enumerate(_parts(slides), 1):
        names.append(f"{number:03}.md")
        _write(folder / names[-1], marp_text(part, f"Session {number}"))
    agenda = "".join(f"  - session: {name}\n    minutes: 20\n" for name in names)
    _write(folder / "event.yaml", f"title: {title}\nstart: 19:00\nlang: ko\nagenda:\n{agenda}")


def _parts(slides: Sequence[BenchSlide]) -> Iterator[Sequence[BenchSlide]]:
    edges = [*range(0, len(slides), SESSION_SLIDES), len(slides)]
    return (slides[first:last] for first, last in itertools.pairwise(edges))


def _place_pictures(folder: Path) -> None:
    """Copy the pictures, drawn once, beside a deck: nothing outside its folder is read."""
    drawn = FOLDER / "images"
    _draw(drawn)
    if not folder.is_dir():
        shutil.copytree(drawn, folder)


def _draw(folder: Path) -> None:
    application = offscreen_application()
    draw_pictures(folder)
    del application


def offscreen_application() -> QCoreApplication:
    """What drawing wants; it is gone when nobody holds it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication.instance() or QGuiApplication([])


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")
