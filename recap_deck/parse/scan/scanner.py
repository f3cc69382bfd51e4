"""The block scanner: lines in, a tree of elements with their source lines out.

It follows CommonMark's way of reading: for each line the open containers take their
prefixes, then new blocks may start, then what is left is text. Python-Markdown's own
block parser isn't used because it keeps no lines, flattens lists that are nested by two
or three blanks, and knows neither `1)` nor where a marker changes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from xml.etree.ElementTree import Element

from recap_deck.model.slide import ParseSettings
from recap_deck.parse.scan.cursor import Cursor
from recap_deck.parse.scan.findings import Findings
from recap_deck.parse.scan.open_blocks import OpenBlock, element_at
from recap_deck.parse.scan.paragraph import ParagraphBlock

INDENTED = "    "
"""The key of the rules for lines that are indented by four or more."""

Rule = Callable[["Scanner", Cursor], bool]
"""Tries to start a block at the cursor; takes what belongs to it, or takes nothing and
says no."""


class Scanner:
    """The open blocks, from the document to the deepest, while lines come in."""

    def __init__(self, rules: Mapping[str, Sequence[Rule]], settings: ParseSettings) -> None:
        self.root = element_at(1, "document")
        self.open: list[OpenBlock] = [OpenBlock(self.root)]
        self.matched = 1
        self.findings = Findings()
        self.settings = settings
        self.marks: dict[str, str] = {}
        """What commands say of the next element, such as `pause`."""
        self.cut: re.Pattern[str] | None = None
        """A named group of it ends the text before the line's end: tags do, within HTML."""
        self._rules = rules

    @property
    def tip(self) -> OpenBlock:
        """The deepest open block."""
        return self.open[-1]

    @property
    def paragraph(self) -> ParagraphBlock | None:
        """The paragraph that the line would continue if nothing starts on it."""
        tip = self.tip
        return tip if self.is_matched and isinstance(tip, ParagraphBlock) else None

    @property
    def is_matched(self) -> bool:
        """Say whether the line is in all open blocks, so that none needs laziness."""
        return self.matched == len(self.open)

    @property
    def container(self) -> OpenBlock:
        """The deepest container that the line is in."""
        return next(block for block in reversed(self.open[: self.matched]) if not block.is_leaf)

    def scan(self, lines: Sequence[str]) -> None:
        """Read all lines and close everything."""
        for number, line in enumerate(lines, start=1):
            self._scan_line(Cursor(line, number))
        self.close_to(0)

    def push(self, block: OpenBlock) -> None:
        """Open `block` where the line stands, closing what can't go on."""
        self.close_to(self.matched)
        while not self.tip.accepts(block):
            self.close_to(len(self.open) - 1)
        self._attach(block.element)
        self.open.append(block)
        self.matched = len(self.open)

    def append(self, element: Element) -> None:
        """Add an element that is finished."""
        self.push(_Finished(element))
        self.close_to(len(self.open) - 1)

    def close_to(self, depth: int) -> None:
        """Close blocks until `depth` are open."""
        while len(self.open) > depth:
            self.open.pop().close(self.findings)
        self.matched = min(self.matched, depth)

    def close_paragraph(self) -> None:
        """End the paragraph at hand, but none of its containers."""
        if self.tip.takes_text:
            self.close_to(len(self.open) - 1)

    def withdraw(self, block: OpenBlock) -> None:
        """Take back a leaf that has turned out to be something else."""
        self.open.remove(block)
        self.matched = len(self.open)
        self.tip.element.remove(block.element)
        self.marks |= {
            name: value for name, value in block.element.attrib.items() if name != "line"
        }

    def _attach(self, element: Element) -> None:
        self.tip.element.append(element)
        if self.marks:
            element.attrib.update(self.marks)
            self.marks = {}

    def _scan_line(self, cursor: Cursor) -> None:
        self.matched = 1
        while self.matched < len(self.open) and self.open[self.matched].continues(cursor):
            self.matched += 1
        self._read(cursor)
        while not cursor.is_blank:
            self._read(cursor)

    def _read(self, cursor: Cursor) -> None:
        if self.tip.is_verbatim and self.is_matched:
            self.tip.add(cursor)
        elif cursor.is_blank:
            self.close_to(self.matched)
        elif not self._starts_block(cursor):
            self._add_text(cursor)

    def _starts_block(self, cursor: Cursor) -> bool:
        rules = (
            self._rules[INDENTED]
            if cursor.indent >= 4
            else self._rules.get(cursor.text[cursor.first], ())
        )
        return any(rule(self, cursor) for rule in rules)

    def _add_text(self, cursor: Cursor) -> None:
        is_lazy = not self.is_matched and isinstance(self.tip, ParagraphBlock)
        if not is_lazy:
            self.close_to(self.matched)
        if not self.tip.takes_text:
            self.push(ParagraphBlock(element_at(cursor.number, "p")))
        end = self._end_of_text(cursor)
        if end < len(cursor.text):
            piece = Cursor(cursor.text[:end], cursor.number)
            piece.move_to(cursor.position)
            self.tip.add(piece)
            cursor.move_to(end)
        else:
            self.tip.add(cursor)

    def _end_of_text(self, cursor: Cursor) -> int:
        cuts = self.cut.finditer(cursor.text, cursor.first + 1) if self.cut else ()
        return next((cut.start() for cut in cuts if cut.lastgroup), len(cursor.text))


class _Finished(OpenBlock):
    is_leaf = True
