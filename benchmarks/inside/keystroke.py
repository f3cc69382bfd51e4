"""Prints the milliseconds from a letter typed to its preview: … keystroke EVENT LETTERS.

One slide's text changes, unsaved; the deck is read over it, the slide parsed, placed, painted.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QSize

from benchmarks.inside.stage import Stopwatch, application
from recap_deck.build.builder import Builder
from recap_deck.paint.picture_store import PictureStore
from recap_deck.show.position import Position
from recap_deck.source.load import load_from
from recap_deck.source.source_files import SourceFiles
from recap_deck.ui.slide.pages import sight_at, sight_image

_PREVIEW = QSize(1280, 720)
_SLIDE = 2  # of the session in the middle of the event: a list
_SEPARATOR = "\n---\n"
_STAGES = ("load", "order", "place", "paint")


def keystrokes(event: Path, count: int) -> Iterator[tuple[float, ...]]:
    """Milliseconds of each stage, letter after letter."""
    sessions = sorted(event.glob("*.md"))
    file = sessions[len(sessions) // 2]
    written = file.read_text(encoding="utf-8").split(_SEPARATOR)
    slide = written[_SLIDE]  # the first piece is the front matter
    pictures = PictureStore()
    files = SourceFiles()
    builder = Builder(load_from(event, files))
    index = _index_of(builder, file.name)
    for number in range(count):
        written[_SLIDE] = slide.replace("\n- ", f"\n- {number} ", 1)
        text = _SEPARATOR.join(written)
        watch = Stopwatch()
        files = files.with_unsaved({file.resolve(): text})
        deck = load_from(event, files)
        loaded = watch.press()
        builder.load(deck, is_typed=True)
        ordered = watch.press()
        sight = sight_at(builder, Position(index))
        placed = watch.press()
        sight_image(sight, _PREVIEW, pictures)
        yield loaded, ordered, placed, watch.press()
    builder.close()


def _index_of(builder: Builder, file: str) -> int:
    return next(
        i
        for i, entry in enumerate(builder.entries)
        if entry.slide and entry.slide.span.path == file and entry.number == _SLIDE
    )


def main(event: Path, count: int) -> None:
    """Type into a text of the event; its files stay as they are."""
    with application():
        taken = list(keystrokes(event, count))
    print(json.dumps(dict(zip(_STAGES, zip(*taken, strict=True), strict=True))))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
