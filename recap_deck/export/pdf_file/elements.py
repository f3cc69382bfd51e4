"""Elements of a PDF's structure: what stands in which, and which marked content they hold."""

from __future__ import annotations

from typing import Any

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


def element_row(element: Element) -> list[Any]:
    """An element as what JSON knows."""
    kids = [_kid_row(kid) for kid in element.kids]
    rest = [element.alt, element.actual, element.level, element.box, element.numbering]
    while rest and not rest[-1]:
        rest.pop()
    return [element.kind, kids, *rest]


def _kid_row(kid: Kid) -> list[Any]:
    match kid:
        case Content():
            return [kid.page, kid.mark]
        case Lead():
            return [kid.page, -1 - kid.link]
    return element_row(kid)


def read_element(row: list[Any]) -> Element:
    """The element that was made such a row of."""
    kind, kids, *rest = row
    given = dict(zip(("alt", "actual", "level", "box", "numbering"), rest, strict=False))
    if given.get("box"):
        given["box"] = tuple(given["box"])
    return Element(kind, tuple(map(_read_kid, kids)), **given)


def _read_kid(row: list[Any]) -> Kid:
    if isinstance(row[0], str):
        return read_element(row)
    page, number = row
    return Content(page, number) if number >= 0 else Lead(page, -1 - number)
