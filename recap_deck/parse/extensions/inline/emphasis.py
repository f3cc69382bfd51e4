"""`*em*`, `**strong**`, `_em_`, `~~struck~~`, `==marked==`.

The rule is CommonMark's, with one addition: beside Chinese, Japanese or Korean text,
punctuation doesn't keep a mark from opening or closing, so that `**굵게(bold)**는` and
`これは**「太字」**です` are strong. Those scripts put no blank between a word and what follows.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from xml.etree.ElementTree import Element, SubElement

from recap_deck.parse.escapes import ETX, STX, escaped
from recap_deck.parse.extensions.inline.pattern import Taken
from recap_deck.parse.scripts import is_cjk
from recap_deck.patterns import expression
from recap_deck.values import dataclass

EMPHASIS = r"\*+|_+|(?<!~)~~(?!~)|(?<!=)==(?!=)"

_RUN = expression(EMPHASIS)
MARKED = "marked"
"""The tag of what is read; nothing in it is looked at again."""

_NAMES = {"~": ("", "strike"), "=": ("", "highlight")}
_PLACEHOLDER = expression(f"{STX}klzzwxh:(\\d+){ETX}")
_HIDDEN_TEXT = 20
"""Longer than any placeholder."""

Hidden = Callable[[str], str]
"""Says what stands behind a placeholder's number, as text."""


@dataclass(slots=True)
class _Delimiters:
    """A row of equal marks, as much of it as isn't used yet: `start` to `end`."""

    character: str
    start: int
    end: int
    length: int
    can_open: bool
    can_close: bool

    @property
    def left(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class _Span:
    """Text from `start` to `end` that is set apart, with marks of `width` around it."""

    name: str
    start: int
    end: int
    width: int


def take_emphasis(hidden: Hidden, match: re.Match[str]) -> Taken:
    """Make a flat row of stretches, each with the names of what it is."""
    data, start = match.string, match.start()
    rows = [_delimiters_at(found, data, hidden) for found in _RUN.finditer(data, start)]
    return _flat(data, start, rows, _pair(rows)), start, len(data)


def _delimiters_at(match: re.Match[str], data: str, hidden: Hidden) -> _Delimiters:
    before, after = _before(data, match.start(), hidden), _after(data, match.end(), hidden)
    is_left = not after.isspace() and (not _is_punctuation(after) or _is_edge(before))
    is_right = not before.isspace() and (not _is_punctuation(before) or _is_edge(after))
    can_open, can_close = is_left, is_right
    if match[0][0] == "_":
        can_open = is_left and (not is_right or _is_punctuation(before))
        can_close = is_right and (not is_left or _is_punctuation(after))
    elif match[0][0] == "=":
        # `a==b` is no mark; in Arabic and other scripts a word may begin right before one.
        can_open = is_left and (_is_edge(before) or not before.isascii())
        can_close = is_right and (_is_edge(after) or not after.isascii())
    length = len(match[0])
    return _Delimiters(match[0][0], *match.span(), length, can_open, can_close)


def _before(data: str, index: int, hidden: Hidden) -> str:
    if index == 0:
        return " "
    if data[index - 1] != ETX:
        return data[index - 1]
    found = [*_PLACEHOLDER.finditer(data, max(0, index - _HIDDEN_TEXT), index)]
    return hidden(found[-1][1])[-1:] if found else "`"


def _after(data: str, index: int, hidden: Hidden) -> str:
    if index == len(data):
        return " "
    if data[index] != STX:
        return data[index]
    match = _PLACEHOLDER.match(data, index)
    return hidden(match[1])[:1] if match else "`"


def _is_punctuation(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def _is_edge(character: str) -> bool:
    """Say whether a word may end here: at blanks, punctuation, and anywhere in CJK text."""
    return character.isspace() or _is_punctuation(character) or is_cjk(character)


def _pair(rows: list[_Delimiters]) -> list[_Span]:
    """Find for each closing row its opening one, as CommonMark says."""
    spans: list[_Span] = []
    openers: list[_Delimiters] = []
    # What has been looked for in vain needn't be looked for again; this keeps it linear.
    bottoms: dict[tuple[str, bool, int], int] = {}
    for row in rows:
        while row.can_close and row.left:
            key = (row.character, row.can_open, row.length % 3)
            index = _opener_of(row, openers, bottoms.get(key, 0))
            if index is None:
                bottoms[key] = len(openers)
                break
            del openers[index + 1 :]
            bottoms = {known: min(depth, index) for known, depth in bottoms.items()}
            spans.append(_span(openers[index], row))
            if not openers[index].left:
                openers.pop()
        if row.can_open and row.left:
            openers.append(row)
    return spans


def _opener_of(row: _Delimiters, openers: list[_Delimiters], bottom: int) -> int | None:
    for index in range(len(openers) - 1, bottom - 1, -1):
        opener = openers[index]
        if opener.character == row.character and not _is_odd_match(opener, row):
            return index
    return None


def _is_odd_match(opener: _Delimiters, closer: _Delimiters) -> bool:
    """CommonMark's rule of three: rows that both open and close match with care."""
    if not (opener.can_close or closer.can_open):
        return False
    total = opener.length + closer.length
    return total % 3 == 0 and (opener.length % 3 != 0 or closer.length % 3 != 0)


def _span(opener: _Delimiters, closer: _Delimiters) -> _Span:
    width = 2 if opener.left >= 2 and closer.left >= 2 else 1
    names = _NAMES.get(opener.character, ("emphasis", "strong"))
    span = _Span(names[width - 1], opener.end, closer.start, width)
    opener.end -= width
    closer.start += width
    return span


def _flat(data: str, start: int, rows: list[_Delimiters], spans: list[_Span]) -> Element:
    cuts: dict[int, list[tuple[str, int]]] = {}
    for span in spans:
        cuts.setdefault(span.start - span.width, []).append((span.name, span.width))
        cuts.setdefault(span.end, []).append(("/" + span.name, span.width))
    for row in rows:
        if row.left:
            cuts.setdefault(row.start, []).append(("", row.left))
    return _sweep(data, start, sorted(cuts.items()))


def _sweep(data: str, start: int, cuts: list[tuple[int, list[tuple[str, int]]]]) -> Element:
    holder = Element(MARKED)
    depth: dict[str, int] = {}
    position = start
    for index, marks in cuts:
        _add_stretch(holder, data[position:index], depth)
        position = index
        for name, width in marks:
            position = index + width
            if not name:
                # Marks that are just text must not be read again.
                _add_stretch(holder, escaped(data[index:position]), depth)
            elif name.startswith("/"):
                depth[name[1:]] -= 1
            else:
                depth[name] = depth.get(name, 0) + 1
    _add_stretch(holder, data[position:], depth)
    return holder


def _add_stretch(holder: Element, text: str, depth: dict[str, int]) -> None:
    if text:
        names = " ".join(name for name, count in depth.items() if count)
        SubElement(holder, "run", {"marks": names}).text = text
