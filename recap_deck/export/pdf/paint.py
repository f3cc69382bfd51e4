"""A piece of a deck on paper: its pages painted by Qt, and what was painted where."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPainter

from recap_deck.build.builder import Builder
from recap_deck.export.pdf.formulas import sources_of
from recap_deck.export.pdf.glyphs import Emoji, GlyphRecorder
from recap_deck.export.pdf.links import Link, numbered_links
from recap_deck.export.pdf.markers import MarkerPictures
from recap_deck.export.pdf.paper import make_writer, set_page_size
from recap_deck.export.pdf_file.unicode_map import Face
from recap_deck.export.sheets import Sheet, sheets_of
from recap_deck.export.tags.marks import Group, grouped, paint_mark
from recap_deck.export.tags.subjects import Reading, reading_of
from recap_deck.geometry import Size
from recap_deck.paint.slide import paint_slide
from recap_deck.place.boxes import Box, PlacedSlide, TextBox, is_shown
from recap_deck.typeset.layout_text import SPACER
from recap_deck.typeset.paragraph import QtParagraph
from recap_deck.values import dataclass

_NO_LINKS = range(0)


@dataclass(frozen=True, slots=True)
class PaintedPage:
    """What a page holds beside its operators.

    Pages with the same `reading` are read as one. Of what is read on this page `subjects` has
    the boxes in the order of their marks, each with the numbers of its links.
    """

    entry: int
    part: int
    size: Size
    links: tuple[Link, ...]
    emoji: tuple[Emoji, ...]
    has_spacers: bool
    layout: str = ""
    reading: Reading | None = None
    subjects: tuple[tuple[Box, range], ...] = ()


@dataclass(frozen=True, slots=True)
class PaintedPiece:
    """Pages as Qt wrote them, and what is needed to complete them.

    `pictures` are those of the markers, each with the pixels of its width that print shows.
    """

    data: bytes
    pages: tuple[PaintedPage, ...]
    faces: tuple[Face, ...]
    pictures: Mapping[str, int]
    families: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """A page to be painted, of which entry it is, and what it is read with."""

    entry: int
    sheet: Sheet
    reading: Reading


def paint_piece(
    builder: Builder,
    entries: Sequence[int],
    progress: Callable[[int], None],
    *,
    by_step: bool = False,
) -> PaintedPiece:
    """Paint the pages of `entries`, calling `progress` with each entry that is done."""

    def sheets() -> Iterator[ReadSheet]:
        for entry in entries:
            yield from _readings(builder, entry, by_step=by_step)
            progress(entry)

    return paint_sheets(sheets(), builder.pages(entries[0])[0].slide.size)


def paint_sheets(sheets: Iterable[ReadSheet], size: Size) -> PaintedPiece:
    """Paint pages, of which the first is `size` large."""
    pictures, recorder = MarkerPictures(), GlyphRecorder()
    pages: list[PaintedPage] = []
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = make_writer(buffer, size)
    with QPainter(writer) as painter:
        for each in sheets:
            sheet = each.sheet
            if pages:
                if sheet.page.slide.size != pages[-1].size:
                    set_page_size(writer, sheet.page.slide.size)
                writer.newPage()
            boxes = boxes_on(sheet)
            groups, subjects = grouped(boxes, each.reading.subjects.read_on(boxes))
            pages.append(_painted(each, boxes, subjects, recorder))
            _paint_groups(painter, groups, sheet, pictures)
    data = bytes(buffer.data().data())
    return PaintedPiece(data, tuple(pages), recorder.faces, pictures.printed, recorder.families)


def _paint_groups(
    painter: QPainter, groups: Iterable[Group], sheet: Sheet, pictures: MarkerPictures
) -> None:
    for group in groups:
        paint_mark(painter, group.number)
        paint_slide(painter, PlacedSlide(sheet.page.slide.size, group.boxes), pictures, sheet.step)


def _readings(builder: Builder, entry: int, *, by_step: bool) -> Iterator[ReadSheet]:
    """The pages of an entry; step by step each is read by itself, else all of them as one."""
    blocks = builder.parsed(entry).blocks
    whole = reading_of(blocks)
    for sheet in sheets_of(builder, entry, by_step=by_step):
        yield ReadSheet(entry, sheet, reading_of(blocks) if by_step else whole)


def boxes_on(sheet: Sheet) -> tuple[Box, ...]:
    """All that a page shows: a slide, over it its furniture, and the sources of its formulas."""
    page = sheet.page
    boxes = [box for box in (*page.slide.boxes, *page.furniture) if is_shown(box, sheet.step)]
    return (*boxes, *sources_of(boxes))


def _painted(
    each: ReadSheet, boxes: Sequence[Box], subjects: Sequence[Box], recorder: GlyphRecorder
) -> PaintedPage:
    slide = each.sheet.page.slide
    links, numbers = numbered_links(boxes)
    return PaintedPage(
        each.entry,
        slide.part,
        slide.size,
        links,
        recorder.add(boxes),
        has_spacers=any(map(has_spacer, boxes)),
        layout=slide.layout,
        reading=each.reading,
        subjects=tuple((box, numbers.get(id(box), _NO_LINKS)) for box in subjects),
    )


def has_spacer(box: Box) -> bool:
    """Say whether a box has room in its text that is painted as a letter without a shape."""
    if not isinstance(box, TextBox):
        return False
    assert isinstance(box.paragraph, QtParagraph), "only paragraphs set by Qt are painted"
    return SPACER in box.paragraph.parts.text
