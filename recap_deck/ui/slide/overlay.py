"""Everything that lies over the slide of one view: ink, pointer, closeup and band."""

from __future__ import annotations

from collections.abc import Sequence

from recap_deck.geometry import Point, Rect
from recap_deck.paint.slide import PictureSource
from recap_deck.show.ink import Stroke, extent
from recap_deck.show.tools import Pointer
from recap_deck.show.zoom import whole
from recap_deck.ui.slide.band_layer import BandLayer
from recap_deck.ui.slide.ink_colors import InkColors
from recap_deck.ui.slide.inked import InkedSlide
from recap_deck.ui.slide.pointer_layer import DOT, PointerLayer
from recap_deck.ui.slide.strokes import NO_COLORS, InkLayer
from recap_deck.ui.slide.view import SlideView

_LEAST_DOT = 6.0
"""The laser's radius in logical pixels."""

_TAIL = 4
"""How many points back a curve still changes when a point is added."""


class Overlay:
    """Puts ink and layers over a view, and has painted again what changes and no more."""

    def __init__(self, view: SlideView, pictures: PictureSource) -> None:
        self.view = view
        self._pictures = pictures
        self._ink = InkLayer(self._hidden)
        self._pointer = PointerLayer()
        self._band = BandLayer()
        self._inked: InkedSlide | None = None
        self._part: Rect | None = None
        self._strokes: tuple[Stroke, ...] = ()
        self._stroke: Stroke | None = None
        self._colors = NO_COLORS
        view.layers += [self._ink, self._pointer, self._band]

    def show_ink(
        self, strokes: tuple[Stroke, ...], growing: Stroke | None, colors: InkColors
    ) -> None:
        """Show these strokes, and the one that the hand is at."""
        rooms = changed_rooms((self._strokes, self._stroke), (strokes, growing))
        if strokes != self._strokes or colors != self._colors:
            self._strokes, self._colors = strokes, colors
            self._choose_picture()
        self._stroke = growing
        self._ink.show(strokes, growing, colors)
        for room in rooms:
            self.view.update_slide(room)

    def point(self, pointer: Pointer, at: Point | None) -> None:
        """Show the pointer there; only a light that comes or goes concerns the whole slide."""
        was_dark, before = self._pointer.is_dark, self._pointer.room
        self._pointer.show(pointer, at, self._size_of(pointer))
        if was_dark != self._pointer.is_dark:
            self.view.update()
            return
        for room in (before, self._pointer.room):
            if room.width:
                self.view.update_slide(room)

    def show_part(self, part: Rect | None) -> None:
        """Fill the view with a part of the slide, or show it whole."""
        if part != self._part:
            self._part = part
            self._choose_picture()
            self.view.update()

    def show_band(self, band: Rect | None) -> None:
        """Show what a drag has reached."""
        if band != self._band.band:
            self._band.band = band
            self.view.update()

    def _hidden(self) -> list[Rect]:
        return [room for layer in self.view.layers for room in layer.hides]

    def _choose_picture(self) -> None:
        """A slide without ink that is seen whole needs no picture of its own."""
        sight = self.view.sight
        if sight is None or (self._part is None and not self._strokes):
            self._inked = None
        else:
            part = self._part or whole(sight.size)
            self._inked = self._inked or InkedSlide(self._pictures, part)
            self._inked.part = part
            self._inked.strokes, self._inked.colors = self._strokes, self._colors
        self.view.show_closeup(self._inked)

    def _size_of(self, pointer: Pointer) -> float:
        """In a closeup as large as before, and in the console never too small to be seen."""
        sight = self.view.sight
        if sight is None:
            return 1.0
        size = 1.0 if self._part is None else self._part.width / sight.size.width
        if pointer is Pointer.LASER:
            size = max(size, _LEAST_DOT / (DOT * self.view.on_slide().m11()))
        return size


_Shown = tuple[Sequence[Stroke], Stroke | None]


def changed_rooms(before: _Shown, after: _Shown) -> list[Rect]:
    """What of a slide has to be painted again when strokes come, grow or go."""
    strokes, growing = after
    if before[1] is not None and growing is not None and before[0] == strokes:
        return [extent(growing, max(0, len(growing.points) - _TAIL))]
    gone = [each for each in before[0] if each not in strokes]
    come = [each for each in strokes if each not in before[0]]
    growths = [each for each in (before[1], growing) if each is not None]
    return [extent(each) for each in (*gone, *come, *growths)]
