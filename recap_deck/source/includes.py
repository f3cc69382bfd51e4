"""`include: file.md#2,5-7`: which file's slides stand here, and which of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from urllib.parse import unquote

from recap_deck.diagnostics import Diagnostic
from recap_deck.patterns import expression
from recap_deck.source.text_file import SourceText
from recap_deck.source.values import BadValueError, read_bare
from recap_deck.source.yaml_nodes import YamlNode
from recap_deck.values import dataclass

INCLUDED = expression(r"\S.*\.(?:md|markdown)(?:#[\d,\s-]*)?$", re.IGNORECASE)
"""What can stand behind `include:`; all else is words."""

_ASKED = expression(r"(?P<path>.+?)(?:#(?P<ranges>[\d,\s-]+))?\Z")
_RANGE = expression(r"(\d{1,6})(?:(-)(\d{1,6})?)?\Z")
MOST_INCLUDES = 200
"""A session with more of them than that is a mistake."""
DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Include:
    """A file as its path is written, ranges of its slides from 1, and the line that says so.

    Without ranges all slides are meant; the end of a range is 0 where it is open.
    """

    path: str
    ranges: tuple[tuple[int, int], ...]
    line: int


def read_included(node: YamlNode) -> str:
    """Read the value of a key that names a file of slides."""
    text = read_bare(node)
    if not INCLUDED.match(text):
        raise BadValueError("value-slides-file", value=text)
    return text


ReadIncluded = Callable[[str], SourceText | Diagnostic]
"""The text of a file by its path from the deck's root, or why there is none."""


def read_include(text: str, line: int) -> Include | None:
    """Read what stands behind `include:`; None where it can't be meant so."""
    match = _ASKED.match(text.strip())
    if match is None:
        return None
    parts = [part.strip() for part in (match["ranges"] or "").split(",") if part.strip()]
    ranges = [_range_of(part) for part in parts]
    if None in ranges:
        return None
    return Include(unquote(match["path"]), tuple(each for each in ranges if each), line)


def _range_of(text: str) -> tuple[int, int] | None:
    match = _RANGE.match(text)
    if match is None or int(match[1]) < 1:
        return None
    first = int(match[1])
    return first, int(match[3] or 0) if match[2] else first


def chosen(include: Include, count: int) -> list[int]:
    """The indexes of the slides that are meant, in the order asked for, of `count` there are."""
    if not include.ranges:
        return list(range(count))
    return [index for each in include.ranges for index in _indexes(each, count)]


def missing(include: Include, count: int) -> Iterable[int]:
    """The numbers that are asked for and aren't there, one for each range."""
    for first, last in include.ranges:
        if first > count or last > count:
            yield max(first, last)


def _indexes(each: tuple[int, int], count: int) -> range:
    first, last = each
    return range(first - 1, min(last or count, count))
