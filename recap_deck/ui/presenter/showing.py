"""Keeps the console as deck, show and evening say."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from recap_deck.build.builder import Builder
from recap_deck.build.note_lines import note_lines
from recap_deck.build.notes import notes_of
from recap_deck.diagnostics import Diagnostic, Severity
from recap_deck.errors import RecapDeckError
from recap_deck.messages import sentence, text_of
from recap_deck.model.deck import Deck
from recap_deck.show.evening import Evening, holds
from recap_deck.show.position import Position
from recap_deck.show.state import Blank
from recap_deck.show.time_text import time_of_day_text
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.live_evening import LiveEvening
from recap_deck.ui.live_keys import key_or_title
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.presenter.late_notice import LateNotice, helps_text
from recap_deck.ui.presenter.pacing import pace_words
from recap_deck.ui.presenter.telling import (
    Said,
    Tone,
    agenda_rows,
    end_text,
    evening_pieces,
    time_facts,
)
from recap_deck.ui.presenter.time_bar import HeadFacts
from recap_deck.ui.presenter.window import ConsoleWindow
from recap_deck.ui.reloading import breakages
from recap_deck.ui.survey import Survey
from recap_deck.ui.words import language, say

_AFTER_MS = 12
_BLANKS = {Blank.BLACK: "ui-is-black", Blank.WHITE: "ui-is-white"}


class ConsoleShowing(QObject):
    """Draws the console while it can be seen; nothing is done for one that can't."""

    def __init__(
        self,
        live_deck: LiveDeck,
        show: LiveShow,
        evening: LiveEvening,
        survey: Survey,
        console: ConsoleWindow,
    ) -> None:
        super().__init__(console)
        self._deck = live_deck
        self._show = show
        self._evening = evening
        self._survey = survey
        self._console = console
        self._late = LateNotice()
        self._soon = QTimer(self, interval=_AFTER_MS, singleShot=True)
        self._soon.timeout.connect(self.refresh)
        show.changed.connect(self._on_changed)
        evening.changed.connect(self._on_changed)
        survey.grew.connect(self.refresh_problems)
        live_deck.changed.connect(self.refresh_problems)
        live_deck.failed.connect(self.refresh_problems)
        live_deck.held.connect(self.refresh_problems)

    def refresh(self) -> None:
        """Draw what is seen."""
        if self._console.isVisible():
            self.draw()

    def draw(self) -> None:
        """Draw slide, next press, notes and time."""
        self._refresh_now()
        self._refresh_next()
        lines = note_lines(notes_of(self._deck.builder, self._show.entry), say("ui-click"))
        self._console.notes.show_lines(lines, self._show.position.step)
        self._refresh_time()
        self.refresh_problems()

    def _on_changed(self, _: object = None) -> None:
        """The audience's picture comes first."""
        self._soon.start()

    def _refresh_time(self) -> None:
        """Draw what changes by the second."""
        evening, forecasts = self._evening, self._evening.forecasts()
        timer, shown, builder = evening.timer(), evening.shown_time, self._deck.builder
        self._console.head.show_facts(
            HeadFacts(
                time_facts(timer, forecasts),
                time_of_day_text(evening.time_of_day),
                evening_pieces(forecasts),
                slide_numbers(builder, self._show.position),
                pace_words(builder, evening.plan, self._show.position.slide, timer),
            )
        )
        rows = agenda_rows(forecasts, timer, shown)
        # A single talk is no agenda.
        self._console.agenda.setVisible(len(rows) > 1)
        helps = helps_text(forecasts) if evening.is_live else ""
        self._console.agenda.show_rows(rows, end_text(forecasts, shown), helps)
        notice = self._late.text(forecasts) if evening.is_live else ""
        if notice:
            self._console.line.show_passing(notice)

    def refresh_problems(self, *_: object) -> None:
        """Say quietly how many problems there are, and where a file can't be read."""
        failure = self._deck.failure
        if failure is not None:
            self._console.line.show_problems(Said(_failure_text(failure), Tone.LATE))
            return
        if self._deck.waiting is not None:
            said = waiting_text(self._deck.deck, self._deck.waiting)
            self._console.line.show_problems(Said(said, Tone.LATE))
            return
        found = [diagnostic for diagnostic, _ in self._survey.found()]
        self._console.line.show_problems(problems_said(found))

    def _refresh_now(self) -> None:
        pane, state = self._console.now, self._show.state
        pane.show_slide(self._show.sight(), self._show.sights_ahead)
        if self._show.entry is None:
            pane.show_heading(Said(say("ui-now")), Said(), say("ui-no-slides"))
            return
        covered = covered_text(self._show.evening)
        if covered:
            pane.show_heading(Said(say("ui-now")), Said(covered, Tone.LATE))
            return
        is_held = self._show.is_seen and bool(holds(self._show.evening, self._show.programme))
        step = step_text(self._deck.builder, state.position)
        right = Said(say("ui-is-held") if is_held else step, Tone.QUIET)
        pane.show_heading(Said(say("ui-now")), right)

    def _refresh_next(self) -> None:
        pane, here = self._console.next, self._show.position
        place = self._show.next_position()
        pane.show_slide(self._show.sight_of(place) if place is not None else None)
        if place is None:
            pane.show_heading(Said(say("ui-next")), Said(), say("ui-next-end"))
        else:
            text = next_text(self._deck.builder, here, place)
            if self._show.evening.is_covered and self._show.state.blank is Blank.NONE:
                text = self._deck.builder.entries[place.slide].title
            pane.show_heading(Said(say("ui-next-what", what=text)))


def covered_text(evening: Evening) -> str:
    """What the audience sees in place of the slide; empty where it sees that."""
    blank = _BLANKS.get(evening.show.blank)
    if blank:
        return say(blank)
    if evening.shows_next_up and evening.armed is None:
        return say("ui-is-break" if evening.is_break else "ui-is-card")
    if evening.shows_next_up:
        return say("ui-is-next-up")
    return say("ui-is-countdown") if evening.shows_countdown else ""


def step_text(builder: Builder, position: Position) -> str:
    """Which page and step of the slide is shown; nothing where there is one only."""
    stops = builder.stops(position.slide)
    stop, last = stops[min(position.step, len(stops) - 1)], stops[-1]
    pages = [say("ui-part", part=stop.part, parts=last.part)] if last.part > 1 else []
    steps = [say("ui-step", step=stop.step, steps=last.step)] if last.step else []
    return " · ".join(pages + steps)


def next_text(builder: Builder, here: Position, place: Position) -> str:
    """What the next press brings: the blank picture's end, a step, a page, or a slide."""
    if place == here:
        return say("ui-next-back")
    if place.slide != here.slide:
        return builder.entries[place.slide].title
    stops = builder.stops(place.slide)
    stop, before = stops[place.step], stops[min(here.step, len(stops) - 1)]
    if stop.part != before.part:
        return say("ui-part", part=stop.part, parts=stops[-1].part)
    return say("ui-next-step", step=stop.step)


def slide_numbers(builder: Builder, position: Position) -> tuple[str, str]:
    """The slide's number in its session and how many there are; empty for cards."""
    if not builder.entries:
        return "", ""
    entry = builder.entries[position.slide]
    if not entry.number or entry.session is None:
        return "", ""
    return str(entry.number), str(builder.deck.sessions[entry.session].counted)


def problems_said(found: list[Diagnostic]) -> Said:
    """How many problems there are that the audience would see; nothing for mere remarks."""
    count = sum(each.severity is not Severity.INFO for each in found)
    return Said(say("ui-problems-count", count=count) if count else "", Tone.QUIET)


def waiting_text(shown: Deck, waiting: Deck) -> str:
    """Say what keeps the files' newest state from the screen: a slide, or a file and line."""
    key = key_or_title("deck.reload")
    broken = breakages(shown, waiting)
    if not broken:
        return say("ui-waiting", key=key)
    span = broken[0].span
    place = f"{span.path}:{span.first_line}" if span.path else ""
    reason = f"{place} {text_of(broken[0], language())}".strip()
    return say("ui-last-good", reason=reason)


def _failure_text(error: RecapDeckError) -> str:
    return say("ui-last-good", reason=sentence(error.code, error.arguments, language()))
