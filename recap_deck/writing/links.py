"""Links: around what is selected, or over it from an address that is pasted."""

from __future__ import annotations

import re

from recap_deck.patterns import expression
from recap_deck.writing.selection import Edited, Selection
from recap_deck.writing.text_edit import TextEdit

_ADDRESS = expression(r"(?:https?://|mailto:|www\.)[^\s<>]+$", re.IGNORECASE)


def is_address(text: str) -> bool:
    """Tell whether a text is one address and nothing else."""
    return bool(_ADDRESS.match(text.strip()))


def make_link(text: str, selection: Selection) -> Edited:
    """Make what is selected a link; the cursor goes to what is still missing of it."""
    content = text[selection.start : selection.end]
    if is_address(content):
        new = f"[]({written_address(content)})"
        place = selection.start + 1
    else:
        new = f"[{_label(content)}]()"
        place = selection.start + (len(new) - 1 if content else 1)
    return Edited((TextEdit(selection.start, selection.end, new),), Selection(place, place))


def pasted_link(text: str, selection: Selection, pasted: str) -> Edited | None:
    """What pasting an address over words makes; None where it is to be pasted as it is."""
    content = text[selection.start : selection.end]
    is_plain = content.strip() and "\n" not in content and not is_address(content)
    if not is_plain or not is_address(pasted) or _is_in_link(text, selection):
        return None
    new = f"[{_label(content)}]({written_address(pasted)})"
    place = selection.start + len(new)
    return Edited((TextEdit(selection.start, selection.end, new),), Selection(place, place))


def written_address(address: str) -> str:
    """An address as it stands in a link: brackets that don't close would end it."""
    bare = address.strip()
    if bare.count("(") == bare.count(")"):
        return bare
    return bare.replace("(", "%28").replace(")", "%29")


def _label(content: str) -> str:
    if content.count("[") == content.count("]"):
        return content
    return content.replace("[", "\\[").replace("]", "\\]")


def _is_in_link(text: str, selection: Selection) -> bool:
    """An address over another one in its brackets takes its place."""
    return text[: selection.start].endswith("](") and text[selection.end :].startswith(")")
