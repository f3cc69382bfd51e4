"""From the lines of a file to what splitting needs: separators, headings, comments, fences.

Lines count from 0 here, as in the list; they are turned into lines of the file where a
span is made. The scanner reads every line once and looks around only where one asks for it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from recap_deck.source.dialects.model import Dialect
from recap_deck.source.lines.context import (
    Above,
    ListItems,
    content_column,
    find_marker,
    indent_of,
    look_above,
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading at the top level of the text, by its first line, without its marks."""

    line: int
    level: int
    text: str
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment from line and column to line and column, the last one not included."""

    line: int
    column: int
    last_line: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Scan:
    """What was found; `code` holds first and last lines in which nothing is looked for."""

    separators: list[int] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    code: list[tuple[int, int]] = field(default_factory=list)
    open_ends: list[tuple[str, int]] = field(default_factory=list)


def scan_lines(lines: Sequence[str], dialect: Dialect, first: int = 0) -> Scan:
    """Read `lines` from `first` on."""
    scanner = _Scanner(lines, dialect, first)
    scanner.run(first)
    return scanner.found


_FENCE = re.compile(
    r"((?:[ \t]*+(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))*+[ \t]*+)(`{3,}+(?=[^`]*$)|~{3,}+)"
)
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_RAW_TAG = re.compile(r" {0,3}<(style|script|pre|textarea)(?:[\s>]|$)", re.IGNORECASE)
_MAX_COMMENTS = 100  # on one line; what is more is text
_RULE_MARKS = " \t-*_="
_ALWAYS_CLOSED = 1 << 60
_CODE_SPAN = re.compile(r"(?<!`)(`++)(?!`).*?(?<!`)\1(?!`)")


class _Scanner:
    """The place in the lines, and what was found so far."""

    def __init__(self, lines: Sequence[str], dialect: Dialect, first: int) -> None:
        self.lines = lines
        self.dialect = dialect
        self.found = Scan()
        self._items = ListItems(lines)
        self._floor = first  # where the block above the current line ends
        self._never: dict[str, int] = {}  # closers that no later line has, by mark
        self._readers = {
            "#": self._heading, "$": self._formula, "<": self._raw_html, "=": self._underline,
            "-": self._rule, "*": self._rule, "_": self._rule,
        }  # fmt: skip

    def run(self, index: int) -> None:
        """Read to the end."""
        lines, readers = self.lines, self._readers
        _rules = (self._rule, self._underline)
        while index < len(lines):
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
            if after == index:
                after = index + 1 if "<!--" not in line else self._comments(index)
            index = after

    def _fence(self, index: int) -> int:
        opening = _FENCE.match(self.lines[index])
        if opening is None:
            return index
        prefix, mark = opening[1], opening[2]
        if ">" in prefix:
            return self._quoted_fence(index, mark)
        column = self._container(index, prefix)
        if column < 0:
            return index
        last = self._fence_end(index, mark, column)
        self.found.code.append((index, last))
        self._floor = last + 1
        return last + 1

    def _container(self, index: int, prefix: str) -> int:
        """Find the column of the list item that holds a fence; 0 none, -1 where it is no fence."""
        line = self.lines[index]
        if prefix.strip():
            marker = find_marker(line)
            return content_column(marker) if marker else 0
        indent = indent_of(line)
        column = self._items.column(index, self._floor_of_slide()) if indent else 0
        return column if indent - column <= 3 else -1

    def _floor_of_slide(self) -> int:
        return self.found.separators[-1] + 1 if self.found.separators else 0

    def _fence_end(self, index: int, mark: str, column: int) -> int:
        """Find the last line of a fence; one without an end goes to the next separator."""
        if not column and len(mark) >= self._never.get(mark[0], _ALWAYS_CLOSED):
            return self._open_end("fence-unclosed", index)
        closing = re.compile(rf"[ \t]*{re.escape(mark[0])}{{{len(mark)},}}[ \t]*$")
        for below in range(index + 1, len(self.lines)):
            line = self.lines[below]
            if closing.match(line) and indent_of(line) - column <= 3:
                return below
            if column and line.strip() and indent_of(line) < column:
                return below - 1
        self._never[mark[0]] = len(mark)
        return self._open_end("fence-unclosed", index)

    def _quoted_fence(self, index: int, mark: str) -> int:
        below = index + 1
        while below < len(self.lines) and self.lines[below].lstrip().startswith(">"):
            below += 1
            if self.lines[below - 1].lstrip("> \t").startswith(mark):
                break
        self.found.code.append((index, below - 1))
        return below

    def _open_end(self, code: str, index: int) -> int:
        """Note what is never closed; it ends with its slide, so that the others stay."""
        self.found.open_ends.append((code, index))
        for below in range(index + 1, len(self.lines)):
            if self.dialect.separator.match(self.lines[below]):
                return below - 1
        return len(self.lines) - 1

    def _heading(self, index: int) -> int:
        heading = _HEADING.match(self.lines[index])
        if heading and not self._in_item(index):
            self.found.headings.append(Heading(index, len(heading[1]), heading[2] or ""))
        return index

    def _in_item(self, index: int) -> bool:
        line = self.lines[index]
        return line.startswith(" ") and self._items.column(index, self._floor_of_slide()) > 0

    def _formula(self, index: int) -> int:
        text = self.lines[index].strip()
        if not text.startswith("$$") or "$$" in text[2:] or indent_of(self.lines[index]) > 3:
            return index
        last = self._find(index + 1, "$$", "math-unclosed", index)
        if last < 0:
            return index
        if self._has_separator(index, last):
            self.found.open_ends.append(("math-unclosed", index))
            return index
        self._floor = last + 1
        self.found.code.append((index, last))
        return last + 1

    def _has_separator(self, first: int, last: int) -> bool:
        """Say whether a new slide begins between two lines: no formula has an empty line."""
        return any(
            self.dialect.separator.match(self.lines[i]) and not self.lines[i - 1].strip()
            for i in range(first + 2, last)
        )

    def _raw_html(self, index: int) -> int:
        tag = _RAW_TAG.match(self.lines[index])
        if tag is None:
            return index
        closing = f"</{tag[1].lower()}"
        if closing in self.lines[index].lower():
            return index + 1
        last = self._find(index + 1, closing, "html-unclosed", index)
        if last < 0:
            return index
        self._floor = last + 1
        self.found.code.append((index, last))
        return last + 1

    def _find(self, first: int, text: str, code: str, index: int) -> int:
        """Find the line that has `text`; -1 and a remark where there is none."""
        if text not in self._never:
            for below in range(first, len(self.lines)):
                if text in self.lines[below].lower():
                    return below
            self._never[text] = index
        self.found.open_ends.append((code, index))
        return -1

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
        self.found.separators.append(index)
        self._floor = index + 1
        return index + 1

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

    def _comments(self, index: int) -> int:
        """Read the comments that begin on a line; gives the line after the last of them."""
        line, column, count = index, 0, 0
        while count < _MAX_COMMENTS and (start := self._comment_start(line, column)) >= 0:
            count += 1
            comment = self._comment(line, start)
            self.found.comments.append(comment)
            line, column = comment.last_line, comment.end
            if not self.lines[comment.line][: comment.column].strip():
                self._floor = line + 1
        return line + 1

    def _comment_start(self, index: int, column: int) -> int:
        """Find the next comment on a line that is not in code; -1 none."""
        line = self.lines[index]
        start = line.find("<!--", column)
        if start < 0 or (not line[:start].strip() and self._is_code(index)):
            return -1
        spans: list[tuple[int, int]] = []
        if "`" in line[column:start]:
            spans = [match.span() for match in _CODE_SPAN.finditer(line, column)]
        while start >= 0 and (line[:start].endswith("\\") or any(a <= start < b for a, b in spans)):
            start = line.find("<!--", start + 4)
        return start

    def _is_code(self, index: int) -> bool:
        """Say whether a line is indented code: four columns in, after a blank line, in no item."""
        line = self.lines[index]
        if indent_of(line) < 4 or (index > self._floor and self._is_text_above(index)):
            return False
        return indent_of(line) - self._items.column(index, self._floor_of_slide()) >= 4

    def _is_text_above(self, index: int) -> bool:
        above = self.lines[index - 1]
        return bool(above.strip()) and indent_of(above) < 4

    def _comment(self, index: int, start: int) -> Comment:
        end = self.lines[index].find("-->", start + 2)
        last = index
        if end < 0:
            last = self._comment_end(index)
            end = self.lines[last].find("-->")
        closed = end >= 0
        end = end if closed else len(self.lines[last])
        text = _text_between(self.lines, index, start, last, end)
        return Comment(index, start, last, end + 3 if closed else end, text)

    def _comment_end(self, index: int) -> int:
        if "-->" not in self._never:
            for below in range(index + 1, len(self.lines)):
                if "-->" in self.lines[below]:
                    return below
            self._never["-->"] = index
        return self._open_end("comment-unclosed", index)


def _text_between(lines: Sequence[str], line: int, column: int, last: int, end: int) -> str:
    if line == last:
        return lines[line][column:end]
    return "\n".join((lines[line][column:], *lines[line + 1 : last], lines[last][:end]))
