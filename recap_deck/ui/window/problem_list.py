"""Problems in rows; one that is chosen leads to its slide."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QMenu, QWidget

from recap_deck.ui.live_keys import key_of
from recap_deck.ui.look import look, menu_style
from recap_deck.ui.window.problem_rows import CanFix, Problem, ProblemModel, ProblemPainter
from recap_deck.ui.words import say


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
        self._go(self._problems.problems[index.row()])

    def _fix(self, index: QModelIndex) -> None:
        if index.isValid() and self._problems.is_fixable(index.row()):
            self.fix_asked.emit(self._problems.problems[index.row()])

    def make_menu(self, row: int) -> QMenu:
        """What can be done about a row's problem."""
        problem = self._problems.problems[row]
        menu = QMenu(self)
        menu.setStyleSheet(menu_style(look()))
        menu.addAction(say("ui-problem-go")).triggered.connect(partial(self._go, problem))
        if self._problems.is_fixable(row):
            fix = menu.addAction(f"{say('ui-fix')}      \t{key_of('text.fix')}")
            fix.triggered.connect(partial(self._ask_fix, problem))
        menu.addSeparator()
        menu.addAction(say("ui-problem-copy")).triggered.connect(partial(_copy, problem))
        return menu

    def _go(self, problem: Problem, _checked: bool = False) -> None:
        if problem.slide is not None:
            self.slide_asked.emit(problem.slide)
        self.chosen.emit(problem)

    def _ask_fix(self, problem: Problem, _checked: bool = False) -> None:
        self.fix_asked.emit(problem)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_pointed = event.reason() is not QContextMenuEvent.Reason.Keyboard
        index = self.indexAt(event.pos()) if is_pointed else self.currentIndex()
        if index.isValid():
            self.setCurrentIndex(index)
            self.make_menu(index.row()).popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_held = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if is_held and event.key() == Qt.Key.Key_Period:
            self._fix(self.currentIndex())
        else:
            super().keyPressEvent(event)


def _copy(problem: Problem, _checked: bool = False) -> None:
    QGuiApplication.clipboard().setText(f"{problem.place} {problem.sentence}".strip())
