"""One value of a session's `style`, changed in its line; everything else stays as it is."""

from __future__ import annotations

import re

from recap_deck.patterns import expression
from recap_deck.source.event_edit.lines import RawLine, raw_lines, raw_text, with_value, written
from recap_deck.source.event_edit.wanted import EventEditError
from recap_deck.source.front_matter import find_front_matter
from recap_deck.source.values import BadValueError, read_color, read_style
from recap_deck.source.yaml_nodes import YamlMap, YamlText
from recap_deck.source.yaml_text import Entry
from recap_deck.writing.forms.front_matter import with_session_value

_KEY = "style"
_INDENT = "  "
_ALONE = expression(r"[\"']?style[\"']?[ \t]*:[ \t]*(?:#.*)?$")


def style_values(text: str) -> dict[str, str] | None:
    """The theme's values that a session has for itself, by dotted names.

    None where its `style` is none that single lines of can be changed.
    """
    entry = _entry(text)
    if entry is None:
        return {}
    stands_alone = _ALONE.match(text.split("\n")[entry.line - 1])
    if isinstance(entry.node, YamlMap):
        return dict(read_style(entry.node)) if stands_alone else None
    return {} if stands_alone and not any(line.strip() for line in entry.below) else None


def with_style_value(text: str, name: str, value: str | None) -> str:
    """The text with another value of one name in `style`, None to take it away.

    An `EventEditError` says where it can't be done by changing a line.
    """
    entry = _entry(text)
    if value is None and entry is None:
        return text
    if entry is None:
        # A key that stands alone first, and then the line below it.
        text = with_session_value(text, _KEY, "-")
        entry = _entry(text)
        assert entry is not None, "it was just written"
        lines = raw_lines(text)
        lines[entry.line - 1] = RawLine(f"{_KEY}:", lines[entry.line - 1].end)
        text = raw_text(lines)
    if style_values(text) is None:
        raise EventEditError("session-edit-several", entry.line)
    made = raw_text(_changed(raw_lines(text), entry, name, value))
    _check(text, made, name, value)
    return made


def color_refusal(text: str) -> str:
    """The code of why a text can't be a colour, empty where it can."""
    try:
        read_color(YamlText(text.strip()))
    except BadValueError as error:
        return error.code
    return ""


def _entry(text: str) -> Entry | None:
    entries = find_front_matter(text.split("\n")).entries.entries
    return next((each for each in reversed(entries) if each.key == _KEY), None)


def _changed(lines: list[RawLine], entry: Entry, name: str, value: str | None) -> list[RawLine]:
    """The lines with a line for `name`, changed, new or taken away."""
    bodies = [lines[entry.line + i].body for i in range(len(entry.below))]
    pair = re.compile(rf"[ \t]+[\"']?{re.escape(name)}[\"']?[ \t]*:")
    found = next((i for i, body in enumerate(bodies) if pair.match(body)), None)
    at = entry.line if found is None else entry.line + found
    if found is None:
        first = bodies[0] if bodies and bodies[0].strip() else ""
        indent = first[: len(first) - len(first.lstrip(" \t"))]
        line = RawLine(f"{indent or _INDENT}{name}: {written(value or '', chr(34))}")
        return lines if value is None else [*lines[:at], line, *lines[at:]]
    if value is not None:
        changed = RawLine(with_value(lines[at].body, value, at + 1), lines[at].end)
        return [*lines[:at], changed, *lines[at + 1 :]]
    is_only = sum(bool(body.strip()) for body in bodies) == 1
    return [*lines[: at - is_only], *lines[at + 1 :]]


def _check(old: str, new: str, name: str, value: str | None) -> None:
    """Refuse what doesn't read as it should, and any other value that reads differently."""
    wanted, found = style_values(old) or {}, style_values(new)
    wanted = {**wanted, name: value or ""}
    if value is None:
        wanted.pop(name)
    if found != wanted:
        entry = _entry(old)
        raise EventEditError("session-edit-unsafe", entry.line if entry else 1)
