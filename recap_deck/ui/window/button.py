"""Buttons as our windows draw them: quiet ones of text or an icon, and one that stands out."""

from __future__ import annotations

import enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from recap_deck.ui.icons import paint_icon
from recap_deck.ui.look import GAP, NORMAL, color, font, look

_ICON = 17
_HEIGHT = 32


class Weight(enum.Enum):
    """How much a button wants to be seen."""

    QUIET = "quiet"
    PRIMARY = "primary"


class Button(QAbstractButton):
    """A button of text, an icon, or both; `detail` is a quieter text after the first."""

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        icon: str = "",
        detail: str = "",
        weight: Weight = Weight.QUIET,
        shows_text: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self._icon_name = icon
        self._detail = detail
        self._weight = weight
        self._shows_text = shows_text
        self._shows_icon = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_icon(self, name: str = "") -> None:
        """Draw the icon from now on, or another one; its room was there before."""
        self._icon_name = name or self._icon_name
        self._shows_icon = True
        self.update()

    def show_detail(self, detail: str) -> None:
        """Show another quiet text."""
        self._detail = detail
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = 2 * GAP + (GAP if self._weight is Weight.PRIMARY else 0)
        texts = [self.text(), self._detail] if self._shows_text else []
        widths = [self._metrics().horizontalAdvance(text) for text in texts if text]
        widths += [_ICON] if self._icon_name else []
        return QSize(round(width + sum(widths) + 6 * max(0, len(widths) - 1)), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self._font())

    def _font(self) -> QFont:
        return font(NORMAL, bold=self._weight is Weight.PRIMARY)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            self._paint_content(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        tones = look()
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        is_warm = self.underMouse() or self.isDown()
        if self._weight is Weight.PRIMARY and not self.isEnabled():
            fill = tones.hover
        elif self._weight is Weight.PRIMARY:
            fill = tones.accent_hover if is_warm else tones.accent
        else:
            fill = tones.hover if is_warm and self.isEnabled() else ""
        painter.setPen(Qt.PenStyle.NoPen)
        if self.hasFocus():
            painter.setPen(QPen(color(tones.link), 2))
        painter.setBrush(color(fill) if fill else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, 7, 7)

    def _paint_content(self, painter: QPainter) -> None:
        tones = look()
        is_primary = self._weight is Weight.PRIMARY
        tone = color(tones.on_accent if is_primary else tones.secondary)
        if not self.isEnabled():
            tone = color(tones.quiet)
        x = GAP * (1.5 if is_primary else 1.0)
        if self._icon_name:
            if self._shows_icon:
                top = (self.height() - _ICON) / 2
                paint_icon(painter, self._icon_name, QRectF(x, top, _ICON, _ICON), tone)
            x += _ICON + 6
        if self._shows_text:
            self._paint_texts(painter, x, tone)

    def _paint_texts(self, painter: QPainter, x: float, tone: QColor) -> None:
        painter.setFont(self._font())
        painter.setPen(tone)
        for text in (self.text(), self._detail):
            if text:
                width = self._metrics().horizontalAdvance(text)
                rect = QRectF(x, 0, width + 1, self.height())
                painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, text)
                x += width + 6
                painter.setOpacity(0.85)
