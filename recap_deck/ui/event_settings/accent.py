"""The field of a session's accent: one colour of the theme that the session has for itself."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from recap_deck.messages import sentence
from recap_deck.ui.forms.field import Field
from recap_deck.ui.words import language, say
from recap_deck.writing.forms.style import color_refusal


def accent_field(parent: QWidget, *, is_bare: bool = False) -> Field:
    """A field that takes a colour, or nothing for the theme's own."""
    return Field(say("form-accent"), parent, check=_refusal, hint="#c8452b", is_bare=is_bare)


def _refusal(text: str) -> str:
    code = color_refusal(text)
    named = (("name", say("form-accent")), ("value", text.strip()))
    return sentence(code, named, language()) if code else ""
