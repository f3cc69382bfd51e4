"""`$$` … `$$` on lines of their own: a formula as a block."""

from __future__ import annotations

from recap_deck.parse.scan.cursor import Cursor
from recap_deck.parse.scan.open_blocks import VerbatimBlock, element_at
from recap_deck.parse.scan.scanner import Scanner
from recap_deck.patterns import expression

_WHOLE = expression(r"\$\$[ ]*(?P<body>(?:[^$\\]|\\.)+?)[ ]*\$\$[ ]*$")
_MARK = "$$"
_STEPS = expression(r"^\{[\d|,\s*-]*(?:all)?[\d|,\s*-]*(?:all)?\}(?:\{[^{}]*\})?$")


class FormulaBlock(VerbatimBlock):
    """Lines up to one that ends in `$$`, or to the container's end."""

    def continues(self, _cursor: Cursor) -> bool:
        """Say no after the end."""
        return self.is_verbatim

    def add(self, cursor: Cursor) -> None:
        """Keep the line, less the closing mark."""
        text = cursor.rest.rstrip()
        cursor.finish()
        if text.endswith(_MARK):
            self.is_verbatim = False
            text = text.removesuffix(_MARK).rstrip()
        if text or self.is_verbatim:
            self.lines.append(text)


def start_formula(scanner: Scanner, cursor: Cursor) -> bool:
    """Take a formula on one line, or open one of several."""
    content = cursor.content.rstrip()
    if match := _WHOLE.match(content):
        scanner.append(element_at(cursor.number, "formula", text=match["body"]))
        cursor.finish()
        return True
    if not content.startswith(_MARK) or _MARK in content[2:]:
        return False
    block = FormulaBlock(element_at(cursor.number, "formula"))
    scanner.push(block)
    # Slidev's steps through lines: a formula is shown as a whole.
    if first := _STEPS.sub("", content[2:].strip()):
        block.lines.append(first)
    cursor.finish()
    return True
