"""Joins the speaker's tools to windows and commands; it is made when the first slide is there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from recap_deck.build.same_slide import same_ids
from recap_deck.show import tools as moves
from recap_deck.show.ink import Cleared, Ink, clear, follow, is_newest, undo
from recap_deck.show.state import Blank
from recap_deck.show.tools import Tools
from recap_deck.ui.audience.showing import AudienceShowing
from recap_deck.ui.audience.window import AudienceWindow
from recap_deck.ui.conducting import Conducting
from recap_deck.ui.hand_tools import HandTools
from recap_deck.ui.ink_keeping import InkKeeping
from recap_deck.ui.keeping import Keeping
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.live_tools import LiveTools
from recap_deck.ui.presenter.window import ConsoleWindow
from recap_deck.ui.presenting import Presenting
from recap_deck.ui.slide.hands import Hand, Hands
from recap_deck.ui.slide.view import SlideView
from recap_deck.ui.tools_showing import ToolsShowing
from recap_deck.ui.words import say


class Tooling(QObject):
    """Freeze, pointer, pen and zoom while slides are presented; elsewhere they do nothing.

    Signals:
        swiped: a finger went over a slide; 1 to turn on, -1 to turn back.
    """

    swiped = Signal(int)

    def __init__(
        self,
        live_deck: LiveDeck,
        show: LiveShow,
        presenting: Presenting,
        audience: AudienceShowing,
        conducting: Conducting,
    ) -> None:
        super().__init__(presenting)
        self._deck = live_deck
        self._show = show
        self._presenting = presenting
        self.live = LiveTools(self)
        self._showing = ToolsShowing(self.live, live_deck, show, audience, presenting.pictures)
        self._hand = HandTools(self.live, self._changes, self._showing.show_band)
        self._entries = live_deck.builder.entries
        self._is_rehearsal = show.is_rehearsal
        self._waiting = Ink()
        """What was drawn in the evening, while a rehearsal has ink of its own."""
        presenting.undone_first.append(self.put_away)
        conducting.undo_newer = self.undo
        conducting.handed_over.connect(self._on_handed_over)
        self._connect()

    def runners(self) -> Mapping[str, Callable[[], object]]:
        """What each command does."""
        return {
            "show.freeze": partial(self._apply, moves.freeze),
            "show.pointer": partial(self._apply, moves.next_pointer),
            "show.pen": partial(self._apply, moves.take_pen),
            "show.pen_color": partial(self._apply, moves.change_color),
            "show.zoom": partial(self._apply, moves.zoom),
            "show.clear_ink": self._clear,
        }

    def put_away(self) -> bool:
        """Leave one thing, for one Esc; say whether there was one."""
        after = moves.put_away(self.live.tools)
        if after is None or not self._presenting.is_on:
            return False
        self._apply(lambda _: after)
        return True

    def undo(self) -> str:
        """Take the newest stroke or clearing back; "" where a change of the rundown is newer."""
        self._hand.finish()
        ink = self.live.ink
        if not is_newest(ink, self._changes()):
            return ""
        act = ink.acts[-1]
        titles = {entry.id: entry.title for entry in self._deck.builder.entries}
        self.live.take_ink(undo(ink))
        code = "change-cleared" if isinstance(act, Cleared) else "change-drawn"
        return say(code, title=titles.get(act.sheet.slide, ""))

    def keep_ink(self, keeping: Keeping) -> None:
        """Keep what is drawn beside the journal, and show what was drawn before."""
        InkKeeping(self.live, keeping)

    def listen(self, view: SlideView) -> None:
        """Let fingers turn the slides of a view, and tools be used on it."""
        hands = Hands(view, self._takes)
        hands.swiped.connect(self.swiped)

    def _connect(self) -> None:
        presenting = self._presenting
        self._show.changed.connect(self._on_show)
        self._deck.changed.connect(self._on_deck)
        presenting.show_windows.opened.connect(self._on_audience)
        presenting.show_windows.console_opened.connect(self._on_console)
        presenting.changed.connect(self._on_presenting)
        if presenting.is_on:
            self._on_audience(presenting.audience)
        if presenting.has_console:
            self._on_console(presenting.console)
        self._hand.sheet = self._showing.sheet()

    def _on_audience(self, window: AudienceWindow) -> None:
        self._showing.follow_audience(window.view)
        self.listen(window.view)

    def _on_console(self, window: ConsoleWindow) -> None:
        self._showing.follow_console(window)
        self.listen(window.now.view)

    def _takes(self, view: SlideView, hand: Hand) -> bool:
        """Black goes by a click whatever is in hand, and a picture that is kept is left alone."""
        is_out = not self._presenting.is_on or self._show.state.blank is not Blank.NONE
        return not is_out and self._showing.reaches(view) and self._hand.takes(view, hand)

    def _apply(self, move: Callable[[Tools], Tools]) -> None:
        if self._presenting.is_on:
            self._hand.finish()
            self.live.apply(move)

    def _clear(self) -> None:
        if self._presenting.is_on and self._hand.sheet is not None:
            self._hand.finish()
            self.live.take_ink(clear(self.live.ink, self._hand.sheet, self._changes()))

    def _changes(self) -> int:
        return len(self._show.evening.rundown.changes)

    def _on_handed_over(self) -> None:
        """The next speaker begins with empty hands."""
        self._apply(moves.handed_over)

    def _on_show(self, _: object) -> None:
        sheet = self._showing.sheet()
        if sheet != self._hand.sheet:
            self._hand.finish()
            self._hand.sheet = sheet
            self.live.apply(moves.turned)
        self._showing.refresh()

    def _on_deck(self, new_indexes: Sequence[int]) -> None:
        """What was drawn stays with its slide; with another deck all begins anew."""
        old, self._entries = self._entries, self._deck.builder.entries
        if new_indexes and Ink() == self.live.ink == self._waiting:
            return  # typing goes on
        if new_indexes:
            new_ids = same_ids(old, self._entries)
            self.live.take_ink(follow(self.live.ink, new_ids))
            self._waiting = follow(self._waiting, new_ids)
        else:
            self._waiting = Ink()
            self.live.forget_ink()
            self.live.apply(lambda _: Tools())
            self._showing.refresh()

    def _on_presenting(self, is_on: bool) -> None:
        """A rehearsal has ink of its own; the evening's waits, and nothing is in hand."""
        if is_on and self._show.is_rehearsal != self._is_rehearsal:
            self._is_rehearsal = self._show.is_rehearsal
            ink, self._waiting = self._waiting, self.live.ink if self._is_rehearsal else Ink()
            self.live.take_ink(ink)
            self.live.apply(lambda _: Tools())
        self._showing.refresh()
