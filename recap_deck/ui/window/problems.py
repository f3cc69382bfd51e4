"""The list of problems: a sentence each; a click goes to the slide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QCursor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from recap_deck.diagnostics import Diagnostic
from recap_deck.messages import text_of
from recap_deck.model.runs import Run
from recap_deck.ui.look import GAP, SMALL, color, font, look, scroll_style
from recap_deck.ui.window.button import Button
from recap_deck.ui.window.reading import paint_paragraph, reading_style, set_text
from recap_deck.ui.window.status_line import severity_tone
from recap_deck.ui.words import language, say

AnyIndex = QModelIndex | QPersistentModelIndex
_HEADING = 36
_LEFT = 2 * GAP
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Problem:
    """A remark, and the slide that it is on; None where it is on none."""

    diagnostic: Diagnostic
    slide: int | None

    @property
    def sentence(self) -> str:
        """The remark in the user's language."""
        return text_of(self.diagnostic, language())[:_LONGEST]

    @property
    def place(self) -> str:
        """File and line."""
        span = self.diagnostic.span
        return f"{span.path}:{span.first_line}" if span.path else ""


class _Problems(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.problems: tuple[Problem, ...] = ()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        if tuple(problems) != self.problems:
            self.beginResetModel()
            self.problems = tuple(problems)
            self.endResetModel()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.problems)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            problem = self.problems[index.row()]
            return f"{problem.place} {problem.sentence}"
        return None


class _ProblemPainter(QStyledItemDelegate):
    def __init__(self, model: _Problems, view: QListView) -> None:
        super().__init__(view)
        self._model = model
        self._view = view

    def _room(self, problem: Problem) -> float:
        place = QFontMetricsF(font(SMALL)).horizontalAdvance(problem.place)
        return self._view.viewport().width() - 2 * _LEFT - 18 - place - 4 * GAP

    def _is_hot(self, index: AnyIndex) -> bool:
        """Say whether the pointer is on a row, or the keyboard."""
        if self._view.hasFocus():
            return self._view.currentIndex().row() == index.row()
        place = self._view.viewport().mapFromGlobal(QCursor.pos())
        return self._view.indexAt(place).row() == index.row()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        problem = self._model.problems[index.row()]
        style = reading_style(look(), 13, height=1.5)
        text = set_text((Run(problem.sentence),), style, self._room(problem))
        return QSize(60, round(text.size.height) + 2 * GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        problem = self._model.problems[index.row()]
        tones, rect = look(), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_hot(index):
            painter.fillRect(rect, color(tones.hover))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(severity_tone(problem.diagnostic.severity)))
        painter.drawEllipse(QRectF(rect.x() + _LEFT, rect.y() + GAP + 6, 8, 8))
        style = reading_style(tones, 13, height=1.5)
        text = set_text((Run(problem.sentence),), style, self._room(problem))
        paint_paragraph(painter, text, QPointF(rect.x() + _LEFT + 18, rect.y() + GAP))
        painter.setFont(font(SMALL))
        painter.setPen(color(tones.quiet))
        place = rect.adjusted(0, GAP, -_LEFT, 0)
        place.setHeight(20)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, right, problem.place)
        painter.restore()


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
        self._model = _Problems(self)
        self.list = QListView(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(_ProblemPainter(self._model, self.list))
        self.list.setAccessibleName(say("ui-problems"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.clicked.connect(self._on_chosen)
        self.list.activated.connect(self._on_chosen)
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
        self.setMinimumWidth(240)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """List other problems."""
        self._model.show_problems(problems)
        self.update()

    def apply_look(self) -> None:
        """Take the colours of the moment."""
        self.list.setStyleSheet(scroll_style(look()))

    def _on_chosen(self, index: QModelIndex) -> None:
        slide = self._model.problems[index.row()].slide
        if slide is not None:
            self.slide_asked.emit(slide)

    def paintEvent(self, event: QPaintEvent) -> None:
        tones = look()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), color(tones.surface))
            painter.setFont(font(SMALL, bold=True))
            painter.setPen(color(tones.quiet))
            rect = QRectF(_LEFT, 0, self.width(), _HEADING)
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, say("ui-problems"))
