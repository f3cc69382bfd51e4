"""The sign before a word that is offered: an icon, a colour, a picture, a small layout."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from recap_deck.model.deck import Deck
from recap_deck.theme.model import Layout, Theme
from recap_deck.typeset.icons import drawn_icon
from recap_deck.ui.assist.sheets.thumbs import Thumbs
from recap_deck.ui.icons import paint_icon
from recap_deck.ui.look import color, font, look
from recap_deck.writing.completion.items import Kind

_ICONS: Mapping[Kind, str] = {
    Kind.DIRECTIVE: "sliders-horizontal",
    Kind.COMMAND: "magic-wand",
    Kind.VALUE: "text-aa",
    Kind.FILE: "file",
    Kind.SLIDE: "link-simple",
    Kind.PERSON: "user",
    Kind.LANGUAGE: "code",
    Kind.PICTURE: "image",
}
_SLIDE_WIDTH = 1920.0
_SLIDE_HEIGHT = 1080.0


class Signs:
    """Paints signs; pictures are looked for from `folder` on."""

    def __init__(self, thumbs: Thumbs) -> None:
        self.thumbs = thumbs
        self.folder = Path()
        self.theme: Theme | None = None

    def use(self, deck: Deck, file: str, theme: Theme | None) -> None:
        """Draw signs for one file of a deck."""
        self.folder = (deck.root / file).parent
        self.theme = theme

    def paint(self, painter: QPainter, kind: Kind | None, sign: str, rect: QRectF) -> None:
        """Paint a sign in the middle of a rectangle."""
        if kind is Kind.COLOR and QColor(sign).isValid():
            _paint_swatch(painter, sign, rect)
        elif kind is Kind.ICON and sign:
            _paint_drawing(painter, sign, rect)
        elif kind is Kind.EMOJI:
            painter.setFont(font(round(rect.height() * 0.72)))
            painter.setPen(color(look().text))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, sign)
        elif kind is Kind.LAYOUT and self.theme and sign in self.theme.layouts:
            _paint_layout(painter, self.theme.layouts[sign], rect)
        elif kind is not Kind.PICTURE or not self.paint_picture(painter, sign, rect):
            _paint_kind(painter, kind, rect)

    def paint_picture(self, painter: QPainter, path: str, rect: QRectF) -> bool:
        """Paint a small picture; whether there is one."""
        thumb = self.thumbs.find(self.folder / path)
        if thumb is None or thumb.image.isNull():
            return False
        size = QSizeF(thumb.image.size())
        if size.width() > rect.width() or size.height() > rect.height():
            size.scale(rect.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(rect.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, thumb.image)
        return True


def _paint_kind(painter: QPainter, kind: Kind | None, rect: QRectF) -> None:
    name = _ICONS.get(kind, "") if kind else ""
    if name:
        side = min(17.0, rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(rect.center())
        paint_icon(painter, name, square, color(look().quiet))


def _paint_swatch(painter: QPainter, text: str, rect: QRectF) -> None:
    side = min(rect.width(), rect.height()) - 4
    square = QRectF(0, 0, side, side)
    square.moveCenter(rect.center())
    painter.setPen(QPen(color(look().edge), 1))
    painter.setBrush(QColor(text))
    painter.drawRoundedRect(square, side / 5, side / 5)


def _paint_drawing(painter: QPainter, name: str, rect: QRectF) -> None:
    drawn = drawn_icon(name)
    box = drawn.path.boundingRect()
    if box.isEmpty():
        return
    scale = 0.86 * min(rect.width() / box.width(), rect.height() / box.height())
    way = QTransform().translate(rect.center().x(), rect.center().y()).scale(scale, scale)
    way.translate(-box.center().x(), -box.center().y())
    painter.fillPath(way.map(drawn.path), color(look().text))


def _paint_layout(painter: QPainter, layout: Layout, rect: QRectF) -> None:
    """A slide of a few bars: where the layout has its title is darker."""
    tones = look()
    height = rect.width() * _SLIDE_HEIGHT / _SLIDE_WIDTH
    slide = QRectF(rect.x(), rect.center().y() - height / 2, rect.width(), height)
    painter.setPen(QPen(color(tones.line), 1))
    painter.setBrush(color(tones.panel))
    painter.drawRoundedRect(slide, 2, 2)
    painter.setPen(Qt.PenStyle.NoPen)
    scale = slide.width() / _SLIDE_WIDTH
    for each in layout.placeholders:
        is_title = "title" in each.name
        place = QRectF(
            slide.x() + each.rect.x * scale,
            slide.y() + each.rect.y * scale,
            each.rect.width * scale,
            max(2.0, each.rect.height * scale),
        )
        painter.setBrush(color(tones.accent if is_title else tones.quiet))
        painter.setOpacity(0.9 if is_title else 0.35)
        painter.drawRect(place.intersected(slide.adjusted(1, 1, -1, -1)))
    painter.setOpacity(1.0)
