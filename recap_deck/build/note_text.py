"""A slide's notes as plain text, for where nothing but letters can be."""

from __future__ import annotations

from collections.abc import Iterator

from recap_deck.build.builder import Builder
from recap_deck.build.entries import Entry
from recap_deck.build.notes import notes_of
from recap_deck.build.outline_blocks import Outline, block_outline


def note_text(builder: Builder, entry: Entry) -> str:
    """The notes of an entry: paragraphs apart by a blank line, items with their markers."""
    blocks = (_block_lines(block_outline(block, 0)) for block in notes_of(builder, entry))
    return "\n\n".join(text for lines in blocks if (text := "\n".join(lines)))


def _block_lines(outline: Outline) -> Iterator[str]:
    match outline["kind"]:
        case "list":
            for number, item in enumerate(outline["children"], outline["start"]):
                marker = f"{number}. " if outline["ordered"] else "• "
                yield from _indented(marker, _plain_lines(item))
        case "row":
            yield " · ".join(cell["text"] for cell in outline["children"] if cell["text"])
        case _:
            yield from _plain_lines(outline)


def _plain_lines(outline: Outline) -> Iterator[str]:
    if title := outline.get("title"):
        yield title
    if text := _with_addresses(outline):
        yield from text.split("\n")
    for child in outline["children"]:
        yield from _block_lines(child)
    if author := outline.get("author"):
        yield f"— {author}"


def _with_addresses(outline: Outline) -> str:
    """The words, with the addresses of links that they don't spell out."""
    text: str = outline["text"]
    missing = [address for address in outline.get("links", ()) if address not in text]
    return f"{text} ({', '.join(missing)})" if missing else text


def _indented(marker: str, lines: Iterator[str]) -> Iterator[str]:
    start = marker
    for line in lines:
        yield start + line
        start = " " * len(marker)
