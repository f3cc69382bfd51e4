"""Elements of a PDF's structure: what stands in which, and which marked content they hold."""

from __future__ import annotations

from recap_deck.values import dataclass

Corners = tuple[float, float, float, float]
"""Left, bottom, right and top in points."""


@dataclass(frozen=True, slots=True)
class Content:
    """What is marked with a number on the page with an index."""

    page: int
    mark: int


@dataclass(frozen=True, slots=True)
class Lead:
    """A link's annotation: the page's index, and which of its links it is."""

    page: int
    link: int


@dataclass(frozen=True, slots=True)
class Element:
    """An element by its standard name, with what it holds, in the order of reading.

    `alt` is said instead of what is seen, `actual` is its text; `level` is a heading's, counted
    from 0 within its slide; `box` is where a figure lies; `numbering` is how a list counts.
    """

    kind: str
    kids: tuple[Element | Content | Lead, ...]
    alt: str = ""
    actual: str = ""
    level: int = 0
    box: Corners | None = None
    numbering: str = ""


Kid = Element | Content | Lead
