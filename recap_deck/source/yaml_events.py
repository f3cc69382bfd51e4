"""From YAML text to nodes, by PyYAML's events.

Its objects are not used: nothing is converted, and there are no anchors, aliases or tags,
which are how small files are made to fill the memory.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import Any

from recap_deck.source.yaml_flat import read_flat
from recap_deck.source.yaml_nodes import YamlError, YamlList, YamlMap, YamlNode, YamlText

MAX_DEPTH = 6
MAX_NODES = 2_000


def read_node(text: str, first_line: int = 1) -> YamlNode:
    """Read one value that may be a list or mapping; lines count from `first_line`."""
    return read_flat(text, first_line) or _read_any(text, first_line)


def _read_any(text: str, first_line: int) -> YamlNode:
    import yaml  # slow, and most decks have no such value

    try:
        return _Reader(yaml.parse(text, Loader=yaml.BaseLoader), first_line).read()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = first_line + (mark.line if mark else 0)
        raise YamlError("yaml-unreadable", line) from error


class _Reader:
    """Builds nodes from events, counting how deep and how many they are."""

    def __init__(self, events: Iterator[Any], first_line: int) -> None:
        self._events = events
        self._first_line = first_line
        self._count = 0

    def read(self) -> YamlNode:
        for event in self._events:
            if _kind(event) in ("Scalar", "SequenceStart", "MappingStart", "Alias"):
                node = self._node(event, 1)
                deque(self._events, maxlen=0)  # what comes after must be YAML too
                return node
        return YamlText("", self._first_line)

    def _node(self, event: Any, depth: int) -> YamlNode:
        line = self._first_line + event.start_mark.line
        self._check(event, depth, line)
        if _kind(event) == "Scalar":
            return YamlText(event.value, line)
        if _kind(event) == "SequenceStart":
            return YamlList(tuple(self._children(depth)), line)
        return YamlMap(tuple(self._pairs(depth, line)), line)

    def _check(self, event: Any, depth: int, line: int) -> None:
        self._count += 1
        tag = getattr(event, "tag", None)
        # A quoted scalar has the tag “!”.
        if event.anchor is not None or tag not in (None, "!"):
            raise YamlError("yaml-reference", line)
        if depth > MAX_DEPTH or self._count > MAX_NODES:
            raise YamlError("yaml-too-much", line)

    def _children(self, depth: int) -> Iterator[YamlNode]:
        for event in self._events:
            if _kind(event) in ("SequenceEnd", "MappingEnd"):
                return
            yield self._node(event, depth + 1)

    def _pairs(self, depth: int, line: int) -> Iterator[tuple[YamlText, YamlNode]]:
        children = self._children(depth)
        for key in children:
            if not isinstance(key, YamlText):
                raise YamlError("yaml-unreadable", line)
            yield key, next(children)


def _kind(event: Any) -> str:
    return type(event).__name__.removesuffix("Event")
