"""Everything that lies over the slide of one view: ink, pointer, closeup and band."""

from __future__ import annotations

from collections.abc import Sequence

from recap_deck.geometry import Point, Rect
from recap_deck.paint.slide import PictureSource
from recap_deck.show.ink import Stroke, extent
from recap_deck.show.tools import Pointer
from recap_deck.ui.slide.band_layer import BandLayer
from recap_deck.ui.slide.closeup import DrawnCloseup
from recap_deck.ui.slide.ink_colors import InkColors
from recap_deck.ui.slide.ink_layer import InkLayer
from recap_deck.ui.slide.pointer_layer import PointerLayer
from recap_deck.ui.slide.view import SlideView

_TAIL = 4
"""How many points back a curve still changes when a point is added."""


class Overlay:
    """Puts layers over a view, and has painted again what changes and no more."""

    def __init__(self, view: SlideView, pictures: PictureSource) -> None:
        self.view = view
        self._pictures = pictures
        self._ink = InkLayer()
        self._pointer = PointerLayer()
        self._band = BandLayer()
        self._part: Rect | None = None
        self._strokes: tuple[Stroke, ...] = ()
        self._growing: Stroke | None = None
        view.layers += [self._ink, self._pointer, self._band]

    def show_ink(
        self, strokes: tuple[Stroke, ...], growing: Stroke | None, colors: InkColors
    ) -> None:
        """Show these strokes, and the one that the hand is at."""
        changed = changed_room(self._strokes, strokes, self._growing, growing)
        self._strokes, self._growing = strokes, growing
        self._ink.show(strokes, growing, colors)
        for room in changed:
            self.view.update_slide(room)

    def point(self, pointer: Pointer, at: Point | None) -> None:
        """Show the pointer there; only a light that comes or goes concerns the whole slide."""
        was_dark, before = self._pointer.is_dark, self._pointer.room
        self._pointer.show(pointer, at, self._times())
        if was_dark != self._pointer.is_dark:
            self.view.update()
            return
        for room in (before, self._pointer.room):
            if room.width:
                self.view.update_slide(room)

    def show_part(self, part: Rect | None) -> None:
        """Fill the view with a part of the slide, or show it whole."""
        if part == self._part:
            return
        self._part = part
        self.view.show_closeup(None if part is None else DrawnCloseup(self._pictures, part))

    def show_band(self, band: Rect | None) -> None:
        """Show what a drag has reached."""
        if band != self._band.band:
            self._band.band = band
            self.view.update()

    def _times(self) -> float:
        sight = self.view.sight
        return 1.0 if self._part is None or sight is None else sight.size.width / self._part.width


def changed_room(
    before: Sequence[Stroke],
    after: Sequence[Stroke],
    was_growing: Stroke | None,
    growing: Stroke | None,
) -> list[Rect]:
    """What of a slide has to be painted again."""
    if was_growing is not None and growing is not None and before == after:
        return [extent(growing, max(0, len(growing.points) - _TAIL))]
    gone = [each for each in before if each not in after]
    come = [each for each in after if each not in before]
    growths = [each for each in (was_growing, growing) if each is not None]
    return [extent(each) for each in (*gone, *come, *growths)]
