"""What a hand on a slide does with the tool that is in it: it draws, chooses, pans or points."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from math import hypot

from recap_deck.commands.gates import WHEEL_STEP
from recap_deck.geometry import Point, Rect, Size
from recap_deck.show.ink import Nib, Sheet, Stroke, draw, extended
from recap_deck.show.tools import Tools, turned, zoomed_to
from recap_deck.show.zoom import around, between, panned, scaled
from recap_deck.ui.live_tools import LiveTools
from recap_deck.ui.slide.hands import Hand, Phase
from recap_deck.ui.slide.view import SlideView

_WHEEL = 1.25
"""How many times larger one step of a wheel makes what is seen."""

_CLICK = 24.0
"""A drag shorter than this many slide units is a click."""


class HandTools:
    """Takes the moves of hands; `show_band` draws on a view what a drag has reached."""

    def __init__(
        self,
        live: LiveTools,
        changes: Callable[[], int],
        show_band: Callable[[SlideView, Rect | None], None],
    ) -> None:
        self._live = live
        self._changes = changes
        self._show_band = show_band
        self.sheet: Sheet | None = None
        """What is drawn on."""
        self._drag: Point | None = None
        self._banded: SlideView | None = None

    def takes(self, view: SlideView, hand: Hand) -> bool:
        """Do what the tool does; say whether the hand's move was for it."""
        if view.sight is None or self.sheet is None:
            return False
        tools = self._live.tools
        if hand.phase is not Phase.RELEASE:
            self._live.point(None if hand.phase is Phase.LEAVE else hand.at)
        if hand.phase is Phase.WHEEL:
            return tools.part is not None and self._scale(view, tools.part, hand)
        if tools.is_aiming:
            return self._aim(view, hand)
        if tools.has_pen:
            return self._draw(hand)
        return tools.part is not None and self._pan(view, tools.part, hand)

    def finish(self) -> None:
        """End what the hand is at where it is: the slide or the tool is about to be another one."""
        self._draw_band(self._banded, None)
        stroke, self._drag = self._live.growing, None
        if stroke is not None and self.sheet is not None:
            self._live.grow(None)
            self._live.take_ink(draw(self._live.ink, self.sheet, stroke, self._changes()))

    def _draw(self, hand: Hand) -> bool:
        stroke = self._live.growing
        if hand.phase is Phase.PRESS:
            nib = Nib.MARKER if hand.has_shift else Nib.PEN
            self._live.grow(Stroke((hand.at,), nib, self._live.tools.is_second))
        elif hand.phase is Phase.MOVE and stroke is not None:
            self._live.grow(extended(stroke, hand.at))
        elif hand.phase is Phase.RELEASE:
            self.finish()
        return hand.phase in (Phase.PRESS, Phase.MOVE, Phase.RELEASE)

    def _aim(self, view: SlideView, hand: Hand) -> bool:
        """Choose a part by a drag, or what is around a click."""
        assert view.sight is not None
        size, start = view.sight.size, self._drag
        if hand.phase is Phase.PRESS:
            self._drag = hand.at
        elif hand.phase is Phase.MOVE and start is not None:
            is_drag = _apart(start, hand.at) >= _CLICK
            self._draw_band(view, between(size, start, hand.at) if is_drag else None)
        elif hand.phase is Phase.RELEASE and start is not None:
            self._drag = None
            self._draw_band(view, None)
            is_drag = _apart(start, hand.at) >= _CLICK
            part = between(size, start, hand.at) if is_drag else around(size, start)
            self._live.apply(partial(zoomed_to, part=part))
        return hand.phase is not Phase.HOVER

    def _draw_band(self, view: SlideView | None, band: Rect | None) -> None:
        if view is not None:
            self._banded = None if band is None else view
            self._show_band(view, band)

    def _scale(self, view: SlideView, part: Rect, hand: Hand) -> bool:
        """A wheel makes what is under the pointer larger or smaller."""
        assert view.sight is not None
        size = view.sight.size
        to = scaled(size, part, hand.at, _WHEEL ** (hand.units / WHEEL_STEP))
        self._live.apply(partial(_zoomed, size=size, part=to))
        return True

    def _pan(self, view: SlideView, part: Rect, hand: Hand) -> bool:
        """What was taken hold of stays under the hand: `hand.at` is seen through `part`."""
        assert view.sight is not None
        held = self._drag
        if hand.phase is Phase.PRESS:
            self._drag = hand.at
        elif hand.phase is Phase.MOVE and held is not None:
            to = panned(view.sight.size, part, held.x - hand.at.x, held.y - hand.at.y)
            self._live.apply(partial(zoomed_to, part=to))
        elif hand.phase is Phase.RELEASE:
            self._drag = None
        return hand.phase in (Phase.PRESS, Phase.MOVE, Phase.RELEASE)


def _zoomed(tools: Tools, size: Size, part: Rect) -> Tools:
    """See a part; one that is all of the slide is no part any more."""
    return turned(tools) if part.width >= size.width else zoomed_to(tools, part)


def _apart(one: Point, other: Point) -> float:
    return hypot(one.x - other.x, one.y - other.y)
