"""The list of what to look at before the show; a click goes to the slide."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from recap_deck.build.preflight import Preflight
from recap_deck.ui.icons import paint_icon
from recap_deck.ui.look import GAP, LARGE, NORMAL, color, font, look, scroll_style
from recap_deck.ui.start_panel.telling import checks_text
from recap_deck.ui.window.problem_list import ProblemList
from recap_deck.ui.window.problem_rows import Problem
from recap_deck.ui.words import say

_HEADING = 38
_ROW = 60
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class ChecksList(QWidget):
    """Rows under a heading.

    Signals:
        slide_asked: a row was chosen; carries the index of its slide.
    """

    slide_asked = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._found = Preflight()
        self.setMinimumHeight(_HEADING + _ROW)
        self.list = ProblemList(say("ui-checks"), self)
        self.list.setStyleSheet(f"QListView {{ background: transparent; }} {scroll_style(look())}")
        self.list.slide_asked.connect(self.slide_asked)

    @property
    def said(self) -> str:
        """What stands beside the heading."""
        return checks_text(self._found)

    @property
    def sentences(self) -> tuple[str, ...]:
        """What the rows say."""
        return tuple(problem.sentence for problem in self.list.problems)

    def show_found(self, found: Preflight) -> None:
        """List other remarks."""
        self._found = found
        self.list.show_problems([Problem(*each) for each in found.remarks])
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.list.setGeometry(self.rect().adjusted(1, _HEADING + GAP // 2, -1, -GAP // 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        tones = look()
        head = QRectF(0, 0, self.width(), _HEADING)
        with QPainter(self) as painter:
            painter.setFont(font(LARGE, bold=True))
            painter.setPen(color(tones.text))
            painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, say("ui-checks"))
            painter.setFont(font(NORMAL))
            painter.setPen(color(tones.secondary))
            if self._found.remarks:
                painter.drawText(head, _RIGHT, self.said)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            card = QRectF(self.rect()).adjusted(0.5, _HEADING + 0.5, -0.5, -0.5)
            painter.setPen(color(tones.line))
            painter.setBrush(color(tones.panel))
            painter.drawRoundedRect(card, 10, 10)
            if not self._found.remarks:
                self._paint_none(painter, card)

    def _paint_none(self, painter: QPainter, card: QRectF) -> None:
        """A tick and a word in the middle; the word alone while slides are looked at."""
        tones, text = look(), self.said
        width = QFontMetricsF(font(NORMAL)).horizontalAdvance(text)
        x = card.center().x() - width / 2
        if self._found.is_complete:
            icon = QRectF(x - 2 * GAP, card.center().y() - 9, 18, 18)
            paint_icon(painter, "check-circle-fill", icon, color(tones.second))
            x += GAP
        painter.setFont(font(NORMAL))
        painter.setPen(color(tones.secondary))
        room = QRectF(x, card.y(), width + 1, card.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
