"""A piece of a deck on paper: its pages painted by Qt, and what was painted where."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPainter

from recap_deck.build.builder import Builder
from recap_deck.build.page import Page
from recap_deck.export.pdf.formulas import sources_of
from recap_deck.export.pdf.glyphs import Emoji, GlyphRecorder
from recap_deck.export.pdf.links import Link, links_of
from recap_deck.export.pdf.paper import make_writer, set_page_size
from recap_deck.export.pdf.pictures import MarkerPictures
from recap_deck.export.pdf_file.unicode_map import Face
from recap_deck.geometry import Size
from recap_deck.paint.slide import paint_slide
from recap_deck.place.boxes import Box, TextBox
from recap_deck.typeset.layout_text import SPACER
from recap_deck.typeset.paragraph import QtParagraph
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class PaintedPage:
    """What a page holds beside its operators."""

    entry: int
    size: Size
    links: tuple[Link, ...]
    emoji: tuple[Emoji, ...]
    has_spacers: bool


@dataclass(frozen=True, slots=True)
class PaintedPiece:
    """Pages as Qt wrote them, and what is needed to complete them."""

    data: bytes
    pages: tuple[PaintedPage, ...]
    faces: tuple[Face, ...]
    pictures: tuple[str, ...]
    families: tuple[str, ...]


def paint_piece(
    builder: Builder, entries: Sequence[int], progress: Callable[[int], None]
) -> PaintedPiece:
    """Paint the pages of `entries`, calling `progress` with each entry that is done."""
    pictures, recorder = MarkerPictures(), GlyphRecorder()
    pages: list[PaintedPage] = []
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = make_writer(buffer, builder.pages(entries[0])[0].slide.size)
    with QPainter(writer) as painter:
        for entry in entries:
            for page in builder.pages(entry):
                if pages:
                    if page.slide.size != pages[-1].size:
                        set_page_size(writer, page.slide.size)
                    writer.newPage()
                sources = sources_of((*page.slide.boxes, *page.furniture))
                over = (*page.furniture, *sources)
                pages.append(_painted(page, over, entry, recorder))
                paint_slide(painter, page.slide, pictures, over=over)
            progress(entry)
    data = bytes(buffer.data().data())
    return PaintedPiece(data, tuple(pages), recorder.faces, pictures.keys, recorder.families)


def _painted(page: Page, over: Sequence[Box], entry: int, recorder: GlyphRecorder) -> PaintedPage:
    boxes = (*page.slide.boxes, *over)
    return PaintedPage(
        entry,
        page.slide.size,
        links_of(boxes),
        recorder.add(boxes),
        has_spacers=any(map(_has_spacer, boxes)),
    )


def _has_spacer(box: Box) -> bool:
    if not isinstance(box, TextBox):
        return False
    assert isinstance(box.paragraph, QtParagraph), "only paragraphs set by Qt are painted"
    return SPACER in box.paragraph.parts.text
