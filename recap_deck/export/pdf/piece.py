"""A piece of the PDF as a value: pages and objects that can be kept, sent and joined."""

from __future__ import annotations

from collections.abc import Mapping

from recap_deck.export.pdf_file.syntax import PdfObject
from recap_deck.values import dataclass

Corners = tuple[float, float, float, float]
"""Left, bottom, right and top in points."""


@dataclass(frozen=True, slots=True)
class PiecePage:
    """A page by the numbers of its objects within the piece, its box, links, and slide's part."""

    contents: int
    resources: int
    box: Corners
    links: tuple[tuple[Corners, str], ...]
    part: int = 1


@dataclass(frozen=True, slots=True)
class Piece:
    """Some pages; `counts` says how many each entry has.

    `objects` are numbered from 1; `pictures` gives for some of the numbers the key of the
    picture that stands there. `asked` lists the pictures that the pages ask for: the place of
    the entry among the piece's, the path, and the state of the file. A piece that isn't
    lasting may come out otherwise next time. Nothing in a piece depends on other pieces.
    """

    counts: tuple[int, ...]
    pages: tuple[PiecePage, ...]
    objects: tuple[PdfObject, ...]
    pictures: Mapping[int, str]
    families: tuple[str, ...]
    asked: tuple[tuple[int, str, str], ...] = ()
    is_lasting: bool = True
