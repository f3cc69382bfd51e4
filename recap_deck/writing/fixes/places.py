"""Where in a text a diagnostic is about: a word if that can be told, else its line."""

from __future__ import annotations

from recap_deck.writing.fixes.quick_fixes import fix_of
from recap_deck.writing.fixes.trouble import Asks, Trouble

_WORDS = ("name", "value", "path", "address", "color", "formula")
"""Arguments that stand in the text as they are."""


def place_of(trouble: Trouble) -> tuple[int, int] | None:
    """The range that a diagnostic is about; None where the text has no such line any more."""
    found = _mended(trouble) or _named(trouble)
    if found:
        return found
    start, end = trouble.line_range
    line = trouble.text[start:end]
    if not line.strip():
        return _first_line(trouble)
    left = len(line) - len(line.lstrip())
    return start + left, start + len(line.rstrip())


def _mended(trouble: Trouble) -> tuple[int, int] | None:
    """What its fix would write over."""
    fix = fix_of(trouble)
    if fix is None or fix.path != trouble.path:
        return None
    edit = fix.edits[0]
    has_range = edit.end > edit.start and (fix.asks is not Asks.NOTHING or edit.new)
    return (edit.start, edit.end) if has_range else None


def _named(trouble: Trouble) -> tuple[int, int] | None:
    start, end = trouble.line_range
    for argument in _WORDS:
        word = trouble.argument(argument)
        at = trouble.text.find(word, start, end) if word else -1
        if at >= 0:
            return at, at + len(word)
    return None


def _first_line(trouble: Trouble) -> tuple[int, int] | None:
    """What is said of a whole slide is marked on its first line that isn't blank."""
    if trouble.slide is None:
        return None
    start, end = trouble.slide_range
    bare = trouble.text[start:end].lstrip()
    begin = end - len(bare)
    line_end = trouble.text.find("\n", begin)
    return (begin, line_end if 0 <= line_end < end else end) if bare else None
