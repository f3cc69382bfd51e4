"""Fixes of lists: items that nest too little or are code, markers without a blank."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recap_deck.patterns import expression
from recap_deck.writing.fixes.trouble import QuickFix, Trouble
from recap_deck.writing.text_edit import TextEdit

_QUOTES = r"(?:[ ]{0,3}>[ ]?)*"
_ROOM = expression(rf"(?P<quotes>{_QUOTES})(?P<room>[ \t]*)")
_ITEM = rf"^{_QUOTES}[ \t]*(?:[-+*]|\d{{1,9}}[.)])(?=[ \t]|$)"
_TAB = 4


def nest_items(trouble: Trouble) -> QuickFix | None:
    """Indent an item, what is in it, and what stands beside it as deep."""
    return _shifted(trouble, "fix-nest", _blanks(trouble))


def show_list(trouble: Trouble) -> QuickFix | None:
    """Take away so much room that items are no code."""
    return _shifted(trouble, "fix-list", -_blanks(trouble))


def space_markers(trouble: Trouble) -> QuickFix | None:
    """Write a blank behind each marker, on all lines below that begin so."""
    marker = trouble.argument("marker")
    number = r"\d{1,3}" if marker[:-1].isdigit() else ""
    pattern = rf"{_QUOTES}[ \t]*(?P<marker>{number}{re.escape(marker[-1:])})(?=\S)"
    return _written(trouble, pattern, " ")


def write_markers(trouble: Trouble) -> QuickFix | None:
    """Write hyphens in place of typed bullets, on all lines below that begin so."""
    pattern = rf"{_QUOTES}[ \t]*(?P<marker>{re.escape(trouble.argument('marker'))}[ \t]*)(?=\S)"
    return _written(trouble, pattern, "")


def _blanks(trouble: Trouble) -> int:
    return int(trouble.argument("blanks") or 0)


def _written(trouble: Trouble, pattern: str, behind: str) -> QuickFix | None:
    edits = []
    for start, line in _lines_from(trouble):
        found = re.match(pattern, line)
        if found is None:
            break
        new = found["marker"] + behind if behind else "- "
        edits.append(TextEdit(start + found.start("marker"), start + found.end("marker"), new))
    return QuickFix("fix-list", trouble.path, tuple(edits)) if edits else None


def _shifted(trouble: Trouble, says: str, by: int) -> QuickFix | None:
    """Move lines as deep as the first, and the blank ones between them, to another column."""
    edits: list[TextEdit] = []
    least = None
    if not by or trouble.in_line(_ITEM) is None:
        return None
    for start, line in _lines_from(trouble):
        found = _ROOM.match(line)
        assert found, "the pattern takes nothing, too"
        if found.end() == len(line):
            continue
        column = _column(found)
        least = column if least is None else least
        if column < least:
            break
        room = " " * max(0, column - len(found["quotes"]) + by)
        new = found["room"] + " " * by if by > 0 else room
        edits.append(TextEdit(start + found.start("room"), start + found.end("room"), new))
    return QuickFix(says, trouble.path, tuple(edits)) if edits else None


def _column(found: re.Match[str]) -> int:
    return len(found[0].expandtabs(_TAB))


def _lines_from(trouble: Trouble) -> Iterator[tuple[int, str]]:
    """Where each line of the slide begins, from the diagnostic's line on, and the line."""
    start, _ = trouble.line_range
    _, end = trouble.slide_range
    for line in trouble.text[start:end].split("\n"):
        yield start, line
        start += len(line) + 1
