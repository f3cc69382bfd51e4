"""From a text and a place in it to what holds the place: keys, a comment, code, or plain text."""

from __future__ import annotations

import enum
import re
from typing import TypeVar

from recap_deck.patterns import expression
from recap_deck.source.yaml_text import KEY
from recap_deck.values import dataclass


class Surroundings(enum.Enum):
    """What holds a place."""

    TEXT = "text"
    KEYS = "keys"
    COMMENT = "comment"
    CODE = "code"
    FENCE = "fence"
    """The line that opens a block of code."""


_Either = TypeVar("_Either")


@dataclass(frozen=True, slots=True)
class Around:
    """What holds a place: from `start` on, behind the sign that opened it.

    `is_sure` is false for keys that may as well be text: those of a slide that isn't closed.
    `is_first_of_code` says that nothing but the place's line stands in the code so far.
    """

    kind: Surroundings
    line_start: int
    start: int = 0
    is_sure: bool = True
    is_of_slide: bool = False
    is_first_of_code: bool = False

    def keys_of_session(self, session: _Either, slide: _Either) -> _Either:
        """One of two, by whether the keys are the session's or a slide's."""
        return slide if self.is_of_slide else session


_SIGN = expression(
    r"^(?P<fence>[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?P<mark>`{3,}|~{3,})).*$"
    r"|(?P<open><!--)|(?P<close>-->)",
    re.MULTILINE,
)
_RULE = expression(r"-{3,}[ \t]*")
_END = expression(r"^(?:-{3,}|\.{3})[ \t]*$", re.MULTILINE)
_MOST_KEYS = 40
"""Lines that front matter without an end may have while it is being written."""


def surroundings_at(text: str, offset: int, *, is_event: bool = False) -> Around:
    """Find what holds the place `offset`."""
    line_start = text.rfind("\n", 0, offset) + 1
    if is_event:
        return Around(Surroundings.KEYS, line_start)
    front = _front_matter_end(text, offset)
    if 0 <= offset < front and line_start > 0:
        return Around(Surroundings.KEYS, line_start)
    return (
        _by_signs(text, offset, line_start, max(0, front))
        or _own_keys(text, offset, line_start)
        or Around(Surroundings.TEXT, line_start)
    )


def _front_matter_end(text: str, offset: int) -> int:
    """Where the front matter at the top ends, -1 where there is none."""
    first, _, _ = text.partition("\n")
    if not _RULE.fullmatch(first):
        return -1
    closing = _END.search(text, len(first) + 1)
    end = closing.start() if closing else len(text) + 1
    lines = text[len(first) + 1 : min(end, len(first) + 20_000)].split("\n")
    if closing is None:
        lines = text[len(first) + 1 : offset].split("\n")
        return end if len(lines) <= _MOST_KEYS and all(map(_may_be_key, lines)) else -1
    filled = [line for line in lines if line.strip() and not line.lstrip().startswith("#")]
    return end if not filled or KEY.match(filled[0]) or _is_word(filled[0]) else -1


def _may_be_key(line: str) -> bool:
    is_remark = not line.strip() or line.startswith((" ", "\t", "-", "# "))
    return is_remark or _is_word(line) or KEY.match(line) is not None


def _is_word(line: str) -> bool:
    return re.fullmatch(r"[\w.$-]*", line.strip()) is not None


def _by_signs(text: str, offset: int, line_start: int, begin: int) -> Around | None:
    """Go from sign to sign: a fence in a comment is text, and so is a comment in code."""
    comment, mark, code_start = -1, "", 0
    for match in _SIGN.finditer(text, begin, offset):
        if mark:
            if match["fence"] and _closes(text, match, mark):
                mark = ""
        elif comment >= 0:
            comment = -1 if match["close"] else comment
        elif match["open"]:
            comment = match.end()
        elif match["fence"]:
            if match.start() == line_start:
                return Around(Surroundings.FENCE, line_start, match.end("mark"))
            mark, code_start = match["mark"], match.end() + 1
    if mark:
        is_first = text[code_start:line_start].strip() == ""
        return Around(Surroundings.CODE, line_start, code_start, is_first_of_code=is_first)
    return Around(Surroundings.COMMENT, line_start, comment) if comment >= 0 else None


def _closes(text: str, match: re.Match[str], mark: str) -> bool:
    end = text.find("\n", match.end("mark"))
    rest = text[match.end("mark") : len(text) if end < 0 else end]
    return match["mark"].startswith(mark) and not rest.strip()


def _own_keys(text: str, offset: int, line_start: int) -> Around | None:
    """A slide's own keys: nothing but keys between a separator and the place."""
    place, count = line_start, 0
    while place > 0 and count < _MOST_KEYS:
        above = text.rfind("\n", 0, place - 1) + 1
        line = text[above : place - 1]
        if _RULE.fullmatch(line):
            return Around(
                Surroundings.KEYS,
                line_start,
                place,
                is_sure=_are_keys_below(text, offset),
                is_of_slide=True,
            )
        if not KEY.match(line):
            return None
        place, count = above, count + 1
    return None


def _are_keys_below(text: str, offset: int) -> bool:
    """Say whether the lines below are keys too, up to a separator."""
    for line in text[offset : offset + 4_000].split("\n")[1:_MOST_KEYS]:
        if _RULE.fullmatch(line):
            return True
        if not KEY.match(line):
            return False
    return False
