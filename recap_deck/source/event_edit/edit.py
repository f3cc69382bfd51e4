"""From the text of event.yaml and what is wanted of it to the new text, by changing lines.

What was read back from the new text must be what was wanted, and all else as before; an edit
that can't be made so is refused.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recap_deck.source.event.event_file import read_entries_of
from recap_deck.source.event_edit.agenda_lines import ItemLines, arranged, item_lines
from recap_deck.source.event_edit.check import check_edit
from recap_deck.source.event_edit.item import changed_item, new_item
from recap_deck.source.event_edit.lines import (
    RawLine,
    raw_lines,
    raw_text,
    usual_end,
    with_value,
    written,
)
from recap_deck.source.event_edit.wanted import (
    EventEdit,
    EventEditError,
    KeptItem,
    NewItem,
)
from recap_deck.source.text_file import clean_text
from recap_deck.source.yaml_text import Entry

EVENT_ORDER = ("title", "subtitle", "date", "start", "venue", "link", "theme", "lang", "timezone")


def edit_event(text: str, edit: EventEdit) -> str:
    """Make the edit; an `EventEditError` names the line that it can't be made at."""
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    lines = raw_lines(text.removeprefix(mark))
    if edit.items is not None:
        lines = _with_items(lines, edit.items)
    for key, value in edit.values:
        lines = _with_event_value(lines, key, value)
    new = mark + _ended_like(text, raw_text(lines))
    check_edit(text, new, edit)
    return new


def _entries(lines: Sequence[RawLine]) -> tuple[Entry, ...]:
    text = clean_text("\n".join(line.body for line in lines), "").text
    return read_entries_of(text).entries


def _ended_like(old: str, new: str) -> str:
    """A file that ended without a line end goes on doing so."""
    return new.rstrip("\r\n") if old and old[-1] not in "\r\n" else new


def _with_event_value(lines: list[RawLine], key: str, value: str | None) -> list[RawLine]:
    entries = _entries(lines)
    entry = next((each for each in reversed(entries) if each.key == key), None)
    if entry is None:
        return lines if value is None else _with_new_key(lines, entries, key, value)
    if any(line.strip() and not line.lstrip().startswith("#") for line in entry.below):
        raise EventEditError("event-edit-several", entry.line)
    at = entry.line - 1
    if value is None:
        return [*lines[:at], *lines[at + 1 :]]
    new = RawLine(with_value(lines[at].body, value, entry.line), lines[at].end)
    return [*lines[:at], new, *lines[at + 1 :]]


def _with_new_key(
    lines: list[RawLine], entries: Sequence[Entry], key: str, value: str
) -> list[RawLine]:
    """Put a key after those that usually stand before it."""
    place = EVENT_ORDER.index(key) if key in EVENT_ORDER else len(EVENT_ORDER)
    before = [each for each in entries if each.key in EVENT_ORDER[:place]]
    if before:
        at = max(each.line + len(each.below) for each in before)
    else:
        at = entries[0].line - 1 if entries else len(lines)
    new = RawLine(f"{key}: {written(value)}", usual_end(lines))
    return [*lines[:at], new, *lines[at:]]


def _with_items(lines: list[RawLine], wanted: Sequence[KeptItem | NewItem]) -> list[RawLine]:
    agenda = next((each for each in reversed(_entries(lines)) if each.key == "agenda"), None)
    if agenda is None:
        return _with_new_agenda(lines, wanted)
    if agenda.text[:1] in ("[", "{") or _is_in_brackets(lines[agenda.line - 1]):
        raise EventEditError("event-edit-braces", agenda.line)
    first, after = agenda.line, agenda.line + len(agenda.below)
    before, items = item_lines(lines[first:after], agenda.below, first + 1)
    known = {item.line: item for item in items}
    _refuse_lost(known, wanted, agenda.line)
    end = usual_end(lines)
    sample = items[0] if items else None
    made = [_item(each, known, sample, end) for each in wanted]
    return [*lines[:first], *before, *arranged(items, made), *lines[after:]]


def _is_in_brackets(line: RawLine) -> bool:
    return line.body.partition(":")[2].strip()[:1] in ("[", "{")


def _refuse_lost(
    known: Mapping[int, ItemLines], wanted: Sequence[KeptItem | NewItem], line: int
) -> None:
    """An item that is not where it was read: the file is another one."""
    if any(isinstance(each, KeptItem) and each.line not in known for each in wanted):
        raise EventEditError("event-edit-unsafe", line)


def _item(
    wanted: KeptItem | NewItem, known: Mapping[int, ItemLines], sample: ItemLines | None, end: str
) -> ItemLines:
    if isinstance(wanted, KeptItem):
        return changed_item(known[wanted.line], wanted.values, end)
    return new_item(wanted, sample, end)


def _with_new_agenda(lines: list[RawLine], wanted: Sequence[KeptItem | NewItem]) -> list[RawLine]:
    end = usual_end(lines)
    made = [_item(each, {}, None, end) for each in wanted if isinstance(each, NewItem)]
    whole = [*lines[:-1], *(RawLine(line.body, line.end or end) for line in lines[-1:])]
    return [*whole, RawLine("agenda:", end), *arranged((), made)]
