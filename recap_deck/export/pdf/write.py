"""A deck written as one PDF file: whole, or not at all."""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path, PurePath

from PySide6.QtCore import QHashSeed

from recap_deck.build.builder import Builder
from recap_deck.build.note_text import note_text
from recap_deck.errors import DeckFileError, RecapDeckError
from recap_deck.export.pages import part_label
from recap_deck.export.pdf.join import Binding, write_joined
from recap_deck.export.pdf.metadata import description_of
from recap_deck.export.pdf.outline import EntryPages, outline_of
from recap_deck.export.pdf.pictures import load_pictures
from recap_deck.export.pdf.piece import Piece, printed_widths
from recap_deck.export.pdf.pieces import make_pieces
from recap_deck.export.pdf.plan import plan_pieces
from recap_deck.export.pdf_file.file_check import page_count
from recap_deck.export.pdf_file.labels import label_ranges
from recap_deck.files import replaced_file
from recap_deck.messages import sentence
from recap_deck.values import dataclass

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class PdfReport:
    """What was written; `families` are the fonts really used, `labels` the pages' names."""

    path: Path
    pages: int
    slides: int
    size: int
    families: tuple[str, ...]
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PdfContent:
    """What a PDF includes: which entries, None for all; a page a step or a slide; notes or not.

    `quality` is that of photographs, 1 to 100: at 100 they stay as they are.
    """

    entries: tuple[int, ...] | None = None
    by_step: bool = False
    with_notes: bool = False
    quality: int = 90


_EVERYTHING = PdfContent()


def write_pdf(
    builder: Builder,
    target: Path,
    progress: Progress | None = None,
    content: PdfContent = _EVERYTHING,
    *,
    place: Path | None = None,
) -> PdfReport:
    """Write the builder's deck to `target`; `progress` is told slides done, all, and a title.

    An old file is replaced by a whole new one only. It is written to `place` where `target` is
    only where it will be. Wants a QGuiApplication.
    """
    refuse_early(target)
    plan = plan_pieces(builder.entries, content.entries)
    if not plan:
        raise RecapDeckError("export-empty", path=builder.deck.path)
    # Otherwise Qt writes fonts in another order each time.
    QHashSeed.setDeterministicGlobalSeed()
    done = _counted(builder, plan, progress)
    pieces = make_pieces(builder, plan, done, by_step=content.by_step)
    entries = _entry_pages(builder, plan, pieces)
    families = tuple(dict.fromkeys(name for piece in pieces for name in piece.families))
    binding = _binding(builder, entries, families, target, with_notes=content.with_notes)
    size = write_whole(place or target, pieces, binding, content.quality)
    pages = sum(len(each.parts) for each in entries)
    return PdfReport(target, pages, len(entries), size, families, _labels(entries))


def write_whole(target: Path, pieces: Sequence[Piece], binding: Binding, quality: int) -> int:
    """Write `target`, looked at again before it takes the place of an old file; give its size."""
    with replaced_file(target) as file:
        pictures = load_pictures(printed_widths(pieces), quality)
        size = write_joined(file, pieces, pictures, binding)
        if page_count(file) != sum(len(piece.pages) for piece in pieces):
            raise ValueError("the PDF lacks pages")
    return size


def refuse_early(target: Path) -> None:
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
    pages = iter([page for piece in pieces for page in piece.pages])
    counts = (count for piece in pieces for count in piece.counts)
    runs = [tuple(itertools.islice(pages, count)) for count in counts]
    firsts = itertools.accumulate(map(len, runs), initial=0)
    entries = [builder.entries[index] for indexes in plan for index in indexes]
    return [
        EntryPages(entry, first, tuple(page.part for page in run), run[0].layout)
        for entry, first, run in zip(entries, firsts, runs, strict=False)
    ]


def _labels(entries: Sequence[EntryPages]) -> tuple[str, ...]:
    return tuple(part_label(each.entry.label, part) for each in entries for part in each.parts)


def _binding(
    builder: Builder,
    entries: Sequence[EntryPages],
    families: Sequence[str],
    target: Path,
    *,
    with_notes: bool,
) -> Binding:
    return Binding(
        outline_of(builder, entries),
        label_ranges(_labels(entries)),
        [each.entry.id for each in entries for _ in each.parts],
        [entry.id for entry in builder.entries],
        description_of(builder, families, _only_session(builder, entries)),
        way_between(target.resolve().parent, builder.deck.root.resolve()),
        _notes(builder, entries) if with_notes else {},
        sentence("pdf-notes", (), builder.language),
        items=_item_starts(entries),
        sessions=dict(_sessions(entries)),
        titles=[(each.title, each.lang) for each in builder.deck.sessions],
    )


def _sessions(entries: Sequence[EntryPages]) -> Iterator[tuple[str, int]]:
    for each in entries:
        if each.entry.session is not None:
            yield each.entry.id, each.entry.session


def _item_starts(entries: Sequence[EntryPages]) -> dict[int, str]:
    """For each item of the agenda the first of its slides that is in the file."""
    starts: dict[int, str] = {}
    for each in entries:
        if each.entry.item is not None:
            starts.setdefault(each.entry.item, each.entry.id)
    return starts


def _only_session(builder: Builder, entries: Sequence[EntryPages]) -> int | None:
    """The one session of several that the file is about; None where there is more in it."""
    sessions = {each.entry.session for each in entries}
    return sessions.pop() if len(sessions) == 1 < len(builder.deck.sessions) else None


def _notes(builder: Builder, entries: Sequence[EntryPages]) -> dict[str, str]:
    texts = {each.entry.id: note_text(builder, each.entry) for each in entries}
    return {id_: text for id_, text in texts.items() if text}


def way_between(start: Path, folder: Path) -> str:
    """The way to a folder as addresses write it; "" where there is none, as between drives."""
    try:
        way = os.path.relpath(folder, start)
    except ValueError:
        return ""
    return "" if way == "." else f"{PurePath(way).as_posix()}/"
