"""What an author is told about content that didn't fit as it was written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan, remark
from recap_deck.model.blocks import Block, Heading
from recap_deck.place.fit import Fitted
from recap_deck.place.regions import Region
from recap_deck.place.strips import Strips

_MANY = 4
"""A slide of so many pages and headings is rather an article than a slide."""


def fit_remarks(
    fitted: Fitted, regions: Sequence[Region], blocks: Sequence[Block]
) -> Iterator[Diagnostic]:
    """One remark each for text made smaller, continued, and left sticking out."""
    first = next((block.line for region in regions for _, block in region.blocks), 1)
    percent = round(fitted.scale * 100)
    if fitted.is_past_floor:
        yield _remark("text-too-small", Severity.ERROR, first, percent=percent)
    elif fitted.scale < 1:
        yield _remark("text-shrunk", Severity.INFO, first, percent=percent)
    units = max(1, round(fitted.excess))
    if len(fitted.parts) > 1:
        line = _first_line(fitted.parts[1], blocks) or first
        pages = len(fitted.parts)
        yield _remark("text-continued", Severity.WARNING, line, pages=pages, units=units)
        count = sum(isinstance(block, Heading) for block in blocks)
        if pages >= _MANY and count >= _MANY:
            yield _remark("slide-many-headings", Severity.INFO, first, count=count)
    elif fitted.is_sticking_out:
        yield _remark("text-sticks-out", Severity.ERROR, first, units=units)


def _remark(code: str, severity: Severity, line: int, **arguments: object) -> Diagnostic:
    return remark(code, severity, SourceSpan("", line, line), **arguments)


def _first_line(stacks: Sequence[Strips], blocks: Sequence[Block]) -> int:
    """The line of the block that a part begins with."""
    for stack in stacks:
        for strip in stack:
            for box in strip.boxes:
                if box.path and box.path[0] < len(blocks):
                    return blocks[box.path[0]].line
    return 0
