"""Notes that stand in a slide's text: taken out, their lines left empty."""

from __future__ import annotations

import re
from collections.abc import Container

from recap_deck.patterns import expression
from recap_deck.source.dialects.model import Dialect, NotesSyntax

_ASIDE = expression(r"<aside\b[^>]*\bclass=[\"']?[^\"'>]*\bnotes\b[^>]*>", re.IGNORECASE)
_CARET = expression(r"\^[ \t]?(?=\S)")
_LABEL = expression(r"notes?:", re.IGNORECASE)
_DIV = expression(r"[ \t]*(:{3,})[ \t]*(?:\{[ \t]*\.notes[ \t]*\}|notes)[ \t]*:*[ \t]*$")
_DIV_END = expression(r"[ \t]*:{3,}[ \t]*$")


def take_notes(lines: list[str], code: Container[int], dialect: Dialect) -> list[str]:
    """Blank out the notes of a slide in place and return them; `code` lines are left alone."""
    notes: list[str] = []
    for syntax, take in (
        (NotesSyntax.DIV, _take_divs),
        (NotesSyntax.CARET, _take_carets),
        (NotesSyntax.LABEL, _take_label),
    ):
        if syntax in dialect.notes:
            notes += take(lines, code)
    return [note for note in notes if note]


def take_asides(lines: list[str], code: Container[int]) -> list[str]:
    """Blank out reveal.js's `<aside class="notes">` in place, and return what is in them."""
    notes: list[str] = []
    for index, line in enumerate(lines):
        opening = _ASIDE.search(line) if "<aside" in line else None
        if opening is None or index in code:
            continue
        ends = (i for i in range(index, len(lines)) if "</aside>" in lines[i])
        last = next(ends, len(lines) - 1)
        text = "\n".join(lines[index : last + 1])
        inner, _, after = text[opening.end() :].partition("</aside>")
        _take(lines, index, last + 1)
        lines[index] = line[: opening.start()]
        lines[last] += after
        notes.append(inner.strip())
    return [note for note in notes if note]


def _take(lines: list[str], first: int, after: int) -> list[str]:
    taken = lines[first:after]
    lines[first:after] = [""] * (after - first)
    return taken


def _take_divs(lines: list[str], code: Container[int]) -> list[str]:
    notes: list[str] = []
    for first in range(len(lines)):
        if ":::" not in lines[first] or first in code or not _DIV.match(lines[first]):
            continue
        below = range(first + 1, len(lines))
        last = next((i for i in below if i not in code and _DIV_END.match(lines[i])), len(lines))
        taken = _take(lines, first, min(last + 1, len(lines)))
        notes.append("\n".join(taken[1 : last - first]).strip())
    return notes


def _take_carets(lines: list[str], code: Container[int]) -> list[str]:
    notes: list[str] = []
    index = 0
    while index < len(lines):
        if not _CARET.match(lines[index]) or index in code:
            index += 1
            continue
        after = index + 1
        while after < len(lines) and lines[after].strip() and not _CARET.match(lines[after]):
            after += 1
        taken = _take(lines, index, after)
        notes.append("\n".join((_CARET.sub("", taken[0], count=1), *taken[1:])).strip())
        index = after
    return notes


def _take_label(lines: list[str], code: Container[int]) -> list[str]:
    for index, line in enumerate(lines):
        label = _LABEL.match(line)
        if label and index not in code:
            taken = _take(lines, index, len(lines))
            return ["\n".join((taken[0][label.end() :], *taken[1:])).strip()]
    return []
