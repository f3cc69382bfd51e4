"""Whether an edited event.yaml says what was wanted, and all else as it did before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from recap_deck.source.event.event_file import (
    RawItem,
    read_entries_of,
    read_event_file,
)
from recap_deck.source.event_edit.wanted import EventEdit, EventEditError, KeptItem, NewItem
from recap_deck.source.text_file import SourceText, clean_text
from recap_deck.source.values import read_bare
from recap_deck.source.yaml_nodes import YamlList, YamlMap, YamlNode, YamlText

Shape = Any
"""A node without its lines: text, a tuple of shapes, or a mapping of names to shapes."""


def check_edit(old: str, new: str, edit: EventEdit) -> None:
    """Refuse what doesn't read as it should."""
    _check_values(old, new, edit)
    if edit.items is not None:
        _check_items(_items(old), _items(new), edit.items)
    elif _shapes(_items(old)) != _shapes(_items(new)):
        raise EventEditError("event-edit-unsafe", 1)


def _check_values(old: str, new: str, edit: EventEdit) -> None:
    wanted = _values(old)
    wanted.update((key, value) for key, value in edit.values)
    expected = {key: value for key, value in wanted.items() if value is not None}
    found = _values(new)
    line = next(iter(_lines(old).values()), 1)
    if expected.keys() != found.keys():
        raise EventEditError("event-edit-unsafe", line)
    for key, value in expected.items():
        if not _is_same(found[key], value):
            raise EventEditError("event-edit-unsafe", _lines(old).get(key, line))


def _values(text: str) -> dict[str, Shape]:
    entries = read_entries_of(clean_text(text, "").text)
    named = ((each.key, each.node) for each in entries.entries if each.key != "agenda")
    return {key: _shape(node) for key, node in named}


def _lines(text: str) -> dict[str, int]:
    entries = read_entries_of(clean_text(text, "").text).entries
    return {each.key: each.line for each in entries}


def _items(text: str) -> tuple[RawItem, ...]:
    return read_event_file(SourceText("", clean_text(text, "").text)).items or ()


def _shapes(items: Sequence[RawItem]) -> list[Shape]:
    return [_shape(item.node) for item in items]


def _check_items(
    old: Sequence[RawItem], new: Sequence[RawItem], wanted: Sequence[KeptItem | NewItem]
) -> None:
    bad = next((item.error.line for item in old if item.error), None)
    if bad is not None:
        raise EventEditError("event-edit-unreadable", bad)
    known = {item.line: item for item in old}
    last = old[-1].line if old else 1
    if len(new) != len(wanted):
        raise EventEditError("event-edit-unsafe", last)
    for found, each in zip(new, wanted, strict=True):
        line = each.line if isinstance(each, KeptItem) else last
        expected = _wanted_shape(each, known)
        actual = _keys(found.node)
        if expected.keys() != actual.keys() or not all(
            _is_same(actual[key], value) for key, value in expected.items()
        ):
            raise EventEditError("event-edit-unsafe", line)


def _wanted_shape(wanted: KeptItem | NewItem, known: Mapping[int, RawItem]) -> dict[str, Shape]:
    if isinstance(wanted, NewItem):
        return {wanted.kind: wanted.text, **dict(wanted.values)}
    shape = _keys(known[wanted.line].node)
    shape.update(wanted.values)
    return {key: value for key, value in shape.items() if value is not None}


def _keys(node: YamlNode | None) -> dict[str, Shape]:
    """An item's keys, also of one that is written without."""
    if isinstance(node, YamlMap):
        return {key.text: _shape(value) for key, value in node.entries}
    if isinstance(node, YamlText):
        return {"session": node.text} if node.text.endswith(".md") else {node.text: ""}
    return {}


def _shape(node: YamlNode | None) -> Shape:
    if isinstance(node, YamlText):
        return node.text
    if isinstance(node, YamlList):
        return tuple(map(_shape, node.items))
    if isinstance(node, YamlMap):
        return tuple((key.text, _shape(value)) for key, value in node.entries)
    return None


def _is_same(found: Shape, wanted: Shape) -> bool:
    """A remark behind a word or a number is no part of it."""
    if isinstance(found, str) and isinstance(wanted, str):
        return found.strip() == wanted.strip() or read_bare(YamlText(found)) == wanted
    return bool(found == wanted)
