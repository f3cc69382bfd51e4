"""What a line of text is made of for who reads it: plain text, links, code, formulas."""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Iterator, Sequence

from recap_deck.geometry import Rect
from recap_deck.place.boxes import TextBox
from recap_deck.place.direction import has_leftward
from recap_deck.typeset.paragraph import QtParagraph
from recap_deck.values import dataclass

_SLACK = 0.5
"""Slide units by which letters may reach out of the rectangle they belong to."""

_DIRECTIONS = {"R": "left", "AL": "left", "L": "right", "EN": "right", "AN": "right"}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a set paragraph, `P` for plain text, and where it lies.

    `links` counts the paragraph's links that it is, from the first of those shown.
    """

    kind: str
    rects: tuple[Rect, ...]
    links: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    end: int
    kind: str
    address: str = ""


def stretches_of(box: TextBox) -> tuple[Stretch, ...]:
    """The stretches of the lines shown; none where all of it is plain text."""
    paragraph = box.paragraph
    assert isinstance(paragraph, QtParagraph), "only paragraphs set by Qt are painted"
    spans = list(_spans(paragraph))
    cuts = list(_cuts(paragraph)) if has_leftward(paragraph.text) else []
    if not spans and not cuts:
        return ()
    links = itertools.count()
    made = (_stretch(span, paragraph, box, links) for span in _filled(spans, cuts, paragraph))
    return tuple(each for each in made if each.rects)


def stretch_at(stretches: Sequence[Stretch], x: float, y: float) -> int | None:
    """The index of the stretch that letters around a place belong to."""
    for index, stretch in enumerate(stretches):
        for rect in stretch.rects:
            is_across = rect.x - _SLACK <= x <= rect.right + _SLACK
            if is_across and rect.y <= y <= rect.bottom:
                return index
    return None


def _spans(paragraph: QtParagraph) -> Iterator[_Span]:
    """What is more than plain text, from the first to the last; none within another."""
    parts = paragraph.parts
    if not (parts.links or parts.pills or parts.drawings):
        return
    found = [_Span(start, end, "Link", address) for start, end, address in parts.links]
    found += [_Span(pill.start, pill.end, "Code") for pill in parts.pills if pill.is_code]
    found += [
        _Span(each.position, each.position + 1, "Formula") for each in parts.drawings if each.source
    ]
    end = 0
    for span in sorted(found, key=lambda each: (each.start, -each.end)):
        if span.start >= end:
            yield span
            end = span.end


def _cuts(paragraph: QtParagraph) -> Iterator[int]:
    """Where text of one look or direction ends: on a line Qt paints it from the left."""
    parts = paragraph.parts
    for each in parts.formats:
        yield each.start
        yield each.start + each.length
    at, last = 0, ""
    for char in parts.text:
        kind = _DIRECTIONS.get(unicodedata.bidirectional(char), last)
        if unicodedata.category(char) == "So":
            kind = "sign"
        if kind != last:
            yield at
        at, last = at + 1 + (char >= "\U00010000"), kind


def _filled(spans: Sequence[_Span], cuts: Sequence[int], paragraph: QtParagraph) -> Iterator[_Span]:
    """The spans with the plain text between them, that in pieces."""
    at, length = 0, paragraph.parts.length
    for span in (*spans, _Span(length, length, "")):
        inner = (cut for cut in cuts if at < cut < span.start)
        for start, end in itertools.pairwise(sorted({at, *inner, span.start})):
            yield _Span(start, end, "P")
        if span.kind:
            yield span
        at = span.end


def _stretch(span: _Span, paragraph: QtParagraph, box: TextBox, links: Iterator[int]) -> Stretch:
    found = [
        (i, rect)
        for i, rect in paragraph.stretches(span.start, span.end)
        if box.first <= i < box.last
    ]
    numbers = tuple(itertools.islice(links, len(found))) if span.kind == "Link" else ()
    if has_leftward(paragraph.text):
        found = [(i, _inked(span, paragraph, i) or rect) for i, rect in found]
    return Stretch(span.kind, tuple(rect for _, rect in found), numbers)


def _inked(span: _Span, paragraph: QtParagraph, i: int) -> Rect | None:
    """Where the letters of a span are on a line: between two directions cursors stand elsewhere."""
    line, band = paragraph.layout.lineAt(i), paragraph.lines[i]
    first = max(span.start, line.textStart())
    count = min(span.end, line.textStart() + line.textLength()) - first
    inks = [run.boundingRect() for run in line.glyphRuns(first, count)]
    if not inks:
        return None
    left, right = min(ink.left() for ink in inks), max(ink.right() for ink in inks)
    return Rect(left, band.top, right - left, band.bottom - band.top)
