"""What is done with whole lines: move, double, delete, headings, notes."""

from __future__ import annotations

import re

from recap_deck.patterns import expression
from recap_deck.writing.selection import Edited, Selection, at, carried
from recap_deck.writing.text_edit import TextEdit
from recap_deck.writing.text_lines import TextLines

_HEADING = expression(r"( {0,3})(#{1,6})(?:[ \t]+|$)")
_NOTE = expression(r"([ \t]*)<!--[ \t]*(.*?)[ \t]*-->[ \t]*", re.DOTALL)
_OPEN, _CLOSE = "<!-- ", " -->"


def move_lines(text: str, selection: Selection, *, down: bool) -> Edited | None:
    """Let the selected lines change places with the one above or below; None at the end."""
    lines = TextLines(text)
    touched = lines.touched(selection)
    other = touched.stop if down else touched.start - 1
    if not 0 <= other < len(lines.lines):
        return None
    start, end = lines.starts[touched.start], lines.end(touched[-1])
    jumped = lines.lines[other]
    if down:
        edits = (TextEdit(start, start, jumped + "\n"), TextEdit(end, lines.end(other), ""))
        by = len(jumped) + 1
    else:
        edits = (TextEdit(lines.starts[other], start, ""), TextEdit(end, end, "\n" + jumped))
        by = -len(jumped) - 1
    moved = Selection(selection.anchor + by, selection.cursor + by)
    return Edited(edits, moved)


def double_lines(text: str, selection: Selection) -> Edited:
    """Write the selected lines a second time below; the selection goes to the new ones."""
    lines = TextLines(text)
    touched = lines.touched(selection)
    start, end = lines.starts[touched.start], lines.end(touched[-1])
    copy = "\n" + text[start:end]
    by = len(copy)
    edits = (TextEdit(end, end, copy),)
    return Edited(edits, Selection(selection.anchor + by, selection.cursor + by))


def delete_lines(text: str, selection: Selection) -> Edited:
    """Delete the selected lines whole; the cursor goes to the line after them."""
    lines = TextLines(text)
    touched = lines.touched(selection)
    start, end = lines.starts[touched.start], lines.end(touched[-1])
    if end < len(text):
        return Edited((TextEdit(start, end + 1, ""),), at(start))
    start = max(0, start - 1)
    return Edited((TextEdit(start, end, ""),), at(lines.starts[max(0, touched.start - 1)]))


def set_heading(text: str, selection: Selection, level: int) -> Edited:
    """Make the selected lines headings of a level; those that are become text again."""
    lines = TextLines(text)
    touched = [index for index in lines.touched(selection) if lines.lines[index].strip()]
    touched = touched or [lines.index_at(selection.cursor)]
    found = {index: _HEADING.match(lines.lines[index]) for index in touched}
    is_so = all(match and len(match[2]) == level for match in found.values())
    edits = []
    for index, match in found.items():
        start = lines.starts[index]
        new = "" if is_so else "#" * level + " "
        edits.append(TextEdit(start, start + (match.end() if match else 0), new))
    return carried(selection, tuple(edits))


def shift_heading(text: str, selection: Selection, *, deeper: bool) -> Edited | None:
    """Make the selected headings one level deeper or higher; None where nothing changes."""
    lines = TextLines(text)
    edits = []
    for index in lines.touched(selection):
        match = _HEADING.match(lines.lines[index])
        if match is None:
            continue
        place = lines.starts[index] + match.start(2)
        if deeper and len(match[2]) < 6:
            edits.append(TextEdit(place, place, "#"))
        elif not deeper and len(match[2]) > 1:
            edits.append(TextEdit(place, place + 1, ""))
    return carried(selection, tuple(edits)) if edits else None


def toggle_note(text: str, selection: Selection) -> Edited | None:
    """Make the selected lines a note to the speaker, or slide text again.

    None where they hold part of another comment: one can't stand in another.
    """
    lines = TextLines(text)
    touched = lines.touched(selection)
    start, end = lines.starts[touched.start], lines.end(touched[-1])
    content = text[start:end]
    note = _NOTE.fullmatch(content)
    if note is not None and "-->" not in note[2]:
        first, last = start + note.start(2), start + note.end(2)
        edits = (TextEdit(start + note.end(1), first, ""), TextEdit(last, end, ""))
        return carried(selection, tuple(edit for edit in edits if edit.start < edit.end))
    if "<!--" in content or "-->" in content:
        return None
    return _noted(start, end, content, selection)


def _noted(start: int, end: int, content: str, selection: Selection) -> Edited:
    place = start + len(content) - len(content.lstrip(" \t\n"))
    if not content.strip():
        return Edited((TextEdit(start, end, _OPEN + _CLOSE),), at(start + len(_OPEN)))
    last = start + len(content.rstrip())
    edits = (TextEdit(place, place, _OPEN), TextEdit(last, last, _CLOSE))
    by = len(_OPEN)
    return Edited(edits, Selection(selection.anchor + by, selection.cursor + by))


def shift_lines(text: str, selection: Selection, width: int, *, deeper: bool) -> Edited:
    """Move the selected lines in or out by a number of blanks; empty ones stay empty."""
    lines = TextLines(text)
    edits = []
    for index in lines.touched(selection):
        line, start = lines.lines[index], lines.starts[index]
        blanks = len(line) - len(line.lstrip(" "))
        if deeper and line.strip():
            edits.append(TextEdit(start, start, " " * width))
        elif not deeper and blanks:
            edits.append(TextEdit(start, start + min(width, blanks), ""))
        elif not deeper and line.startswith("\t"):
            edits.append(TextEdit(start, start + 1, ""))
    return carried(selection, tuple(edits))
