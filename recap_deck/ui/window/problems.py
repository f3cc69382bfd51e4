"""The list of problems: a sentence each; a click goes to the slide."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recap_deck.model.runs import Run
from recap_deck.ui.look import GAP, SMALL, color, font, look, scroll_style
from recap_deck.ui.window.button import Button
from recap_deck.ui.window.problem_list import ProblemList
from recap_deck.ui.window.problem_rows import LEFT, Problem
from recap_deck.ui.window.reading import paint_paragraph, reading_style, set_text
from recap_deck.ui.words import say

_HEADING = 36


class ProblemsPanel(QWidget):
    """The list under its heading.

    Signals:
        slide_asked: a problem was chosen; carries the index of its slide.
        closed: the list is to go away.
    """

    slide_asked = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = ProblemList(say("ui-problems"), self)
        self.list.slide_asked.connect(self.slide_asked)
        closer = Button(say("ui-close"), self, icon="x", shows_text=False)
        closer.show_icon()
        closer.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, GAP, 0)
        head.addStretch(1)
        head.addWidget(closer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, (_HEADING - closer.sizeHint().height()) // 2, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list)
        column.addStretch(0)
        self.setMinimumWidth(240)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """List other problems."""
        self.list.show_problems(problems)
        self.update()

    def apply_look(self) -> None:
        """Take the colours of the moment."""
        self.list.setStyleSheet(scroll_style(look()))

    def paintEvent(self, event: QPaintEvent) -> None:
        tones = look()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), color(tones.surface))
            painter.setFont(font(SMALL, bold=True))
            painter.setPen(color(tones.quiet))
            rect = QRectF(LEFT, 0, self.width(), _HEADING)
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, say("ui-problems"))
            if not self.list.problems:
                style = reading_style(tones, tone=tones.quiet)
                none = set_text((Run(say("ui-no-problems")),), style, 400)
                paint_paragraph(painter, none, QPointF(LEFT, _HEADING))
