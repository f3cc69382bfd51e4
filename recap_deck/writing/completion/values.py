"""The values that a key may have: of its reader where they are few, else what is known."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from recap_deck.source.comments import COMMANDS
from recap_deck.source.directives import find_directive
from recap_deck.source.ground_values import read_anchors, read_repeats
from recap_deck.source.transition_values import read_transition
from recap_deck.source.values import (
    BadValueError,
    Reader,
    read_boolean,
    read_color,
    read_fit,
    read_image,
    read_levels,
    read_minutes,
    read_paginate,
    read_seconds,
    read_size,
    read_speakers,
)
from recap_deck.source.yaml_nodes import YamlText
from recap_deck.writing.completion.items import Item, Kind
from recap_deck.writing.completion.known import Known
from recap_deck.writing.paths import written_path

_OF_READERS: Mapping[Reader, tuple[str, ...]] = {
    read_boolean: ("true", "false"),
    read_paginate: ("true", "false", "hold", "skip"),
    read_fit: ("auto", "shrink", "continue", "off"),
    read_transition: ("none", "fade", "slide", "push"),
    read_size: ("16:9", "4:3", "16:10", "1:1"),
    read_levels: ("1", "2", "3", "[2]"),
    read_repeats: ("no-repeat", "repeat", "repeat-x", "repeat-y", "space", "round"),
    read_anchors: ("center", "top", "bottom", "left", "right", "top left", "top right"),
    read_minutes: ("5", "10", "15", "20", "25", "30", "40", "45", "60"),
    read_seconds: ("10s", "20s", "30s", "1m", "off"),
}
_OF_KEYS: Mapping[str, tuple[str, ...]] = {
    "lang": ("ko", "en", "ja", "zh", "de", "fr", "es", "ar"),
    "backgroundSize": ("cover", "contain", "auto"),
    "start": ("18:30", "19:00", "19:30", "20:00"),
    "timezone": ("Asia/Seoul", "Asia/Tokyo", "Europe/Berlin", "Europe/London", "UTC"),
    "min": ("3", "5", "8", "10"),
    "skip": ("true", "false"),
}
_OF_COMMANDS: Mapping[str, tuple[str, ...]] = {
    "alignment": ("left", "center", "right"),
    "column": ("0", "1", "2"),
    "column_layout": ("[1, 1]", "[3, 2]", "[2, 3]", "[1, 1, 1]"),
    "font_size": ("1", "2", "3", "4", "5", "6", "7"),
    "incremental": ("true", "false"),
    "incremental_lists": ("true", "false"),
}


def value_items(key: str, known: Known) -> tuple[Item, ...]:
    """What may stand behind `key: `; nothing where it is free text."""
    name = key.removeprefix("_")
    named = _NAMED.get(name)
    if named is not None:
        return tuple(named(known))
    if name in _OF_KEYS:
        return _plain(_OF_KEYS[name])
    directive = find_directive(key)
    if directive is not None:
        if directive.read is read_color:
            return tuple(_colors(known))
        if directive.read is read_image:
            return tuple(_pictures(known))
        if directive.read is read_speakers:
            return tuple(_speakers(known))
    return _plain(values_of(key))


def values_of(key: str) -> tuple[str, ...]:
    """The few words that a directive or command takes; nothing where there are many."""
    directive = find_directive(key)
    if directive is None:
        return _OF_COMMANDS.get(key, ()) if key in COMMANDS else ()
    return _OF_READERS.get(directive.read) or _choices(directive.read)


def _choices(read: Reader) -> tuple[str, ...]:
    """The choices that a reader of words names when it refuses one."""
    try:
        read(YamlText("?"))
    except BadValueError as error:
        return tuple(filter(None, error.arguments.get("choices", "").split(", ")))
    return ()


def _plain(values: tuple[str, ...]) -> tuple[Item, ...]:
    return tuple(Item(value, Kind.VALUE) for value in values)


def _layouts(known: Known) -> Iterator[Item]:
    for name in known.layouts:
        yield Item(name, Kind.LAYOUT, says=f"layout-{name}", sign=name)


def _themes(known: Known) -> Iterator[Item]:
    yield from _plain(known.themes)


def _classes(known: Known) -> Iterator[Item]:
    yield from _plain(known.classes)


def _colors(known: Known) -> Iterator[Item]:
    for name, color in known.colors:
        yield Item(name, Kind.COLOR, detail=color, sign=color)


def _pictures(known: Known) -> Iterator[Item]:
    for path in known.pictures:
        yield Item(path, Kind.PICTURE, insert=written_path(path), sign=path)


def _speakers(known: Known) -> Iterator[Item]:
    for name in known.speakers:
        yield Item(name, Kind.PERSON)


def _sessions(known: Known) -> Iterator[Item]:
    for file in known.sessions:
        yield Item(file, Kind.FILE)


_NAMED: Mapping[str, Callable[[Known], Iterator[Item]]] = {
    "layout": _layouts,
    "theme": _themes,
    "class": _classes,
    "speaker": _speakers,
    "speakers": _speakers,
    "author": _speakers,
    "photo": _pictures,
    "session": _sessions,
    "slides": _sessions,
}
