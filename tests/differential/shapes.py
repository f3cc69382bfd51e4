"""What we and markdown-it-py make of a text, in one shape that can be compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from recap_deck.model.blocks import (
    Block,
    Code,
    Heading,
    List,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Table,
)
from recap_deck.model.runs import plain_text
from recap_deck.model.slide import ParseSettings
from recap_deck.parse.slide import parse_slide

Shape = list[Any]
_PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def our_shape(text: str) -> Shape:
    """Kinds, nesting and plain text of what we parse."""
    return [*map(_of_block, parse_slide(text, ParseSettings()).blocks)]


def their_shape(text: str) -> Shape:
    """Kinds, nesting and plain text of what markdown-it-py parses."""
    return [*_of_nodes(SyntaxTreeNode(_PARSER.parse(text)).children)]


def _of_block(block: Block) -> Any:
    match block:
        case Heading():
            return ("heading", block.level, _words(plain_text(block.runs)))
        case Paragraph():
            return ("paragraph", _words(plain_text(block.runs)))
        case Code():
            return ("code", "\n".join(map(plain_text, block.lines)))
        case List():
            items = [[*map(_of_block, item.blocks)] for item in block.items]
            return ("list", block.start if block.ordered else "-", items)
        case Quote():
            return ("quote", [*map(_of_block, block.blocks)])
        case Rule():
            return ("rule",)
        case Picture():
            return ("picture", block.path)
        case Table():
            rows = (block.header, *block.rows)
            return ("table", [[_words(plain_text(cell)) for cell in row.cells] for row in rows])
        case _:
            return (type(block).__name__,)


def _of_nodes(nodes: Iterable[SyntaxTreeNode]) -> Iterator[Any]:
    for node in nodes:
        match node.type:
            case "heading":
                yield from _of_text(node, ("heading", int(node.tag[1])))
            case "paragraph":
                yield from _of_text(node, ("paragraph",))
            case "fence" | "code_block":
                yield ("code", node.content.removesuffix("\n").expandtabs(4))
            case "bullet_list" | "ordered_list":
                start = "-" if node.type == "bullet_list" else node.attrs.get("start", 1)
                yield ("list", start, [[*_of_nodes(item.children)] for item in node.children])
            case "blockquote":
                yield ("quote", [*_of_nodes(node.children)])
            case "hr":
                yield ("rule",)
            case "table":
                rows = [row for part in node.children for row in part.children]
                yield ("table", [[_cell(cell) for cell in row.children] for row in rows])
            case _:
                yield (node.type, node.content)


def _of_text(node: SyntaxTreeNode, head: tuple[Any, ...]) -> Iterator[Any]:
    """Pictures among text are blocks of their own with us; after a heading, within a paragraph."""
    pieces: list[Any] = [""]
    for kind, value in _inline(node.children[0].children if node.children else ()):
        if kind == "picture":
            pieces += [("picture", value), ""]
        else:
            pieces[-1] += value
    texts = [_words(piece) if isinstance(piece, str) else piece for piece in pieces]
    if head[0] == "heading":
        words = _words("\n".join(filter(None, (text for text in texts if isinstance(text, str)))))
        texts = [words, *(text for text in texts if not isinstance(text, str))]
    for text in texts:
        if isinstance(text, tuple):
            yield text
        elif text:
            yield (*head, text)


def _inline(nodes: Iterable[SyntaxTreeNode]) -> Iterator[tuple[str, str]]:
    for node in nodes:
        if node.type == "image":
            yield "picture", unquote(str(node.attrs["src"]))
        elif node.type in {"softbreak", "hardbreak"}:
            yield "text", "\n"
        elif node.children:
            yield from _inline(node.children)
        else:
            yield "text", node.content


def _cell(node: SyntaxTreeNode) -> str:
    return _words("".join(value for _, value in _inline(node.children[0].children)))


def _words(text: str) -> str:
    return "\n".join(" ".join(line.split()) for line in text.strip().split("\n"))
