"""From the blocks of notes to lines of reading text: runs, how far in, and what stands before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

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
from recap_deck.model.runs import Mark, Run
from recap_deck.values import dataclass, replace

_CLICK = "[click]"
_BULLETS = {":": ""}


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A paragraph of notes; `level` counts indents, `marker` stands before the text."""

    runs: tuple[Run, ...]
    level: int = 0
    marker: str = ""
    is_tight: bool = False


def note_lines(blocks: Iterable[Block], click: str) -> tuple[NoteLine, ...]:
    """Flatten blocks; what notes can't show, such as pictures, is its text.

    `[click]` at the start of a line becomes a key that bears the word `click`; without a word it
    is left out.
    """
    return tuple(_with_click(line, click) for line in _lines(blocks, 0))


def _lines(blocks: Iterable[Block], level: int) -> Iterator[NoteLine]:
    for block in blocks:
        read = _READERS.get(type(block))
        if read is not None:
            yield from read(block, level)


def _paragraph(block: Paragraph, level: int) -> Iterator[NoteLine]:
    yield NoteLine(block.runs, level)


def _formula(block: Formula, level: int) -> Iterator[NoteLine]:
    yield NoteLine(block.runs, level + 1)


def _footnote(block: Footnote, level: int) -> Iterator[NoteLine]:
    yield NoteLine(block.runs, level, block.mark, is_tight=True)


def _heading(block: Heading, level: int) -> Iterator[NoteLine]:
    strong = tuple(replace(run, marks=run.marks | Mark.STRONG) for run in block.runs)
    yield NoteLine(strong, level)


def _list(block: List, level: int) -> Iterator[NoteLine]:
    for place, item in enumerate(block.items):
        marker = f"{block.start + place}." if block.ordered else _BULLETS.get(block.marker, "•")
        for number, line in enumerate(_lines(item.blocks, level + 1)):
            if number == 0:
                yield NoteLine(line.runs, line.level, marker, is_tight=place > 0)
            else:
                yield NoteLine(line.runs, line.level, line.marker, is_tight=True)


def _code(block: Code, level: int) -> Iterator[NoteLine]:
    for place, line in enumerate(block.lines):
        text = "".join(run.text for run in line)
        yield NoteLine((Run(text, Mark.CODE),), level, is_tight=place > 0)


def _quote(block: Quote, level: int) -> Iterator[NoteLine]:
    yield from _lines(block.blocks, level + 1)
    if block.author:
        yield NoteLine((Run("— "), *block.author), level + 1, is_tight=True)


def _table(block: Table, level: int) -> Iterator[NoteLine]:
    for place, row in enumerate((block.header, *block.rows)):
        runs: list[Run] = []
        for cell in row.cells:
            runs += [Run(" · "), *cell] if runs else list(cell)
        yield NoteLine(tuple(runs), level, is_tight=place > 0)


def _picture(block: Picture, level: int) -> Iterator[NoteLine]:
    yield NoteLine((Run(block.alt or block.path, Mark.EMPHASIS),), level)


def _callout(block: Callout, level: int) -> Iterator[NoteLine]:
    if block.title:
        yield NoteLine(block.title, level)
    yield from _lines(block.blocks, level + 1)


def _columns(block: Columns, level: int) -> Iterator[NoteLine]:
    for column in block.columns:
        yield from _lines(column.blocks, level)


def _with_click(line: NoteLine, click: str) -> NoteLine:
    """Show `[click]` as the key that one presses there."""
    first = line.runs[0] if line.runs else Run("")
    if not first.text.startswith(_CLICK) or Mark.CODE in first.marks:
        return line
    text = first.text[len(_CLICK) :].lstrip()
    if not click:
        return replace(line, runs=(replace(first, text=text), *line.runs[1:]))
    rest = Run(" " + text, first.marks, first.link)
    return replace(line, runs=(Run(click, Mark.KEY), rest, *line.runs[1:]))


_READERS: Mapping[type, Callable[[Any, int], Iterator[NoteLine]]] = {
    Paragraph: _paragraph,
    Heading: _heading,
    List: _list,
    Code: _code,
    Footnote: _footnote,
    Formula: _formula,
    Quote: _quote,
    Table: _table,
    Picture: _picture,
    Callout: _callout,
    Columns: _columns,
}
