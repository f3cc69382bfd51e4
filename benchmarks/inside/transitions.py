"""Prints how many milliseconds a picture between two slides takes: … transitions PIXEL_WIDTH.

Of each kind so many pictures as a second has on the usual display.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from benchmarks.inside.stage import Stopwatch, application
from recap_deck.model.motion import Transition, TransitionKind
from recap_deck.show.transition import Turn, frame_at
from recap_deck.ui.motion.turner import paint_turn

_FRAMES = 60


def frames(kind: TransitionKind, pixels: QSize) -> Iterator[float]:
    """Milliseconds of each picture, painted onto what stands for the window."""
    before, after, screen = (QImage(pixels, QImage.Format.Format_RGB32) for _ in range(3))
    before.fill(QColor("#14213d"))
    after.fill(QColor("#fca311"))
    turn, place = Turn(Transition(kind, 1.0)), QRect(0, 0, pixels.width(), pixels.height())
    for number in range(_FRAMES):
        watch = Stopwatch()
        with QPainter(screen) as painter:
            paint_turn(painter, frame_at(turn, number / _FRAMES), (before, after), place)
        yield watch.press()


def main(pixel_width: int) -> None:
    """Play each kind once."""
    pixels = QSize(pixel_width, pixel_width * 9 // 16)
    kinds = (TransitionKind.FADE, TransitionKind.SLIDE, TransitionKind.PUSH)
    with application():
        print(json.dumps({kind.value: list(frames(kind, pixels)) for kind in kinds}))


if __name__ == "__main__":
    main(int(sys.argv[1]))
