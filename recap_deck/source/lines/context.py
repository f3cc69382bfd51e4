"""What the lines above say about a line: whether a list holds it, whether text stands there."""

from __future__ import annotations

import enum
import re
from collections.abc import Sequence

from recap_deck.patterns import expression

_MARKER = expression(r"([ \t]*)([-*+]|\d{1,9}[.)])([ \t]+|$)")
_HEADING = expression(r" {0,3}#{1,6}(?:[ \t]|$)")
_QUOTE = expression(r" {0,3}>")
_RULE = expression(r" {0,3}(?:(?:-[ \t]*+){3,}+|(?:\*[ \t]*+){3,}+|(?:_[ \t]*+){3,}+)$")
_FENCE = expression(r" {0,3}(?:`{3,}|~{3,})")
_DEFINITION = expression(r" {0,3}\[[^\]]+\]:")
_TABLE_RULE = expression(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")

# HTML that swallows the lines below it until a blank one; see CommonMark, HTML blocks 6 and 7.
_BLOCK_TAG = expression(
    r" {0,3}</?(?:address|article|aside|blockquote|body|center|col|colgroup|dd|details|dialog|"
    r"dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|"
    r"html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|"
    r"section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[\s/>]|$)",
    re.IGNORECASE,
)
_ANY_TAG = expression(r" {0,3}</?[A-Za-z][\w-]*(?:\s[^<>]*)?/?>[ \t]*$")


class Above(enum.Enum):
    """What `---` is when it stands directly under a line."""

    FREE = "free"  # a rule of its own
    TEXT = "text"  # it underlines text
    HTML = "html"  # it belongs to the tag above


def indent_of(line: str) -> int:
    """Columns before the first character; a tab goes to the next multiple of four."""
    blank = line[: len(line) - len(line.lstrip(" \t"))]
    return len(blank.expandtabs(4))


class ListItems:
    """Finds the list item that holds a line; what was found on the way up is kept."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._known: dict[tuple[int, int], int] = {}

    def column(self, index: int, floor: int = 0) -> int:
        """Find the column at which the item's content stands that holds a line, or 0."""
        limit = indent_of(self._lines[index])
        asked: list[tuple[int, int]] = []
        found = 0
        while index > floor and limit:
            if (index, limit) in self._known:
                found = self._known[index, limit]
                break
            asked.append((index, limit))
            index -= 1
            column, limit = self._look(index, limit, floor)
            if column:
                found = column
                break
        self._known.update(dict.fromkeys(asked, found))
        return found

    def _look(self, index: int, limit: int, floor: int) -> tuple[int, int]:
        """Look at one line: the column of its item, or the limit for the lines above it."""
        line = self._lines[index]
        marker = _MARKER.match(line)
        if marker and not _RULE.match(line):
            column = content_column(marker)
            return (column, limit) if column <= limit else (0, min(limit, indent_of(line)))
        if line.strip() and indent_of(line) == 0 and not _continues(self._lines, index, floor):
            return 0, 0
        return 0, limit


def content_column(marker: re.Match[str]) -> int:
    """Find the column after a list marker where its text stands."""
    before = len(marker[1].expandtabs(4)) + len(marker[2])
    gap = len(("x" * before + marker[3]).expandtabs(4)) - before
    return before + (gap if 1 <= gap <= 4 else 1)


def find_marker(line: str) -> re.Match[str] | None:
    """Match the list marker that a line begins with."""
    return _MARKER.match(line)


def _continues(lines: Sequence[str], index: int, floor: int) -> bool:
    """Say whether an unindented line goes on with a paragraph above it."""
    if any(block.match(lines[index]) for block in (_HEADING, _RULE, _FENCE, _QUOTE)):
        return False
    above = lines[index - 1] if index > floor else ""
    marker = _MARKER.match(above)
    above = (above[marker.end() :] if marker else above).strip()
    return bool(above) and not any(block.match(above) for block in (_HEADING, _RULE, _FENCE))


def look_above(lines: Sequence[str], index: int, floor: int) -> Above:
    """Say what stands directly over line `index`; lines before `floor` are other blocks'."""
    start = index
    while start > floor and lines[start - 1].strip():
        line = lines[start - 1]
        if _HEADING.match(line) or _RULE.match(line):
            break
        start -= 1
        if _BLOCK_TAG.match(line):
            return Above.HTML
        is_first = start == floor or not lines[start - 1].strip()
        if _QUOTE.match(line) or _begins_list(line, is_first):
            return Above.FREE
    return _paragraph(lines, start, index)


def _begins_list(line: str, is_first: bool) -> bool:
    """Say whether a line begins an item; under text only a list from 1 does."""
    marker = _MARKER.match(line)
    return marker is not None and (is_first or marker[2][:-1] in ("", "1"))


def _paragraph(lines: Sequence[str], start: int, index: int) -> Above:
    while start < index and indent_of(lines[start]) >= 4:
        start += 1  # indented code; text below it is no part of it
    if start == index:
        return Above.FREE
    if _ANY_TAG.match(lines[start]):
        return Above.HTML
    if all(_DEFINITION.match(line) for line in lines[start:index]):
        return Above.FREE
    is_table = "|" in lines[start] and start + 1 < index and _TABLE_RULE.match(lines[start + 1])
    return Above.FREE if is_table else Above.TEXT
