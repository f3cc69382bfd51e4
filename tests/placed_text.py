"""What placed slides say, and what parsed blocks say, in a form that can be compared."""

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
    Rule,
    Table,
)
from recap_deck.model.runs import plain_text
from recap_deck.place.boxes import PlacedSlide, Role, TextBox

Path = tuple[int, ...]
Texts = dict[tuple[Path, str], str]

CONTENT = {
    Role.TITLE: "text",
    Role.SUBTITLE: "text",
    Role.HEADING: "text",
    Role.BODY: "text",
    Role.ITEM: "text",
    Role.FOOTNOTE: "text",
    Role.QUOTE: "text",
    Role.AUTHOR: "author",
    Role.CELL: "text",
    Role.HEADER_CELL: "text",
    Role.CODE: "text",
    Role.CODE_TITLE: "title",
}


def placed_texts(parts: Iterable[PlacedSlide]) -> Texts:
    """Join what all parts say by block; lines shown again on a later part count once."""
    seen: dict[tuple[Path, str], list[tuple[int, int, str]]] = {}
    for part in parts:
        for box in part.boxes:
            if isinstance(box, TextBox) and box.role in CONTENT:
                lines = seen.setdefault((box.path, CONTENT[box.role]), [])
                entry = (box.first, box.last, box.text)
                if entry not in lines:
                    lines.append(entry)
    return {key: "".join(text for _, _, text in lines) for key, lines in seen.items()}


def parsed_texts(blocks: Iterable[Block], path: Path = ()) -> Texts:
    """What blocks say, by block; what says nothing is left out."""
    return {key: text for key, text in _texts(blocks, path) if text}


def _texts(blocks: Iterable[Block], path: Path) -> Iterator[tuple[tuple[Path, str], str]]:
    for index, block in enumerate(blocks):
        yield from _texts_of(block, (*path, index))


def _texts_of(block: Block, path: Path) -> Iterator[tuple[tuple[Path, str], str]]:
    match block:
        case Heading() | Paragraph() | Formula() | Footnote():
            yield (path, "text"), plain_text(block.runs)
        case List():
            for index, item in enumerate(block.items):
                yield from _texts(item.blocks, (*path, index))
        case Code():
            yield (path, "title"), block.title
            yield (path, "text"), "\n".join(plain_text(line) for line in block.lines)
        case Table():
            for row_index, row in enumerate((block.header, *block.rows)):
                for cell_index, cell in enumerate(row.cells):
                    yield ((*path, row_index, cell_index), "text"), plain_text(cell)
        case Quote():
            yield from _texts(block.blocks, path)
            author = plain_text(block.author)
            yield ((*path, len(block.blocks)), "author"), f"— {author}" if author else ""
        case Callout():
            yield (path, "text"), plain_text(block.title)
            yield from _texts(block.blocks, path)
        case Columns():
            for index, column in enumerate(block.columns):
                yield from _texts(column.blocks, (*path, index))
        case Picture() | Rule():
            pass
