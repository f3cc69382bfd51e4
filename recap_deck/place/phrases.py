"""Where lines of a script without blanks break well: at the seams between phrases."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from recap_deck.model.runs import Run
from recap_deck.parse.scripts import is_unspaced
from recap_deck.place.paragraphs import Paragraphs
from recap_deck.place.typesetter import SetParagraph
from recap_deck.theme.model import TextStyle

_MOST_LINES = 3
_MOST_TRIALS = 10
_CLOSING = ("Pe", "Pf", "Po", "Pd")
_LEAST = 0.5
"""A text is not set narrower than this share of its room for the sake of its breaks."""


def is_without_blanks(text: str) -> bool:
    """Tell whether a text has letters of a script whose words nothing parts."""
    return not text.isascii() and any(map(is_unspaced, text))


def well_broken(
    paragraph: SetParagraph, runs: Sequence[Run], style: TextStyle, paragraphs: Paragraphs
) -> SetParagraph | None:
    """The same lines, narrower, with every break at a seam; None where there are none such.

    Of several the most even.
    """
    count, width = len(paragraph.lines), max(line.width for line in paragraph.lines)
    if not 2 <= count <= _MOST_LINES:
        return None
    best = paragraph if breaks_well(paragraph) else None
    narrow = width
    for _ in range(_MOST_TRIALS):
        narrow -= style.size
        if narrow < _LEAST * width:
            break
        again = paragraphs.set(runs, style, narrow)
        if len(again.lines) != count:
            break
        best = again if breaks_well(again) else best
    return best


def breaks_well(paragraph: SetParagraph) -> bool:
    """Tell whether every line but the first begins where a phrase does."""
    text = paragraph.text
    return all(_is_seam(text[line.start - 1], text[line.start]) for line in paragraph.lines[1:])


def _is_seam(before: str, after: str) -> bool:
    """After a blank or a sign, and in Japanese where a word's ending gives way to the next word."""
    if unicodedata.category(after) in _CLOSING:
        return False
    if before.isspace() or unicodedata.category(before)[0] in "PS":
        return True
    if not (is_unspaced(before) and is_unspaced(after)):
        return False
    return _is_hiragana(before) and not _is_hiragana(after) and after != "ー"


def _is_hiragana(letter: str) -> bool:
    return "\u3041" <= letter <= "\u309f"
