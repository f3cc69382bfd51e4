"""From the lines of a file to what splitting needs: separators, headings, comments, fences.

Lines count from 0 here, as in the list; they are turned into lines of the file where a
span is made. The scanner reads every line once and looks around only where one asks for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from recap_deck.patterns import expression
from recap_deck.source.dialects.model import Dialect
from recap_deck.source.lines.comment_scan import CommentScan
from recap_deck.source.lines.context import (
    Above,
    ListItems,
    content_column,
    find_marker,
    indent_of,
    look_above,
)
from recap_deck.source.lines.ends import Ends
from recap_deck.source.lines.found import Heading, Scan


def scan_lines(lines: Sequence[str], dialect: Dialect, first: int = 0) -> Scan:
    """Read `lines` from `first` on."""
    scanner = Scanner(lines, dialect, first)
    scanner.run(first)
    return scanner.found


_FENCE = expression(
    r"((?:[ \t]*+(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))*+[ \t]*+)(`{3,}+(?=[^`]*$)|~{3,}+)"
)
_HEADING = expression(r" {0,3}(#{1,6})(?=[ \t]|$)")
_UNDERLINE = expression(r" {0,3}(?:=+|-+)[ \t]*$")
_RAW_TAG = expression(r" {0,3}<(style|script|pre|textarea)(?:[\s>]|$)", re.IGNORECASE)
_RULE_MARKS = " \t-*_="


class Scanner:
    """The place in the lines, and what was found so far.

    After a separator nothing depends on what stands before it. `ends_at` says of a separator
    whether all below it is known.
    """

    def __init__(
        self,
        lines: Sequence[str],
        dialect: Dialect,
        first: int,
        found: Scan | None = None,
        ends_at: Callable[[int], bool] | None = None,
    ) -> None:
        self.lines = lines
        self.dialect = dialect
        self.found = found or Scan()
        self._ends_at = ends_at
        self._is_done = False
        self._items = ListItems(lines)
        self._ends = Ends(lines, dialect, self.found)
        self._comments = CommentScan(lines, self.found, self._ends, self._items)
        self._floor = first  # where the block above the current line ends
        self._readers = {
            "#": self._heading, "$": self._formula, "<": self._raw_html, "=": self._underline,
            "-": self._rule, "*": self._rule, "_": self._rule,
        }  # fmt: skip

    def run(self, index: int) -> None:
        """Read to the end, or to the separator below which all is known."""
        lines, readers = self.lines, self._readers
        _rules = (self._rule, self._underline)
        while index < len(lines) and not self._is_done:
            line = lines[index]
            if "```" in line or "~~~" in line:
                after = self._fence(index)
                if after > index:
                    index = after
                    continue
            reader = readers.get(line.lstrip(" ")[:1])
            # Most lines that begin so are list items; what is left of a rule is nothing.
            if reader is None or (reader in _rules and line.strip(_RULE_MARKS)):
                after = index
            else:
                after = reader(index)
            if after == index and "<!--" in line:
                after, self._floor = self._comments.read(index, self._floor)
            index = max(after, index + 1)

    def _fence(self, index: int) -> int:
        opening = _FENCE.match(self.lines[index])
        if opening is None:
            return index
        prefix, mark = opening[1], opening[2]
        if ">" in prefix:
            return self._take_code(index, self._ends.of_quoted_fence(index, mark))
        column = self._container(index, prefix)
        if column < 0:
            return index
        return self._take_code(index, self._ends.of_fence(index, mark, column))

    def _take_code(self, first: int, last: int) -> int:
        self.found.code.append((first, last))
        self._floor = last + 1
        return last + 1

    def _container(self, index: int, prefix: str) -> int:
        """Find the column of the list item that holds a fence; 0 none, -1 where it is no fence."""
        line = self.lines[index]
        if prefix.strip():
            marker = find_marker(line)
            return content_column(marker) if marker else 0
        indent = indent_of(line)
        column = self._items.column(index, self.found.slide_start) if indent else 0
        return column if indent - column <= 3 else -1

    def _heading(self, index: int) -> int:
        heading = _HEADING.match(self.lines[index])
        if heading and not self._in_item(index):
            text = _without_closing_marks(self.lines[index][heading.end() :].strip())
            self.found.headings.append(Heading(index, len(heading[1]), text))
        return index

    def _in_item(self, index: int) -> bool:
        line = self.lines[index]
        return line.startswith(" ") and self._items.column(index, self.found.slide_start) > 0

    def _formula(self, index: int) -> int:
        text = self.lines[index].strip()
        if not text.startswith("$$") or "$$" in text[2:] or indent_of(self.lines[index]) > 3:
            return index
        last = self._ends.of_text(index, "$$", "math-unclosed")
        if last < 0:
            return index
        if self._ends.slide_between(index + 1, last) >= 0:  # no formula has an empty line
            self.found.open_ends.append(("math-unclosed", index))
            return index
        return self._take_code(index, last)

    def _raw_html(self, index: int) -> int:
        tag = _RAW_TAG.match(self.lines[index])
        if tag is None:
            return index
        closing = f"</{tag[1].lower()}"
        if closing in self.lines[index].lower():
            return index + 1
        last = self._ends.of_text(index, closing, "html-unclosed")
        return self._take_code(index, last) if last >= 0 else index

    def _underline(self, index: int) -> int:
        if _UNDERLINE.match(self.lines[index]) and not self._in_item(index):
            self._underline_text(index, 1)
        return index

    def _underline_text(self, index: int, level: int) -> bool:
        if look_above(self.lines, index, self._floor) is not Above.TEXT:
            return False
        first = self._text_start(index)
        if self._in_item(first):
            return False
        text = " ".join(line.strip() for line in self.lines[first:index])
        self.found.headings.append(Heading(first, level, text, index - first + 1))
        self._floor = index + 1
        return True

    def _text_start(self, index: int) -> int:
        first = index - 1
        while first > self._floor and self._is_text(first - 1):
            first -= 1
        while first < index - 1 and indent_of(self.lines[first]) >= 4:
            first += 1  # indented code
        return first

    def _is_text(self, index: int) -> bool:
        line = self.lines[index]
        return bool(line.strip()) and not _HEADING.match(line) and not self._separates(index)

    def _separates(self, index: int) -> bool:
        return index in self.found.separators[-1:]

    def _rule(self, index: int) -> int:
        if self._in_item(index):
            return index
        may_underline = self.dialect.underlines and _UNDERLINE.match(self.lines[index])
        if may_underline and self._underline_text(index, 2):
            return index + 1
        if not self._is_separator(index):
            return index
        if self.dialect.underlines and self._is_below_html(index):
            return index + 1
        self._separate(index)
        return index + 1

    def _separate(self, index: int) -> None:
        self.found.separators.append(index)
        self.found.reaches.append(max(index + 1, self._ends.reach))
        self._ends.reach = 0
        self._floor = index + 1
        self._is_done = self._ends_at is not None and self._ends_at(index)

    def _is_below_html(self, index: int) -> bool:
        return look_above(self.lines, index, self._floor) is Above.HTML

    def _is_separator(self, index: int) -> bool:
        line = self.lines[index]
        if self.dialect.separator.match(line):
            return True
        short = self.dialect.short_separator
        return bool(short and short.match(line)) and self._stands_alone(index)

    def _stands_alone(self, index: int) -> bool:
        around = (*self.lines[max(0, index - 1) : index], *self.lines[index + 1 : index + 2])
        return not any(line.strip() for line in around)


def _without_closing_marks(text: str) -> str:
    bare = text.rstrip("#")
    return bare.rstrip() if not bare or bare[-1] in " \t" else text
