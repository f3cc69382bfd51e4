"""Where headings and slides stand in the overview, and what the arrow keys lead to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Protocol

from recap_deck.geometry import Rect
from recap_deck.values import dataclass


class Listed(Protocol):
    """A heading, or a slide of some proportions."""

    @property
    def is_heading(self) -> bool:
        """Say whether it is a heading."""
        ...

    @property
    def aspect(self) -> float:
        """A slide's height over its width."""
        ...


@dataclass(frozen=True, slots=True)
class Measures:
    """Distances in logical pixels; a slide is at least `wanted` wide where there is room."""

    wanted: float
    margin: float
    gap: float
    caption: float
    heading: float
    above: float
    """Room over the first heading or slide, and under the last."""


@dataclass(frozen=True, slots=True)
class Band:
    """A heading or a line of slides across the grid: rows `first` to `first + count`."""

    top: float
    height: float
    first: int
    count: int
    is_heading: bool

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class Grid:
    """All bands from top to bottom; places are those of the rows they were made from."""

    bands: tuple[Band, ...]
    columns: int
    cell_width: float
    margin: float
    gap: float
    height: float
    tops: tuple[float, ...]
    firsts: tuple[int, ...]

    def rect_of(self, place: int) -> Rect:
        """Where a slide with its caption stands; of a heading the whole band."""
        band = self.bands[self._band_of(place)]
        if band.is_heading:
            whole = self.cell_width * self.columns + self.gap * (self.columns - 1)
            return Rect(self.margin, band.top, whole, band.height)
        x = self.margin + (place - band.first) * (self.cell_width + self.gap)
        return Rect(x, band.top, self.cell_width, band.height)

    def place_at(self, x: float, y: float) -> int | None:
        """The slide under a point."""
        if not self.bands:
            return None
        band = self.bands[max(0, bisect_right(self.tops, y) - 1)]
        column = int((x - self.margin) // (self.cell_width + self.gap))
        if band.is_heading or not (0 <= column < band.count) or not band.top <= y < band.bottom:
            return None
        place = band.first + column
        return place if x < self.rect_of(place).right else None

    def places_in(self, top: float, bottom: float) -> Iterator[int]:
        """The rows of which something is seen between two heights."""
        for band in self.bands[max(0, bisect_right(self.tops, top) - 1) :]:
            if band.top >= bottom:
                return
            if band.bottom > top:
                yield from range(band.first, band.first + band.count)

    def heading_over(self, place: int) -> int | None:
        """The heading right over a slide's band."""
        band = self._band_of(place)
        above = self.bands[band - 1] if band else None
        return above.first if above is not None and above.is_heading else None

    def beside(self, place: int, step: int) -> int:
        """The slide so many places on; at either end the last one there is."""
        slides = self._slides()
        if place not in slides:
            return place
        return slides[min(max(0, slides.index(place) + step), len(slides) - 1)]

    def below(self, place: int, lines: int) -> int:
        """The slide so many lines of slides down, in the same column where there is one."""
        lined = [index for index, band in enumerate(self.bands) if not band.is_heading]
        here = self._band_of(place)
        if here not in lined:
            return place
        band = self.bands[lined[min(max(0, lined.index(here) + lines), len(lined) - 1)]]
        column = place - self.bands[here].first
        if band is self.bands[here]:
            return band.first if lines < 0 else band.first + band.count - 1
        return band.first + min(column, band.count - 1)

    def next_section(self, place: int, step: int) -> int:
        """The first slide under the next heading, or under the one before."""
        starts = [band.first for band in self._section_starts()]
        here = bisect_right(starts, place) - 1
        return starts[min(max(0, here + step), len(starts) - 1)] if starts else place

    def _section_starts(self) -> Iterator[Band]:
        is_first = True
        for band in self.bands:
            if is_first and not band.is_heading:
                yield band
            is_first = band.is_heading

    def _slides(self) -> range | list[int]:
        return [
            place
            for band in self.bands
            if not band.is_heading
            for place in range(band.first, band.first + band.count)
        ]

    def _band_of(self, place: int) -> int:
        return max(0, bisect_right(self.firsts, place) - 1)


def place_grid(rows: Sequence[Listed], width: float, measures: Measures) -> Grid:
    """Put rows into as many columns as there is room for; a heading begins a new line."""
    room = max(1.0, width - 2 * measures.margin)
    columns = max(1, int((room + measures.gap) // (measures.wanted + measures.gap)))
    cell = (room - measures.gap * (columns - 1)) / columns
    bands: list[Band] = []
    top = measures.above
    for first, count in _lines(rows, columns):
        is_heading = rows[first].is_heading
        height = measures.heading if is_heading else _height(rows, first, count, cell, measures)
        bands.append(Band(top, height, first, count, is_heading))
        top += height + (0 if is_heading else measures.gap)
    return Grid(
        tuple(bands),
        columns,
        cell,
        measures.margin,
        measures.gap,
        top + measures.above,
        tuple(band.top for band in bands),
        tuple(band.first for band in bands),
    )


def _height(
    rows: Sequence[Listed], first: int, count: int, cell: float, measures: Measures
) -> float:
    tallest = max(rows[place].aspect for place in range(first, first + count))
    return round(cell * tallest) + measures.caption


def _lines(rows: Sequence[Listed], columns: int) -> Iterator[tuple[int, int]]:
    """The first row of each band, and how many it has."""
    first = 0
    while first < len(rows):
        last = first + 1
        if not rows[first].is_heading:
            while last < len(rows) and last - first < columns and not rows[last].is_heading:
                last += 1
        yield first, last - first
        first = last
