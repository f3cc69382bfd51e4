"""All text of a slide that one may look for: title, what stands on it, notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from recap_deck.build.builder import Builder
from recap_deck.build.entries import Entry
from recap_deck.build.notes import notes_of
from recap_deck.build.outline_blocks import Outline, block_outline
from recap_deck.model.blocks import Block
from recap_deck.show.search import SlideText, line_of

_CLICK = "[click]"


def slide_text(builder: Builder, entry: Entry) -> SlideText:
    """The text of an entry; parses it, and its notes. A card has its title only."""
    if entry.slide is None:
        return SlideText(line_of(entry.title))
    lines = _lines(builder.parsed_entry(entry).blocks)
    notes = (line.replace(_CLICK, " ") for line in _lines(notes_of(builder, entry)))
    return SlideText(
        line_of(entry.title),
        tuple(line_of(line) for line in _without_title(lines, entry.title)),
        tuple(line_of(line) for line in notes),
    )


def _without_title(lines: Iterable[str], title: str) -> Iterator[str]:
    """All lines but the heading that is the title; a line like it further down stays."""
    is_there = False
    for line in lines:
        if not is_there and " ".join(line.split()) == title:
            is_there = True
        else:
            yield line


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield from _words(block_outline(block, 0))


def _words(outline: Outline) -> Iterator[str]:
    """A block's own words line by line, then those of what is in it; a row's cells in one line."""
    children = outline["children"]
    if outline["kind"] == "row":
        yield " · ".join(cell["text"] for cell in children if cell["text"])
        return
    if title := outline.get("title"):
        yield title
    if outline["text"]:
        yield from outline["text"].split("\n")
    for child in children:
        yield from _words(child)
    if author := outline.get("author"):
        yield author
