"""Lines with the ends they were written with, and how one value in a line is changed."""

from __future__ import annotations

import re

from recap_deck.patterns import expression
from recap_deck.source.event_edit.wanted import EventEditError
from recap_deck.values import dataclass

_ENDS = expression(r"([^\r\n]*)(\r\n|\r|\n|$)")
_PAIR = expression(
    r"""(?P<head>[ \t]*(?:-[ \t]+)?(?P<key>"[^"]*"|'[^']*'|[^\s:#"'][^:]*?)[ \t]*:)"""
    r"(?P<gap>[ \t]*)(?P<rest>.*)"
)
_QUOTED = expression(r"""(?P<value>"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?P<tail>[ \t]*(?:#.*)?)$""")
_BARE = expression(r"(?P<value>.*?)(?P<tail>(?:(?:^|[ \t]+)#.*|[ \t]*))$")
_PLAIN = expression(r"\w(?:[^:#]|:(?=\S)|(?<=\S)#)*(?<!\s)")
# What follows a `#` belongs to their values.
_TEXT_KEYS = frozenset({"title", "subtitle", "venue", "opening", "talk", "break", "closing"})


@dataclass(frozen=True, slots=True)
class RawLine:
    """One line and how it ended: the last one may end with nothing."""

    body: str
    end: str = "\n"


def raw_lines(text: str) -> list[RawLine]:
    """Cut a text into its lines; `raw_text` puts it together again."""
    found = [RawLine(match[1], match[2]) for match in _ENDS.finditer(text)]
    return found[:-1] if not found[-1].body and not found[-1].end else found


def raw_text(lines: list[RawLine]) -> str:
    """Put lines together: only the last one may have no end."""
    end = usual_end(lines)
    bodies = [line.body + (line.end or end) for line in lines[:-1]]
    return "".join((*bodies, *(line.body + line.end for line in lines[-1:])))


def usual_end(lines: list[RawLine]) -> str:
    """How new lines end: as the first one does."""
    return next((line.end for line in lines if line.end), "\n")


def key_of(body: str) -> str:
    """The key that a line gives a value to; empty where it gives none."""
    pair = _PAIR.match(body)
    return pair["key"].strip("\"'").strip() if pair else ""


def column_of_key(body: str) -> int:
    """Where the key begins."""
    pair = _PAIR.match(body)
    return pair.start("key") if pair else len(body) - len(body.lstrip())


def with_value(body: str, value: str, line: int) -> str:
    """Give a line's key another value; quotes, and remarks behind, stay as they are."""
    pair = _PAIR.match(body)
    if pair is None:
        raise EventEditError("event-edit-unsafe", line)
    old, tail = _value_and_tail(pair, line)
    quote = old[:1] if old[:1] in ("'", '"') else ""
    new = written(value, quote)
    remark = tail.lstrip()
    # The remark stays in its column where there is room.
    room = len(tail) - len(remark) + len(old) - len(new)
    return pair["head"] + (pair["gap"] or " ") + new + (" " * max(1, room) + remark) * bool(remark)


def _value_and_tail(pair: re.Match[str], line: int) -> tuple[str, str]:
    rest = pair["rest"]
    quoted = _QUOTED.match(rest)
    if quoted:
        return quoted["value"], quoted["tail"]
    if rest[:1] in ("[", "{"):
        raise EventEditError("event-edit-braces", line)
    if rest[:1] in ("|", ">", "&", "*", "!", "'", '"'):
        raise EventEditError("event-edit-several", line)
    key = pair["key"].strip("\"'")
    # An item of questions is named behind its dash; elsewhere they are minutes.
    if key in _TEXT_KEYS or (key == "questions" and pair["head"].lstrip().startswith("-")):
        return rest.rstrip(), ""
    bare = _BARE.match(rest)
    assert bare is not None, "every text is a value and a tail"
    return bare["value"], bare["tail"]


def written(value: str, quote: str = "") -> str:
    """Write a value so that it is read as it is: plain where it can be, else in quotes."""
    if quote == '"':
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if not quote and _PLAIN.fullmatch(value):
        return value
    return "'" + value.replace("'", "''") + "'"
