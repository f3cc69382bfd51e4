"""Definitions of a session that its slides share: links, footnotes, abbreviations."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Definition:
    """One definition: where it stands, and its text with the lines that belong to it."""

    label: str
    slide: int
    text: str


_DEFINITION = re.compile(r" {0,3}(\*?)\[(\^?[^\]\[]{1,200})\]:")
_LABEL = re.compile(r"\[([^\]\[]{1,200})\]")


def find_definitions(texts: Sequence[str]) -> Mapping[str, Definition]:
    """Find all definitions outside code by their labels; the first of a label counts."""
    found: dict[str, Definition] = {}
    for slide, text in enumerate(texts):
        if "]:" in text:
            for definition in _definitions_in(text, slide):
                found.setdefault(definition.label, definition)
    return found


def _definitions_in(text: str, slide: int) -> list[Definition]:
    lines = text.split("\n")
    found: list[Definition] = []
    fence = ""
    for index, line in enumerate(lines):
        fence = _fence_after(line, fence)
        match = None if fence else _DEFINITION.match(line)
        if match:
            label = ("*" + match[2]) if match[1] else _folded(match[2])
            found.append(Definition(label, slide, _with_lines_below(lines, index)))
    return found


def _fence_after(line: str, fence: str) -> str:
    mark = line.strip()[:3]
    if mark not in ("```", "~~~"):
        return fence
    if not fence:
        return mark
    return "" if mark == fence else fence


def _with_lines_below(lines: Sequence[str], index: int) -> str:
    after = index + 1
    while after < len(lines) and lines[after].startswith(("    ", "\t")):
        after += 1
    return "\n".join(lines[index:after])


def _folded(label: str) -> str:
    return " ".join(label.split()).casefold()


def definitions_for(text: str, slide: int, known: Mapping[str, Definition]) -> str:
    """Join the definitions of other slides that a slide's text names."""
    wanted: dict[str, Definition] = {}
    _collect(text, slide, known, wanted)
    return "\n".join(definition.text for definition in wanted.values())


def _collect(
    text: str, slide: int, known: Mapping[str, Definition], wanted: dict[str, Definition]
) -> None:
    for label in _labels_in(text, known):
        definition = known.get(label)
        if definition and definition.slide != slide and label not in wanted:
            wanted[label] = definition
            # A footnote may name links of its own.
            _collect(definition.text, slide, known, wanted)


def _labels_in(text: str, known: Mapping[str, Definition]) -> list[str]:
    labels = [_folded(match[1]) for match in _LABEL.finditer(text)] if "[" in text else []
    abbreviations = [
        label
        for label in known
        if label.startswith("*")
        and label[1:] in text
        and re.search(rf"(?<!\w){re.escape(label[1:])}(?!\w)", text)
    ]
    return labels + abbreviations
