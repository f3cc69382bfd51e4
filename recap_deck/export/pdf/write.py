"""A deck written as one PDF file: whole, or not at all."""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Sequence
from pathlib import Path, PurePath

from PySide6.QtCore import QHashSeed

from recap_deck.build.builder import Builder
from recap_deck.errors import DeckFileError, RecapDeckError
from recap_deck.export.pages import part_label
from recap_deck.export.pdf.join import Binding, joined
from recap_deck.export.pdf.metadata import description_of
from recap_deck.export.pdf.outline import EntryPages, outline_of
from recap_deck.export.pdf.pictures import load_pictures
from recap_deck.export.pdf.piece import Piece
from recap_deck.export.pdf.pieces import make_pieces
from recap_deck.export.pdf.plan import plan_pieces
from recap_deck.export.pdf_file.file_check import page_count
from recap_deck.export.pdf_file.labels import label_ranges
from recap_deck.files import write_file
from recap_deck.values import dataclass

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class PdfReport:
    """What was written; `families` are the fonts really used."""

    path: Path
    pages: int
    slides: int
    size: int
    families: tuple[str, ...]


def write_pdf(builder: Builder, target: Path, progress: Progress | None = None) -> PdfReport:
    """Write the builder's deck to `target`; `progress` is told slides done, all, and a title.

    An old file is replaced by a whole new one only. Wants a QGuiApplication.
    """
    _refuse_early(target)
    plan = plan_pieces(builder.entries)
    if not plan:
        raise RecapDeckError("export-empty", path=builder.deck.path)
    # Otherwise Qt writes fonts in another order each time.
    QHashSeed.setDeterministicGlobalSeed()
    pieces = make_pieces(builder, plan, _counted(builder, plan, progress))
    entries = _entry_pages(builder, plan, pieces)
    families = tuple(dict.fromkeys(name for piece in pieces for name in piece.families))
    keys = dict.fromkeys(key for piece in pieces for key in piece.pictures.values())
    binding = _binding(builder, entries, families, target)
    data = joined(pieces, load_pictures(keys), binding)
    pages = sum(each.count for each in entries)
    if page_count(data) != pages:
        raise ValueError("the PDF lacks pages")
    write_file(target, data)
    return PdfReport(target, pages, len(entries), len(data), families)


def _refuse_early(target: Path) -> None:
    """Say at once what would be known only after all the work."""
    if target.is_dir():
        raise DeckFileError("pdf-target-folder", target)
    if not target.parent.is_dir():
        raise DeckFileError("pdf-folder-missing", target, folder=target.parent)


def _counted(
    builder: Builder, plan: Sequence[Sequence[int]], progress: Progress | None
) -> Callable[[int], None]:
    total = sum(map(len, plan))
    numbers = itertools.count(1)

    def done(entry: int) -> None:
        if progress is not None:
            # What a second process had begun when it died is done, and told, again.
            progress(min(next(numbers), total), total, builder.entries[entry].title)

    return done


def _entry_pages(
    builder: Builder, plan: Sequence[Sequence[int]], pieces: Sequence[Piece]
) -> list[EntryPages]:
    counts = [count for piece in pieces for count in piece.parts]
    firsts = itertools.accumulate(counts, initial=0)
    entries = [builder.entries[index] for indexes in plan for index in indexes]
    return [EntryPages(*row) for row in zip(entries, firsts, counts, strict=False)]


def _binding(
    builder: Builder, entries: Sequence[EntryPages], families: Sequence[str], target: Path
) -> Binding:
    labels = (
        part_label(each.entry.label, part) for each in entries for part in range(1, each.count + 1)
    )
    return Binding(
        outline_of(builder, entries),
        label_ranges(labels),
        [each.entry.id for each in entries for _ in range(each.count)],
        description_of(builder, families),
        _way(target.resolve().parent, builder.deck.root.resolve()),
    )


def _way(start: Path, folder: Path) -> str:
    """The way to a folder as addresses write it; "" where there is none, as between drives."""
    try:
        way = os.path.relpath(folder, start)
    except ValueError:
        return ""
    return "" if way == "." else f"{PurePath(way).as_posix()}/"
