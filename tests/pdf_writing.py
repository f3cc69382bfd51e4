"""Small decks written as PDFs, for the tests of what is in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from recap_deck.build.builder import Builder
from recap_deck.export.pdf import PdfReport


@dataclass(frozen=True)
class Written:
    """A deck's PDF, and the builder that it was made by."""

    path: Path
    builder: Builder
    report: PdfReport


WritePdf = Callable[..., Written]
