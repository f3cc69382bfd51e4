"""A piece of plain text that follows the look of the moment and breaks into lines."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from recap_deck.ui.look import NORMAL, color, font, look

_FAR = 10_000


class Text(QWidget):
    """Text in one of the look's tones, painted as it is; `lines` keeps room where it is empty."""

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        size: int = NORMAL,
        bold: bool = False,
        tone: str = "text",
        wraps: bool = False,
        lines: int = 1,
    ) -> None:
        super().__init__(parent)
        self._face = font(size, bold=bold)
        self._tone = tone
        self._wraps = wraps
        self._lines = lines
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(wraps)
        self.setSizePolicy(policy)
        self.text = ""
        self.show_text(text)

    def show_text(self, text: str, tone: str = "") -> None:
        """Show another text."""
        self._tone = tone or self._tone
        if text != self.text:
            self.text = text
            self.setAccessibleName(text)
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = 0 if self._wraps else self._metrics().horizontalAdvance(self.text) + 1
        return QSize(width, self.heightForWidth(_FAR))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        least = self._lines * self._metrics().height()
        if not self._wraps or not self.text:
            return least
        bounds = self._metrics().boundingRect(QRect(0, 0, width, _FAR), self._flags(), self.text)
        return max(least, bounds.height())

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._face)

    def _flags(self) -> int:
        breaks = Qt.TextFlag.TextWordWrap if self._wraps else Qt.TextFlag.TextSingleLine
        return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | breaks.value

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setFont(self._face)
            painter.setPen(color(getattr(look(), self._tone)))
            elides = Qt.TextElideMode.ElideRight
            shown = self.text
            if not self._wraps:
                shown = self._metrics().elidedText(self.text, elides, self.width())
            painter.drawText(self.rect(), self._flags(), shown)
