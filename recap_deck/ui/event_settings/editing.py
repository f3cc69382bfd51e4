"""From what is done in the forms to changes of texts; what can't be done is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from recap_deck.build.words import clock_text
from recap_deck.errors import RecapDeckError
from recap_deck.messages import sentence
from recap_deck.model.event import AgendaItem
from recap_deck.source.event.places import event_file_in
from recap_deck.source.new_event import NewSession, session_text
from recap_deck.source.source_files import SourceFiles
from recap_deck.source.titles import slug_of
from recap_deck.ui.documents.documents import Documents
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.words import language
from recap_deck.writing.forms.event import (
    EventForm,
    FormItem,
    is_said_by_agenda,
    key_of,
    read_event_form,
    with_event_value,
    with_item_value,
    with_moved_item,
    with_new_item,
    without_item,
)
from recap_deck.writing.forms.front_matter import session_values, with_session_value
from recap_deck.writing.forms.style import style_values, with_style_value
from recap_deck.writing.line_matching import edits_between
from recap_deck.writing.text_edit import Change, FileEdits, TextEdit

_LONGEST_NAME = 40


class EventEditing(QObject):
    """Reads the forms' values of open texts, and makes each change one step.

    Signals:
        changed: a text of the event is another one, or the deck is.
        done: something was done here, or couldn't be.
        told: something can't be done; carries the sentence.
    """

    changed = Signal()
    done = Signal()
    told = Signal(str)

    def __init__(self, documents: Documents, live_deck: LiveDeck, parent: QObject) -> None:
        super().__init__(parent)
        self._documents = documents
        self._deck = live_deck
        self._of = live_deck.path
        documents.changed.connect(self._on_changed)
        live_deck.changed.connect(self._on_changed)

    @property
    def path(self) -> Path | None:
        """The event's file; None where the deck has none, or another one is open."""
        deck = self._deck.deck
        return event_file_in(deck.root) if deck.is_event and self._is_open else None

    @property
    def own_path(self) -> Path | None:
        """The file of a deck that is one file; None where it is an event."""
        deck = self._deck.deck
        return self._of if self._is_open and not deck.is_event else None

    @property
    def _is_open(self) -> bool:
        return self._deck.path == self._of

    def own_values(self) -> dict[str, str | None]:
        """What the front matter of the one file says."""
        return session_values(self._text(self.own_path))

    def change_own(self, key: str, value: str) -> None:
        """Give the one file another value."""
        path, value = self.own_path, value.strip()
        if path is not None:
            self._change_file(
                path, "undo-session", lambda text: with_session_value(text, key, value or None)
            )

    def own_style(self) -> dict[str, str] | None:
        """What the one file has for itself of the theme; None where a form can't change it."""
        return style_values(self._text(self.own_path))

    def change_own_style(self, name: str, value: str) -> None:
        """Give the one file another value of the theme."""
        self._change_style(self.own_path, name, value)

    def style(self, item: FormItem) -> dict[str, str] | None:
        """What an item's own file has for itself of the theme."""
        return style_values(self._text(self.session_path(item)))

    def change_style(self, place: int, name: str, value: str) -> None:
        """Give an item's own file another value of the theme."""
        self._change_style(self.session_path(self.form().items[place]), name, value)

    def _change_style(self, path: Path | None, name: str, value: str) -> None:
        if path is not None:
            wanted = value.strip() or None
            self._change_file(
                path, "undo-session", lambda text: with_style_value(text, name, wanted)
            )

    def form(self) -> EventForm:
        """What the file says now; empty where it can't be read."""
        text = self._text(self.path)
        return read_event_form(text) if text else EventForm({}, ())

    def session_path(self, item: FormItem) -> Path | None:
        """The file of an item's slides; None where it has none."""
        root = self._deck.deck.root
        written = item.text if item.kind == "session" else item.values.get("slides")
        files = SourceFiles(self._documents.unsaved)
        file = files.find_session(root, written) if written else None
        return root / file if file else None

    def session(self, item: FormItem) -> dict[str, str | None]:
        """What an item's own file says in its front matter."""
        text = self._text(self.session_path(item))
        return session_values(text) if text else {}

    def planned(self, item: FormItem) -> AgendaItem | None:
        """The item of the deck's plan that stands on the same line; None for one left out."""
        agenda = self._deck.deck.agenda
        return next((a for a in agenda if a.span and a.span.first_line == item.line), None)

    def file_name(self, path: Path) -> str:
        """A session's file as the event names it."""
        return path.relative_to(self._deck.deck.root).as_posix()

    def summary(self) -> str:
        """From when to when the evening goes, as far as that is planned."""
        agenda = self._deck.deck.agenda
        if not agenda or agenda[0].planned_start is None or agenda[-1].planned_start is None:
            return ""
        end = agenda[-1].planned_start + (agenda[-1].minutes or 0)
        return f"{clock_text(agenda[0].planned_start)} – {clock_text(end)}"

    def change_event(self, key: str, value: str) -> None:
        """Give the event another value."""
        self._change("undo-event", lambda text: with_event_value(text, key, value.strip()))

    def change_item(self, place: int, key: str, value: str) -> None:
        """Give an item another value, where that is written or belongs."""
        item, value = self.form().items[place], value.strip()
        path = self.session_path(item)
        if path is not None and not is_said_by_agenda(item, key):
            self._change_file(
                path, "undo-session", lambda text: with_session_value(text, key, value or None)
            )
            return
        written = key_of(item, key)
        self._change("undo-agenda", lambda text: with_item_value(text, place, written, value))

    def move_item(self, place: int, to: int) -> None:
        """Put an item elsewhere."""
        self._change("undo-agenda-move", lambda text: with_moved_item(text, place, to))

    def remove_item(self, place: int) -> None:
        """Take an item out; a session is left out, because its file would follow the agenda."""
        item = self.form().items[place]
        if self.session_path(item) is None:
            self._change("undo-agenda-remove", lambda text: without_item(text, place))
        else:
            value = "" if item.is_skipped else "true"
            self._change(
                "undo-agenda-remove", lambda text: with_item_value(text, place, "skip", value)
            )

    def add_item(self, kind: str, title: str) -> None:
        """Put a new item at the end, before what closes; a session with a file of its own."""
        items = self.form().items
        place = len(items) - bool(items and items[-1].kind == "closing")
        if kind != "session":
            values = [("minutes", "10")]
            self._change(
                "undo-agenda-add", lambda text: with_new_item(text, place, kind, title, values)
            )
            return
        root = self._deck.deck.root
        name = _free_name(root, place + 1, title)
        lang = self._deck.builder.language
        new = FileEdits(root / name, (TextEdit(0, 0, session_text(NewSession(title), lang)),))
        values = [("minutes", "20")]
        self._change(
            "undo-agenda-add", lambda text: with_new_item(text, place, kind, name, values), new
        )

    def turn(self, *, back: bool) -> None:
        """Undo or do again what was done last, in whichever file."""
        documents = self._documents
        before, documents.focused = documents.focused, None
        try:
            (documents.undo if back else documents.redo)()
        except RecapDeckError as error:
            self.told.emit(sentence(error.code, error.arguments, language()))
        finally:
            documents.focused = before
        self.done.emit()

    def _change(self, name: str, make: Callable[[str], str], *more: FileEdits) -> None:
        if self.path is not None:
            self._change_file(self.path, name, make, *more)

    def _change_file(
        self, path: Path, name: str, make: Callable[[str], str], *more: FileEdits
    ) -> None:
        try:
            text = self._documents.text(path)
            edits = edits_between(text, make(text))
            self._documents.apply(Change(name, (FileEdits(path, edits), *more)))
        except RecapDeckError as error:
            self.told.emit(sentence(error.code, error.arguments, language()))
        self.done.emit()

    def _text(self, path: Path | None) -> str:
        if path is None:
            return ""
        try:
            return self._documents.text(path)
        except RecapDeckError:
            return ""

    def _on_changed(self, _what: object) -> None:
        self.changed.emit()


def _free_name(root: Path, place: int, title: str) -> str:
    """A name for a new session's file, numbered by its place on the agenda."""
    stem = slug_of(title)[:_LONGEST_NAME].strip("-") or "session"
    names = (f"{place:02d}-{stem}{'-' + str(n) if n > 1 else ''}.md" for n in range(1, 1_000))
    return next(name for name in names if not (root / name).exists())
