"""The start screen: on the left what can be done, on the right the decks opened last."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QIcon,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recap_deck.commands.keymap import Keymap
from recap_deck.commands.table import COMMANDS
from recap_deck.resources import resource_folder
from recap_deck.settings.recent import Recent, forget, load_recents
from recap_deck.ui.forms.text import Text
from recap_deck.ui.key_filter import press_from
from recap_deck.ui.look import GAP, LARGE, SMALL, color, look
from recap_deck.ui.memory import Memory
from recap_deck.ui.screens import screen_of
from recap_deck.ui.start_screen.cards import RecentCards
from recap_deck.ui.start_screen.way import Way
from recap_deck.ui.window.message_bar import Choice, MessageBar, Notice
from recap_deck.ui.words import say

WAYS = ("deck.new", "deck.open", "deck.open_folder", "deck.import_notes")
_SIDE = 312
_MARK = 48


class StartScreen(QWidget):
    """Asks which deck to open; it opens none itself.

    Signals:
        chosen: a deck is to be opened; carries its path.
        closed: it was closed.
    """

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, memory: Memory, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._memory = memory
        self.runners: Mapping[str, Callable[[], object]] = {}
        """What the ways do; whoever shows the screen says it."""
        self._keymap = Keymap(COMMANDS.values())
        self.message_bar = MessageBar(self)
        self.ways = [Way(name, self, is_main=name == WAYS[0]) for name in WAYS]
        self.cards = RecentCards(self)
        self._build()
        for way in self.ways:
            way.clicked.connect(self._on_way)
        self.cards.chosen.connect(self._on_chosen)
        self.cards.removal_asked.connect(self._forget)
        self.setAcceptDrops(True)
        self.refresh()
        (self.cards.cards or self.ways)[0].setFocus()

    def refresh(self) -> None:
        """Read the list again."""
        self.cards.show_recents(load_recents())

    def tell(self, text: str) -> None:
        """Say what is wrong."""
        self.message_bar.tell(Notice(text, is_problem=True))

    def _build(self) -> None:
        self.setWindowTitle("Recap Deck")
        screen = screen_of(self).availableGeometry()
        width, height = self._memory.size("start")
        self.resize(min(width, screen.width()), min(height, screen.height() - 40))
        self.setMinimumSize(720, 460)
        side, main = QVBoxLayout(), QVBoxLayout()
        side.setContentsMargins(3 * GAP, 5 * GAP, 3 * GAP, 3 * GAP)
        side.setSpacing(4)
        side.addSpacing(_MARK + 2 * GAP)
        side.addWidget(Text("Recap Deck", self, size=26, bold=True))
        side.addWidget(Text(say("ui-start-tagline"), self, tone="secondary", wraps=True))
        side.addSpacing(3 * GAP)
        for way in self.ways:
            side.addWidget(way)
        side.addStretch(1)
        side.addWidget(Text(say("ui-start-drop"), self, size=SMALL, tone="quiet", wraps=True))
        main.setContentsMargins(4 * GAP, 5 * GAP, 3 * GAP, 0)
        main.setSpacing(2 * GAP)
        main.addWidget(Text(say("ui-start-recent"), self, size=LARGE, bold=True))
        main.addWidget(self.cards, 1)
        holder = QWidget(self)
        holder.setLayout(side)
        holder.setFixedWidth(_SIDE)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(holder)
        row.addLayout(main, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.message_bar)
        column.addLayout(row, 1)

    def _on_way(self, _checked: bool = False) -> None:
        way = self.sender()
        assert isinstance(way, Way), "ways are what is connected here"
        self._run(way.command)

    def _run(self, command: str) -> bool:
        runner = self.runners.get(command)
        if runner is not None:
            runner()
        return runner is not None

    def _on_chosen(self, recent: Recent) -> None:
        if recent.is_there:
            self.chosen.emit(Path(recent.path))
            return
        remove = Choice(say("ui-start-forget"), lambda: self._forget(recent.path))
        text = say("ui-start-gone", path=recent.path)
        self.message_bar.tell(Notice(text, (remove,), is_problem=True))

    def _forget(self, path: str) -> None:
        self.message_bar.close_notice()
        self.cards.show_recents(forget(path))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        press = press_from(event)
        command = self._keymap.find(press) if press else None
        if command is not None and self._run(command.id):
            return
        if event.key() == Qt.Key.Key_Escape and self.parent() is not None:
            self.close()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.chosen.emit(paths[0])

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self.cards.apply_look()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.isVisible() and not self.isMaximized():
            self._memory.remember_size("start", self.width(), self.height())
        super().resizeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tones = look()
        top = self.message_bar.height() if self.message_bar.isVisible() else 0
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), color(tones.surface))
            painter.fillRect(0, 0, _SIDE, self.height(), color(tones.ground))
            painter.fillRect(_SIDE, 0, 1, self.height(), color(tones.line))
            icon = QIcon(str(resource_folder("assets") / "icon.svg"))
            place = QRectF(3 * GAP, 5 * GAP + top, _MARK, _MARK)
            icon.paint(painter, place.toRect())
