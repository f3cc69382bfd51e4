"""Saving, and all that is told about texts: what was merged, what differs, what is gone or back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from recap_deck.commands.table import title_of
from recap_deck.errors import DeckFileError, RecapDeckError
from recap_deck.files import save_file
from recap_deck.messages import sentence
from recap_deck.ui.documents.documents import Documents
from recap_deck.ui.documents.draft_folder import FoundDraft
from recap_deck.ui.documents.draft_keeping import DraftKeeping
from recap_deck.ui.documents.moving import Moving
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.window.message_bar import Choice, Notice
from recap_deck.ui.window.window import Window
from recap_deck.ui.words import language, say
from recap_deck.writing.encodings import text_otherwise
from recap_deck.writing.line_matching import last_changed_line

_OF_UNSAVED = frozenset({"merged", "differs", "gone"})
"""What is told no more when the text is saved."""


class Saving(QObject):
    """Joins open texts with the deck, the disk and the message bar.

    Signals:
        brought_back: an unsaved text is here again; carries its file, and where it was changed.
    """

    brought_back = Signal(object, int)

    def __init__(
        self,
        live_deck: LiveDeck,
        window: Window,
        tell: Callable[[str], object],
        is_presenting: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self._deck = live_deck
        self._window = window
        self._tell = tell
        self._is_presenting = is_presenting
        self.documents = Documents(self)
        self.drafts = DraftKeeping(self.documents, self)
        self._notices: dict[tuple[str, Path | None], Notice] = {}
        self._may_lose = False
        self._told_saved = ""
        window.may_close = self.may_close
        live_deck.unsaved = self.documents.unsaved_now
        self._connect()
        self._moving = Moving(live_deck, self.documents, window.message_bar, self._on_not_saved)

    def _connect(self) -> None:
        documents = self.documents
        documents.changed.connect(self._deck.read_texts_soon)
        documents.changed.connect(self._on_changed)
        documents.saved_changed.connect(self._on_saved_changed)
        documents.merged.connect(self._on_merged)
        documents.differs.connect(self._on_differs)
        documents.gone.connect(self._on_gone)
        documents.moved.connect(self._on_moved)
        documents.settled.connect(self._on_settled)
        documents.refused.connect(self._on_refused)
        self.drafts.failed.connect(self._on_not_kept)
        self.drafts.kept.connect(partial(self._withdraw, "kept", None))
        self._deck.disk_changed.connect(documents.look_at_disk)
        self._deck.changed.connect(self._on_deck_changed)

    def runners(self) -> Mapping[str, Callable[[], object]]:
        """What each command does."""
        return {
            "deck.save": self.save,
            "deck.save_as": self.save_as,
            "deck.compare": self.compare,
        }

    def save(self) -> None:
        """Save every text that isn't saved."""
        names = [path.name for path in self.documents.to_save()]
        try:
            self.documents.save_all()
        except RecapDeckError as error:
            self._on_not_saved(error)
        else:
            self._withdraw("refusal", None)
            text = say("ui-saved", names=", ".join(names)) if names else say("ui-all-saved")
            self._told_saved = text
            self._tell(text)

    def save_as(self) -> None:
        """Write the text that is being written to a file that the user chooses."""
        path = self._chosen_text()
        if path is None:
            self._tell(say("ui-all-saved"))
            return
        target = ask_target(self._window, path)
        if target is not None:
            self.save_to(path, target)

    def save_to(self, path: Path, target: Path) -> None:
        """Write a text to another file; a deck of this one file is the other one then."""
        document = self.documents.open_new(path)
        try:
            save_file(target, document.stored.bytes_of(document.text))
        except RecapDeckError as error:
            self._on_not_saved(error)
            return
        self._withdraw("refusal", None)
        self._tell(say("ui-saved-to", name=path.name, path=target))
        if not self._deck.deck.is_event:
            self.documents.take(path, document.stored.text, "undo-save-as")
            self._deck.open(target)

    def compare(self) -> None:
        """Open the window that shows what was changed here and elsewhere."""
        from recap_deck.ui.documents.compare.window import CompareWindow

        differing = [each for each in self.documents if each.theirs is not None]
        if not differing:
            self._tell(say("ui-nothing-differs"))
            return
        window = CompareWindow(self.documents, differing[0], self._window)
        window.open()

    def bring_back(self) -> None:
        """Take the unsaved texts of this deck that were left, and say so."""
        found = self.drafts.bring_back(self._is_of_deck)
        if found:
            paths = tuple(dict.fromkeys(each.draft.path for each in found))
            throw = Choice(say("ui-throw-away"), partial(self._throw_away, paths))
            self._stand("draft", None, Notice(_brought_back(found), (throw,)))
            newest = self.documents.open_new(found[-1].draft.path)
            self.brought_back.emit(newest.path, last_changed_line(newest.stored.text, newest.text))

    def _throw_away(self, paths: Sequence[Path]) -> None:
        """Go back to what the files say; undo brings the texts back once more."""
        for path in paths:
            document = self.documents.open_new(path)
            self.documents.settle(path, (document.theirs or document.stored).text)
        self._withdraw("draft", None)

    def may_close(self) -> bool:
        """Say whether all that is unsaved is kept for the next start; tell it if not."""
        refused = self.drafts.write_through()
        if refused is None or self._may_lose:
            return True
        names = ", ".join(path.name for path in self.documents.unsaved)
        reason = sentence(refused.code, refused.arguments, language())
        save_as = Choice(title_of("deck.save_as", language()), self.save_as)
        anyway = Choice(say("ui-close-anyway"), self._close_anyway)
        text = say("ui-not-closed", names=names, reason=reason)
        self._window.message_bar.tell(Notice(text, (save_as, anyway), is_problem=True))
        return False

    def _close_anyway(self) -> None:
        self._may_lose = True
        self._window.close()

    def close(self) -> None:
        """Keep what is unsaved for the next start."""
        self.drafts.close()

    def _is_of_deck(self, path: Path) -> bool:
        deck = self._deck.deck
        if deck.is_event:
            return path.is_relative_to(deck.root)
        return path in {file.resolve() for file in deck.files}

    def _chosen_text(self) -> Path | None:
        unsaved = list(self.documents.unsaved)
        focused = self.documents.focused
        return focused if focused is not None else next(iter(unsaved), None)

    def _on_deck_changed(self, new_indexes: Sequence[int]) -> None:
        if not new_indexes:
            # It comes with the deck that is opened, before anybody edits that.
            self.bring_back()

    def _on_changed(self, _path: Path) -> None:
        """Who writes on knows what came back, and “Saved” is true no more."""
        self._withdraw("draft", None)
        if self.documents.unsaved and self._window.status.passing == self._told_saved:
            self._window.status.show_passing("")

    def _on_saved_changed(self) -> None:
        unsaved = self.documents.unsaved
        self._window.setWindowModified(bool(unsaved))
        for kind, path in list(self._notices):
            if kind in _OF_UNSAVED and path not in unsaved:
                self._withdraw(kind, path)
        if not unsaved:
            for kind in ("draft", "kept"):
                self._withdraw(kind, None)

    def _on_merged(self, path: Path) -> None:
        self._stand("merged", path, Notice(say("ui-merged", name=path.name)))

    def _on_differs(self, path: Path) -> None:
        choice = Choice(say("ui-compare"), self.compare)
        text = say("ui-differs", name=path.name)
        self._stand("differs", path, Notice(text, (choice,), is_problem=True))

    def _on_gone(self, path: Path) -> None:
        choice = Choice(say("ui-write-again"), partial(self._write_again, path))
        self._stand("gone", path, Notice(say("ui-gone", name=path.name), (choice,)))

    def _on_moved(self, old: Path, _new: Path) -> None:
        for kind, path in list(self._notices):
            if path == old:
                self._withdraw(kind, path)

    def _on_refused(self, path: Path) -> None:
        document = self.documents.open(path)
        assert document.refusal is not None, "told of what is refused"
        text = sentence(document.refusal.code, document.refusal.arguments, language())
        choices = []
        if text_otherwise(document.stored.data) and not document.stored.is_utf8:
            choices.append(Choice(say("ui-make-utf8"), partial(self.make_utf8, path)))
        self._stand("refused", path, Notice(text, tuple(choices)))

    def make_utf8(self, path: Path) -> None:
        """Write a file as UTF-8 that says the same in another encoding."""
        read = text_otherwise(self.documents.open(path).stored.data)
        if read is None:
            return
        text, encoding = read
        try:
            save_file(path, text.removeprefix("\ufeff").encode())
        except RecapDeckError as error:
            self._on_not_saved(error)
            return
        self._withdraw("refused", path)
        self.documents.look_at_disk()
        self._tell(say("ui-is-utf8", name=path.name, encoding=encoding))

    def _on_settled(self, path: Path) -> None:
        for kind in ("differs", "gone"):
            self._withdraw(kind, path)

    def _write_again(self, path: Path) -> None:
        try:
            self.documents.save(path)
        except RecapDeckError as error:
            self._on_not_saved(error)
        else:
            self._withdraw("refusal", None)

    def _on_not_saved(self, error: RecapDeckError) -> None:
        choices = [Choice(title_of("deck.save_as", language()), self.save_as)]
        if error.code == "save-differs":
            choices = [Choice(say("ui-compare"), self.compare)]
        text = sentence(error.code, error.arguments, language())
        self._withdraw("refusal", None)
        notice = self._notices["refusal", None] = Notice(text, tuple(choices), is_problem=True)
        self._window.message_bar.tell(notice)

    def _on_not_kept(self, error: DeckFileError) -> None:
        if ("kept", None) not in self._notices:
            reason = sentence(error.code, error.arguments, language())
            choice = Choice(title_of("deck.save", language()), self.save)
            notice = Notice(say("ui-drafts-not-kept", reason=reason), (choice,), is_problem=True)
            self._stand("kept", None, notice)

    def _stand(self, kind: str, path: Path | None, notice: Notice) -> None:
        self._withdraw(kind, path)
        self._notices[kind, path] = notice
        if self._is_presenting():
            self._tell(notice.text)
        self._window.message_bar.stand(notice)

    def _withdraw(self, kind: str, path: Path | None) -> None:
        notice = self._notices.pop((kind, path), None)
        if notice is not None:
            self._window.message_bar.withdraw(notice)


def _brought_back(found: Sequence[FoundDraft]) -> str:
    names = ", ".join(dict.fromkeys(each.draft.path.name for each in found))
    return say("ui-draft-back", names=names, time=moment_text(found[-1].moment, date.today()))


def moment_text(moment: datetime, today: date) -> str:
    """When something was: the time, with the day where that was another one."""
    return f"{moment:%H:%M}" if moment.date() == today else f"{moment:%Y-%m-%d %H:%M}"


def ask_target(window: QWidget, path: Path) -> Path | None:
    """Let the user choose where a text goes; None where they chose nothing."""
    from PySide6.QtWidgets import QFileDialog

    title = title_of("deck.save_as", language())
    chosen, _ = QFileDialog.getSaveFileName(window, title, str(path), f"(*{path.suffix})")
    return Path(chosen) if chosen else None
