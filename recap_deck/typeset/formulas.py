"""Formulas as outlines: as they were made, letters that their font lacks in the text's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QPainterPath, QTransform

from recap_deck.model.drawings import Letter, Shape
from recap_deck.theme.model import TextStyle
from recap_deck.typeset.drawn import Drawn
from recap_deck.typeset.fonts import font_of

_THOUSANDTHS = 0.001
_X_HEIGHT = 0.473
"""That of the formulas' font, in ems."""

_LARGEST = 1.16
"""Next to letters with large bodies formulas are set larger by at most this."""


@lru_cache(maxsize=256)
def drawn_formula(shape: Shape, style: TextStyle) -> Drawn:
    """A formula that looks as large as the text of `style` beside it."""
    scale = _scale_beside(style)
    path = QTransform().scale(scale, scale).map(_outlines(shape.path))
    for letter in shape.letters:
        path.addPath(QTransform().scale(scale, scale).map(_letter_path(letter, style)))
    return Drawn(path, shape.width * scale, shape.ascent * scale, shape.descent * scale)


def _scale_beside(style: TextStyle) -> float:
    x_height = QFontMetricsF(font_of(style)).xHeight() / style.size
    return max(1.0, min(_LARGEST, x_height / _X_HEIGHT))


def _outlines(text: str) -> QPainterPath:
    """Read a shape's path."""
    path = QPainterPath()
    # Where outlines overlap, as bars and roots do, both are filled.
    path.setFillRule(Qt.FillRule.WindingFill)
    words = text.split()
    at = 0
    while at < len(words):
        draw, count = _COMMANDS[words[at]]
        draw(path, [int(word) * _THOUSANDTHS for word in words[at + 1 : at + 1 + count]])
        at += 1 + count
    return path


def _letter_path(letter: Letter, style: TextStyle) -> QPainterPath:
    """A letter in the middle of its room, no wider than that."""
    font = font_of(style)
    path = QPainterPath()
    path.addText(0, 0, font, letter.text)
    advance = max(1.0, QFontMetricsF(font).horizontalAdvance(letter.text))
    scale = min(letter.size / style.size, letter.width / advance)
    left = letter.x + (letter.width - advance * scale) / 2
    return QTransform().translate(left, letter.baseline).scale(scale, scale).map(path)


def _move(path: QPainterPath, at: Sequence[float]) -> None:
    path.moveTo(at[0], at[1])


def _line(path: QPainterPath, at: Sequence[float]) -> None:
    path.lineTo(at[0], at[1])


def _curve(path: QPainterPath, at: Sequence[float]) -> None:
    path.quadTo(at[0], at[1], at[2], at[3])


def _cubic(path: QPainterPath, at: Sequence[float]) -> None:
    path.cubicTo(at[0], at[1], at[2], at[3], at[4], at[5])


def _close(path: QPainterPath, _at: Sequence[float]) -> None:
    path.closeSubpath()


_COMMANDS: Mapping[str, tuple[Callable[[QPainterPath, Sequence[float]], None], int]] = {
    "M": (_move, 2),
    "L": (_line, 2),
    "Q": (_curve, 4),
    "C": (_cubic, 6),
    "Z": (_close, 0),
}
"""What each letter of a path does, and with how many numbers."""
