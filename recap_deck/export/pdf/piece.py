"""A piece of the PDF as a value: pages and objects that can be kept, sent and joined."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from recap_deck.export.pdf_file.elements import Corners
from recap_deck.export.pdf_file.syntax import PdfObject
from recap_deck.export.pdf_file.written_elements import WrittenElements
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class PiecePage:
    """A page by the numbers of its objects within the piece, its box, and what slide it shows.

    A link is where it lies, its address, and the words that it is on. `read` is what is read of
    this page and of those after it, up to the next one that is read by itself.
    """

    contents: int
    resources: int
    box: Corners
    links: tuple[tuple[Corners, str, str], ...]
    part: int = 1
    layout: str = ""
    read: WrittenElements | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """Some pages; `counts` says how many each entry has.

    `objects` are numbered from 1; `pictures` gives for some of the numbers the key of the
    picture that stands there, `printed` how many pixels of each one's width print shows.
    `asked` lists the pictures that the pages ask for: the place of the entry among the piece's,
    the path, and the state of the file. A piece that isn't lasting may come out otherwise next
    time. Nothing in a piece depends on other pieces.
    """

    counts: tuple[int, ...]
    pages: tuple[PiecePage, ...]
    objects: tuple[PdfObject, ...]
    pictures: Mapping[int, str]
    printed: Mapping[str, int]
    families: tuple[str, ...]
    asked: tuple[tuple[int, str, str], ...] = ()
    is_lasting: bool = True


def printed_widths(pieces: Iterable[Piece]) -> dict[str, int]:
    """All pictures, with the pixels of their width that print shows where they are largest."""
    found: dict[str, int] = {}
    for piece in pieces:
        for key in piece.pictures.values():
            found[key] = max(found.get(key, 1), piece.printed[key])
    return found
