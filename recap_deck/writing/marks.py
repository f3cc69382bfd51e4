"""Bold, italic, struck and code: marks put around what is selected, or taken from it."""

from __future__ import annotations

import re

from recap_deck.patterns import expression
from recap_deck.writing.list_lines import read_list_line
from recap_deck.writing.selection import Edited, Selection, at
from recap_deck.writing.text_edit import TextEdit, moved
from recap_deck.writing.text_lines import TextLines

BOLD, ITALIC, STRUCK, CODE = "**", "*", "~~", "`"

_LETTER = expression(r"[\w'’-]")
_PREFIX = expression(r"[ \t]*(?:>[ \t]?)*[ \t]*(?:#{1,6}[ \t]+)?")


def toggle_mark(text: str, selection: Selection, mark: str) -> Edited:
    """Put a mark around the selection, or the word at the cursor; take it away where it is."""
    lines = TextLines(text)
    touched = lines.touched(selection)
    if len(touched) > 1:
        return _toggle_lines(lines, selection, touched, mark)
    start, end = _bounds(text, selection)
    if start == end:
        return _toggle_nothing(text, start, mark)
    edits = _toggled(text, start, end, mark)
    return Edited(edits, _kept(selection, start, end, edits))


def _bounds(text: str, selection: Selection) -> tuple[int, int]:
    """What is selected without blanks at its ends, or the word at the cursor."""
    start, end = selection.start, selection.end
    if start == end:
        while start > 0 and _LETTER.match(text[start - 1]):
            start -= 1
        while end < len(text) and _LETTER.match(text[end]):
            end += 1
        return start, end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _toggle_nothing(text: str, place: int, mark: str) -> Edited:
    """Without a word, a pair to write in; an empty pair goes away."""
    width = len(mark)
    inside = _run_before(text, place, mark[0]) == _run_after(text, place, mark[0]) == width
    if inside:
        return Edited((TextEdit(place - width, place + width, ""),), at(place - width))
    return Edited((TextEdit(place, place, mark * 2),), at(place + width))


def _toggle_lines(lines: TextLines, selection: Selection, touched: range, mark: str) -> Edited:
    """Every line has marks of its own: they don't reach over the end of a paragraph."""
    spans = [span for index in touched if (span := _content(lines, index, selection))]
    are_marked = all(_inner(lines.text, *span, mark) for span in spans)
    edits: list[TextEdit] = []
    for start, end in spans:
        is_marked = _inner(lines.text, start, end, mark) > 0
        if is_marked == are_marked:
            edits += _toggled(lines.text, start, end, mark)
    made = tuple(edits)
    return Edited(made, Selection(moved(selection.anchor, made), moved(selection.cursor, made)))


def _content(lines: TextLines, index: int, selection: Selection) -> tuple[int, int] | None:
    """What of a line is text and selected; None where nothing is."""
    line = lines.lines[index]
    item = read_list_line(line)
    prefix = _PREFIX.match(line)
    first = len(item.before_text) if item else prefix.end() if prefix else 0
    start = max(lines.starts[index] + first, selection.start)
    end = min(lines.end(index), selection.end)
    start, end = _bounds(lines.text, Selection(start, end)) if start < end else (0, 0)
    return (start, end) if start < end else None


def _toggled(text: str, start: int, end: int, mark: str) -> tuple[TextEdit, ...]:
    if width := _inner(text, start, end, mark):
        return (
            TextEdit(start, start + width, ""),
            TextEdit(end - width, end, ""),
        )
    if width := _around(text, start, end, mark):
        return (TextEdit(start - width, start, ""), TextEdit(end, end + width, ""))
    before, after = _marks_for(text[start:end], mark)
    return (TextEdit(start, start, before), TextEdit(end, end, after))


def _marks_for(content: str, mark: str) -> tuple[str, str]:
    """Code with backticks in it needs a longer run of them around it."""
    if mark != CODE or CODE not in content:
        return mark, mark
    longest = max(len(run) for run in re.findall("`+", content))
    fence = CODE * (longest + 1)
    return f"{fence} ", f" {fence}"


def _inner(text: str, start: int, end: int, mark: str) -> int:
    """How wide the mark is that the text between two places has at both its ends; 0 for none."""
    run = min(_run_after(text, start, mark[0]), _run_before(text, end, mark[0]))
    is_room = end - start > 2 * len(mark)
    return len(mark) if is_room and _has(run, mark) else 0


def _around(text: str, start: int, end: int, mark: str) -> int:
    """How wide the mark is that stands just outside two places; 0 for none."""
    run = min(_run_before(text, start, mark[0]), _run_after(text, end, mark[0]))
    return len(mark) if _has(run, mark) else 0


def _has(run: int, mark: str) -> bool:
    """Three stars are bold and italic, one of two is no italic."""
    if mark == ITALIC:
        return run in (1, 3)
    if mark == BOLD:
        return run in (2, 3)
    return run == len(mark)


def _run_before(text: str, place: int, letter: str) -> int:
    run = 0
    while place - run > 0 and text[place - run - 1] == letter:
        run += 1
    return run


def _run_after(text: str, place: int, letter: str) -> int:
    run = 0
    while place + run < len(text) and text[place + run] == letter:
        run += 1
    return run


def _kept(selection: Selection, start: int, end: int, edits: tuple[TextEdit, ...]) -> Selection:
    """The same letters stay selected, without the marks; a cursor stays in its word."""
    if selection.is_empty:
        place = selection.cursor
        return at(_last(place, edits) if place > start else moved(place, edits))
    first, last = moved(start, edits), _last(end, edits)
    return (
        Selection(first, last) if selection.anchor <= selection.cursor else Selection(last, first)
    )


def _last(offset: int, edits: tuple[TextEdit, ...]) -> int:
    """The end of what was selected comes before a mark that is put in there."""
    return moved(offset, tuple(edit for edit in edits if edit.start < offset))
