"""The rows of the list of problems: a sentence, its colour, and where it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QCursor, QFontMetricsF, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from recap_deck.diagnostics import Diagnostic
from recap_deck.messages import text_of
from recap_deck.model.runs import Run
from recap_deck.typeset.paragraph import QtParagraph
from recap_deck.ui.live_keys import key_of
from recap_deck.ui.look import GAP, NORMAL, SMALL, color, font, look
from recap_deck.ui.window.reading import paint_paragraph, reading_style, set_text
from recap_deck.ui.window.status_line import severity_tone
from recap_deck.ui.words import language, say
from recap_deck.values import dataclass

AnyIndex = QModelIndex | QPersistentModelIndex
LEFT = 2 * GAP
_TEXT = LEFT + 18
_PLACE = 20
_NARROW = 420
"""Below this width the place stands under the sentence."""

_LONGEST = 400
_MOST_FIXABLE = 200
"""Qt asks for the height of all rows at once; so many can be found out about without a halt."""


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


CanFix = Callable[[Diagnostic, int | None], bool]
"""Says whether a problem on a slide can be mended by a press."""


class ProblemModel(QAbstractListModel):
    """The problems for Qt; text for screen readers."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.problems: tuple[Problem, ...] = ()
        self.can_fix: CanFix = lambda _diagnostic, _slide: False
        self._fixable: dict[Problem, bool] = {}

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """List other problems."""
        if tuple(problems) != self.problems:
            self.beginResetModel()
            self.problems = tuple(problems)
            kept = set(self.problems)
            self._fixable = {each: it for each, it in self._fixable.items() if each in kept}
            self.endResetModel()

    def is_fixable(self, row: int) -> bool:
        """Whether a row's problem can be mended by a press; found out when it is first seen."""
        problem = self.problems[row]
        if problem not in self._fixable:
            if row >= _MOST_FIXABLE:
                return False
            self._fixable[problem] = self.can_fix(problem.diagnostic, problem.slide)
        return self._fixable[problem]

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.problems)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            problem = self.problems[index.row()]
            fix = f" {say('ui-fix')} {_fix_key()}".rstrip() if self.is_fixable(index.row()) else ""
            return f"{problem.place} {problem.sentence}{fix}"
        return None


def _fix_key() -> str:
    key = key_of("text.fix")
    return f"({key})" if key else ""


class ProblemPainter(QStyledItemDelegate):
    """Paints rows in the width that the view has."""

    def __init__(self, model: ProblemModel, view: QListView) -> None:
        super().__init__(view)
        self._model = model
        self._view = view
        self._is_fix_pressed = False

    @property
    def _is_narrow(self) -> bool:
        return self._view.viewport().width() < _NARROW

    def takes_press(self) -> bool:
        """Whether what was pressed last is the word that mends, once."""
        was, self._is_fix_pressed = self._is_fix_pressed, False
        return was

    def _fix_width(self, row: int) -> int:
        if not self._model.is_fixable(row):
            return 0
        return round(QFontMetricsF(font(NORMAL, bold=True)).horizontalAdvance(say("ui-fix"))) + LEFT

    def _fix_rect(self, rect: QRectF, row: int) -> QRectF:
        width = self._fix_width(row)
        return QRectF(rect.right() - LEFT - width, rect.y(), width, rect.height())

    def _sentence(self, problem: Problem, row: int) -> QtParagraph:
        room = self._view.viewport().width() - _TEXT - LEFT - self._fix_width(row)
        if not self._is_narrow:
            place = QFontMetricsF(font(SMALL)).horizontalAdvance(problem.place)
            room -= round(place) + 3 * GAP
        return set_text((Run(problem.sentence),), reading_style(look(), NORMAL, height=1.5), room)

    def _is_hot(self, index: AnyIndex) -> bool:
        """Say whether the pointer is on a row, or the keyboard."""
        if self._view.hasFocus():
            return self._view.currentIndex().row() == index.row()
        place = self._view.viewport().mapFromGlobal(QCursor.pos())
        return self._view.indexAt(place).row() == index.row()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        problem = self._model.problems[index.row()]
        below = _PLACE if self._is_narrow and problem.place else 0
        return QSize(60, round(self._sentence(problem, index.row()).size.height) + below + 2 * GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        problem, rect = self._model.problems[index.row()], QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_hot(index):
            painter.fillRect(rect, color(look().hover))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(severity_tone(problem.diagnostic.severity)))
        painter.drawEllipse(QRectF(rect.x() + LEFT, rect.y() + GAP + 6, 8, 8))
        sentence = self._sentence(problem, index.row())
        paint_paragraph(painter, sentence, QPointF(rect.x() + _TEXT, rect.y() + GAP))
        fix = self._fix_width(index.row())
        self._paint_place(painter, rect.adjusted(0, 0, -fix, 0), problem, sentence.size.height)
        if fix:
            self._paint_fix(painter, self._fix_rect(rect, index.row()))
        painter.restore()

    def _paint_fix(self, painter: QPainter, rect: QRectF) -> None:
        painter.setFont(font(NORMAL, bold=True))
        painter.setPen(color(look().link))
        line = QRectF(rect.x(), rect.y() + GAP, rect.width(), _PLACE)
        sides = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, sides, say("ui-fix"))

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> bool:
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonRelease:
            rect = self._fix_rect(QRectF(option.rect), index.row())
            is_on_fix = bool(self._fix_width(index.row())) and rect.contains(event.position())
            self._is_fix_pressed = is_on_fix
        return super().editorEvent(event, model, option, index)

    def _paint_place(
        self, painter: QPainter, rect: QRectF, problem: Problem, height: float
    ) -> None:
        top = rect.y() + GAP + (height if self._is_narrow else 0)
        side = Qt.AlignmentFlag.AlignLeft if self._is_narrow else Qt.AlignmentFlag.AlignRight
        line = QRectF(rect.x() + _TEXT, top, rect.width() - _TEXT - LEFT, _PLACE)
        painter.setFont(font(SMALL))
        painter.setPen(color(look().quiet))
        painter.drawText(line, side | Qt.AlignmentFlag.AlignVCenter, problem.place)
