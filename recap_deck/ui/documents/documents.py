"""The one holder of open texts: what is typed, done, undone, saved, and changed elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal

from recap_deck.errors import DeckFileError, RecapDeckError
from recap_deck.files import make_last_folder, read_file, save_file
from recap_deck.source.event.places import real_path
from recap_deck.ui.documents.document import Document
from recap_deck.ui.documents.whereabouts import Whereabouts
from recap_deck.writing.history import (
    History,
    Step,
    Turn,
    parted,
    recorded,
    redone,
    renamed,
    step_of,
    typed_step,
    undone,
)
from recap_deck.writing.line_matching import edits_between
from recap_deck.writing.merge import merged_text
from recap_deck.writing.stored_text import StoredText, refusal_to_edit
from recap_deck.writing.text_edit import Change, FileEdits


class Documents(QObject):
    """Every open text by the real path of its file.

    `focused` is the file whose editor has the focus: undo is its own then, and otherwise that
    of whatever was done last.

    Signals:
        changed: a file's text is another one; carries its path.
        saved_changed: other files are unsaved than before.
        merged: what the disk has was put together with what is unsaved; carries the path.
        differs: it can't be, because both changed the same lines; carries the path.
        moved: a file has another name now, and its text with it; carries both paths.
        gone: the file of an open text isn't there any more; carries the path.
        settled: a file that differed or was gone does so no more; carries the path.
        refused: a text is open for reading only; carries its path.
        saving: a file is about to be written; carries its path.
    """

    changed = Signal(object)
    saved_changed = Signal()
    merged = Signal(object)
    differs = Signal(object)
    moved = Signal(object, object)
    gone = Signal(object)
    settled = Signal(object)
    refused = Signal(object)
    saving = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.focused: Path | None = None
        self.unsaved: Mapping[Path, str] = MappingProxyType({})
        """The texts that aren't saved; never changed, but replaced by another mapping."""
        self.whereabouts = Whereabouts()
        self._open: dict[Path, Document] = {}
        self._history = History()

    def __iter__(self) -> Iterator[Document]:
        return iter(tuple(self._open.values()))

    def unsaved_now(self) -> Mapping[Path, str]:
        """The texts that aren't saved."""
        return self.unsaved

    def open(self, path: Path) -> Document:
        """The document of a file; `DeckFileError` if it can't be read."""
        path = real_path(path)
        if path not in self._open:
            self._keep(path, StoredText(read_file(path)))
        return self._open[path]

    def open_new(self, path: Path) -> Document:
        """The document of a file that need not be there yet."""
        try:
            return self.open(path)
        except DeckFileError as error:
            if error.code != "file-missing":
                raise
            return self._keep(real_path(path), StoredText())

    def _keep(self, path: Path, stored: StoredText) -> Document:
        document = Document(path, stored, refusal_to_edit(path, stored), self)
        document.typed.connect(partial(self._on_typed, document))
        self._open[path] = document
        if document.refusal is not None:
            self.refused.emit(path)
        return document

    def text(self, path: Path) -> str:
        """The text of a file: what is open, else what is on the disk."""
        known = self._open.get(real_path(path))
        return known.text if known else StoredText(read_file(path)).text

    def apply(self, change: Change) -> None:
        """Make a change as one step; a text that may only be read is a `RecapDeckError`."""
        files = tuple(each for each in change.files if each.edits)
        documents = {each.path: self.open_new(each.path) for each in files}
        for document in documents.values():
            if document.refusal is not None:
                raise document.refusal
        real = tuple(FileEdits(documents[each.path].path, each.edits) for each in files)
        texts = {document.path: document.text for document in documents.values()}
        if real:
            self._record(step_of(Change(change.name, real), texts))
            self._make(real, places_cursor=True)

    def part(self) -> None:
        """Let what is typed from now on be undone apart from what was typed before."""
        self._history = parted(self._history)

    def undo_name(self) -> str:
        """The code of what would be undone; empty for nothing."""
        turn = undone(self._history, self._in_focus())
        return turn.name if turn else ""

    def redo_name(self) -> str:
        """The code of what would be done again; empty for nothing."""
        turn = redone(self._history, self._in_focus())
        return turn.name if turn else ""

    def undo(self) -> str:
        """Undo the newest step; the code of its name, empty where there was none."""
        return self._turn(undone(self._history, self._in_focus()))

    def redo(self) -> str:
        """Do again what was undone last; the code of its name, empty where there is nothing."""
        return self._turn(redone(self._history, self._in_focus()))

    def _in_focus(self) -> Path | None:
        return real_path(self.focused) if self.focused else None

    def _turn(self, turn: Turn | None) -> str:
        """Make what a turn brings; a `RecapDeckError` says what comes first."""
        if turn is None:
            return ""
        if turn.hindered_by is not None:
            names = sorted({each.path.name for each in turn.hindered_by.files})
            raise RecapDeckError("undo-hindered", path=", ".join(names))
        self._history = turn.history
        self._make(turn.files, places_cursor=True)
        return turn.name

    def save(self, path: Path) -> None:
        """Write a text to its file; a `DeckFileError` says why that isn't possible now.

        What the disk has in the meantime is never overwritten: it is merged first.
        """
        document = self.open_new(path)
        if document.refusal is not None:
            raise document.refusal
        self.look_at(document)
        if document.theirs is not None:
            raise DeckFileError("save-differs", document.path)
        data = document.stored.bytes_of(document.text)
        if document.is_gone or not document.path.exists() or data != document.stored.data:
            self.saving.emit(document.path)
            make_last_folder(document.path.parent)
            save_file(document.path, data)
        self._store(document, StoredText(data))

    def to_save(self) -> Sequence[Path]:
        """What is unsaved, and the text one writes in if its file was taken away."""
        focused = self._open.get(self._in_focus() or Path())
        if focused is None or not focused.is_gone or focused.path in self.unsaved:
            return tuple(self.unsaved)
        return (*self.unsaved, focused.path)

    def save_all(self) -> None:
        """Save every text; the first error is raised when all others were tried."""
        errors = []
        for path in self.to_save():
            try:
                self.save(path)
            except RecapDeckError as error:
                errors.append(error)
        if errors:
            raise errors[0]

    def take(self, path: Path, text: str, name: str) -> None:
        """Let the text of a file be another one, as one step; lines in both are left alone."""
        document = self.open_new(path)
        edits = edits_between(document.text, text)
        if edits:
            files = (FileEdits(document.path, edits),)
            self._record(step_of(Change(name, files), {document.path: document.text}))
            self._make(files)

    def settle(self, path: Path, text: str) -> None:
        """Take a text that somebody made of this one and what the disk has."""
        document = self.open_new(path)
        theirs = document.theirs or document.stored
        self.take(path, text, "undo-merge")
        self._store(document, theirs)

    def bring_back(self, path: Path, before: StoredText, text: str) -> None:
        """Take a text that was unsaved once; it was made of what the file had `before`."""
        document = self.open_new(path)
        if document.refusal is not None:
            raise document.refusal
        disk = document.stored
        if not document.path.exists():
            document.stored, document.is_gone = before, bool(before.data)
        elif before != disk:
            merged = merged_text(before.text, text, disk.text)
            if merged is None:
                document.stored, document.theirs = before, disk
            text = text if merged is None else merged
        self.take(path, text, "undo-draft")
        self._follow(document)
        if document.theirs is not None:
            self.differs.emit(document.path)

    def look_at_disk(self) -> None:
        """Take notice of what others did to the files of open texts."""
        for document in self:
            self.look_at(document)
        self.whereabouts.look()

    def look_at(self, document: Document) -> None:
        """Take notice of what others did to one file."""
        try:
            data = read_file(document.path)
        except DeckFileError as error:
            if error.code == "file-missing" and not document.is_gone and document.stored.data:
                self._miss(document)
            return
        if data == document.stored.data:
            self._settle(document)
        else:
            self._meet(document, StoredText(data))

    def _miss(self, document: Document) -> None:
        """Follow a file to its new name, or say that it is gone."""
        old, new = document.path, self.whereabouts.renamed(document.stored.data)
        if new is None or real_path(new) in self._open:
            document.is_gone = True
            self.gone.emit(old)
            return
        document.path = real_path(new)
        self._open[document.path] = self._open.pop(old)
        self._history = renamed(self._history, old, document.path)
        if self.focused is not None and real_path(self.focused) == old:
            self.focused = document.path
        self._follow(document)
        self.moved.emit(old, document.path)

    def _meet(self, document: Document, disk: StoredText) -> None:
        """Put together what the disk has with what is here."""
        merged = merged_text(document.stored.text, document.text, disk.text)
        if merged is None or (document.is_unsaved and not disk.is_utf8):
            is_known = document.theirs == disk
            document.theirs = disk
            if not is_known:
                self.differs.emit(document.path)
            return
        was_unsaved = document.is_unsaved and document.text != disk.text
        self.take(document.path, merged, "undo-merge" if was_unsaved else "undo-reread")
        self._store(document, disk)
        if was_unsaved:
            self.merged.emit(document.path)

    def _store(self, document: Document, stored: StoredText) -> None:
        """The disk has another state of the text now."""
        document.stored = stored
        self._settle(document)
        self.part()
        was_refused = document.refusal is not None
        document.refuse(refusal_to_edit(document.path, stored))
        if document.refusal is not None and not was_refused:
            self.refused.emit(document.path)
        self._follow(document)

    def _settle(self, document: Document) -> None:
        was_told = document.is_gone or document.theirs is not None
        document.is_gone, document.theirs = False, None
        if was_told:
            self.settled.emit(document.path)

    def _on_typed(self, document: Document, before: str) -> None:
        self._record(typed_step(document.path, before, document.text))
        self._follow(document)

    def _record(self, step: Step) -> None:
        self._history = recorded(self._history, step)

    def _make(self, files: Iterable[FileEdits], *, places_cursor: bool = False) -> None:
        for each in files:
            document = self._open[each.path]
            document.make(each.edits, places_cursor=places_cursor)
            self._follow(document)

    def _follow(self, document: Document) -> None:
        """Tell everybody that a text is another one, or in another state."""
        before = self.unsaved
        found = {path: each.text for path, each in self._open.items() if each.is_unsaved}
        self.unsaved = MappingProxyType(found)
        self.changed.emit(document.path)
        if found.keys() != before.keys():
            self.saved_changed.emit()
