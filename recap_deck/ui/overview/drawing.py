"""What the grid and the list of finds draw alike: a slide's picture, a tag, text that fits."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen

from recap_deck.show.search import Excerpt
from recap_deck.ui.look import color, font, look
from recap_deck.ui.slide.thumbnails import thumbnail_corner
from recap_deck.ui.words import say
from recap_deck.values import dataclass

LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_TAG, _TAG_HEIGHT = 12, 22


@dataclass(frozen=True, slots=True)
class Marks:
    """What is to be seen of a slide beside its picture."""

    is_current: bool = False
    is_selected: bool = False
    is_hovered: bool = False


def sized(size: int, unit: float, *, bold: bool = False) -> QFont:
    """The interface's font at a size for a window of 1280 × 720."""
    return font(max(8, round(size * unit)), bold=bold)


def width_of(text: str, face: QFont) -> float:
    """How wide a text is."""
    return QFontMetricsF(face).horizontalAdvance(text)


def write(painter: QPainter, line: QRectF, text: str, face: QFont, tone: QColor) -> bool:
    """Write at the line's left and leave the line what is left of it; whether it was all of it."""
    if not text or line.width() <= 0:
        return not text
    metrics = QFontMetricsF(face)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width())
    painter.setFont(face)
    painter.setPen(tone)
    # A fraction of a pixel more, because Qt rounds where it cuts.
    painter.drawText(line.adjusted(0, 0, 1, 0), LEFT, shown)
    line.setLeft(line.left() + metrics.horizontalAdvance(shown))
    return shown == text


def write_excerpt(
    painter: QPainter, line: QRectF, excerpt: Excerpt, face: QFont, tone: QColor
) -> None:
    """Write a line, what was found in it bold and in the colour that shows where to look."""
    strong, accent, end = QFont(face), color(look().accent), 0
    strong.setWeight(QFont.Weight.Bold)
    for span in excerpt.spans:
        before, found = excerpt.text[end : span.start], excerpt.text[span.start : span.end]
        if not write(painter, line, before, face, tone):
            return
        if not write(painter, line, found, strong, accent):
            return
        end = span.end
    write(painter, line, excerpt.text[end:], face, tone)


def write_right(painter: QPainter, line: QRectF, text: str, face: QFont, tone: QColor) -> None:
    """Write at the line's right, and leave the line what is left of it."""
    painter.setFont(face)
    painter.setPen(tone)
    painter.drawText(line, RIGHT, text)
    line.setRight(line.right() - width_of(text, face))


def paint_picture(
    painter: QPainter, place: QRectF, image: QImage | None, opacity: float = 1.0
) -> None:
    """Paint a slide's picture, or its place where there is none yet."""
    radius = thumbnail_corner(place.width())
    painter.setPen(QPen(color(look().edge), 1))
    painter.setBrush(color(look().hover) if image is None else Qt.BrushStyle.NoBrush)
    if image is not None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setOpacity(opacity)
        painter.drawImage(place, image)
        painter.setOpacity(1.0)
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def paint_now(painter: QPainter, line: QRectF, unit: float) -> None:
    """Say at the line's right which slide is shown: a colour alone says nothing to some."""
    tones, face = look(), sized(_TAG, unit, bold=True)
    text = say("ui-now")
    tag = QRectF(0, 0, width_of(text, face) + 16 * unit, _TAG_HEIGHT * unit)
    tag.moveCenter(line.center())
    tag.moveRight(line.right())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color(tones.accent))
    painter.drawRoundedRect(tag, tag.height() / 2, tag.height() / 2)
    painter.setFont(face)
    painter.setPen(color(tones.on_accent))
    painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, text)
    line.setRight(tag.left() - 10 * unit)
