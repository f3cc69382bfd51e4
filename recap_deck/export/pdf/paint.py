"""A piece of a deck on paper: its pages painted by Qt, and what was painted where."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPainter

from recap_deck.build.builder import Builder
from recap_deck.export.pdf.formulas import sources_of
from recap_deck.export.pdf.glyphs import Emoji, GlyphRecorder
from recap_deck.export.pdf.links import Link, links_of
from recap_deck.export.pdf.markers import MarkerPictures
from recap_deck.export.pdf.paper import make_writer, set_page_size
from recap_deck.export.pdf_file.unicode_map import Face
from recap_deck.export.sheets import Sheet, sheets_of
from recap_deck.geometry import Size
from recap_deck.paint.slide import paint_slide
from recap_deck.place.boxes import Box, TextBox, is_shown
from recap_deck.typeset.layout_text import SPACER
from recap_deck.typeset.paragraph import QtParagraph
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class PaintedPage:
    """What a page holds beside its operators."""

    entry: int
    part: int
    size: Size
    links: tuple[Link, ...]
    emoji: tuple[Emoji, ...]
    has_spacers: bool


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


def paint_piece(
    builder: Builder,
    entries: Sequence[int],
    progress: Callable[[int], None],
    *,
    by_step: bool = False,
) -> PaintedPiece:
    """Paint the pages of `entries`, calling `progress` with each entry that is done."""
    pictures, recorder = MarkerPictures(), GlyphRecorder()
    pages: list[PaintedPage] = []
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = make_writer(buffer, builder.pages(entries[0])[0].slide.size)
    with QPainter(writer) as painter:
        for entry in entries:
            for sheet in sheets_of(builder, entry, by_step=by_step):
                slide = sheet.page.slide
                if pages:
                    if slide.size != pages[-1].size:
                        set_page_size(writer, slide.size)
                    writer.newPage()
                over = boxes_over(sheet)
                pages.append(_painted(sheet, over, entry, recorder))
                paint_slide(painter, slide, pictures, sheet.step, over)
            progress(entry)
    data = bytes(buffer.data().data())
    return PaintedPiece(data, tuple(pages), recorder.faces, pictures.printed, recorder.families)


def boxes_over(sheet: Sheet) -> tuple[Box, ...]:
    """What is painted over the slide: its furniture, and the sources of its formulas."""
    furniture = sheet.page.furniture
    boxes = (*sheet.page.slide.boxes, *furniture)
    return (*furniture, *sources_of(box for box in boxes if is_shown(box, sheet.step)))


def _painted(sheet: Sheet, over: Sequence[Box], entry: int, recorder: GlyphRecorder) -> PaintedPage:
    slide = sheet.page.slide
    boxes = [box for box in (*slide.boxes, *over) if is_shown(box, sheet.step)]
    return PaintedPage(
        entry,
        slide.part,
        slide.size,
        links_of(boxes),
        recorder.add(boxes),
        has_spacers=any(map(has_spacer, boxes)),
    )


def has_spacer(box: Box) -> bool:
    """Say whether a box has room in its text that is painted as a letter without a shape."""
    if not isinstance(box, TextBox):
        return False
    assert isinstance(box.paragraph, QtParagraph), "only paragraphs set by Qt are painted"
    return SPACER in box.paragraph.parts.text
