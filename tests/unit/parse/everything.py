"""Everything that stands on a parsed slide, in the order of reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from recap_deck.model.blocks import (
    Block,
    Callout,
    Code,
    Column,
    Columns,
    Footnote,
    Formula,
    Heading,
    Item,
    List,
    Paragraph,
    ParsedSlide,
    Quote,
    Row,
    Table,
)
from recap_deck.model.runs import Run

Part = Block | Item | Row | Column


def parts_of(slide: ParsedSlide) -> Iterator[Part]:
    """Blocks, items, rows and columns."""
    yield from _parts(slide.blocks)


def runs_of(slide: ParsedSlide) -> Iterator[Run]:
    """All runs."""
    for part in parts_of(slide):
        yield from _runs(part)


def words_of(slide: ParsedSlide) -> set[str]:
    """All words, wherever they stand."""
    return set(" ".join(run.text for run in runs_of(slide)).split())


def _parts(blocks: Iterable[Block]) -> Iterator[Part]:
    for block in blocks:
        yield block
        match block:
            case List():
                for item in block.items:
                    yield item
                    yield from _parts(item.blocks)
            case Quote() | Callout():
                yield from _parts(block.blocks)
            case Columns():
                for column in block.columns:
                    yield column
                    yield from _parts(column.blocks)
            case Table():
                yield from (block.header, *block.rows)
            case _:
                pass


def _runs(part: Part) -> Iterable[Run]:
    match part:
        case Heading() | Paragraph() | Formula() | Footnote():
            return part.runs
        case Code():
            return [run for line in part.lines for run in line]
        case Row():
            return [run for cell in part.cells for run in cell]
        case Quote():
            return part.author
        case Callout():
            return part.title
        case _:
            return ()
