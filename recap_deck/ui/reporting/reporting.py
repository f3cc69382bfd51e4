"""The report of the last show: opened from the menu, written to a file when asked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from recap_deck.commands.table import title_of
from recap_deck.errors import RecapDeckError
from recap_deck.files import write_file
from recap_deck.messages import sentence
from recap_deck.show.journal.places import find_journal, journal_places, read_history
from recap_deck.show.report.rows import Report, make_report
from recap_deck.show.report.text import report_csv, report_markdown
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.reporting.window import ReportWindow
from recap_deck.ui.window.message_bar import Notice
from recap_deck.ui.window.window import Window
from recap_deck.ui.words import language, say


class Reporting(QObject):
    """Reads the deck's newest journal when the report is asked for."""

    def __init__(self, live_deck: LiveDeck, window: Window) -> None:
        super().__init__(window)
        self._deck = live_deck
        self._window = window

    def open(self) -> ReportWindow | None:
        """Open the report in a window; where nothing was shown yet, say so."""
        try:
            report = self._report()
        except RecapDeckError as error:
            self._tell(error)
            return None
        opened = ReportWindow(report, self._window)
        opened.saving.connect(lambda: self._ask_target(report))
        opened.show()
        return opened

    def save(self, report: Report, target: Path) -> None:
        """Write a report: CSV where the file's name says so, else Markdown."""
        is_csv = target.suffix.lower() == ".csv"
        text = report_csv(report) if is_csv else report_markdown(report, language())
        try:
            write_file(target, text.encode())
        except RecapDeckError as error:
            self._tell(error)
        else:
            self._window.message_bar.tell(Notice(say("ui-report-saved", path=target)))

    def _report(self) -> Report:
        deck = self._deck.deck
        found = find_journal(journal_places(deck))
        if found is None:
            raise RecapDeckError("journal-missing", path=self._deck.path)
        return make_report(deck, read_history(found).moments)

    def _ask_target(self, report: Report) -> None:
        from PySide6.QtWidgets import QFileDialog

        path = self._deck.path.resolve()
        name = path.with_name(f"{path.stem}-report.md")
        kinds = "Markdown (*.md);;CSV (*.csv)"
        title = title_of("show.report", language()).rstrip("…")
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, str(name), kinds)
        if chosen:
            self.save(report, Path(chosen))

    def _tell(self, error: RecapDeckError) -> None:
        reason = sentence(error.code, error.arguments, language())
        self._window.message_bar.tell(Notice(reason, is_problem=True))
