"""Lets the window's and the audience's slides move, where the user doesn't mind."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from recap_deck.ui.audience.window import AudienceWindow
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.memory import Memory
from recap_deck.ui.motion.decoder import decoding_threads
from recap_deck.ui.motion.moving import MovingLayer
from recap_deck.ui.motion.turner import Turner
from recap_deck.ui.motion.turns import Turns
from recap_deck.ui.presenting import Presenting
from recap_deck.ui.slide.live_pictures import at_once
from recap_deck.ui.slide.view import SlideView

REDUCED = "show.reduced_motion"
"""The setting by which nothing moves."""


class MotionShowing(QObject):
    """Joins transitions and animated pictures with their views; the console's stand still."""

    def __init__(
        self, live_deck: LiveDeck, show: LiveShow, presenting: Presenting, memory: Memory
    ) -> None:
        super().__init__(presenting)
        self._deck = live_deck
        self._show = show
        self._memory = memory
        self._presenting = presenting
        self._turners: list[Turner] = []
        self._moving: list[MovingLayer] = []
        presenting.show_windows.opened.connect(self._on_audience)
        presenting.changed.connect(self._look)
        presenting.hidden.connect(self._look)
        if presenting.is_on:
            self._on_audience(presenting.audience)

    @property
    def is_reduced(self) -> bool:
        """Say whether the user wants nothing to move."""
        return self._memory.is_on(REDUCED)

    def follow(self, view: SlideView) -> None:
        """Let the slides of a view move."""
        wants_motion = partial(self._wants_motion, view)
        turns = Turns(self._deck, self._show, wants_motion)
        turns.next()
        moving = MovingLayer(view, at_once(self._presenting.pictures), wants_motion)
        self._turners.append(Turner(view, turns, moving))
        self._moving.append(moving)
        view.update()

    def reduce(self) -> bool:
        """Let nothing move any more, or let it move again; say whether nothing does."""
        self._memory.remember(REDUCED, not self.is_reduced)
        for turner in self._turners if self.is_reduced else ():
            turner.end()
        self._look()
        return self.is_reduced

    def close(self) -> None:
        """Stop everything; a second time there is nothing left to be stopped."""
        for turner in self._turners:
            turner.end()
        while self._moving:
            self._moving.pop().close()
        decoding_threads().waitForDone()

    def _wants_motion(self, view: SlideView) -> bool:
        is_audience = isinstance(view.window(), AudienceWindow)
        return not self.is_reduced and (is_audience or not self._presenting.covers_window)

    def _look(self, _: object = None) -> None:
        """Play or hold pictures where that is another matter now."""
        for moving in self._moving:
            moving.look()
            moving.update()

    def _on_audience(self, audience: AudienceWindow) -> None:
        self.follow(audience.view)
