"""One side of a place: its lines, which are taken when it is chosen."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from recap_deck.ui.icons import paint_icon
from recap_deck.ui.look import GAP, NORMAL, RADIUS, SMALL, color, font, look
from recap_deck.ui.words import say

_HEAD = 34
_ICON = 18
_TINT = 26
_MOST_LINES = 60
_MOST_CHARACTERS = 600
_FAR = 100_000


class Side(QAbstractButton):
    """Lines under a heading; checked where they are to be in the text."""

    def __init__(
        self,
        heading: str,
        lines: tuple[str, ...],
        around: tuple[tuple[str, ...], ...],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._heading = heading
        self._above, self._below = (_shown(each) for each in around)
        self._lines = _shown(lines) or say("compare-no-lines")
        self._has_lines = bool(lines)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(f"{heading}: {self._lines}")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(320))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, _HEAD)

    def heightForWidth(self, width: int) -> int:
        room = max(1, width - 4 * GAP)
        texts = (self._above, self._lines, self._below)
        return _HEAD + 2 * GAP + sum(self._height(text, room) for text in texts)

    def _height(self, text: str, width: int) -> int:
        if not text:
            return 0
        return QFontMetrics(_mono()).boundingRect(QRect(0, 0, width, _FAR), _FLAGS, text).height()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            self._paint_head(painter)
            self._paint_lines(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        tones = look()
        edge = tones.second if self.isChecked() else tones.line
        if self.hasFocus():
            edge = tones.link
        painter.setPen(QPen(color(edge), 2 if self.isChecked() or self.hasFocus() else 1))
        painter.setBrush(color(tones.hover if self.underMouse() else tones.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def _paint_head(self, painter: QPainter) -> None:
        tones = look()
        icon = "check-circle-fill" if self.isChecked() else "circle"
        tone = color(tones.second if self.isChecked() else tones.quiet)
        paint_icon(painter, icon, QRectF(2 * GAP - 2, (_HEAD - _ICON) / 2 + 2, _ICON, _ICON), tone)
        painter.setFont(font(SMALL, bold=True))
        painter.setPen(color(tones.secondary))
        left = 2 * GAP + _ICON + 6
        room = QRect(left, 2, self.width() - left - GAP, _HEAD)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._heading)

    def _paint_lines(self, painter: QPainter) -> None:
        tones, top, width = look(), _HEAD + GAP // 2, self.width() - 4 * GAP
        own = tones.text if self._has_lines else tones.quiet
        for text, tone in (
            (self._above, tones.quiet),
            (self._lines, own),
            (self._below, tones.quiet),
        ):
            room = QRect(2 * GAP, top, width, self._height(text, width))
            if text is self._lines and self._has_lines:
                tint = QColor(tones.second if self.isChecked() else tones.warning)
                tint.setAlpha(_TINT)
                painter.fillRect(room.adjusted(-GAP, 0, GAP, 0), tint)
            painter.setFont(_mono())
            painter.setPen(color(tone))
            painter.drawText(room, _FLAGS, text)
            top += room.height()


_FLAGS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | (
    Qt.TextFlag.TextWordWrap.value | Qt.TextFlag.TextWrapAnywhere.value
)


def _shown(lines: tuple[str, ...]) -> str:
    """Lines as they are shown; the beginning of what is too much for a window."""
    cut = [line.expandtabs(4)[:_MOST_CHARACTERS] for line in lines[:_MOST_LINES]]
    if len(lines) > _MOST_LINES:
        cut.append(say("compare-more-lines", count=len(lines) - _MOST_LINES))
    # An empty line has a height too.
    return "\n".join(line or " " for line in cut)


def _mono() -> QFont:
    made = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    made.setPixelSize(NORMAL)
    return made
