"""One value of a session's front matter, changed in its line; everything else stays as it is."""

from __future__ import annotations

from recap_deck.source.event_edit.lines import RawLine, raw_lines, raw_text, with_value, written
from recap_deck.source.event_edit.wanted import EventEditError
from recap_deck.source.front_matter import FrontMatter, find_front_matter
from recap_deck.source.new_event import READERS
from recap_deck.source.values import read_bare, read_text
from recap_deck.source.yaml_nodes import YamlText
from recap_deck.source.yaml_text import Entry

SESSION_ORDER = ("title", "speaker", "minutes", "questions", "theme", "class", "lang")


def session_values(text: str) -> dict[str, str | None]:
    """The keys of a session's front matter with their values; None for one of several lines."""
    values = {}
    for entry in _front_matter(text).entries.entries:
        is_text = isinstance(entry.node, YamlText) and not _is_long(entry)
        values[entry.key] = shown(entry.key, entry.text) if is_text else None
    return values


def shown(key: str, text: str) -> str:
    """A value without the remark behind it; in a title all of the line is the title."""
    return text if READERS.get(key) is read_text else read_bare(YamlText(text))


def with_session_value(text: str, key: str, value: str | None) -> str:
    """The text with another value of a key, None to take it away.

    An `EventEditError` says where it can't be done by changing a line.
    """
    lines = raw_lines(text)
    found = _front_matter(text)
    entry = next((each for each in reversed(found.entries.entries) if each.key == key), None)
    if entry is None:
        new = lines if value is None else _with_new(lines, found, key, value)
    else:
        new = _with_changed(lines, entry, value)
    made = raw_text(new)
    _check(text, made, key, value)
    return made


def _front_matter(text: str) -> FrontMatter:
    return find_front_matter(text.split("\n"))


def _is_long(entry: Entry) -> bool:
    return any(line.strip() and not line.lstrip().startswith("#") for line in entry.below)


def _with_changed(lines: list[RawLine], entry: Entry, value: str | None) -> list[RawLine]:
    if _is_long(entry):
        raise EventEditError("session-edit-several", entry.line)
    at = entry.line - 1
    if value is None:
        return [*lines[:at], *lines[at + 1 :]]
    changed = RawLine(with_value(lines[at].body, value, entry.line), lines[at].end)
    return [*lines[:at], changed, *lines[at + 1 :]]


def _with_new(lines: list[RawLine], found: FrontMatter, key: str, value: str) -> list[RawLine]:
    """Put a key after those that usually stand before it; a head where there is none yet."""
    line = RawLine(f"{key}: {written(value)}")
    if found.last < 0:
        return [RawLine("---"), line, RawLine("---"), RawLine(""), *lines]
    place = SESSION_ORDER.index(key) if key in SESSION_ORDER else len(SESSION_ORDER)
    earlier = [each for each in found.entries.entries if each.key in SESSION_ORDER[:place]]
    at = max((each.line + len(each.below) for each in earlier), default=1)
    return [*lines[:at], line, *lines[at:]]


def _check(old: str, new: str, key: str, value: str | None) -> None:
    """Refuse what doesn't read as it should, and any other key that reads differently."""
    wanted, found = _texts(old), _texts(new)
    wanted.pop(key, None)
    found.pop(key, None)
    if session_values(new).get(key) != value or wanted != found:
        line = next((each.line for each in _front_matter(old).entries.entries), 1)
        raise EventEditError("session-edit-unsafe", line)


def _texts(text: str) -> dict[str, str]:
    entries = _front_matter(text).entries.entries
    return {each.key: "\n".join((each.text, *each.below)) for each in entries}
