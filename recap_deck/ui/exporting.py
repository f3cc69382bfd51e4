"""An export: what is wanted is asked in the dialog, the rest is told in the message bar."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from recap_deck.settings.exports import load_choices, save_choices
from recap_deck.source.source_files import NOTHING_UNSAVED, Unsaved
from recap_deck.ui.export_job import ExportJob
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.memory import Memory
from recap_deck.ui.second_start import deck_name
from recap_deck.ui.window.message_bar import Choice, Notice
from recap_deck.ui.window.window import Window
from recap_deck.ui.words import say


class Exporting(QObject):
    """One export at a time.

    Signals:
        told: the message bar says something new about it.
    """

    told = Signal()

    def __init__(self, live_deck: LiveDeck, show: LiveShow, window: Window, memory: Memory) -> None:
        super().__init__(window)
        self._deck = live_deck
        self._show = show
        self._window = window
        self._memory = memory
        self._bar = window.message_bar
        self._job: ExportJob | None = None
        self._cancel = (Choice(say("ui-cancel"), self.cancel),)
        self.dialog: QWidget | None = None

    @property
    def is_running(self) -> bool:
        """Say whether something is being written."""
        return self._job is not None

    def ask(self) -> None:
        """Open the dialog."""
        from recap_deck.ui.export_dialog.window import ExportDialog

        if self.is_running or self.dialog is not None:
            return
        deck = self._deck.deck
        stored = load_choices(deck_name(self._deck.path))
        entry = self._show.entry
        session = (entry.session if entry else None) or 0
        self.dialog = dialog = ExportDialog(
            deck, self._window.pictures, session, stored, self._memory, self._window
        )
        dialog.asked.connect(self._on_asked)
        dialog.destroyed.connect(self._on_dialog_gone)
        dialog.show()

    def _on_asked(self, choices: object, target: str) -> None:
        from recap_deck.ui.export_dialog.choices import Choices

        assert isinstance(choices, Choices), "the dialog carries its choices"
        save_choices(deck_name(self._deck.path), {**choices.stored(), "target": target})
        path = Path(target).expanduser()
        arguments = choices.arguments(str(path))
        self.start(self._deck.path, path, arguments, self._deck.unsaved_now())

    def _on_dialog_gone(self, _dialog: object = None) -> None:
        self.dialog = None

    def start(
        self,
        source: Path,
        target: Path,
        arguments: Sequence[str] = (),
        unsaved: Unsaved = NOTHING_UNSAVED,
    ) -> None:
        """Write `source` to `target`."""
        self._job = ExportJob(source, target, arguments, unsaved, self)
        self._job.progressed.connect(self._on_progress)
        self._job.finished.connect(self._on_finished)
        self._tell_progress(say("ui-export-starting"), 0.0)
        self._job.start()

    def cancel(self) -> None:
        """Stop writing; an old file stays as it was."""
        if self._job is not None:
            self._job.cancel()

    def close(self) -> None:
        """End what is running before the program ends."""
        if self.dialog is not None:
            self.dialog.close()
        if self._job is not None:
            self._job.close()
            self._job = None

    def _on_progress(self, done: int, total: int, title: str) -> None:
        text = say("ui-exporting", done=done, total=total, title=title or "—")
        self._tell_progress(text, done / max(1, total))

    def _tell_progress(self, text: str, share: float) -> None:
        self._bar.tell(Notice(text, self._cancel, share=share, can_close=False))
        self.told.emit()

    def _on_finished(self, is_done: bool, said: str) -> None:
        job, self._job = self._job, None
        if job is None:
            return
        job.deleteLater()
        if job.is_cancelled:
            self._bar.tell(Notice(say("ui-export-cancelled")))
        elif is_done:
            self._bar.tell(_done_notice(job.target, said))
        else:
            self._bar.tell(Notice(say("ui-export-failed", reason=said), is_problem=True))


def _done_notice(target: Path, said: str) -> Notice:
    """What was written, with ways to it; of a folder there is one way only."""
    show = Choice(say("ui-show-in-folder"), partial(_open, target.parent))
    first = Choice(say("ui-open"), partial(_open, target))
    choices = (first,) if target.is_dir() else (first, show)
    text = say("ui-exported", name=target.name)
    return Notice(f"{text}. {said}" if said else text, choices)


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
