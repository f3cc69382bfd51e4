"""Draws what was found: a slide's picture, its number and title, the line with the find."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen

from recap_deck.show.search import Hit
from recap_deck.ui.look import color, look
from recap_deck.ui.overview.drawing import (
    Marks,
    paint_now,
    paint_picture,
    sized,
    width_of,
    write,
    write_excerpt,
    write_right,
)
from recap_deck.ui.words import say
from recap_deck.values import dataclass

HEIGHT = 76
_MARGIN, _PADDING, _PICTURE, _BETWEEN = 24, 10, 104, 16
_TITLE, _CONTEXT, _ASIDE = 18, 16, 15
_MOST_ASIDE = 0.35
"""The share of the title's line that the session's name may take."""


@dataclass(frozen=True, slots=True)
class HitRow:
    """A find as it is listed: the slide's number and session, and what was found."""

    slide: int
    number: str
    session: str
    hit: Hit
    aspect: float = 9 / 16


def picture_width(unit: float) -> float:
    """How wide the slides' pictures are, in logical pixels."""
    return _PICTURE * unit


def paint_hit(
    painter: QPainter, rect: QRectF, row: HitRow, image: QImage | None, marks: Marks, unit: float
) -> None:
    """Paint one row."""
    edge = (_MARGIN - _PADDING) * unit
    card = rect.adjusted(edge, 2 * unit, -edge, -2 * unit)
    _paint_card(painter, card, marks, unit)
    inner = card.adjusted(_PADDING * unit, 7 * unit, -_PADDING * unit, -7 * unit)
    width = min(picture_width(unit), inner.height() / row.aspect)
    place = QRectF(inner.x(), inner.y(), width, width * row.aspect)
    place.moveCenter(QPointF(inner.x() + picture_width(unit) / 2, inner.center().y()))
    paint_picture(painter, place, image)
    text = inner.adjusted((_PICTURE + _BETWEEN) * unit, 0, 0, 0)
    half = text.height() / 2
    _paint_head(painter, text.adjusted(0, 0, 0, -half), row, marks, unit)
    _paint_foot(painter, text.adjusted(0, half, 0, 0), row.hit, unit)


def _paint_card(painter: QPainter, card: QRectF, marks: Marks, unit: float) -> None:
    tones, selected = look(), marks.is_selected
    if selected or marks.is_hovered:
        painter.setPen(QPen(color(tones.link), 2.5 * unit) if selected else Qt.PenStyle.NoPen)
        painter.setBrush(color(tones.surface if selected else tones.hover))
        painter.drawRoundedRect(card, 10 * unit, 10 * unit)


def _paint_head(painter: QPainter, line: QRectF, row: HitRow, marks: Marks, unit: float) -> None:
    """Number and title on the left; on the right the session, and whether it is shown now."""
    tones, bold, aside = look(), sized(_TITLE, unit, bold=True), sized(_ASIDE, unit)
    if marks.is_current:
        paint_now(painter, line, unit)
    room = min(width_of(row.session, aside) + 1, line.width() * _MOST_ASIDE)
    session = QRectF(line.right() - room, line.y(), room, line.height())
    write(painter, session, row.session, aside, color(tones.quiet))
    line.adjust(0, 0, -room - _BETWEEN * unit, 0)
    if row.number:
        write(painter, line, row.number, bold, color(tones.quiet))
        line.adjust(10 * unit, 0, 0, 0)
    write_excerpt(painter, line, row.hit.title, bold, color(tones.text))


def _paint_foot(painter: QPainter, line: QRectF, hit: Hit, unit: float) -> None:
    """The line that was found; that it is one of the notes, and that there are more."""
    tones = look()
    if hit.count > 1:
        count = say("ui-found-times", count=hit.count)
        write_right(painter, line, count, sized(_ASIDE, unit), color(tones.quiet))
        line.adjust(0, 0, -_BETWEEN * unit, 0)
    if hit.is_note:
        notes = sized(_ASIDE, unit, bold=True)
        write(painter, line, say("ui-notes"), notes, color(tones.second))
        line.adjust(10 * unit, 0, 0, 0)
    write_excerpt(painter, line, hit.context, sized(_CONTEXT, unit), color(tones.secondary))
