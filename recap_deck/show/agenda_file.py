"""Writing the agenda as it stands now into event.yaml, and what is left to change after that."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from recap_deck.errors import RecapDeckError
from recap_deck.files import read_file, write_file
from recap_deck.model.deck import Deck
from recap_deck.model.event import AgendaItem, ItemKind
from recap_deck.show.rundown import (
    MINUTE,
    Line,
    PlanItem,
    Rundown,
    lines_of,
)
from recap_deck.source.event.agenda import WrittenItem, read_agenda
from recap_deck.source.event.event_file import read_event_file
from recap_deck.source.event.places import event_file_in
from recap_deck.source.event_edit.difference import Row, changed_rows
from recap_deck.source.event_edit.edit import edit_event
from recap_deck.source.event_edit.wanted import EventEdit, EventEditError, KeptItem, NewItem
from recap_deck.source.source_files import SourceFiles
from recap_deck.source.text_file import decode_text
from recap_deck.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Draft:
    """A new state of event.yaml beside the one that was read, and the lines that differ."""

    path: Path
    old: bytes
    new: bytes
    rows: tuple[Row, ...]


def draft_of(deck: Deck, rundown: Rundown) -> Draft:
    """Make the new text without writing it; a `RecapDeckError` says why there can't be one."""
    path = event_file_in(deck.path) if deck.is_event else None
    if path is None:
        raise RecapDeckError("event-none")
    data = read_file(path)
    if not _is_as_read(data, path, deck.agenda):
        raise RecapDeckError("event-changed")
    text = _decoded(data)
    has_start = deck.event.start is not None
    new = edit_event(text, edit_of(deck.agenda, rundown, path.name, has_start=has_start))
    return Draft(path, data, new.encode(), changed_rows(text, new))


def write_draft(draft: Draft) -> None:
    """Write the file, unless somebody else has since."""
    if read_file(draft.path) != draft.old:
        raise RecapDeckError("event-changed")
    write_file(draft.path, draft.new)


def _decoded(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise EventEditError("event-edit-unreadable", line) from error


def _is_as_read(data: bytes, path: Path, agenda: Sequence[AgendaItem]) -> bool:
    """Tell whether the file on disk still has the agenda that the deck was made from."""
    raw = read_event_file(decode_text(data, path.name)).items or ()
    written = read_agenda(raw, path.parent, path.name, SourceFiles()).items
    listed = [item for item in agenda if item.span and item.span.path == path.name]
    return len(written) == len(listed) and all(map(_is_same, written, listed))


def _is_same(written: WrittenItem, item: AgendaItem) -> bool:
    values = written.values
    return (
        (written.kind, written.span, written.file) == (item.kind, item.span, item.session)
        and values.get("start") == item.start
        and values.get("min") == item.min_minutes
        and values.get("minutes", item.minutes) == item.minutes
    )


def edit_of(
    agenda: Sequence[AgendaItem], rundown: Rundown, file: str, *, has_start: bool
) -> EventEdit:
    """What event.yaml must say for the agenda to be what the rundown is by its changes.

    A new start of the first item is the event's, where that `has_start`.
    """
    spans = ((item.id, item.span) for item in agenda)
    listed = {name: span.first_line for name, span in spans if span and span.path == file}
    plan = {item.id: item for item in rundown.plan}
    lines = list(lines_of(rundown))
    if not listed and lines == list(map(Line, rundown.plan)):
        return EventEdit()
    values: list[tuple[str, str]] = []
    if has_start:
        lines, values = _begun_by_event(lines, plan)
    rest = [item.id for item in rundown.plan]
    # Sessions that an agenda doesn't name follow it anyway.
    while listed and lines and rest[-1] not in listed and lines[-1] == Line(plan[rest[-1]]):
        lines.pop()
        rest.pop()
    items = tuple(_wanted(line, listed, plan) for line in lines)
    return EventEdit(tuple(values), items)


def _begun_by_event(
    lines: list[Line], plan: dict[str, PlanItem]
) -> tuple[list[Line], list[tuple[str, str]]]:
    """Let the first item follow the event's start; an item that had a start of its own keeps it."""
    at = next((i for i, line in enumerate(lines) if not line.is_skipped), None)
    if at is None:
        return lines, []
    item = lines[at].item
    old = plan[item.id].fixed_start if item.id in plan else None
    if item.fixed_start is None or item.fixed_start == old:
        return lines, []
    if old is None:
        lines[at] = replace(lines[at], item=replace(item, fixed_start=None))
    return lines, [("start", _time(item.fixed_start))]


def _wanted(line: Line, listed: dict[str, int], plan: dict[str, PlanItem]) -> KeptItem | NewItem:
    item, old = line.item, plan.get(line.item.id)
    if item.id in listed and old is not None:
        values = tuple((key, value) for key, value in _values(line, old))
        return KeptItem(listed[item.id], values)
    is_session = item.kind is ItemKind.SESSION and bool(item.session)
    written = [(key, value) for key, value in _values(line, old) if value is not None]
    if old is None:
        written = _new_values(line)
    return NewItem(item.kind.value, item.session if is_session else item.title, tuple(written))


def _values(line: Line, old: PlanItem | None) -> list[tuple[str, str | None]]:
    values: list[tuple[str, str | None]] = []
    if line.added_seconds:
        values.append(("minutes", _minutes(line.seconds)))
    if old is not None and line.item.fixed_start != old.fixed_start:
        start = line.item.fixed_start
        values.append(("start", None if start is None else _time(start)))
    if line.is_skipped:
        values.append(("skip", "true"))
    return values


def _new_values(line: Line) -> list[tuple[str, str]]:
    values = [("minutes", _minutes(line.seconds))]
    if line.item.kind is ItemKind.BREAK and line.item.least_seconds < line.seconds:
        values.append(("min", _minutes(line.item.least_seconds)))
    if line.item.fixed_start is not None:
        values.append(("start", _time(line.item.fixed_start)))
    return [*values, ("skip", "true")] if line.is_skipped else values


def _minutes(seconds: float) -> str:
    return f"{round(seconds / MINUTE, 3):g}"


def _time(seconds: float) -> str:
    minutes = round(seconds / MINUTE)
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"
