"""Keeps unsaved text beside the deck while it is typed, and brings it back at the next start."""

from __future__ import annotations

import contextlib
import queue
import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from recap_deck.errors import DeckFileError, RecapDeckError
from recap_deck.ui.documents.documents import Documents
from recap_deck.ui.documents.draft_folder import FoundDraft, HeldDraft, found_drafts, new_draft
from recap_deck.writing.drafts import Draft

PAUSE_MS = 300
"""So long after the last letter a draft is written,"""
LATEST_MS = 1_000
"""and so long after the first one at the latest."""
_AGAIN_MS = 10_000
_WAIT_SECONDS = 5

_Job = tuple[HeldDraft, Draft | None]
_Mark = threading.Event
"""Among the jobs: set when all before it are done."""


class DraftKeeping(QObject):
    """Writes the drafts of all unsaved texts, in a thread: nobody waits for the disk.

    Signals:
        failed: a draft can't be written; carries the error. It is tried again.
        kept: drafts can be written again after that.
    """

    failed = Signal(object)
    kept = Signal()
    _written = Signal(object, object)

    def __init__(self, documents: Documents, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._documents = documents
        self._held: dict[Path, list[HeldDraft]] = {}
        self._changed: set[Path] = set()
        self._refused: dict[Path, DeckFileError] = {}
        self._has_failed = False
        self._is_closed = False
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._latest = QTimer(self, interval=LATEST_MS, singleShot=True)
        self._again = QTimer(self, interval=_AGAIN_MS, singleShot=True)
        for timer in (self._pause, self._latest, self._again):
            timer.timeout.connect(self.write)
        self._jobs: queue.SimpleQueue[_Job | _Mark | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._follow, name="drafts", daemon=True)
        self._written.connect(self._on_written)
        documents.changed.connect(self._on_changed)
        documents.saving.connect(self._on_saving)
        documents.moved.connect(self._on_moved)

    def bring_back(self, wanted: Callable[[Path], bool]) -> list[FoundDraft]:
        """Take the unsaved texts of `wanted` files that were left, and give those that are back.

        One that can't be taken now stays where it is.
        """
        found = []
        for each in found_drafts(wanted):
            try:
                self._documents.bring_back(each.draft.path, each.draft.stored, each.draft.text)
            except RecapDeckError:
                each.held.release()
                continue
            # The newest is written on, the others stay until the text is saved.
            self._held.setdefault(each.draft.path, []).insert(0, each.held)
            if self._draft_now(each.draft.path) == each.draft:
                self._changed.discard(each.draft.path)  # it keeps its time
            else:
                self._changed.add(each.draft.path)
            found.append(each)
        self.write()
        return [each for each in found if each.draft.path in self._documents.unsaved]

    def write(self) -> None:
        """Write now what isn't written yet; nothing after `close`."""
        if self._is_closed:
            return
        for timer in (self._pause, self._latest, self._again):
            timer.stop()
        changed, self._changed = self._changed, set()
        for path in changed:
            self._write(path)
        if changed and not self._thread.is_alive():
            self._thread.start()

    def write_through(self) -> DeckFileError | None:
        """Write now, and wait until it is on the disk; why it isn't, if it isn't."""
        self.write()
        if self._thread.is_alive():
            mark = threading.Event()
            self._jobs.put(mark)
            mark.wait(_WAIT_SECONDS)
        return next(iter(self._refused.values()), None)

    def _draft_now(self, path: Path) -> Draft | None:
        text = self._documents.unsaved.get(path)
        if text is None:
            return None
        return Draft(path, self._documents.open_new(path).stored.data, text)

    def _write(self, path: Path) -> None:
        draft = self._draft_now(path)
        if draft is None:
            self._refused.pop(path, None)
            for each in self._held.pop(path, []):
                self._jobs.put((each, None))
            return
        held = self._held.setdefault(path, [new_draft(path)])[0]
        self._jobs.put((held, draft))

    def close(self) -> None:
        """Write everything and wait for it; what is kept is there at the next start."""
        self.write()
        self._is_closed = True
        self.blockSignals(True)
        if self._thread.is_alive():
            self._jobs.put(None)
            self._thread.join(_WAIT_SECONDS)
        for held in self._held.values():
            for each in held:
                each.release()

    def _on_changed(self, path: Path) -> None:
        if self._is_closed:
            return
        self._changed.add(path)
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()

    def _on_moved(self, old: Path, new: Path) -> None:
        """What is kept under the old name is forgotten when it is kept under the new one."""
        self._changed |= {old, new}
        self._pause.start()

    def _on_saving(self, path: Path) -> None:
        """Else a kill before the draft is removed leaves one that is older than the file."""
        self._changed.add(path)
        self.write_through()

    def _on_written(self, path: Path, error: DeckFileError | None) -> None:
        if error is not None:
            self._changed.add(path)
            self._again.start()
            self._has_failed = True
            self.failed.emit(error)
        elif self._has_failed:
            self._has_failed = False
            self.kept.emit()

    def _follow(self) -> None:
        """In the thread: of each file the newest job."""
        while True:
            jobs, end = _batch(self._jobs)
            for held, draft in jobs.values():
                self._do(held, draft)
            if end is None:
                return
            end.set()

    def _do(self, held: HeldDraft, draft: Draft | None) -> None:
        if draft is None:
            with contextlib.suppress(DeckFileError):  # it says what the file says
                held.remove()
            return
        refused = None
        try:
            held.write(draft)
            self._refused.pop(draft.path, None)
        except DeckFileError as error:
            refused = self._refused[draft.path] = error
        self._written.emit(draft.path, refused)


def _batch(
    waiting: queue.SimpleQueue[_Job | _Mark | None],
) -> tuple[dict[Path, _Job], _Mark | None]:
    """All jobs that wait, of each file the newest; a mark that ends them, None for the last."""
    jobs: dict[Path, _Job] = {}
    while True:
        job = waiting.get()
        if not isinstance(job, tuple):
            return jobs, job
        jobs[job[0].file] = job
        if waiting.empty():
            return jobs, threading.Event()
