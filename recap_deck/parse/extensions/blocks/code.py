"""Code between fences of backticks or tildes, and code that is indented by four."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from recap_deck.parse.scan.cursor import Cursor
from recap_deck.parse.scan.findings import Findings
from recap_deck.parse.scan.open_blocks import VerbatimBlock, element_at
from recap_deck.parse.scan.scanner import Scanner
from recap_deck.patterns import expression

_FENCE = expression(r"(?P<fence>`{3,}(?=[^`]*$)|~{3,})(?P<info>.*)$")


class FencedCode(VerbatimBlock):
    """Lines up to a fence as long as the first, or to the container's end."""

    def __init__(self, element: Element, fence: str, indent: int) -> None:
        super().__init__(element)
        self._closing = re.compile(rf"[ ]{{0,3}}{fence[0]}{{{len(fence)},}}[ ]*$")
        self._indent = indent
        self._is_closed = False

    def continues(self, _cursor: Cursor) -> bool:
        """Say no after the closing fence."""
        return not self._is_closed

    def add(self, cursor: Cursor) -> None:
        """Keep the line less the opening fence's indent, unless it is the closing fence."""
        if self._closing.match(cursor.rest):
            self._is_closed = True
            cursor.finish()
            return
        cursor.advance(min(self._indent, cursor.indent))
        super().add(cursor)


def start_fence(scanner: Scanner, cursor: Cursor) -> bool:
    """Open a code block at a fence."""
    match = _FENCE.match(cursor.content)
    if not match:
        return False
    element = element_at(cursor.number, "pre", info=match["info"].strip())
    scanner.push(FencedCode(element, match["fence"], cursor.indent))
    cursor.finish()
    return True


class IndentedCode(VerbatimBlock):
    """Lines indented by four or more, and the blank lines between them."""

    def continues(self, cursor: Cursor) -> bool:
        """Take four blanks; blank lines may follow."""
        if cursor.indent >= 4:
            cursor.advance(4)
            return True
        return cursor.is_blank

    def close(self, findings: Findings) -> None:
        """Leave out the blank lines at the end."""
        while self.lines and not self.lines[-1].strip():
            self.lines.pop()
        super().close(findings)


def start_indented_code(scanner: Scanner, cursor: Cursor) -> bool:
    """Open a code block at four blanks, where no paragraph goes on."""
    if scanner.lazy_paragraph is not None:
        return False
    element = element_at(cursor.number, "pre", info="", column=str(cursor.first))
    scanner.push(IndentedCode(element))
    cursor.advance(4)
    return True
