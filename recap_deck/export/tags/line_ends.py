"""Blanks where a line ends between two words: Qt paints none, and readers would join them."""

from __future__ import annotations

from collections.abc import Callable

from recap_deck.patterns import expression
from recap_deck.place.boxes import TextBox
from recap_deck.place.direction import has_leftward

Blank = Callable[[float, float, float], bytes]
"""What puts a blank of a size at a place on the page."""

_LETTERS = expression(rb"BT\n/F\d+ [\d.]+ Tf [^\n]*\n-?[\d.]+ (-?[\d.]+) Td")
_TEXT_END = b"ET\n"
_WIDTH = 0.25
"""A blank's width as a share of the letters' size."""


def with_blanks(operators: bytes, box: TextBox, blank: Blank) -> bytes:
    """What Qt wrote of a box, after each line that ends between words a blank."""
    lines, text = box.paragraph.lines, box.paragraph.text
    # The last line of a paragraph ends with it.
    ends = range(box.first, min(box.last, len(lines) - 1))
    due = [i for i in ends if text[lines[i].end - 1 : lines[i].end].isspace()]
    if not due or has_leftward(text):
        return operators
    found = {}
    for match in _LETTERS.finditer(operators):
        y = -float(match[1])
        for i in due:
            if lines[i].top <= y < lines[i].bottom:
                found[i] = match.start()
    out, done = [], 0
    for i, start in sorted(found.items()):
        end = operators.index(_TEXT_END, start) + len(_TEXT_END)
        line = lines[i]
        size = (line.bottom - line.top) * _WIDTH
        out += [operators[done:end], blank(size, line.x + line.width, line.baseline)]
        done = end
    return b"".join((*out, operators[done:]))
