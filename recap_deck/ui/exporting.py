"""Export PDF: where to, how far it is, and what came of it, in the message bar."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from recap_deck.commands.table import COMMANDS
from recap_deck.ui.export_job import ExportJob
from recap_deck.ui.window.message_bar import Choice, MessageBar, Notice
from recap_deck.ui.words import language, say


class Exporting(QObject):
    """One export at a time.

    Signals:
        told: the message bar says something new about it.
    """

    told = Signal()

    def __init__(self, bar: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._bar = bar
        self._window = window
        self._job: ExportJob | None = None
        self._cancel = (Choice(say("ui-cancel"), self.cancel),)

    @property
    def is_running(self) -> bool:
        """Say whether a PDF is being written."""
        return self._job is not None

    def ask(self, source: Path) -> None:
        """Ask where to, and begin."""
        if self.is_running:
            return
        # Loaded when it is needed: no part of the start.
        from PySide6.QtWidgets import QFileDialog

        title = COMMANDS["deck.export_pdf"].title_in(language()).rstrip("…")
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, title, str(proposed_target(source)), "PDF (*.pdf)"
        )
        if chosen:
            target = Path(chosen)
            self.start(source, target if target.suffix else target.with_suffix(".pdf"))

    def start(self, source: Path, target: Path) -> None:
        """Write `source` to `target`."""
        self._job = ExportJob(source, target, self)
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
        if self._job is not None:
            self._job.close()
            self._job = None

    def _on_progress(self, done: int, total: int, _title: str) -> None:
        text = say("ui-exporting", done=done, total=total)
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
            self._bar.tell(_done_notice(job.target))
        else:
            self._bar.tell(Notice(say("ui-export-failed", reason=said), is_problem=True))


def proposed_target(source: Path) -> Path:
    """A PDF beside the deck, with its name."""
    whole = source.resolve()
    return whole.parent / f"{whole.name if whole.is_dir() else whole.stem}.pdf"


def _done_notice(target: Path) -> Notice:
    def open_file() -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))

    def open_folder() -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(target.parent)))

    choices = (Choice(say("ui-open"), open_file), Choice(say("ui-show-in-folder"), open_folder))
    return Notice(say("ui-exported", name=target.name), choices)
