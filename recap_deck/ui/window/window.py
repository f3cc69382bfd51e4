"""The workspace window: navigator, editor, slide, notes, problems; it shows what it is given."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recap_deck.paint.slide import PictureSource
from recap_deck.settings.desk import Desk
from recap_deck.ui.look import color, look
from recap_deck.ui.memory import Memory
from recap_deck.ui.screens import screen_of
from recap_deck.ui.slide.thumbnails import Thumbnails
from recap_deck.ui.window.header import Header
from recap_deck.ui.window.message_bar import MessageBar
from recap_deck.ui.window.navigator import Navigator
from recap_deck.ui.window.notes import NotesView
from recap_deck.ui.window.panes import NARROW, Panes
from recap_deck.ui.window.problems import ProblemsPanel
from recap_deck.ui.window.row_mime import is_of_list
from recap_deck.ui.window.stage import Stage
from recap_deck.ui.window.status_line import StatusLine
from recap_deck.ui.window_places import framed


class Window(QWidget):
    """The panes and where they stand; sizes are remembered.

    Signals:
        path_dropped: a file or folder was dropped; carries its path.
        slide_menu_asked: the slide's menu is to open; carries the place on the screen.
        closed: the window was closed.
    """

    path_dropped = Signal(object)
    slide_menu_asked = Signal(object)
    closed = Signal()

    def __init__(
        self,
        pictures: PictureSource,
        thumbnails: Thumbnails,
        memory: Memory,
        run: Callable[[str], None],
    ) -> None:
        super().__init__()
        self._memory = memory
        self.pictures = pictures
        self.drop_takers: list[Callable[[Sequence[Path]], bool]] = []
        """Get what is dropped first, and say whether they took it."""
        self.thumbnails = thumbnails
        self.header = Header(run, self)
        self.message_bar = MessageBar(self)
        self.may_close: Callable[[], bool] = lambda: True
        """Says whether closing would lose nothing; tells it where it would."""
        self.navigator = Navigator(thumbnails, self)
        self.stage = Stage(pictures, self)
        self.notes = NotesView(self)
        self.problems = ProblemsPanel(self)
        self.status = StatusLine(self)
        self.panes = Panes(
            self,
            navigator=self.navigator,
            stage=self.stage,
            notes=self.notes,
            problems=self.problems,
        )
        self._build_panes()
        self._connect()
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Else Qt gives it to the first button, which then keeps Space and Enter.
        self.setFocus()
        self._restore()

    def apply_look(self) -> None:
        """Take the colours of the moment."""
        for pane in (self.navigator, self.notes, self.problems):
            pane.apply_look()
        for child in self.findChildren(QWidget):
            child.update()

    def show_problems(self, shown: bool) -> None:
        """Open or close the list of problems; who is writing goes on writing."""
        focused = self.focusWidget()
        was_inside = focused is not None and self.problems.isAncestorOf(focused)
        self.problems.setVisible(shown)
        if shown:
            self.panes.fit_problems(self._memory.number("window.problems_width"))
        elif was_inside:
            self.setFocus()

    def take_desk(self, desk: Desk) -> None:
        """Make room for the editor where it was left open, or was never closed and has room."""
        is_wide = self.width() >= NARROW
        shown = is_wide if desk.shows_editor is None else desk.shows_editor
        self.stage.shows_all_steps = shown and not desk.shows_steps
        self.show_editor(shown, desk.sizes)
        # Everything else waits for the first slide to be painted.
        self.hide_panes([name for name in desk.hidden if name != "preview"])

    def hide_panes(self, names: Collection[str]) -> None:
        """Put away the list of slides or the preview; without the editor the slide stays."""
        self.panes.hidden = frozenset(names)
        self.panes.hide()

    def show_editor(self, shown: bool, sizes: Mapping[str, tuple[int, ...]]) -> None:
        """Make room for the editor, or give it to the slide; `sizes` were chosen before."""
        self.panes.show_editor(shown, sizes)
        if not shown:
            self._restore_sizes()

    def _build_panes(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, self.message_bar, self.panes.across, self.status):
            column.addWidget(part)
        tones = self.navigator.palette()
        tones.setColor(QPalette.ColorRole.Base, color(look().panel))
        self.navigator.setPalette(tones)

    def _connect(self) -> None:
        self.stage.aligned.connect(self.notes.align_with)
        self.panes.dragged.connect(self._remember_sizes)

    def _restore(self) -> None:
        memory = self._memory
        width, height = memory.number("window.width"), memory.number("window.height")
        screen = screen_of(self).availableGeometry()
        room = framed((0, 0, screen.width(), screen.height()))
        self.resize(min(width, room[2]), min(height, room[3]))
        if memory.is_on("window.is_maximized"):
            self.setWindowState(Qt.WindowState.WindowMaximized)
        self._restore_sizes()

    def _restore_sizes(self) -> None:
        """Those for showing; with the editor, the event remembers its own."""
        navigator = self._memory.number("window.navigator_width")
        notes = self._memory.number("window.notes_height")
        self.panes.fit_showing(navigator, notes, self.width(), self.height())

    def _remember_sizes(self) -> None:
        if self.problems.isVisible() and not self.panes.shows_editor:
            self._memory.remember("window.problems_width", self.problems.width())
        if not self.panes.shows_editor:
            navigator, notes = self.panes.showing_sizes()
            self._memory.remember("window.navigator_width", navigator)
            self._memory.remember("window.notes_height", notes)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.panes.fit_soon()
        self._memory.remember("window.is_maximized", self.isMaximized())
        if not self.isMaximized() and self.isVisible():
            self._memory.remember("window.width", self.width())
            self._memory.remember("window.height", self.height())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.stage.rect().contains(self.stage.mapFrom(self, event.pos())):
            self.slide_menu_asked.emit(event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if not is_of_list(data) and any(url.isLocalFile() for url in data.urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            if not any(take(paths) for take in self.drop_takers):
                self.path_dropped.emit(paths[0])

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        self.closed.emit()
        event.accept()
