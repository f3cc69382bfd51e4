"""Keeps the window and the audience's picture as the deck and the show say."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject

from recap_deck.build.note_lines import note_lines
from recap_deck.build.notes import notes_of
from recap_deck.diagnostics import Severity
from recap_deck.errors import RecapDeckError
from recap_deck.messages import sentence
from recap_deck.ui.after_paint import AfterPaint
from recap_deck.ui.audience.showing import AudienceShowing
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.presenting import COVERS, Presenting
from recap_deck.ui.slide.thumbnails import Thumbnails
from recap_deck.ui.staging import stage_slide
from recap_deck.ui.survey import Survey
from recap_deck.ui.window.describe import standing_text
from recap_deck.ui.window.overflow import overflow_of
from recap_deck.ui.window.problem_rows import Problem
from recap_deck.ui.window.rows import KeptRows, rows_of
from recap_deck.ui.window.status_line import Counts
from recap_deck.ui.window.window import Window
from recap_deck.ui.words import language, say


class Showing(QObject):
    """Draws; until `fill` only the slide, so that it is there first."""

    def __init__(
        self,
        live_deck: LiveDeck,
        show: LiveShow,
        window: Window,
        presenting: Presenting,
        thumbnails: Thumbnails,
    ) -> None:
        super().__init__(window)
        self._deck = live_deck
        self._show = show
        self._window = window
        self._presenting = presenting
        self._thumbnails = thumbnails
        self._is_filled = False
        self._kept_rows = KeptRows()
        self._after = AfterPaint(window.stage.view, self._show_around)
        self.audience = AudienceShowing(live_deck, show, presenting)
        self.survey = Survey(live_deck, self)
        self.survey.grew.connect(self._show_problems)
        live_deck.changed.connect(self._on_deck_changed)
        live_deck.failed.connect(self._on_failed)
        show.changed.connect(self._on_show_changed)
        presenting.changed.connect(self._on_presenting)
        presenting.hidden.connect(self.refresh)

    def fill(self) -> None:
        """Draw everything else from now on."""
        self._is_filled = True
        self._show_deck()
        self.refresh()
        self.survey.restart()

    def _show_around(self) -> None:
        self._show_deck()
        self.refresh()

    def refresh(self, _: object = None) -> None:
        """Draw the slide of the moment; the window lies under the audience's, and waits."""
        if self._presenting.is_on:
            self.audience.refresh()
        if not self._presenting.covers_window:
            self._refresh_window()

    def _on_show_changed(self, _: object) -> None:
        if self._deck.is_typed_in_place or not self._show.is_following:
            self.refresh()  # else it is drawn with all that belongs to another deck

    def follow_time(self) -> None:
        """Draw the audience's picture again where it tells the time."""
        if self._presenting.is_on and self._show.tells_time:
            self.audience.refresh()

    def _refresh_window(self) -> None:
        window = self._window
        window.stage.view.cover(COVERS[self._show.state.blank])
        ahead = self._show.sights_ahead if self._is_filled else tuple
        stage_slide(self._deck, self._show, window, ahead)
        # While somebody types, what is around the slide comes after it.
        if self._is_filled and not self._deck.is_typed_in_place:
            self._refresh_around()

    def _refresh_around(self) -> None:
        window, builder = self._window, self._deck.builder
        slide = self._show.position.slide
        window.navigator.show_current(slide)
        window.notes.show_lines(note_lines(notes_of(builder, self._show.entry), say("ui-click")))
        window.status.show_standing(standing_text(builder, self._show.entry))
        remarks = builder.diagnostics_of(slide) if builder.entries else ()
        window.stage.show_overflow(overflow_of(remarks))

    def _show_deck(self) -> None:
        builder, window = self._deck.builder, self._window
        event = builder.deck.event
        # Qt puts a mark for what is unsaved there.
        window.setWindowTitle(f"{event.title}[*] — Recap Deck" if event.title else "[*]Recap Deck")
        window.header.show_title(event.title, self._deck.path.resolve().name)
        rows = rows_of(builder.deck, builder.entries, with_hidden=True, kept=self._kept_rows)
        window.navigator.show_rows(rows)

    def _on_deck_changed(self, new_indexes: Sequence[int]) -> None:
        """After the show, which heard of it first and stands on the right slide."""
        self._thumbnails.renew(new_indexes)
        if not self._is_filled:
            return
        if new_indexes and self._deck.was_edited and not self._deck.was_typed:
            self._window.status.show_passing(say("ui-updated", time=f"{datetime.now():%H:%M:%S}"))
        self.survey.restart()
        if self._deck.is_typed_in_place:
            # Drawn by now: the show heard of it, and told.
            self._after.want()
        else:
            self._after.forget()
            self._show_around()

    def _on_failed(self, error: RecapDeckError) -> None:
        reason = sentence(error.code, error.arguments, language())
        self._window.status.show_passing(say("ui-last-good", reason=reason), stays=True)

    def _on_presenting(self, is_on: bool) -> None:
        # With a console the problems are seen there.
        self.survey.pause(is_on and not self._presenting.has_console)
        if is_on:
            self._window.stage.view.rest()
        else:
            self.audience.rest()
        self.refresh()

    def _show_problems(self) -> None:
        found = self.survey.found()
        severities = [diagnostic.severity for diagnostic, _ in found]
        self._window.status.problems.show_counts(
            Counts(
                severities.count(Severity.ERROR),
                severities.count(Severity.WARNING),
                severities.count(Severity.INFO),
                self.survey.is_complete,
            )
        )
        self._window.problems.show_problems([Problem(*each) for each in found])
        self._window.navigator.painter.marks = self.survey.marks()
        self._window.navigator.painter.overflows = self.survey.overflows()
        self._window.navigator.viewport().update()
