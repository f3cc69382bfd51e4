"""Definitions of a session that its slides share: links, footnotes, abbreviations."""

from __future__ import annotations

from collections.abc import Sequence

from recap_deck.patterns import expression
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Definition:
    """One definition: where it stands, and its text with the lines that belong to it."""

    label: str
    slide: int
    text: str
    is_abbreviation: bool = False


_DEFINITION = expression(r" {0,3}(\*?)\[(\^?[^\]\[]{1,200})\]:")
_WORD = expression(r"\w+")
_LATIN = expression(r"[A-Za-z0-9_]+")
_MAX_NAMED = 200  # on one slide
_LABEL = expression(r"\[([^\]\[]{1,200})\]")


class Definitions:
    """All definitions of a session outside code by their labels; the first of a label counts."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._links: dict[str, Definition] = {}
        self._abbreviations: dict[str, Definition] = {}
        for slide, text in enumerate(texts):
            if "]:" in text:
                for definition in definitions_in(text, slide):
                    self._add(definition)
        # Words are looked up; a label such as C++ has to be searched for.
        odd = [label for label in self._abbreviations if not _WORD.fullmatch(label)]
        self._odd = odd[:_MAX_NAMED]

    def __bool__(self) -> bool:
        return bool(self._links or self._abbreviations)

    def _add(self, definition: Definition) -> None:
        kind = self._abbreviations if definition.is_abbreviation else self._links
        kind.setdefault(definition.label, definition)

    def named_by(self, text: str, slide: int) -> str:
        """Join the definitions of other slides that a slide's text names."""
        wanted: dict[int, Definition] = {}
        texts = [text]
        while texts and len(wanted) < _MAX_NAMED:
            for definition in self._named_in(texts.pop()):
                if definition.slide != slide and id(definition) not in wanted:
                    wanted[id(definition)] = definition
                    texts.append(definition.text)  # a footnote may name links of its own
        return "\n".join(definition.text for definition in wanted.values())

    def _named_in(self, text: str) -> list[Definition]:
        labels = [_folded(match[1]) for match in _LABEL.finditer(text)] if "[" in text else []
        found = [self._links[label] for label in labels if label in self._links]
        if self._abbreviations:
            # A particle may follow right after: `HTML은`.
            words = dict.fromkeys((*_WORD.findall(text), *_LATIN.findall(text)))
            words.update(dict.fromkeys(label for label in self._odd if label in text))
            found += [self._abbreviations[w] for w in words if w in self._abbreviations]
        return found


def definitions_in(text: str, slide: int = 0) -> list[Definition]:
    """The definitions that stand in a slide's text."""
    lines = text.split("\n")
    found: list[Definition] = []
    fence = ""
    for index, line in enumerate(lines):
        fence = _fence_after(line, fence)
        match = None if fence else _DEFINITION.match(line)
        if match:
            label = match[2] if match[1] else _folded(match[2])
            text = _with_lines_below(lines, index)
            found.append(Definition(label, slide, text, bool(match[1])))
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
