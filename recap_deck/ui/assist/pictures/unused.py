"""Finds pictures that no text names, and moves them to the trash; they can be brought back."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from recap_deck.build.known import files_below
from recap_deck.errors import RecapDeckError
from recap_deck.ui.assist.pictures.trash import bring_back, move_to_trash
from recap_deck.ui.documents.documents import Documents
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.window.message_bar import Choice, MessageBar, Notice
from recap_deck.ui.words import say
from recap_deck.writing.pictures import unused_pictures

_TEXTS = (".md", ".markdown", ".yaml", ".yml", ".html", ".css", ".txt")
_MOST_NAMED = 4


class Unused(QObject):
    """Lists unused pictures in the message bar."""

    def __init__(self, live_deck: LiveDeck, documents: Documents, bar: MessageBar) -> None:
        super().__init__(bar)
        self._deck = live_deck
        self._documents = documents
        self._bar = bar

    def find(self) -> tuple[str, ...]:
        """The pictures that no text of the deck's folder names, saved or not."""
        files = tuple(files_below(self._deck.deck.root))
        texts = {each: self._text(each) for each in files if each.lower().endswith(_TEXTS)}
        return tuple(unused_pictures(files, texts))

    def ask(self) -> None:
        """Say which there are, and offer to remove them."""
        found = self.find()
        if not found:
            self._bar.tell(Notice(say("ui-unused-none")))
            return
        text = say("ui-unused", count=len(found), names=_named(found))
        remove = Choice(say("ui-unused-remove"), partial(self.remove, found))
        self._bar.tell(Notice(text, (remove,)))

    def remove(self, files: Iterable[str]) -> None:
        """Move files to the system's trash."""
        moved: list[tuple[Path, str]] = []
        stayed: list[str] = []
        for name in files:
            path = self._deck.deck.root / name
            is_moved, where = move_to_trash(path)
            if is_moved:
                moved.append((path, where))
            else:
                stayed.append(name)
        if stayed:
            self._bar.tell(Notice(say("ui-unused-failed", names=_named(stayed)), is_problem=True))
            return
        text = say("ui-unused-removed", names=_named([path.name for path, _ in moved]))
        can_return = all(where for _, where in moved)
        back = Choice(say("ui-undo-button"), partial(self.bring_back, tuple(moved)))
        self._bar.tell(Notice(text, (back,) if can_return else ()))

    def bring_back(self, moved: Iterable[tuple[Path, str]]) -> None:
        """Move files back from where they are in the trash; none that came meanwhile is lost."""
        names = [path.name for path, where in moved if bring_back(Path(where), path)]
        self._bar.tell(Notice(say("ui-unused-back", names=_named(names))))

    def _text(self, file: str) -> str:
        try:
            return self._documents.text(self._deck.deck.root / file)
        except RecapDeckError:
            return ""


def _named(names: Iterable[str]) -> str:
    every = [name.rpartition("/")[2] for name in names]
    more = f" … +{len(every) - _MOST_NAMED}" if len(every) > _MOST_NAMED else ""
    return ", ".join(every[:_MOST_NAMED]) + more
