"""The panes of the window: navigator, editor, and the slide over its notes and problems."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QSplitter, QVBoxLayout, QWidget

from recap_deck.ui.look import color, look
from recap_deck.ui.window.splitter import LineSplitter
from recap_deck.ui.window.stage import slide_height

_NAVIGATOR = 248
_NAVIGATOR_SHARE = 0.17
_PREVIEW_SHARE = 0.52
_MOST_SLIDE = 0.7
_PROBLEMS_WIDTH, _PROBLEMS_HEIGHT = 240, 120
NARROW = 1000
"""In a narrower window the slide has all the room until the editor is asked for."""


class EditorRoom(QWidget):
    """Where the editor goes when it is there; until then its ground."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.setMinimumWidth(240)
        self.hide()

    def fill(self, pane: QWidget) -> None:
        """Put the editor in."""
        self._column.addWidget(pane)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), color(look().surface))


class Panes(QObject):
    """Arranges the panes in two ways: for showing, and with the editor for writing.

    Signals:
        dragged: somebody gave the panes other sizes.
        arranged: the editor came or went.
    """

    dragged = Signal()
    arranged = Signal()

    def __init__(
        self,
        parent: QWidget,
        *,
        navigator: QWidget,
        stage: QWidget,
        notes: QWidget,
        problems: QWidget,
    ) -> None:
        super().__init__(parent)
        self.navigator, self.problems = navigator, problems
        self._chosen: dict[str, tuple[int, ...]] = {}
        self.hidden: frozenset[str] = frozenset()
        """Which of navigator and preview were put away."""
        self.room = EditorRoom(parent)
        self.foot = LineSplitter(Qt.Orientation.Horizontal)
        self.middle = LineSplitter(Qt.Orientation.Vertical)
        self.across = LineSplitter(Qt.Orientation.Horizontal)
        problems.hide()
        self._fill(self.foot, notes, problems)
        self._fill(self.middle, stage, self.foot)
        self._fill(self.across, navigator, self.room, self.middle)
        self.foot.setStretchFactor(0, 1)
        self.middle.setStretchFactor(0, 1)
        self.across.setStretchFactor(2, 1)
        self.across.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._fitting = QTimer(self, interval=0, singleShot=True)
        self._fitting.timeout.connect(self.fit)
        for splitter in (self.foot, self.middle, self.across):
            splitter.splitterMoved.connect(self._on_moved)

    def _fill(self, splitter: QSplitter, *panes: QWidget) -> None:
        for pane in panes:
            splitter.addWidget(pane)

    @property
    def shows_editor(self) -> bool:
        """Whether there is room for the editor."""
        return not self.room.isHidden()

    def show_editor(self, shown: bool, sizes: Mapping[str, tuple[int, ...]]) -> None:
        """Make room for the editor, or give it to the slide; `sizes` were chosen before."""
        self._chosen = dict(sizes)
        self.room.setVisible(shown)
        self.foot.setOrientation(Qt.Orientation.Vertical if shown else Qt.Orientation.Horizontal)
        self.problems.setMinimumWidth(0 if shown else _PROBLEMS_WIDTH)
        self.problems.setMinimumHeight(_PROBLEMS_HEIGHT if shown else 0)
        self.hide()
        self.fit()
        self.arranged.emit()

    def hide(self) -> None:
        """Show and hide as it was chosen; something is always left to be seen."""
        self.navigator.setVisible("navigator" not in self.hidden)
        self.middle.setVisible("preview" not in self.hidden or not self.shows_editor)
        self.fit_soon()

    def fit(self) -> None:
        """Give the panes for writing the sizes that were chosen, or those that go with the room."""
        if not self.shows_editor:
            return
        across, middle = self._chosen.get("across", ()), self._chosen.get("middle", ())
        self.across.setSizes(list(across) if len(across) == 3 else self._usual_across())
        self.middle.setSizes(list(middle) if len(middle) == 2 else self._usual_middle())

    def fit_soon(self) -> None:
        """Fit when the window has its new size."""
        self._fitting.start()

    def fit_problems(self, width: int) -> None:
        """Give the list of problems the room that it had, or its share."""
        if self.shows_editor:
            height = self.foot.height()
            self.foot.setSizes([max(1, height // 2), height - height // 2])
        else:
            wanted = min(width, self.foot.width() // 2)
            self.foot.setSizes([max(1, self.foot.width() - wanted), wanted])

    def fit_showing(self, navigator: int, notes: int, width: int, height: int) -> None:
        """Give the panes for showing their sizes."""
        self.across.setSizes([navigator, 0, max(1, width - navigator)])
        self.middle.setSizes([max(1, height - notes), notes])

    def showing_sizes(self) -> tuple[int, int]:
        """The navigator's width and the notes' height."""
        return self.across.sizes()[0], self.middle.sizes()[1]

    def sizes(self) -> dict[str, tuple[int, ...]]:
        """The sizes that the panes have for writing."""
        return {"across": tuple(self.across.sizes()), "middle": tuple(self.middle.sizes())}

    def _usual_across(self) -> list[int]:
        width = self.across.width()
        navigator = min(_NAVIGATOR, round(width * _NAVIGATOR_SHARE))
        if self.navigator.isHidden():
            navigator = 0
        preview = round((width - navigator) * _PREVIEW_SHARE)
        return [navigator, width - navigator - preview, preview]

    def _usual_middle(self) -> list[int]:
        """The slide as wide as the preview, and the rest for what is said about it."""
        height, width = self.middle.height(), self._usual_across()[2]
        slide = min(slide_height(width), round(height * _MOST_SLIDE))
        return [slide, height - slide]

    def _on_moved(self, _place: int, _index: int) -> None:
        if self.shows_editor:
            self._chosen = self.sizes()
        self.dragged.emit()
