"""What can be asked for while slides are presented: time, hand-over, notes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from recap_deck.show import position as moves
from recap_deck.show.evening import count_down
from recap_deck.show.rundown import MINUTE
from recap_deck.show.timer import Shows
from recap_deck.show.undo import undo_text
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.live_evening import LiveEvening
from recap_deck.ui.live_keys import key_or_title
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.memory import Memory
from recap_deck.ui.presenter.showing import ConsoleShowing
from recap_deck.ui.presenter.window import ConsoleWindow
from recap_deck.ui.presenting import Presenting
from recap_deck.ui.survey import Survey
from recap_deck.ui.words import language, say


class Conducting(QObject):
    """Joins evening and console; elsewhere these commands do nothing.

    Signals:
        handed_over: the next session's speaker goes on.
        told: there is something to say, in whatever window there is; carries the sentence.
    """

    handed_over = Signal()
    told = Signal(str)

    def __init__(
        self,
        live_deck: LiveDeck,
        show: LiveShow,
        evening: LiveEvening,
        presenting: Presenting,
        survey: Survey,
        memory: Memory,
    ) -> None:
        super().__init__(presenting)
        self._memory = memory
        self._deck = live_deck
        self._show = show
        self._evening = evening
        self._presenting = presenting
        self._survey = survey
        self._showing: ConsoleShowing | None = None
        self.undo_newer: Callable[[], str] = str
        """Takes back what is newer than the newest change of the rundown; what it was, or ""."""
        self._has_agenda = False
        presenting.show_windows.console_opened.connect(self._on_console)
        presenting.changed.connect(self._on_presenting)
        presenting.placed.connect(self._refresh)
        evening.slept.connect(self._on_slept)

    def runners(self) -> Mapping[str, Callable[[], object]]:
        """What each command does."""
        evening = self._evening
        return {
            "go.next_session": self._next_session,
            "view.agenda": self.toggle_agenda,
            "show.countdown": self._count_down,
            "timer.toggle": partial(self._if_live, evening.toggle_timer),
            "timer.more": partial(self._if_live, partial(evening.add_minutes, 1)),
            "timer.less": partial(self._if_live, partial(evening.add_minutes, -1)),
            "timer.began_earlier": partial(self._if_live, self._begin_earlier),
            "timer.reset": partial(self._if_live, self._reset),
            "timer.shows": partial(self._with_console, self._show_other_time),
            "timer.undo": partial(self._if_live, self._undo),
            "timer.take_out_sleep": partial(self._if_live, self._take_out_sleep),
            "notes.larger": partial(self._with_console, _larger),
            "notes.smaller": partial(self._with_console, _smaller),
            "notes.up": partial(self._with_console, _up),
            "notes.down": partial(self._with_console, _down),
        }

    def turn_holding_slides(self) -> None:
        """Turn them from now on; the first slide doesn't wait for that."""
        from recap_deck.ui.holding import Holding

        self._holding = Holding(self._show, self._evening)

    def tell(self, text: str) -> None:
        """Say something in the console for a few seconds, where there is one."""
        if self._presenting.has_console:
            self._presenting.console.line.show_passing(text)

    def draw_console(self) -> None:
        """Draw the console though nobody sees it yet: for a picture of it."""
        if self._showing is not None:
            self._showing.draw()

    def apply_look(self) -> None:
        """Take the colours of the moment."""
        if self._presenting.has_console:
            self._presenting.console.apply_look()
            self._refresh()
        if self._has_agenda:
            self.agenda.apply_look()

    def toggle_agenda(self) -> None:
        """Open the agenda, made when it is first asked for, or close it."""
        from recap_deck.ui.agenda.places import AgendaPlaces

        if not self._has_agenda:
            self._has_agenda = True
            self.agenda = AgendaPlaces(
                self._deck, self._show, self._evening, self._presenting, self._memory, self.tell
            )
        self.agenda.toggle()

    def escape(self) -> bool:
        """Close what lies over the console; say whether anything did."""
        return self._has_agenda and self.agenda.escape()

    def close(self) -> None:
        """Take away what was opened."""
        if self._has_agenda:
            self.agenda.close()

    def _next_session(self) -> None:
        """While slides are presented this hands over: what runs has ended."""
        self.tell("")
        if self._presenting.is_on:
            self._evening.hand_over()
        else:
            self._show.move(moves.next_session)
        self.handed_over.emit()

    def _count_down(self) -> None:
        """Show how long until the evening begins, or no longer; this presents if need be."""
        if self._evening.rundown.actuals:
            self.told.emit(say("ui-has-begun"))
        elif count_down(self._show.evening) == self._show.evening:
            self.told.emit(say("ui-no-start"))
        else:
            if not self._presenting.is_on:
                self._presenting.begin(from_here=False)
            self._evening.apply(count_down)

    def _begin_earlier(self) -> None:
        self.tell(self._evening.begin_earlier(1) or say("ui-not-earlier"))

    def _reset(self) -> None:
        what = self._evening.reset_timer()
        key = key_or_title("timer.undo")
        self.tell(say("ui-done-undo", what=what, key=key) if what else say("ui-nothing-runs"))

    def _show_other_time(self, console: ConsoleWindow) -> None:
        shows = console.head.shows.following
        self._memory.remember("console.time", shows.value)
        console.head.show_time(shows)
        self.tell(say(f"ui-large-{shows.value}"))

    def _undo(self) -> None:
        what = self.undo_newer() or self._evening.undo()
        self.tell(say("ui-undone", what=what) if what else say("ui-nothing-undone"))

    def _on_slept(self, seconds: float) -> None:
        key = key_or_title("timer.take_out_sleep")
        self.tell(say("ui-slept", n=max(1, round(seconds / MINUTE)), key=key))

    def _take_out_sleep(self) -> None:
        if self._evening.take_out_sleep():
            self.tell(undo_text(self._evening.rundown, language()))
        else:
            self.tell(say("ui-never-slept"))

    def _if_live(self, run: Callable[[], object]) -> None:
        if self._presenting.is_on:
            run()

    def _with_console(self, run: Callable[[ConsoleWindow], object]) -> None:
        if self._presenting.has_console:
            run(self._presenting.console)

    def _on_console(self, console: ConsoleWindow) -> None:
        console.head.show_time(Shows(self._memory.text("console.time")))
        console.agenda.clicked.connect(self.toggle_agenda)
        self._showing = ConsoleShowing(self._deck, self._show, self._evening, self._survey, console)

    def _on_presenting(self, is_on: bool) -> None:
        if is_on:
            self._evening.begin()
        self._refresh()

    def _refresh(self) -> None:
        if self._showing is not None:
            self._showing.refresh()


def _larger(console: ConsoleWindow) -> None:
    console.resize_notes(1)


def _smaller(console: ConsoleWindow) -> None:
    console.resize_notes(-1)


def _up(console: ConsoleWindow) -> None:
    console.notes.turn(-1)


def _down(console: ConsoleWindow) -> None:
    console.notes.turn(1)
