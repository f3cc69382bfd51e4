"""What an editor's helpers share: the file that is written in, its deck, and what can be named."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QTextCursor

from recap_deck.model.deck import Deck
from recap_deck.source.event.places import EVENT_NAMES, real_path
from recap_deck.theme.model import Theme
from recap_deck.ui.assist.naming import Naming
from recap_deck.ui.assist.sheets.signs import Signs
from recap_deck.ui.assist.sheets.thumbs import Thumbs
from recap_deck.ui.editor.editor import Editor
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.writing.completion.known import NOTHING_KNOWN, Known


class Desk(QObject):
    """An editor and the deck around it."""

    def __init__(
        self, editor: Editor, live_deck: LiveDeck, path: Callable[[], Path | None]
    ) -> None:
        super().__init__(editor)
        self.editor = editor
        self._live_deck = live_deck
        self._path = path
        self.naming = Naming(live_deck)
        self.signs = Signs(Thumbs(self))

    @property
    def deck(self) -> Deck:
        """The deck of the moment."""
        return self._live_deck.deck

    @property
    def path(self) -> Path | None:
        """The file that is written in."""
        return self._path()

    @property
    def file(self) -> str:
        """Its path from the deck's root; empty where there is none."""
        path = self.path
        if path is None:
            return ""
        root = real_path(self.deck.root)
        whole = real_path(path)
        return whole.relative_to(root).as_posix() if whole.is_relative_to(root) else ""

    @property
    def language(self) -> str:
        """What language it is written in: the session's, else the event's, else English."""
        file = self.file
        own = next((each.lang for each in self.deck.sessions if each.file == file), "")
        return own or self.deck.event.lang or "en"

    @property
    def is_event(self) -> bool:
        """Whether it is the event's own file."""
        return self.file in EVENT_NAMES

    @property
    def known(self) -> Known:
        """What can be named in it."""
        file = self.file
        if not file:
            return NOTHING_KNOWN
        self.signs.use(self.deck, file, self._theme())
        return self.naming.known(file)

    def forget(self) -> None:
        """Look again at what there is: files may have come."""
        self.naming.forget()

    def rect_of(self, cursor: QTextCursor) -> QRect:
        """Where a cursor stands, in the coordinates of the window."""
        rect = self.editor.cursorRect(cursor)
        window = self.editor.window()
        place = self.editor.viewport().mapTo(window, rect.topLeft())
        return QRect(place, rect.size()).translated(QPoint(-2, 0))

    def _theme(self) -> Theme | None:
        builder = self._live_deck.builder
        files = [session.file for session in self.deck.sessions]
        wanted = files.index(self.file) if self.file in files else 0
        for index, entry in enumerate(builder.entries):
            if entry.session == wanted:
                return builder.theme_of(index)
        return None
