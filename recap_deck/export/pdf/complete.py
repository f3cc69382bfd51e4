"""A painted piece made whole: exact text, links, marked pictures; ready to be kept and joined."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from functools import partial

from recap_deck.export.pdf.blank_letters import BlankLetters
from recap_deck.export.pdf.emoji import EmojiSet
from recap_deck.export.pdf.markers import marked_number
from recap_deck.export.pdf.paint import PaintedPage, PaintedPiece
from recap_deck.export.pdf.paper import UNITS_PER_POINT, corners_of
from recap_deck.export.pdf.piece import Piece, PiecePage
from recap_deck.export.pdf.reading import elements_of
from recap_deck.export.pdf_file.adopted import Adopted, Gathered, Library
from recap_deck.export.pdf_file.fonts import correct_text
from recap_deck.export.pdf_file.qt_faults import repair
from recap_deck.export.pdf_file.qt_file import QtFile, QtPage, read_qt_file
from recap_deck.export.pdf_file.syntax import PdfObject, compressed, content_of
from recap_deck.export.pdf_file.written_elements import WrittenElements
from recap_deck.export.tags.marks import Marked, marked_content
from recap_deck.patterns import expression
from recap_deck.values import replace

_SPACER = expression(rb"BT\n/F\d+ 1 Tf [^\n]*\n(?:[^\n]* Tj\n)+ET\n")


def complete_piece(painted: PaintedPiece) -> Piece:
    """Turn what Qt painted into a piece that needs only to be joined with the others."""
    file = read_qt_file(painted.data)
    repair(file)
    pictures = _marked_pictures(file.objects, tuple(painted.pictures))
    blanks = BlankLetters(file.objects)
    emoji = EmojiSet(file.objects, pictures, blanks)
    marks = [
        _correct_content(file.objects, page, facts, emoji, blanks)
        for page, facts in zip(file.pages, painted.pages, strict=True)
    ]
    blanks.finish()
    correct_text(file.objects, painted.faces)
    elements = elements_of(painted.pages, marks, [page.height for page in file.pages])
    return _compact(file, painted, pictures, elements)


def _compact(
    file: QtFile,
    painted: PaintedPiece,
    pictures: Mapping[int, str],
    elements: Mapping[int, WrittenElements],
) -> Piece:
    """Leave out what no page needs, and keep equal objects once; Qt makes many for gradients."""
    gathered = Gathered()
    adopted = Adopted(Library(gathered), file.objects, {})
    pages = [
        replace(
            _page(page.height, facts),
            contents=adopted.number(page.contents),
            resources=adopted.number(page.resources),
            read=elements.get(place),
        )
        for place, (page, facts) in enumerate(zip(file.pages, painted.pages, strict=True))
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
    objects: dict[int, PdfObject],
    page: QtPage,
    facts: PaintedPage,
    emoji: EmojiSet,
    blanks: BlankLetters,
) -> Sequence[Marked]:
    """Mark what is read, and put emoji right; give what was marked, in order of its number."""
    if facts.reading is None and not facts.has_spacers and not facts.emoji:
        return ()
    content = content_of(objects[page.contents])
    marks: Sequence[Marked] = ()
    if facts.reading is not None:
        blank = partial(blanks.operators, page.resources, " ")
        content, marks = marked_content(content, [box for box, _ in facts.subjects], blank)
    if facts.has_spacers or facts.emoji:
        content = _SPACER.sub(b"", content)
    if facts.emoji:
        content = emoji.put_on(page.resources, content, facts.emoji)
    objects[page.contents] = compressed(content)
    return marks


def _page(top: float, facts: PaintedPage) -> PiecePage:
    """Give a page its exact size; Qt rounds it to whole points, and counts from the top."""
    width, height = facts.size.width / UNITS_PER_POINT, facts.size.height / UNITS_PER_POINT
    links = tuple((corners_of(link.rect, top), link.address, link.words) for link in facts.links)
    box = (0.0, top - height, width, top)
    return PiecePage(0, 0, box, links, facts.part, facts.layout)
