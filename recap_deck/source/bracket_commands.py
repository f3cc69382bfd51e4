"""Deckset's commands in brackets, `[.background-color: #f00]`: taken out of a slide's text."""

from __future__ import annotations

from collections.abc import Container

from recap_deck.patterns import expression
from recap_deck.source.yaml_nodes import YamlText
from recap_deck.source.yaml_text import Entries, Entry

_COMMAND = expression(r"\[\.([a-z-]+)(?:[ \t]*:[ \t]*(.*?))?\][ \t]*$")

# These say where things stand on the slide: the parser reads them in their place.
_FOR_THE_PARSER = frozenset({"column", "code-highlight"})


def take_commands(lines: list[str], code: Container[int], first_line: int) -> Entries:
    """Blank out the commands of a slide in place and return them as keys with values."""
    entries: list[Entry] = []
    for index, line in enumerate(lines):
        match = _COMMAND.match(line) if line.startswith("[.") else None
        if match and match[1] not in _FOR_THE_PARSER and index not in code:
            entries.append(_entry(match[1], match[2] or "true", index + first_line))
            lines[index] = ""
    return Entries(tuple(entries))


def _entry(name: str, value: str, line: int) -> Entry:
    if name == "hide-footer":
        name, value = "footer", ""
    return Entry(name, line, YamlText(value, line))
