"""Problems in rows; one that is chosen leads to its slide."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from recap_deck.ui.window.problem_rows import CanFix, Problem, ProblemModel, ProblemPainter


class ProblemList(QListView):
    """The rows alone; `name` is what a screen reader calls them. There is none without rows.

    Signals:
        slide_asked: a problem was chosen; carries the index of its slide.
        chosen: a problem was chosen; carries it.
        fix_asked: a problem is to be mended; carries it.
    """

    slide_asked = Signal(int)
    chosen = Signal(object)
    fix_asked = Signal(object)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._problems = ProblemModel(self)
        self.setModel(self._problems)
        self._painter = ProblemPainter(self._problems, self)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._on_chosen)
        self.activated.connect(self._on_chosen)
        self.hide()

    @property
    def problems(self) -> Sequence[Problem]:
        """What the rows say."""
        return self._problems.problems

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """List other problems."""
        self._problems.show_problems(problems)
        self.setVisible(bool(problems))

    def offer_fixes(self, can_fix: CanFix) -> None:
        """Let `can_fix` say which problems can be mended by a press."""
        self._problems.can_fix = can_fix

    def _on_chosen(self, index: QModelIndex) -> None:
        if self._painter.takes_press():
            self._fix(index)
            return
        problem = self._problems.problems[index.row()]
        if problem.slide is not None:
            self.slide_asked.emit(problem.slide)
        self.chosen.emit(problem)

    def _fix(self, index: QModelIndex) -> None:
        if index.isValid() and self._problems.is_fixable(index.row()):
            self.fix_asked.emit(self._problems.problems[index.row()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_held = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if is_held and event.key() == Qt.Key.Key_Period:
            self._fix(self.currentIndex())
        else:
            super().keyPressEvent(event)
