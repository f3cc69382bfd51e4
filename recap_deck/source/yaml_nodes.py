"""From YAML text to texts, lists and mappings with their lines; every scalar stays text.

PyYAML's events are read, not its objects: nothing is converted, and there are no anchors,
aliases or tags, which are how small files are made to fill the memory.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

MAX_DEPTH = 6
MAX_NODES = 2_000


@dataclass(frozen=True, slots=True)
class YamlText:
    """A scalar; `line` counts from 1 within the text that was read."""

    text: str
    line: int = 1


@dataclass(frozen=True, slots=True)
class YamlList:
    """A sequence."""

    items: tuple[YamlNode, ...]
    line: int = 1


@dataclass(frozen=True, slots=True)
class YamlMap:
    """A mapping in the order written; a key may come twice."""

    entries: tuple[tuple[YamlText, YamlNode], ...]
    line: int = 1


YamlNode = YamlText | YamlList | YamlMap


class YamlError(Exception):
    """Text that is no YAML, or more than we read; `code` is a row of the messages."""

    def __init__(self, code: str, line: int) -> None:
        super().__init__(code)
        self.code = code
        self.line = line


def read_node(text: str, first_line: int = 1) -> YamlNode:
    """Read one value; lines count from `first_line`."""
    try:
        return _Reader(text, first_line).read()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = first_line + (mark.line if mark else 0)
        raise YamlError("yaml-unreadable", line) from error


class _Reader:
    """Builds nodes from events, counting how deep and how many they are."""

    def __init__(self, text: str, first_line: int) -> None:
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=yaml.BaseLoader)
        self._first_line = first_line
        self._count = 0

    def read(self) -> YamlNode:
        for event in self._events:
            if isinstance(event, yaml.NodeEvent):
                node = self._node(event, 1)
                deque(self._events, maxlen=0)  # what comes after must be YAML too
                return node
        return YamlText("", self._first_line)

    def _node(self, event: yaml.Event, depth: int) -> YamlNode:
        mark = event.start_mark
        line = self._first_line + (mark.line if mark else 0)
        self._check(event, depth, line)
        if isinstance(event, yaml.ScalarEvent):
            return YamlText(event.value, line)
        if isinstance(event, yaml.SequenceStartEvent):
            return YamlList(tuple(self._children(depth)), line)
        return YamlMap(tuple(self._pairs(depth, line)), line)

    def _check(self, event: yaml.Event, depth: int, line: int) -> None:
        self._count += 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise YamlError("yaml-reference", line)
        tag = getattr(event, "tag", None)
        if tag is not None and tag != "!":
            raise YamlError("yaml-reference", line)
        if depth > MAX_DEPTH or self._count > MAX_NODES:
            raise YamlError("yaml-too-much", line)

    def _children(self, depth: int) -> Iterator[YamlNode]:
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent | yaml.MappingEndEvent):
                return
            yield self._node(event, depth + 1)

    def _pairs(self, depth: int, line: int) -> Iterator[tuple[YamlText, YamlNode]]:
        children = self._children(depth)
        for key in children:
            if not isinstance(key, YamlText):
                raise YamlError("yaml-unreadable", line)
            yield key, next(children)
