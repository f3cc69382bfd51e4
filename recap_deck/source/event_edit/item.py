"""One item of the agenda with other values, and new ones, as lines."""

from __future__ import annotations

from recap_deck.source.event_edit.agenda_lines import ItemLines
from recap_deck.source.event_edit.lines import (
    RawLine,
    column_of_key,
    key_of,
    with_value,
    written,
)
from recap_deck.source.event_edit.wanted import EventEditError, NewItem, Values
from recap_deck.values import replace

ITEM_ORDER = ("title", "speaker", "speakers", "slides", "minutes", "questions", "min", "start")
_INDENT = "  "


def changed_item(item: ItemLines, values: Values, end: str) -> ItemLines:
    """An item with other values."""
    if not values:
        return item
    own = _with_pairs(list(item.own), item.line)
    for key, value in values:
        own = _with(own, key, value, item.line, end)
    return replace(item, own=tuple(own))


def new_item(wanted: NewItem, sample: ItemLines | None, end: str) -> ItemLines:
    """An item that wasn't there, indented as `sample` is."""
    dash, keys = _columns(sample)
    head = f"{' ' * dash}-{' ' * (keys - dash - 1)}{wanted.kind}: {written(wanted.text)}"
    rest = [f"{' ' * keys}{key}: {written(value)}" for key, value in wanted.values]
    return ItemLines(0, tuple(RawLine(body, end) for body in (head.rstrip(), *rest)))


def _columns(sample: ItemLines | None) -> tuple[int, int]:
    """Where dashes and keys stand."""
    if sample is None:
        return len(_INDENT), 2 * len(_INDENT)
    body = sample.own[0].body
    dash = len(body) - len(body.lstrip())
    rest = body[dash + 1 :]
    return dash, dash + 1 + (len(rest) - len(rest.lstrip()) if rest.strip() else 1)


def _with_pairs(own: list[RawLine], line: int) -> list[RawLine]:
    """Write `- talk.md` out as `- session: talk.md`, and `- break` as `- break:`."""
    body = own[0].body
    dash = body.index("-")
    text = body[dash + 1 :].strip()
    if text[:1] in ("[", "{"):
        raise EventEditError("event-edit-braces", line)
    if not text or text.startswith("#") or key_of(body):
        return own
    name, space, remark = text.partition(" #")
    start = body[: body.index(text, dash + 1)]
    pair = f"session: {name}" if name.strip().endswith(".md") else f"{name}:"
    return [RawLine(start + pair + space + remark, own[0].end), *own[1:]]


def _with(own: list[RawLine], key: str, value: str | None, line: int, end: str) -> list[RawLine]:
    at = next((i for i, each in enumerate(own) if key_of(each.body) == key), None)
    if at is None:
        return own if value is None else _with_new(own, key, value, end)
    body = own[at].body
    column = column_of_key(body)
    if any(_indent(each.body) > column for each in own[at + 1 : at + 2] if _is_content(each.body)):
        raise EventEditError("event-edit-several", line + at)
    if value is not None:
        own[at] = RawLine(with_value(body, value, line + at), own[at].end)
        return own
    if at == 0:
        raise EventEditError("event-edit-unsafe", line)
    return [*own[:at], *own[at + 1 :]]


def _with_new(own: list[RawLine], key: str, value: str, end: str) -> list[RawLine]:
    """Put a key after those that usually stand before it."""
    place = ITEM_ORDER.index(key) if key in ITEM_ORDER else len(ITEM_ORDER)
    first = next((i for i, each in enumerate(own) if key_of(each.body)), 0)
    before = [i for i, each in enumerate(own) if key_of(each.body) in ITEM_ORDER[:place]]
    at = max((first, *before)) + 1
    column = column_of_key(own[first].body)
    while at < len(own) and _is_content(own[at].body) and _indent(own[at].body) > column:
        at += 1
    return [*own[:at], RawLine(f"{' ' * column}{key}: {written(value)}", end), *own[at:]]


def _is_content(body: str) -> bool:
    return bool(body.strip()) and not body.lstrip().startswith("#")


def _indent(body: str) -> int:
    return len(body) - len(body.lstrip())
