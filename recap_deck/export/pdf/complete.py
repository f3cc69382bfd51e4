"""A painted piece made whole: exact text, links, marked pictures; ready to be kept and joined."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

from recap_deck.export.pdf.emoji import EmojiSet
from recap_deck.export.pdf.markers import marked_number
from recap_deck.export.pdf.paint import PaintedPage, PaintedPiece
from recap_deck.export.pdf.paper import UNITS_PER_POINT
from recap_deck.export.pdf.piece import Corners, Piece, PiecePage
from recap_deck.export.pdf_file.adopted import Adopted, Gathered, Library
from recap_deck.export.pdf_file.fonts import correct_text
from recap_deck.export.pdf_file.qt_faults import repair
from recap_deck.export.pdf_file.qt_file import QtFile, QtPage, read_qt_file
from recap_deck.export.pdf_file.syntax import PdfObject, compressed, content_of
from recap_deck.geometry import Rect
from recap_deck.patterns import expression

_SPACER = expression(rb"BT\n/F\d+ 1 Tf [^\n]*\n(?:[^\n]* Tj\n)+ET\n")


def complete_piece(painted: PaintedPiece) -> Piece:
    """Turn what Qt painted into a piece that needs only to be joined with the others."""
    file = read_qt_file(painted.data)
    repair(file)
    pictures = _marked_pictures(file.objects, tuple(painted.pictures))
    emoji = EmojiSet(file.objects, pictures)
    for page, facts in zip(file.pages, painted.pages, strict=True):
        _correct_content(file.objects, page, facts, emoji)
    emoji.finish()
    correct_text(file.objects, painted.faces)
    return _compact(file, painted, pictures)


def _compact(file: QtFile, painted: PaintedPiece, pictures: Mapping[int, str]) -> Piece:
    """Leave out what no page needs, and keep equal objects once; Qt makes many for gradients."""
    gathered = Gathered()
    adopted = Adopted(Library(gathered), file.objects, {})
    pages = [
        _page(adopted.number(page.contents), adopted.number(page.resources), page.height, facts)
        for page, facts in zip(file.pages, painted.pages, strict=True)
    ]
    entries = itertools.groupby(facts.entry for facts in painted.pages)
    return Piece(
        tuple(len(list(run)) for _, run in entries),
        tuple(pages),
        tuple(gathered.objects),
        {adopted.number(number): key for number, key in pictures.items()},
        painted.pictures,
        painted.families,
    )


def _marked_pictures(objects: dict[int, PdfObject], keys: Sequence[str]) -> dict[int, str]:
    """The images that are markers, with the pictures they stand for."""
    found = {}
    for number, each in objects.items():
        if keys and each.stream is not None and b"/Image" in each.body:
            mark = marked_number(content_of(each)) if len(each.stream) < 100 else None
            if mark is not None:
                found[number] = keys[mark]
    return found


def _correct_content(
    objects: dict[int, PdfObject], page: QtPage, facts: PaintedPage, emoji: EmojiSet
) -> None:
    if not facts.has_spacers and not facts.emoji:
        return
    content = _SPACER.sub(b"", content_of(objects[page.contents]))
    if facts.emoji:
        content = emoji.put_on(page.resources, content, facts.emoji)
    objects[page.contents] = compressed(content)


def _page(contents: int, resources: int, top: float, facts: PaintedPage) -> PiecePage:
    """Give a page its exact size; Qt rounds it to whole points, and counts from the top."""
    width, height = facts.size.width / UNITS_PER_POINT, facts.size.height / UNITS_PER_POINT
    links = tuple((_corners(link.rect, top), link.address) for link in facts.links)
    return PiecePage(contents, resources, (0.0, top - height, width, top), links, facts.part)


def _corners(rect: Rect, top: float) -> Corners:
    return (
        rect.x / UNITS_PER_POINT,
        top - rect.bottom / UNITS_PER_POINT,
        rect.right / UNITS_PER_POINT,
        top - rect.y / UNITS_PER_POINT,
    )
