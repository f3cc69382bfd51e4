"""Files that get another name: where they are looked for, what is told, and the agenda's part."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from recap_deck.errors import RecapDeckError
from recap_deck.source.event.places import event_file_in, real_path
from recap_deck.ui.documents.documents import Documents
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.window.message_bar import Choice, MessageBar, Notice
from recap_deck.ui.words import say
from recap_deck.writing.renaming import agenda_edits
from recap_deck.writing.text_edit import Change, FileEdits, TextEdit


class Moving(QObject):
    """Tells of a file's new name; `refused` is told why the agenda can't be changed."""

    def __init__(
        self,
        live_deck: LiveDeck,
        documents: Documents,
        bar: MessageBar,
        refused: Callable[[RecapDeckError], object],
    ) -> None:
        super().__init__(documents)
        self._deck = live_deck
        self._documents = documents
        self._bar = bar
        self._refused = refused
        self._notice: Notice | None = None
        documents.moved.connect(self._on_moved)
        documents.changed.connect(self._on_changed)
        live_deck.changed.connect(self._on_deck_changed)
        self._look_around()

    def _look_around(self) -> None:
        """A file that gets another name is found again where the deck's files are."""
        deck = self._deck.deck
        folder = deck.root if deck.is_event else self._deck.path.parent
        self._documents.whereabouts.use(real_path(folder), is_deep=deck.is_event)

    def _on_deck_changed(self, new_indexes: object) -> None:
        if not new_indexes:
            self._withdraw()
            self._look_around()

    def _on_moved(self, old: Path, new: Path) -> None:
        names = self._name_of(old), self._name_of(new)
        choices = []
        if self._agenda_edits(*names):
            choices.append(Choice(say("ui-moved-agenda"), partial(self._rename_in_agenda, *names)))
        self._withdraw()
        self._notice = Notice(say("ui-moved", old=names[0], new=names[1]), tuple(choices))
        self._bar.stand(self._notice)

    def _on_changed(self, _path: Path) -> None:
        """Who writes on knows of it; what is left to choose stays."""
        if self._notice is not None and not self._notice.choices:
            self._withdraw()

    def _rename_in_agenda(self, old: str, new: str) -> None:
        """Let the agenda name a file as it is called now."""
        edits, path = self._agenda_edits(old, new), event_file_in(self._deck.deck.root)
        self._withdraw()
        if edits and path is not None:
            try:
                self._documents.apply(Change("undo-moved-agenda", (FileEdits(path, edits),)))
            except RecapDeckError as error:
                self._refused(error)

    def _agenda_edits(self, old: str, new: str) -> tuple[TextEdit, ...]:
        path = event_file_in(self._deck.deck.root) if self._deck.deck.is_event else None
        return agenda_edits(self._documents.text(path), old, new) if path is not None else ()

    def _name_of(self, path: Path) -> str:
        root = real_path(self._deck.deck.root)
        return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name

    def _withdraw(self) -> None:
        notice, self._notice = self._notice, None
        if notice is not None:
            self._bar.withdraw(notice)
