"""How a handout is wanted, and where slides and text stand on its pages; lengths as on slides.

Two units are a point, as on the pages of a PDF of slides.
"""

from __future__ import annotations

from collections.abc import Mapping

from recap_deck.geometry import Insets, Rect, Size
from recap_deck.values import dataclass

UNITS_PER_MM = 144 / 25.4
PAPERS: Mapping[str, Size] = {
    "a4": Size(210 * UNITS_PER_MM, 297 * UNITS_PER_MM),
    "letter": Size(1224.0, 1584.0),
}
MARGIN = 15 * UNITS_PER_MM
HEAD, FOOT = 62.0, 52.0
LABEL = 30.0
"""Room under a slide for its number."""

GAP = 36.0
_SLIDE_SHARE = 0.56
"""Of the width, for a slide with text beside it …"""

_TALLEST_SHARE = 0.5
"""… and of the height where the text is below."""


@dataclass(frozen=True, slots=True)
class HandoutLook:
    """The paper's name, the slides on a page, and what is beside them: notes, lines or none.

    Slides in the tone `light` have the theme's light variant, others are as the deck has them.
    `quality` is that of photographs, 1 to 100.
    """

    paper: str = "a4"
    per_page: int = 3
    beside: str = "notes"
    tone: str = "light"
    quality: int = 90

    @property
    def size(self) -> Size:
        """The size of a page."""
        return PAPERS[self.paper]

    @property
    def area(self) -> Rect:
        """The part of a page between header and footer."""
        page = Rect(0, 0, self.size.width, self.size.height)
        return page.inset(Insets(MARGIN, MARGIN + HEAD, MARGIN, MARGIN + FOOT))


@dataclass(frozen=True, slots=True)
class Cell:
    """The room of one slide, of its number under it, and of the text that belongs to it."""

    slide: Rect
    text: Rect | None = None

    def counted_from(self, origin: Rect) -> Cell:
        """The same cell where the upper left of `origin` is the upper left of all."""
        text = self.text and self.text.moved(-origin.x, -origin.y)
        return Cell(self.slide.moved(-origin.x, -origin.y), text)


def cells_of(look: HandoutLook, aspect: float) -> tuple[Cell, ...]:
    """The cells of a page in the order of reading; `aspect` is a slide's height by its width."""
    area = look.area
    if look.beside == "none":
        return _plain_cells(area, look.per_page, aspect)
    if look.per_page == 1:
        return (_cell_with_text_below(area, aspect),)
    height = (area.height - GAP * (look.per_page - 1)) / look.per_page
    rows = (
        Rect(area.x, area.y + i * (height + GAP), area.width, height) for i in range(look.per_page)
    )
    return tuple(_cell_with_text_beside(row, aspect) for row in rows)


def _cell_with_text_below(area: Rect, aspect: float) -> Cell:
    width = min(area.width, area.height * _TALLEST_SHARE / aspect)
    slide = Rect(area.x + (area.width - width) / 2, area.y, width, width * aspect)
    top = slide.bottom + LABEL + GAP
    return Cell(slide, Rect(area.x, top, area.width, area.bottom - top))


def _cell_with_text_beside(row: Rect, aspect: float) -> Cell:
    width = min(row.width * _SLIDE_SHARE, (row.height - LABEL) / aspect)
    left = row.x + width + GAP
    slide = Rect(row.x, row.y, width, width * aspect)
    return Cell(slide, Rect(left, row.y, row.right - left, row.height))


def _plain_cells(area: Rect, count: int, aspect: float) -> tuple[Cell, ...]:
    """As many columns as make slides largest; each in the middle of its own room."""
    columns = max(range(1, count + 1), key=lambda each: _plain_width(area, count, each, aspect))
    width = _plain_width(area, count, columns, aspect)
    rows = -(-count // columns)
    room = Size((area.width + GAP) / columns, (area.height + GAP) / rows)
    height = width * aspect
    return tuple(
        Cell(
            Rect(
                area.x + i % columns * room.width + (room.width - GAP - width) / 2,
                area.y + i // columns * room.height + (room.height - GAP - LABEL - height) / 2,
                width,
                height,
            )
        )
        for i in range(count)
    )


def _plain_width(area: Rect, count: int, columns: int, aspect: float) -> float:
    rows = -(-count // columns)
    height = (area.height - GAP * (rows - 1)) / rows - LABEL
    return min((area.width - GAP * (columns - 1)) / columns, height / aspect)
