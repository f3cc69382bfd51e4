"""A piece of the PDF as a value: pages and objects that can be kept, sent and joined."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from recap_deck.export.pdf_file.syntax import PdfObject


@dataclass(frozen=True, slots=True)
class PiecePage:
    """A page by the numbers of its objects within the piece; `box` is its MediaBox."""

    contents: int
    resources: int
    box: tuple[float, float, float, float]
    annotations: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """Some pages; `parts` counts those of each entry.

    `pictures` gives for some objects' numbers the key of the picture that stands there.
    """

    parts: tuple[int, ...]
    pages: tuple[PiecePage, ...]
    objects: Mapping[int, PdfObject]
    pictures: Mapping[int, str]
    families: tuple[str, ...]
