"""A handout written as one PDF file: whole, or not at all."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QHashSeed

from recap_deck.build.builder import Builder
from recap_deck.errors import RecapDeckError
from recap_deck.export.handout.agenda import agenda_pages
from recap_deck.export.handout.lettering import lettering_of
from recap_deck.export.handout.link_list import link_pages
from recap_deck.export.handout.look import HandoutLook
from recap_deck.export.handout.margins import with_margins
from recap_deck.export.handout.paint import HandoutPainter
from recap_deck.export.handout.sheet import HandoutPage
from recap_deck.export.handout.slides import slide_pages
from recap_deck.export.handout.tone import toned
from recap_deck.export.pdf.complete import complete_piece
from recap_deck.export.pdf.join import Binding
from recap_deck.export.pdf.metadata import description_of
from recap_deck.export.pdf.write import PdfReport, refuse_early, way_between, write_whole
from recap_deck.export.pdf_file.description import Description
from recap_deck.export.pdf_file.labels import label_ranges
from recap_deck.export.pdf_file.navigation import OutlineItem

Progress = Callable[[int, int, str], None]
_PIECE_PAGES = 16
"""Painted together: so much is held at once, however long the deck is."""


def write_handout(
    builder: Builder,
    target: Path,
    look: HandoutLook,
    progress: Progress,
    chosen: Sequence[int],
    *,
    place: Path | None = None,
) -> PdfReport:
    """Write the chosen slides as a handout; `progress` is told slides done, all, and a title.

    It is written to `place` where `target` is only where it will be.
    """
    refuse_early(target)
    with toned(builder, look.tone):
        return _write(builder, (target, place or target), look, progress, chosen)


def _write(
    builder: Builder,
    paths: tuple[Path, Path],
    look: HandoutLook,
    progress: Progress,
    chosen: Sequence[int],
) -> PdfReport:
    target, place = paths
    pages = handout_pages(builder, look, chosen)
    # Otherwise Qt writes fonts in another order each time.
    QHashSeed.setDeterministicGlobalSeed()
    painter = HandoutPainter(builder, look.size, _counted(builder, pages, progress))
    pieces = [
        complete_piece(painter.paint(pages[start : start + _PIECE_PAGES]))
        for start in range(0, len(pages), _PIECE_PAGES)
    ]
    families = tuple(dict.fromkeys(name for piece in pieces for name in piece.families))
    binding = _binding(builder, pages, families, target)
    size = write_whole(place, pieces, binding, look.quality)
    labels = tuple(str(number) for number in range(1, len(pages) + 1))
    slides = len({frame.entry for page in pages for frame in page.frames})
    return PdfReport(target, len(pages), slides, size, families, labels)


def handout_pages(
    builder: Builder, look: HandoutLook, chosen: Sequence[int]
) -> tuple[HandoutPage, ...]:
    """All pages, with what stands at their heads and feet."""
    pages = tuple(bare_pages(builder, look, chosen))
    if not any(page.frames for page in pages):
        raise RecapDeckError("export-empty", path=builder.deck.path)
    return with_margins(builder, pages, look, lettering_of(builder))


def bare_pages(builder: Builder, look: HandoutLook, chosen: Sequence[int]) -> Iterator[HandoutPage]:
    """The agenda unless one of several sessions is asked for, slides, links; one by one."""
    letters = lettering_of(builder)
    sessions = {builder.entries[index].session for index in chosen}
    is_part = len(sessions) == 1 < len(builder.deck.sessions)
    if not is_part:
        yield from agenda_pages(builder, look, letters)
    yield from slide_pages(builder, chosen, look, letters)
    yield from link_pages(builder, chosen, look, letters)


def _counted(
    builder: Builder, pages: Sequence[HandoutPage], progress: Progress
) -> Callable[[int], None]:
    total = sum(frame.part == 1 for page in pages for frame in page.frames)
    numbers = itertools.count(1)

    def done(entry: int) -> None:
        progress(next(numbers), total, builder.entries[entry].title)

    return done


def _binding(
    builder: Builder, pages: Sequence[HandoutPage], families: Sequence[str], target: Path
) -> Binding:
    places: dict[str, int] = {}
    for number, page in enumerate(pages):
        for frame in page.frames:
            places.setdefault(builder.entries[frame.entry].id, number)
    outline = [OutlineItem(page.opens, i) for i, page in enumerate(pages) if page.opens]
    return Binding(
        outline,
        label_ranges(str(number) for number in range(1, len(pages) + 1)),
        [""] * len(pages),
        [entry.id for entry in builder.entries],
        _description(builder, pages, families),
        way_between(target.resolve().parent, builder.deck.root.resolve()),
        places=places,
    )


def _description(
    builder: Builder, pages: Sequence[HandoutPage], families: Sequence[str]
) -> Description:
    """What the file says of itself; of the one session, where it is about one of several."""
    sessions = {builder.entries[frame.entry].session for page in pages for frame in page.frames}
    only = sessions.pop() if len(sessions) == 1 < len(builder.deck.sessions) else None
    return description_of(builder, families, only)
