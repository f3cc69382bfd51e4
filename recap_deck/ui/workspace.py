"""Joins deck, show and windows: commands come in by id, windows are told what to draw."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from recap_deck.commands.table import COMMANDS
from recap_deck.paint.picture_store import PictureStore
from recap_deck.resources import resource_folder
from recap_deck.show.clock import Clock
from recap_deck.show.system_clock import SystemClock
from recap_deck.ui import trace
from recap_deck.ui.allocation import resume_collecting, return_freed_pictures
from recap_deck.ui.desk_keeping import DeskKeeping
from recap_deck.ui.live_clock import LiveClock
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.live_keys import LiveKeys
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.memory import Memory
from recap_deck.ui.slide.live_pictures import LivePictures
from recap_deck.ui.slide.thumbnails import Thumbnails
from recap_deck.ui.staging import stage_slide
from recap_deck.ui.window.message_bar import Notice
from recap_deck.ui.window.window import Window
from recap_deck.ui.words import say

_PICTURES_BYTES = 12 * 2**20


class Workspace(QObject):
    """One deck with its windows, from opening it to closing them."""

    def __init__(
        self,
        live_deck: LiveDeck,
        clock: Callable[[], float],
        evening_clock: Clock | None = None,
    ) -> None:
        super().__init__()
        self.clock = clock
        self.deck = live_deck
        self.live_clock = LiveClock(evening_clock or SystemClock(), live_deck.deck.event)
        self.show = LiveShow(live_deck, self.live_clock, self)
        self.memory = Memory(self)
        self.live_keys = LiveKeys(self)
        self._pictures = LivePictures(PictureStore(_PICTURES_BYTES), self)
        self._pictures.failed.connect(live_deck.tell_useless)
        self._thumbnails = Thumbnails(live_deck, self._pictures, self)
        self.window = Window(self._pictures, self._thumbnails, self.memory, self.run)
        self.desks = DeskKeeping(live_deck.path, self)
        self.window.take_desk(self.desks.desk)
        self.window.stage.view.painted.connect(self._on_painted)
        self._is_painted = False
        self._is_taken_up = False
        self._is_kept = False
        self.is_ready = False
        """Whether everything is there, not only the first slide."""

    def start(self, *, full_screen: bool, resume: bool = False) -> None:
        """Show the first slide; everything else follows when it is on the screen.

        With `resume`, or when it was shown a moment ago, an interrupted show goes on.
        """
        if full_screen:
            self._take_up()
            self._present(resume=resume)
        else:
            stage_slide(self.deck, self.show, self.window)
            self.window.show()

    def _present(self, *, resume: bool) -> None:
        """Full screen at once, where the show was interrupted or at the first slide."""
        self._begin_keeping()
        if self.resuming.goes_on(is_asked=resume):
            self.resuming.resume()
            return
        self.showing.refresh()
        self.presenting.begin(from_here=False)
        if resume:
            self.conducting.tell(say("ui-nothing-interrupted"))

    def _resume(self) -> None:
        self._begin_keeping()
        self.resuming.resume()

    def _resume_or_begin(self, resume: bool) -> None:
        """A second start wants to present what is shown here."""
        goes_on = resume and self.resuming.goes_on(is_asked=True)
        self.run("show.resume" if goes_on else "show.start")

    def run(self, command: str) -> None:
        """Do what a command asks for; nothing that would cover a slide that is presented."""
        self._take_up()
        if self.presenting.is_on and not COMMANDS[command].in_show:
            return
        self.keys.resume_with = ""
        if command != "show.escape":
            self.presenting.forget_escape()
        self.runners[command]()

    def tell_bug(self) -> None:
        """Say in a corner that something of ours went wrong."""
        self.window.message_bar.tell(Notice(say("ui-bug"), is_problem=True))

    def close(self) -> None:
        """End what runs beside the windows."""
        if self._is_taken_up:
            self._close_show()
        self.memory.write()
        self._pictures.close()
        self.deck.close()

    def _close_show(self) -> None:
        _application().removeEventFilter(self.keys)
        if self._is_kept:
            self.resuming.close()
        if self.is_ready:
            self.reception.close()
            # What was typed in a form is text then, and kept.
            self.deck_ways.close()
            self.rest.close()
        self.exporting.close()
        self.showing.survey.close()
        self.conducting.close()
        self.presenting.close()
        self.evening.close()

    def _take_up(self) -> None:
        """Once: all that shows and presents; the window's first slide doesn't wait for it."""
        from recap_deck.ui.conducting import Conducting
        from recap_deck.ui.exporting import Exporting
        from recap_deck.ui.helping import Helping
        from recap_deck.ui.key_filter import KeyFilter
        from recap_deck.ui.live_evening import LiveEvening
        from recap_deck.ui.opening import Opening
        from recap_deck.ui.parts import Parts
        from recap_deck.ui.pointing import Pointing
        from recap_deck.ui.presenting import Presenting
        from recap_deck.ui.replies import Replies
        from recap_deck.ui.showing import Showing

        if self._is_taken_up:
            return
        self._is_taken_up = True
        deck, show, window = self.deck, self.show, self.window
        self.evening = LiveEvening(deck, show, self.live_clock, self)
        self.presenting = Presenting(show, window, self._pictures, self.memory)
        self.showing = Showing(deck, show, window, self.presenting, self._thumbnails)
        self.conducting = Conducting(
            deck, show, self.evening, self.presenting, self.showing.survey, self.memory
        )
        self.keys = KeyFilter(self.live_keys.keymap(), self.run, self.clock, self)
        self.pointing = Pointing(window, self.run, self.clock)
        self.helping = Helping(window, self.presenting, self.live_keys)
        self.opening = Opening(deck, window)
        self.exporting = Exporting(deck, show, window, self.memory)
        self.parts = Parts(
            deck,
            show,
            self.memory,
            self.desks,
            self.live_keys,
            window,
            self.evening,
            self.presenting,
            self.showing,
            self.conducting,
            self.keys,
            self.pointing,
            self._tell,
            self.run,
        )
        self.replies = Replies(self.parts, self.helping, self.clock)
        self.runners = self._make_runners()
        self._connect()

    def _connect(self) -> None:
        self.conducting.told.connect(self._tell)
        self.presenting.show_windows.opened.connect(self._on_audience)
        self.presenting.show_windows.console_opened.connect(self._on_console)
        self.evening.changed.connect(self.showing.follow_time)
        self.window.closed.connect(self.presenting.close)
        self.pointing.follow(self.window.stage.view)

    def _make_runners(self) -> dict[str, Callable[[], object]]:
        from recap_deck.ui.turning import turning_runners

        return {
            **self.conducting.runners(),
            **self.opening.runners(),
            **turning_runners(self.show),
            "show.start": partial(self.presenting.begin, from_here=False),
            "show.from_here": partial(self.presenting.begin, from_here=True),
            "show.full_screen": self.presenting.toggle,
            "deck.reload": self.deck.reload,
            "deck.export": self.exporting.ask,
            "deck.quit": QApplication.closeAllWindows,
            "go.to_slide": self.keys.ask_number,
            "show.rehearse": self.presenting.rehearse,
            "show.windows": self.presenting.show_in_windows,
            "show.hide": self.presenting.hide,
            "show.swap": self.presenting.swap,
            "show.resume": self._resume,
            "show.escape": self.replies.escape,
            "view.problems": self.replies.toggle_problems,
            "help.keys": self.helping.toggle,
            "help.change_keys": self.helping.change_keys,
        }

    def _on_painted(self) -> None:
        """Once: the first slide is on the screen."""
        if self._is_painted:
            return
        self._is_painted = True
        if trace.is_traced():
            trace.tell_first_slide()
        if trace.quits_after_first():
            # `quit` asks the windows, and the audience's stays when it is closed from outside.
            QTimer.singleShot(0, partial(QApplication.exit, 0))
        else:
            QTimer.singleShot(0, self._fill)

    def _fill(self) -> None:
        """Draw what surrounds the slide, and begin to follow the files."""
        from PySide6.QtGui import QIcon

        from recap_deck.ui.answering import Reception
        from recap_deck.ui.deck_ways import DeckWays
        from recap_deck.ui.rest import Rest

        self._take_up()
        # With a filter Qt makes every class known to Python: 25 ms that the first slide can wait.
        _application().installEventFilter(self.keys)
        resume_collecting()
        return_freed_pictures()
        self.deck.read_rest()
        self.window.apply_look()
        self.showing.fill()
        self.window.header.show_icons()
        self.rest = Rest(self.parts)
        self.replies.closers = (self.rest.ways.close, self.rest.writing.close_bars)
        self.replies.keys_changed.connect(self.rest.menus.show_keys)
        self.replies.look_changed.connect(self.rest.apply_look)
        documents = self.rest.saving.documents
        self.deck_ways = DeckWays(self.deck, self.opening.open, self.window, documents, self.memory)
        self.runners |= {**self.rest.runners(self.runners), **self.deck_ways.runners()}
        self.helping.tell_refusal()
        QGuiApplication.setWindowIcon(QIcon(str(resource_folder("assets") / "icon.svg")))
        self.deck.watch()
        self.rest.saving.bring_back()
        self.conducting.turn_holding_slides()
        self._begin_keeping()
        self.rest.tooling.keep_ink(self.resuming.keeping)
        self.resuming.offer()
        self.reception = Reception(self.deck, self.presenting, self.window, self._resume_or_begin)
        self.is_ready = True

    def _begin_keeping(self) -> None:
        """Once, when the first slide is painted or a show is about to begin."""
        from recap_deck.ui.resuming import Resuming

        if not self._is_kept:
            self._is_kept = True
            self.resuming = Resuming(self.parts)

    def _tell(self, text: str) -> None:
        """Say something for a few seconds wherever notes may be seen."""
        self.window.status.show_passing(text)
        self.conducting.tell(text)

    def _on_audience(self, _: object) -> None:
        view = self.presenting.audience.view
        view.painted.connect(self._on_painted)
        self.pointing.follow(view, only_turns=True)

    def _on_console(self, _: object) -> None:
        view = self.presenting.console.now.view
        view.painted.connect(self._on_painted)
        self.pointing.follow(view)


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    assert application is not None, "windows need an application"
    return application
