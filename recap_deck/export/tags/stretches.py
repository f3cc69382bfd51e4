"""What a line of text is made of for who reads it: plain text, links, code, formulas."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from recap_deck.geometry import Rect
from recap_deck.place.boxes import TextBox
from recap_deck.typeset.paragraph import QtParagraph
from recap_deck.values import dataclass

_SLACK = 0.5
"""Slide units by which a letter may begin before the rectangle it belongs to."""


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
    if not spans:
        return ()
    links = itertools.count()
    made = (_stretch(span, paragraph, box, links) for span in _filled(spans, paragraph))
    return tuple(each for each in made if each.rects)


def stretch_at(stretches: Sequence[Stretch], x: float, y: float) -> int | None:
    """The index of the stretch that a letter at a place belongs to."""
    for index, stretch in enumerate(stretches):
        for rect in stretch.rects:
            is_across = rect.x - _SLACK <= x < rect.right - _SLACK
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


def _filled(spans: Sequence[_Span], paragraph: QtParagraph) -> Iterator[_Span]:
    """The spans with the plain text between them."""
    at = 0
    for span in (*spans, _Span(paragraph.parts.length, paragraph.parts.length, "")):
        if at < span.start:
            yield _Span(at, span.start, "P")
        if span.kind:
            yield span
        at = span.end


def _stretch(span: _Span, paragraph: QtParagraph, box: TextBox, links: Iterator[int]) -> Stretch:
    found = paragraph.stretches(span.start, span.end)
    rects = tuple(rect for line, rect in found if box.first <= line < box.last)
    numbers = tuple(itertools.islice(links, len(rects))) if span.kind == "Link" else ()
    return Stretch(span.kind, rects, numbers)
