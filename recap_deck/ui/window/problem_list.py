"""Problems in rows; one that is chosen leads to its slide."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QListView, QWidget

from recap_deck.ui.window.problem_rows import Problem, ProblemModel, ProblemPainter


class ProblemList(QListView):
    """The rows alone; `name` is what a screen reader calls them. There is none without rows.

    Signals:
        slide_asked: a problem was chosen; carries the index of its slide.
    """

    slide_asked = Signal(int)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._problems = ProblemModel(self)
        self.setModel(self._problems)
        self.setItemDelegate(ProblemPainter(self._problems, self))
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

    def _on_chosen(self, index: QModelIndex) -> None:
        slide = self._problems.problems[index.row()].slide
        if slide is not None:
            self.slide_asked.emit(slide)
