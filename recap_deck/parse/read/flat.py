"""Blocks → runs, where only runs can stand: in a table's cell or a title."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from recap_deck.model.blocks import (
    Block,
    Callout,
    Code,
    Columns,
    Footnote,
    Formula,
    Heading,
    List,
    Paragraph,
    Picture,
    Quote,
    Table,
)
from recap_deck.model.runs import Run
from recap_deck.parse.read.runs import merged_runs

_NEW_LINE = Run("\n")


def flat_runs(blocks: Iterable[Block]) -> tuple[Run, ...]:
    """All words of the blocks, those of each block on lines of their own."""
    joined: list[Run] = []
    for runs in _lines(blocks):
        if joined and runs:
            joined.append(_NEW_LINE)
        joined.extend(runs)
    return tuple(merged_runs(joined))


def _lines(blocks: Iterable[Block]) -> Iterator[tuple[Run, ...]]:
    for block in blocks:
        match block:
            case Heading() | Paragraph() | Formula() | Footnote():
                yield block.runs
            case Picture():
                yield (Run(block.alt or block.path, link=block.link),)
            case Code():
                yield from block.lines
            case List():
                for item in block.items:
                    yield from _lines(item.blocks)
            case Quote():
                yield from _lines(block.blocks)
                yield block.author
            case Callout():
                yield block.title
                yield from _lines(block.blocks)
            case Columns():
                for column in block.columns:
                    yield from _lines(column.blocks)
            case Table():
                for row in (block.header, *block.rows):
                    yield from row.cells
            case _:
                pass
