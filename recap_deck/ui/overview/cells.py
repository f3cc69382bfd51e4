"""Draws the overview: headings with their speakers, slides with number and title under them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen

from recap_deck.ui.look import color, font, look
from recap_deck.ui.overview.grid import Measures
from recap_deck.ui.slide.thumbnails import thumbnail_corner
from recap_deck.ui.window.rows import Row
from recap_deck.ui.words import say
from recap_deck.values import dataclass

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_CENTER = Qt.AlignmentFlag.AlignCenter
_HEADING, _CAPTION, _TAG = 17, 14, 12
_EXTRA = 0.5
"""How much is seen of slides that come after their session's end."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What is to be seen of a slide beside its picture."""

    is_current: bool = False
    is_selected: bool = False
    is_hovered: bool = False


def measures_at(unit: float) -> Measures:
    """The overview's distances; `unit` is 1 in a window of 1280 × 720."""
    return Measures(
        wanted=208 * unit,
        margin=28 * unit,
        gap=20 * unit,
        caption=28 * unit,
        heading=50 * unit,
        above=6 * unit,
    )


def paint_heading(painter: QPainter, rect: QRectF, row: Row, unit: float) -> None:
    """Paint number, title and speakers of a session, and its minutes on the right."""
    tones = look()
    bold, plain = _face(_HEADING, unit, bold=True), _face(_HEADING, unit)
    line = rect.adjusted(0, 12 * unit, 0, -4 * unit)
    title = row.title.removesuffix(f" — {row.names}") if row.names else row.title
    if row.detail:
        small = _face(_CAPTION, unit)
        painter.setFont(small)
        painter.setPen(color(tones.quiet))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(line, right, row.detail)
        line.setRight(line.right() - _width(row.detail, small) - 16 * unit)
    _write(painter, line, row.number, bold, color(tones.accent), 12 * unit if row.number else 0)
    tone = tones.secondary if row.is_aside else tones.text
    _write(painter, line, title, bold, color(tone), 10 * unit)
    _write(painter, line, row.names, plain, color(tones.secondary))


def paint_slide(
    painter: QPainter, rect: QRectF, row: Row, image: QImage | None, marks: Marks, unit: float
) -> None:
    """Paint a slide's picture, what marks it, and its caption."""
    place = QRectF(rect.x(), rect.y(), rect.width(), round(rect.width() * row.aspect))
    if marks.is_selected:
        _paint_ring(painter, place, look().link, 3 * unit)
    elif marks.is_current:
        _paint_ring(painter, place, look().accent, 2.5 * unit)
    elif marks.is_hovered:
        _paint_ring(painter, place, look().quiet, 1.5 * unit)
    _paint_picture(painter, place, image, 1.0 if not row.is_extra else _EXTRA)
    caption = QRectF(rect.x(), place.bottom(), rect.width(), rect.bottom() - place.bottom())
    caption.adjust(0, 6 * unit, 0, 0)
    if marks.is_current:
        caption.setRight(caption.right() - _paint_tag(painter, caption, unit) - 8 * unit)
    _paint_caption(painter, caption, row, marks, unit)


def _paint_picture(painter: QPainter, place: QRectF, image: QImage | None, opacity: float) -> None:
    tones = look()
    radius = thumbnail_corner(place.width())
    painter.setPen(QPen(color(tones.edge), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if image is None:
        painter.setBrush(color(tones.hover))
    else:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setOpacity(opacity)
        painter.drawImage(place, image)
        painter.setOpacity(1.0)
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def _paint_ring(painter: QPainter, place: QRectF, tone: str, width: float) -> None:
    out = width / 2 + 2
    radius = thumbnail_corner(place.width()) + out
    painter.setPen(QPen(color(tone), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place.adjusted(-out, -out, out, out), radius, radius)


def _paint_tag(painter: QPainter, caption: QRectF, unit: float) -> float:
    """Say in a word which slide is shown, a colour alone says nothing to some; how wide it is."""
    tones, face = look(), _face(_TAG, unit, bold=True)
    text = say("ui-now")
    width = _width(text, face) + 16 * unit
    tag = QRectF(caption.right() - width, caption.y(), width, caption.height())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color(tones.accent))
    painter.drawRoundedRect(tag, tag.height() / 2, tag.height() / 2)
    painter.setFont(face)
    painter.setPen(color(tones.on_accent))
    painter.drawText(tag, _CENTER, text)
    return width


def _paint_caption(painter: QPainter, line: QRectF, row: Row, marks: Marks, unit: float) -> None:
    tones = look()
    is_marked = marks.is_selected or marks.is_current
    bold = _face(_CAPTION, unit, bold=True)
    number = tones.accent if marks.is_current else tones.quiet
    _write(painter, line, row.number, bold, color(number), 8 * unit)
    tone = tones.quiet if row.is_extra else tones.text if is_marked else tones.secondary
    _write(painter, line, row.title, bold if is_marked else _face(_CAPTION, unit), color(tone))


def _write(
    painter: QPainter, line: QRectF, text: str, face: QFont, tone: QColor, after: float = 0
) -> None:
    """Write at the line's left, cut where it doesn't fit, and leave the line what is left of it."""
    if not text or line.width() <= 0:
        return
    metrics = QFontMetricsF(face)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width())
    painter.setFont(face)
    painter.setPen(tone)
    painter.drawText(line, _LEFT | Qt.TextFlag.TextSingleLine, shown)
    line.setLeft(line.left() + metrics.horizontalAdvance(shown) + after)


def _face(size: int, unit: float, *, bold: bool = False) -> QFont:
    return font(max(8, round(size * unit)), bold=bold)


def _width(text: str, face: QFont) -> float:
    return QFontMetricsF(face).horizontalAdvance(text)
