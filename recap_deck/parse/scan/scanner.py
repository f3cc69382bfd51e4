"""The block scanner: lines in, a tree of elements with their source lines out.

It follows CommonMark's way of reading: for each line the open containers take their
prefixes, then new blocks may start, then what is left is text. Python-Markdown's own
block parser isn't used because it keeps no lines, flattens lists that are nested by two
or three blanks, and knows neither `1)` nor where a marker changes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element

from recap_deck.diagnostics import Severity
from recap_deck.limits import MAX_OPEN_BLOCKS
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
        self._commands: list[str] = []
        self._lines: Sequence[str] = ()
        self._resume = (0, 0)
        self._is_too_deep = False
        self._rules = rules

    @property
    def tip(self) -> OpenBlock:
        """The deepest open block."""
        return self.open[-1]

    @property
    def paragraph(self) -> ParagraphBlock | None:
        """The paragraph that the line would continue if nothing starts on it."""
        return self.lazy_paragraph if self.is_matched else None

    @property
    def lazy_paragraph(self) -> ParagraphBlock | None:
        """The paragraph that text continues even where the line isn't in its containers."""
        tip = self.tip
        if any(block.ends_text for block in self.open[self.matched :]):
            return None
        return tip if isinstance(tip, ParagraphBlock) and tip.has_text else None

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
        self._lines = lines
        for number, line in enumerate(lines, start=1):
            self._scan_line(Cursor(line, number))
        self.close_to(0)

    def push(self, block: OpenBlock) -> None:
        """Open `block` where the line stands, closing what can't go on."""
        self.close_to(self.matched)
        while not self.tip.accepts(block):
            self.close_to(len(self.open) - 1)
        self._attach(block)
        self.open.append(block)
        self.matched = len(self.open)

    def append(self, element: Element) -> None:
        """Add an element that is finished."""
        self.push(_Finished(element))
        self.close_to(len(self.open) - 1)

    def reopen(self, block: OpenBlock) -> None:
        """Open a block again whose element stands in the deepest open block."""
        self.open.append(block)
        self.matched = len(self.open)

    def find(self, kind: type[OpenBlock]) -> int | None:
        """Find the depth of the deepest open block of a kind; None where there is none."""
        depths = (depth for depth in range(len(self.open) - 1, 0, -1))
        return next((depth for depth in depths if isinstance(self.open[depth], kind)), None)

    def keep_command(self, text: str, line: int) -> None:
        """Let a command wait for the next element."""
        self._commands.append(f"{line} {text}")

    def lines_from(self, line: int) -> Iterator[Cursor]:
        """Look ahead: the lines from `line` on, which counts from 1."""
        for number, text in enumerate(self._lines[line - 1 :], start=line):
            yield Cursor(text, number)

    def skip_to(self, line: int, position: int) -> None:
        """Go on reading at a position further down."""
        self._resume = (line, position)

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
        self._commands = [*filter(None, [block.element.get("commands")]), *self._commands]

    def _attach(self, block: OpenBlock) -> None:
        if not block.is_detached:
            self.tip.element.append(block.element)
        if self._commands:
            block.element.set("commands", "\n".join(self._commands))
            self._commands = []

    def _scan_line(self, cursor: Cursor) -> None:
        if cursor.number <= self._resume[0] and not self._is_resumed(cursor):
            return
        self.matched = 1
        while self.matched < len(self.open) and self.open[self.matched].continues(cursor):
            self.matched += 1
        self._read(cursor)
        while not cursor.is_blank:
            self._read(cursor)

    def _is_resumed(self, cursor: Cursor) -> bool:
        line, position = self._resume
        cursor.move_to(position)
        return cursor.number == line and not cursor.is_blank

    def _read(self, cursor: Cursor) -> None:
        if self.tip.is_verbatim and self.is_matched:
            self.tip.add(cursor)
        elif cursor.is_blank:
            self.close_to(self.matched)
        elif not self._starts_block(cursor):
            self._add_text(cursor)

    def _starts_block(self, cursor: Cursor) -> bool:
        if len(self.open) > MAX_OPEN_BLOCKS:
            self._report_depth(cursor.number)
            return False
        rules = (
            self._rules[INDENTED]
            if cursor.indent >= 4
            else self._rules.get(cursor.text[cursor.first], ())
        )
        return any(rule(self, cursor) for rule in rules)

    def _report_depth(self, line: int) -> None:
        if not self._is_too_deep:
            self._is_too_deep = True
            self.findings.report("nested-deep", Severity.WARNING, line, limit=MAX_OPEN_BLOCKS // 2)

    def _add_text(self, cursor: Cursor) -> None:
        is_lazy = not self.is_matched and self.lazy_paragraph is not None
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
        pattern = next((block.cut for block in self.open if block.cut), None)
        cuts = pattern.finditer(cursor.text, cursor.first + 1) if pattern else ()
        return next((cut.start() for cut in cuts if cut.lastgroup), len(cursor.text))


class _Finished(OpenBlock):
    is_leaf = True
