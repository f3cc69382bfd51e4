"""Blocks as plain JSON values: kind, text without markup, line, children.

`text` holds a block's own words. Where its first child is a paragraph (an item, a quote),
those words are the block's text and the paragraph is not repeated among the children.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

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
    Picture,
    Quote,
    Row,
    Rule,
    Table,
)
from recap_deck.model.runs import Run, plain_text

Outline = dict[str, Any]


def block_outline(block: Block | Item | Row | Column, offset: int) -> Outline:
    """One block; `offset` is added to its line to get the file's."""
    values = _READERS[type(block)](block, offset)
    return {
        "kind": type(block).__name__.lower(),
        "text": "",
        "line": block.line + offset,
        "children": [],
    } | values


def _heading(block: Heading, _: int) -> Outline:
    return {"text": plain_text(block.runs), "level": block.level}


def _paragraph(block: Paragraph, _: int) -> Outline:
    return {"text": plain_text(block.runs)} | _links(block.runs)


def _formula(block: Formula, _: int) -> Outline:
    return {"text": plain_text(block.runs)}


def _footnote(block: Footnote, _: int) -> Outline:
    return {"text": plain_text(block.runs), "mark": block.mark} | _links(block.runs)


def _list(block: List, offset: int) -> Outline:
    children = [block_outline(item, offset) for item in block.items]
    return {"children": children, "ordered": block.ordered, "start": block.start}


def _item(block: Item, offset: int) -> Outline:
    task = {} if block.checked is None else {"checked": block.checked}
    return _own_words(block.blocks, offset) | task


def _code(block: Code, _: int) -> Outline:
    text = "\n".join(plain_text(line) for line in block.lines)
    return {"text": text, "language": block.language, "title": block.title}


def _quote(block: Quote, offset: int) -> Outline:
    return _own_words(block.blocks, offset) | {"author": plain_text(block.author)}


def _table(block: Table, offset: int) -> Outline:
    rows = (block.header, *block.rows)
    return {"children": [block_outline(row, offset) for row in rows]}


def _row(block: Row, offset: int) -> Outline:
    return {"children": [_cell(cell, block.line + offset) for cell in block.cells]}


def _cell(runs: tuple[Run, ...], line: int) -> Outline:
    return {"kind": "cell", "text": plain_text(runs), "line": line, "children": []}


def _picture(block: Picture, _: int) -> Outline:
    return {"text": block.alt, "path": block.path}


def _callout(block: Callout, offset: int) -> Outline:
    children = [block_outline(each, offset) for each in block.blocks]
    return {"text": plain_text(block.title), "children": children, "type": block.kind}


def _columns(block: Columns, offset: int) -> Outline:
    return {"children": [block_outline(column, offset) for column in block.columns]}


def _column(block: Column, offset: int) -> Outline:
    children = [block_outline(each, offset) for each in block.blocks]
    return {"children": children, "weight": block.weight}


def _rule(_: Rule, __: int) -> Outline:
    return {}


def _own_words(blocks: tuple[Block, ...], offset: int) -> Outline:
    """The words of a leading paragraph, and all other blocks as children."""
    if blocks and isinstance(blocks[0], Paragraph):
        first, rest = blocks[0], blocks[1:]
        children = [block_outline(each, offset) for each in rest]
        return {"text": plain_text(first.runs), "children": children} | _links(first.runs)
    return {"children": [block_outline(each, offset) for each in blocks]}


def _links(runs: Iterable[Run]) -> Outline:
    links = list(dict.fromkeys(run.link for run in runs if run.link))
    return {"links": links} if links else {}


_READERS: Mapping[type, Callable[[Any, int], Outline]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    List: _list,
    Item: _item,
    Code: _code,
    Footnote: _footnote,
    Formula: _formula,
    Quote: _quote,
    Table: _table,
    Row: _row,
    Picture: _picture,
    Callout: _callout,
    Columns: _columns,
    Column: _column,
    Rule: _rule,
}
