"""A text with its selection as one string: `⟨` where it begins, `⟩` or `|` where the cursor is."""

from __future__ import annotations

from collections.abc import Callable

from recap_deck.writing.selection import Edited, Selection
from recap_deck.writing.text_edit import applied


def read_marked(marked: str) -> tuple[str, Selection]:
    """Take the marks out."""
    if "⟨" not in marked:
        place = marked.index("|")
        return marked.replace("|", "", 1), Selection(place, place)
    start = marked.index("⟨")
    end = marked.index("⟩") - 1
    return marked.replace("⟨", "").replace("⟩", ""), Selection(start, end)


def write_marked(text: str, selection: Selection) -> str:
    """Put the marks in."""
    start, end = selection.start, selection.end
    if selection.is_empty:
        return f"{text[:start]}|{text[start:]}"
    return f"{text[:start]}⟨{text[start:end]}⟩{text[end:]}"


def after(step: Callable[..., Edited | None], marked: str, *more: object, **named: object) -> str:
    """What a step makes of a marked text; "" where it does nothing."""
    text, selection = read_marked(marked)
    edited = step(text, selection, *more, **named)
    if edited is None:
        return ""
    return write_marked(applied(text, edited.edits), edited.selection)
