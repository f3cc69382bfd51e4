"""Draws the overview: headings with their speakers, slides with number and title under them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from recap_deck.show.search import Query, marked
from recap_deck.ui.look import color, look
from recap_deck.ui.overview.drawing import (
    Marks,
    paint_now,
    paint_picture,
    sized,
    write,
    write_excerpt,
    write_right,
)
from recap_deck.ui.overview.grid import Measures
from recap_deck.ui.slide.thumbnails import thumbnail_corner
from recap_deck.ui.window.rows import Row

Words = tuple[Query, ...]

_HEADING, _CAPTION = 17, 14
_EXTRA = 0.5
"""How much is seen of slides that come after their session's end."""


def measures_at(unit: float) -> Measures:
    """The overview's distances; `unit` is 1 in a window of 1280 × 720."""
    return Measures(
        wanted=208 * unit,
        margin=24 * unit,
        gap=20 * unit,
        caption=28 * unit,
        heading=50 * unit,
        above=12 * unit,
    )


def paint_heading(painter: QPainter, rect: QRectF, row: Row, words: Words, unit: float) -> None:
    """Paint number, title and speakers of a session, and its minutes on the right."""
    tones, bold = look(), sized(_HEADING, unit, bold=True)
    line = rect.adjusted(0, 12 * unit, 0, -4 * unit)
    title = row.title.removesuffix(f" — {row.names}") if row.names else row.title
    if row.detail:
        write_right(painter, line, row.detail, sized(_CAPTION, unit), color(tones.quiet))
        line.adjust(0, 0, -16 * unit, 0)
    if row.number:
        write(painter, line, row.number, bold, color(tones.accent))
        line.adjust(12 * unit, 0, 0, 0)
    tone = color(tones.secondary if row.is_aside else tones.text)
    write_excerpt(painter, line, marked(title, words), bold, tone)
    line.adjust(10 * unit, 0, 0, 0)
    names = marked(row.names, words)
    write_excerpt(painter, line, names, sized(_HEADING, unit), color(tones.secondary))


def paint_slide(
    painter: QPainter,
    rect: QRectF,
    row: Row,
    image: QImage | None,
    *,
    marks: Marks,
    words: Words,
    unit: float,
) -> None:
    """Paint a slide's picture, what marks it, and its caption with the words of a filter."""
    place = QRectF(rect.x(), rect.y(), rect.width(), round(rect.width() * row.aspect))
    if marks.is_selected:
        _paint_ring(painter, place, look().link, 3 * unit)
    elif marks.is_current:
        _paint_ring(painter, place, look().accent, 2.5 * unit)
    elif marks.is_hovered:
        _paint_ring(painter, place, look().quiet, 1.5 * unit)
    paint_picture(painter, place, image, _EXTRA if row.is_extra else 1.0)
    caption = QRectF(rect.x(), place.bottom(), rect.width(), rect.bottom() - place.bottom())
    caption.adjust(0, 6 * unit, 0, 0)
    if marks.is_current:
        paint_now(painter, caption, unit)
    if row.number:
        number = color(look().accent if marks.is_current else look().quiet)
        write(painter, caption, row.number, sized(_CAPTION, unit, bold=True), number)
        caption.adjust(8 * unit, 0, 0, 0)
    is_marked = marks.is_selected or marks.is_current
    face = sized(_CAPTION, unit, bold=is_marked)
    write_excerpt(painter, caption, marked(row.title, words), face, _caption_tone(row, is_marked))


def _paint_ring(painter: QPainter, place: QRectF, tone: str, width: float) -> None:
    out = width / 2 + 2
    radius = thumbnail_corner(place.width()) + out
    painter.setPen(QPen(color(tone), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place.adjusted(-out, -out, out, out), radius, radius)


def _caption_tone(row: Row, is_marked: bool) -> QColor:
    tones = look()
    if row.is_extra:
        return color(tones.quiet)
    return color(tones.text if is_marked else tones.secondary)
