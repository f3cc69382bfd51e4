"""A session's file that has another name: the edits that let the agenda name it so."""

from __future__ import annotations

import re

from recap_deck.writing.text_edit import TextEdit


def agenda_edits(text: str, old: str, new: str) -> tuple[TextEdit, ...]:
    """Name `new` where event.yaml's agenda names `old`; with its ending, or as short as before."""
    bare_old, bare_new = old.removesuffix(".md"), new.removesuffix(".md")
    pattern = (
        r"^[ \t]*(?:-[ \t]+)?(?:session|slides)?:?[ \t]*[\"']?"
        rf"(?P<old>{re.escape(bare_old)})(?P<ending>\.md)?(?=[\"']?[ \t]*(?:#.*)?$)"
    )
    return tuple(
        TextEdit(*found.span("old"), bare_new) for found in re.finditer(pattern, text, re.MULTILINE)
    )
