"""The comments in lines that are no code; a note half written doesn't take the next slides."""

from __future__ import annotations

from collections.abc import Sequence

from recap_deck.patterns import expression
from recap_deck.source.lines.context import ListItems, indent_of
from recap_deck.source.lines.ends import Ends
from recap_deck.source.lines.found import Comment, Scan

_CODE_SPAN = expression(r"(?<!`)(`++)(?!`).*?(?<!`)\1(?!`)")
_MAX_COMMENTS = 100  # on one line; what is more is text


class CommentScan:
    """Finds comments line by line."""

    def __init__(self, lines: Sequence[str], found: Scan, ends: Ends, items: ListItems) -> None:
        self._lines = lines
        self._found = found
        self._ends = ends
        self._items = items
        self._searched_to = 0  # no end of a comment beside text before this line

    def read(self, index: int, floor: int) -> tuple[int, int]:
        """Read the comments that begin on a line.

        Gives the line after the last of them, and the floor: the line after the last that
        is a block of its own.
        """
        line, column = index, 0
        for _ in range(_MAX_COMMENTS):
            comment = self._find(line, column, floor)
            if comment is None:
                break
            self._found.comments.append(comment)
            line, column = comment.last_line, comment.end
            if not self._lines[comment.line][: comment.column].strip():
                floor = line + 1
        return line + 1, floor

    def _find(self, index: int, column: int, floor: int) -> Comment | None:
        line = self._lines[index]
        start = line.find("<!--", column)
        if start < 0 or (not line[:start].strip() and self._is_code(index, floor)):
            return None
        spans: list[tuple[int, int]] = []
        if "`" in line[column:start]:
            spans = [match.span() for match in _CODE_SPAN.finditer(line, column)]
        while start >= 0:
            is_text = line[:start].endswith("\\") or any(a <= start < b for a, b in spans)
            comment = None if is_text else self._comment(index, start)
            if comment:
                return comment
            start = line.find("<!--", start + 4)
        return None

    def _is_code(self, index: int, floor: int) -> bool:
        """Say whether a line is indented code: four columns in, not under text, in no item."""
        indent = indent_of(self._lines[index])
        if indent < 4 or (index > floor and self._is_text(index - 1)):
            return False
        return indent - self._items.column(index, self._found.slide_start) >= 4

    def _is_text(self, index: int) -> bool:
        return bool(self._lines[index].strip()) and indent_of(self._lines[index]) < 4

    def _comment(self, index: int, start: int) -> Comment | None:
        line = self._lines[index]
        end = line.find("-->", start + 2)
        if end >= 0:
            return Comment(index, start, index, end + 3, line[start:end])
        if not line[:start].strip():
            return self._over_lines(index, start, self._end_of_block(index))
        last = self._end_in_text(index)
        return self._over_lines(index, start, last) if last > index else None

    def _end_in_text(self, index: int) -> int:
        """Find the end of a comment beside text, in the same paragraph; 0 where there is none."""
        below = max(index + 1, self._searched_to)
        while below < len(self._lines) and self._lines[below].strip():
            if "-->" in self._lines[below]:
                self._ends.look_to(below)
                return below
            below += 1
            self._searched_to = below
        self._ends.look_to(below)
        return 0

    def _end_of_block(self, index: int) -> int:
        """Find the last line of a comment; one that is never closed ends with its slide."""
        last = self._ends.find(index, "-->")
        if last < 0:
            return self._ends.open_end("comment-unclosed", index)
        cut = self._ends.slide_between(index, last)
        if cut >= 0 and self._begins_another(cut, last):
            self._found.open_ends.append(("comment-unclosed", index))
            return cut - 1
        return last

    def _begins_another(self, first: int, last: int) -> bool:
        """Say whether a comment begins in lines of a next slide, so that its end isn't ours."""
        return any(
            self._lines[below].lstrip().startswith("<!--") for below in range(first, last + 1)
        )

    def _over_lines(self, index: int, start: int, last: int) -> Comment:
        end = self._lines[last].find("-->", start + 2 if last == index else 0)
        is_closed = end >= 0
        end = end if is_closed else len(self._lines[last])
        text = _text_between(self._lines, index, start, last, end)
        return Comment(index, start, last, end + 3 if is_closed else end, text)


def _text_between(lines: Sequence[str], line: int, column: int, last: int, end: int) -> str:
    if line == last:
        return lines[line][column:end]
    return "\n".join((lines[line][column:], *lines[line + 1 : last], lines[last][:end]))
