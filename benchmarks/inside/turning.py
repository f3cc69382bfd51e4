"""Prints how many milliseconds the next slide takes: … turning DECK PIXEL_WIDTH TURNS.

Once with what a show prepares while the speaker talks, once without anything prepared.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QSize

from benchmarks.inside.stage import Screen, Stopwatch, application
from recap_deck.build.builder import Builder
from recap_deck.paint.picture_store import PictureStore
from recap_deck.show.position import Position
from recap_deck.source.load import load_deck
from recap_deck.ui.slide.pages import sight_at
from recap_deck.ui.slide.prepared import Prepared


def turns(builder: Builder, screen: Screen, count: int, *, prepared: bool) -> Iterator[float]:
    """Milliseconds from the press of a key to the slide's pixels, slide after slide."""
    images = Prepared(PictureStore())
    for index in range(count):
        if prepared:
            images.image(sight_at(builder, Position(index)), screen.pixels)
        watch = Stopwatch()
        sight = sight_at(builder, Position(index))
        screen.show(images.image(sight, screen.pixels))
        yield watch.press()
        images.keep_only([sight])


def main(path: Path, pixel_width: int, count: int) -> None:
    """Turn slides both ways, each with a builder that has seen nothing."""
    screen = Screen(QSize(pixel_width, pixel_width * 9 // 16))
    found = {}
    with application():
        for name, prepared in (("plain", False), ("prepared", True)):
            builder = Builder(load_deck(path))
            last = min(count, len(builder.entries))
            found[name] = list(turns(builder, screen, last, prepared=prepared))
            builder.close()
    print(json.dumps(found))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
