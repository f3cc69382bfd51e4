"""From event.yaml to the event, the values of all its sessions, and its agenda as written."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from typing import Any

from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan, remark
from recap_deck.model.event import Event
from recap_deck.source.check import Place, Value, check_entry
from recap_deck.source.dialects.recap import RECAP
from recap_deck.source.directives import DIRECTIVES, NESTED_KEYS, find_directive, nearest
from recap_deck.source.text_file import SourceText
from recap_deck.source.values import (
    BadValueError,
    Reader,
    read_bare,
    read_date,
    read_speakers,
    read_text,
    read_time,
    read_word_list,
)
from recap_deck.source.yaml_events import read_node
from recap_deck.source.yaml_nodes import YamlError, YamlList, YamlNode, YamlText
from recap_deck.source.yaml_text import Entries, Entry, quote_value, read_entries
from recap_deck.values import dataclass

EVENT_KEYS: Mapping[str, Reader] = {
    "title": read_text,
    "subtitle": read_text,
    "date": read_date,
    "start": read_time,
    "venue": read_text,
    "link": read_bare,
    "theme": read_bare,
    "lang": read_bare,
    "timezone": read_bare,
    "wifi": read_text,
    "speaker": read_speakers,
    "speakers": read_speakers,
    "words": read_word_list,
}

_NESTED = NESTED_KEYS | {"agenda", "words"}
# What only one session can have.
_NOT_FOR_ALL = frozenset({"author", "code", "marp", "minutes", "questions"})


@dataclass(frozen=True, slots=True)
class RawItem:
    """One item of the agenda as written; an error where it can't be read."""

    line: int
    node: YamlNode | None
    error: YamlError | None = None


@dataclass(frozen=True, slots=True)
class EventFile:
    """What event.yaml says; `items` is None where it has no agenda."""

    event: Event
    defaults: tuple[Value, ...] = ()
    items: tuple[RawItem, ...] | None = None
    diagnostics: tuple[Diagnostic, ...] = ()


@functools.lru_cache(maxsize=8)
def read_event_file(source: SourceText) -> EventFile:
    """Read the whole file, keeping what can be read; one that was just read is remembered."""
    entries = read_entries_of(source.text)
    reading = _Reading(source.file)
    for entry in entries.entries:
        reading.read(entry)
    told = [*source.diagnostics, *reading.told(entries)]
    reading.values.setdefault("title", "")
    speakers = reading.values.pop("speakers", None)
    reading.values["speakers"] = reading.values.pop("speaker", None) or speakers or ()
    event = Event(**reading.values)
    return EventFile(event, tuple(reading.defaults), reading.items, tuple(told))


def event_keys() -> tuple[str, ...]:
    """Every key that an event may have, its own first."""
    for_all = (name for name in DIRECTIVES if name not in _NOT_FOR_ALL)
    return tuple(dict.fromkeys((*EVENT_KEYS, "agenda", *for_all)))


def read_entries_of(text: str) -> Entries:
    """Read the keys of an event file's text."""
    return read_entries(_without_fences(text.split("\n")), _NESTED)


def _without_fences(lines: Sequence[str]) -> list[str]:
    """Drop `---` and `...` lines, which begin and end a YAML document."""
    return ["" if line.rstrip() in ("---", "...") else line for line in lines]


class _Reading:
    """What has been read of an event file so far."""

    def __init__(self, file: str) -> None:
        self.values: dict[str, Any] = {}
        self.defaults: list[Value] = []
        self.items: tuple[RawItem, ...] | None = None
        self._file = file
        self._told: list[Diagnostic] = []
        self._seen: set[str] = set()

    def told(self, entries: Entries) -> list[Diagnostic]:
        """Give all remarks, those on lines that belong to no key first."""
        strays = [self._remark("event-line", n, Severity.ERROR) for n in entries.stray_lines]
        return strays + self._told

    def read(self, entry: Entry) -> None:
        """Read one key."""
        if entry.key in self._seen:
            self._told.append(self._remark("key-twice", entry.line, name=entry.key))
        self._seen.add(entry.key)
        if entry.key == "agenda":
            self.items = self._read_items(entry)
        elif entry.key in EVENT_KEYS:
            self._read_value(entry)
        else:
            self._read_default(entry)

    def _read_value(self, entry: Entry) -> None:
        if entry.error or entry.node is None:
            code = entry.error.code if entry.error else "yaml-unreadable"
            line = entry.error.line if entry.error else entry.line
            self._told.append(self._remark(code, line, Severity.ERROR, name=entry.key))
            return
        if isinstance(entry.node, YamlText) and not entry.node.text.strip():
            return
        try:
            self.values[entry.key] = EVENT_KEYS[entry.key](entry.node)
        except BadValueError as error:
            arguments = {"name": entry.key, "value": "", **error.arguments}
            self._told.append(self._remark(error.code, entry.line, **arguments))

    def _read_default(self, entry: Entry) -> None:
        directive = find_directive(entry.key)
        if directive is None or directive.name in _NOT_FOR_ALL or entry.key.startswith("_"):
            self._told.append(self._unknown(entry))
            return
        result = check_entry(entry, Place.SESSION, RECAP, self._file)
        if isinstance(result, Value):
            self.defaults.append(result)
        else:
            self._told.append(result)

    def _unknown(self, entry: Entry) -> Diagnostic:
        if not entry.key and entry.error:
            return self._remark(entry.error.code, entry.line, Severity.ERROR, name="event.yaml")
        near = nearest(entry.key, event_keys())
        if near and near != entry.key:
            return self._remark("event-key-unknown-near", entry.line, name=entry.key, near=near)
        return self._remark("event-key-unknown", entry.line, name=entry.key)

    def _read_items(self, entry: Entry) -> tuple[RawItem, ...]:
        items = tuple(_items(entry))
        if not items and (entry.error or not _is_empty(entry.node)):
            self._told.append(self._remark("agenda-no-list", entry.line, Severity.ERROR))
        return items

    def _remark(
        self, code: str, line: int, severity: Severity = Severity.WARNING, /, **arguments: str
    ) -> Diagnostic:
        return remark(code, severity, SourceSpan(self._file, line, line), **arguments)


def _is_empty(node: YamlNode | None) -> bool:
    return isinstance(node, YamlText) and not node.text


def _items(entry: Entry) -> list[RawItem]:
    """Read the items one by one, so that a bad one takes no other with it."""
    starts = [i for i, line in enumerate(entry.below) if begins_item(line, entry.below)]
    if not starts:
        nodes = entry.node.items if isinstance(entry.node, YamlList) else ()
        return [RawItem(node.line, node) for node in nodes]
    ends = [*starts[1:], len(entry.below)]
    return [
        _item(entry.below[start:end], entry.line + 1 + start)
        for start, end in zip(starts, ends, strict=True)
    ]


def begins_item(line: str, lines: Sequence[str]) -> bool:
    """Say whether a line of an agenda's `lines` is the first one of an item."""
    first = next((each for each in lines if each.lstrip().startswith("-")), "")
    indent = len(first) - len(first.lstrip())
    bare = line.strip()
    return line.startswith(first[:indent] + "-") and (bare == "-" or bare[1:2] in (" ", "\t"))


def _item(lines: Sequence[str], line: int) -> RawItem:
    try:
        node = read_node("\n".join(map(quote_value, lines)), line)
    except YamlError as error:
        return RawItem(line, None, error)
    items = node.items if isinstance(node, YamlList) else ()
    return RawItem(line, items[0] if items else YamlText("", line))
