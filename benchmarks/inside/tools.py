"""Prints how many milliseconds a move of the hand takes: … tools DECK PIXEL_WIDTH MOVES.

With the laser, with the spotlight, with the pen in the middle of a long stroke, with the laser
over a slide full of strokes, and moving what is zoomed.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks.inside.stage import Stopwatch
from recap_deck.build.builder import Builder
from recap_deck.geometry import Point, Size
from recap_deck.paint.picture_store import PictureStore
from recap_deck.show.ink import Stroke, extended
from recap_deck.show.position import Position
from recap_deck.show.tools import Pointer
from recap_deck.show.zoom import around, panned
from recap_deck.source.load import load_deck
from recap_deck.ui.slide.ink_colors import ink_colors
from recap_deck.ui.slide.overlay import Overlay
from recap_deck.ui.slide.pages import sight_at
from recap_deck.ui.slide.view import SlideView

_STROKES = 30
_POINTS = 40


class Hand:
    """A hand over one slide; every move is painted before the next."""

    def __init__(self, builder: Builder, width: int) -> None:
        pictures = PictureStore()
        self._view = SlideView(pictures)
        self._view.resize(width, width * 9 // 16)
        sight = sight_at(builder, Position(1))
        self._view.show_sight(sight)
        self._view.show()
        self._overlay = Overlay(self._view, pictures)
        self._colors = ink_colors(builder.theme_of(1).palette, sight.page.slide)
        self._size = sight.size
        self._strokes: tuple[Stroke, ...] = ()
        self._settle()

    def points_with(self, pointer: Pointer, count: int) -> list[float]:
        """Move a pointer about."""
        return list(self._timed(count, lambda i: self._overlay.point(pointer, way(i, self._size))))

    def draws(self, count: int) -> list[float]:
        """Draw one stroke, as long as there are moves."""
        stroke = Stroke((way(0, self._size),))

        def move(i: int) -> None:
            nonlocal stroke
            stroke = extended(stroke, way(i, self._size))
            self._overlay.show_ink(self._strokes, stroke, self._colors)

        return list(self._timed(count, move))

    def fill(self) -> None:
        """Draw a slide full of strokes."""
        self._overlay.point(Pointer.OFF, None)
        self._strokes = tuple(line(i) for i in range(_STROKES))
        self._overlay.show_ink(self._strokes, None, self._colors)
        self._settle()

    def pans(self, count: int) -> list[float]:
        """Move a part of the slide about that is seen twice as large."""
        self._overlay.point(Pointer.OFF, None)
        part = around(self._size, Point(self._size.width / 2, self._size.height / 2))

        def move(i: int) -> None:
            dx, dy = 200 * math.sin(i / 10), 100 * math.cos(i / 7)
            self._overlay.show_part(panned(self._size, part, dx, dy))

        move(0)
        self._settle()
        return list(self._timed(count, move))

    def _timed(self, count: int, move: Callable[[int], None]) -> Iterator[float]:
        for i in range(count):
            watch = Stopwatch()
            move(i)
            self._settle()
            yield watch.press()

    def _settle(self) -> None:
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def way(i: int, size: Size) -> Point:
    """Where the hand is at its move `i`."""
    x = size.width * (0.5 + 0.3 * math.sin(i / 20))
    return Point(x, size.height * (0.5 + 0.3 * math.cos(i / 13)))


def line(i: int) -> Stroke:
    """A wavy line under the ones before."""
    return Stroke(
        tuple(Point(200 + 20 * j, 100 + 30 * i + 20 * math.sin(i + j)) for j in range(_POINTS))
    )


def main(path: Path, pixel_width: int, count: int) -> None:
    """Use every tool in turn."""
    running = QApplication([])
    builder = Builder(load_deck(path))
    hand = Hand(builder, pixel_width)
    found = {
        "laser": hand.points_with(Pointer.LASER, count),
        "spotlight": hand.points_with(Pointer.SPOTLIGHT, count),
        "pen": hand.draws(count),
    }
    hand.fill()
    found["laser over strokes"] = hand.points_with(Pointer.LASER, count)
    found["zoomed slide"] = hand.pans(count)
    builder.close()
    print(json.dumps(found))
    del running


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
