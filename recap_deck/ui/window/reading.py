"""Paragraphs of reading text in the windows: set by our typesetter, painted by us."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from recap_deck.geometry import Rect
from recap_deck.model.runs import Run
from recap_deck.paint.text import paint_text
from recap_deck.place.boxes import TextBox
from recap_deck.theme.model import TextStyle
from recap_deck.typeset.paragraph import QtParagraph
from recap_deck.typeset.typesetter import QtTypesetter
from recap_deck.ui.look import LARGE, Look, families


@cache
def _typesetter() -> QtTypesetter:
    return QtTypesetter(capacity=600)


@cache
def reading_style(tones: Look, size: int = LARGE, tone: str = "", height: float = 1.6) -> TextStyle:
    """The style of notes and problems."""
    return TextStyle(
        families=(*families(), "sans-serif"),
        size=size,
        color=tone or tones.text,
        line_height=height,
        strong_weight=600,
        link_color=tones.link,
        code_families=("JetBrains Mono", "DejaVu Sans Mono", "Menlo", "Consolas", "monospace"),
        code_scale=0.9,
        code_color=tones.text,
        code_fill=tones.hover,
        mark_fill=tones.hover,
    )


def set_text(runs: Sequence[Run], style: TextStyle, width: float) -> QtParagraph:
    """Set a paragraph no wider than `width` logical pixels."""
    return _typesetter().set_paragraph(runs, style, max(style.size, width))


def paint_paragraph(painter: QPainter, paragraph: QtParagraph, place: QPointF) -> None:
    """Paint a paragraph with its top left at `place`."""
    rect = Rect(place.x(), place.y(), paragraph.size.width, paragraph.size.height)
    paint_text(painter, TextBox(rect, paragraph, 0, len(paragraph.lines)))
