"""What a typed character brings along: its partner, where that helps more than it hinders."""

from __future__ import annotations

from collections.abc import Mapping

from recap_deck.writing.selection import Edited, Selection, at
from recap_deck.writing.text_edit import TextEdit

_AROUND: Mapping[str, str] = {
    "(": ")", "[": "]", "{": "}", "“": "”", "‘": "’", "「": "」", "『": "』", "《": "》",
    '"': '"', "'": "'", "`": "`", "*": "*", "_": "_", "~": "~", "$": "$", "=": "=",
}  # fmt: skip
"""What goes around a selection when its first character is typed."""

_PAIRED: Mapping[str, str] = {"(": ")", "[": "]", "{": "}", "`": "`"}
"""What gets its partner at once; quotes don't, which are apostrophes too."""

_FREE = " \t\n.,;:!?)]}"


def typed(text: str, selection: Selection, letter: str) -> Edited | None:
    """What typing a character does beyond itself; None where it is only to be typed."""
    if not selection.is_empty:
        return _around(text, selection, letter)
    place = selection.cursor
    after = text[place : place + 1]
    before = text[place - 1 : place] if place else ""
    if letter == after and letter in _PAIRED.values() and _is_open(text, place, letter):
        return Edited((), at(place + 1))
    if letter in _PAIRED and (not after or after in _FREE) and not _hinders(before, letter):
        return Edited((TextEdit(place, place, letter + _PAIRED[letter]),), at(place + 1))
    return None


def erased(text: str, selection: Selection) -> Edited | None:
    """What Backspace does between two partners: both go; None elsewhere."""
    place = selection.cursor
    if not selection.is_empty or not place:
        return None
    before, after = text[place - 1], text[place : place + 1]
    if _PAIRED.get(before) != after:
        return None
    return Edited((TextEdit(place - 1, place + 1, ""),), at(place - 1))


def _around(text: str, selection: Selection, letter: str) -> Edited | None:
    """A selection over several lines is replaced: marks don't reach that far."""
    content = text[selection.start : selection.end]
    if letter not in _AROUND or "\n" in content or not content.strip():
        return None
    edits = (
        TextEdit(selection.start, selection.start, letter),
        TextEdit(selection.end, selection.end, _AROUND[letter]),
    )
    return Edited(edits, Selection(selection.anchor + 1, selection.cursor + 1))


def _hinders(before: str, letter: str) -> bool:
    """A backtick after a letter ends something, and after another one begins a block of code."""
    return letter == "`" and bool(before) and (before == "`" or before.isalnum())


def _is_open(text: str, place: int, letter: str) -> bool:
    """Tell whether the partner of a closing character stands before it on the line."""
    line = text[text.rfind("\n", 0, place) + 1 : place]
    if letter == "`":
        return line.count("`") % 2 == 1
    opening = next(mark for mark, partner in _PAIRED.items() if partner == letter)
    return line.count(opening) > line.count(letter)
