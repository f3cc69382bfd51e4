"""Blocks that may still take lines: what continues them and what they make of a line."""

from __future__ import annotations

import re
from typing import ClassVar
from xml.etree.ElementTree import Element

from recap_deck.parse.scan.cursor import Cursor
from recap_deck.parse.scan.findings import Findings


def element_at(line: int, tag: str, **attributes: str) -> Element:
    """Make an element that knows its source line."""
    return Element(tag, {"line": str(line), **attributes})


class OpenBlock:
    """A block on the way from the document to the line being read; this one is a container."""

    is_leaf: ClassVar[bool] = False
    takes_text: ClassVar[bool] = False
    """Whether plain lines are added to it, as to a paragraph."""
    is_verbatim: bool = False
    """Whether lines are added to it without being looked at."""
    is_detached: ClassVar[bool] = False
    """Whether its element stands outside the tree."""
    ends_text: ClassVar[bool] = False
    """Whether lines that aren't in it don't go on with the text in it either."""
    cut: ClassVar[re.Pattern[str] | None] = None
    """A named group of it ends a line of text early: tags do, within HTML."""

    def __init__(self, element: Element) -> None:
        self.element = element

    def continues(self, _cursor: Cursor) -> bool:
        """Take this block's prefix from the line, or say that the line isn't in it."""
        return True

    def accepts(self, _block: OpenBlock) -> bool:
        """Say whether `block` may stand in this one."""
        return not self.is_leaf

    def add(self, _cursor: Cursor) -> None:
        """Take the rest of the line."""
        raise AssertionError(f"a {self.element.tag} takes no lines")

    def close(self, findings: Findings) -> None:
        """Finish the element; no line comes any more."""


class VerbatimBlock(OpenBlock):
    """Lines kept as they are, in the element's `text`."""

    is_leaf = True
    is_verbatim = True

    def __init__(self, element: Element) -> None:
        super().__init__(element)
        self.lines: list[str] = []

    def add(self, cursor: Cursor) -> None:
        """Keep the rest of the line."""
        self.lines.append(cursor.rest)
        cursor.finish()

    def close(self, _findings: Findings) -> None:
        """Store the lines."""
        self.element.set("text", "\n".join(self.lines))
