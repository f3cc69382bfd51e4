"""Texts, lists and mappings as they stand in YAML, with their lines; every scalar stays text."""

from __future__ import annotations

from recap_deck.values import dataclass


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
