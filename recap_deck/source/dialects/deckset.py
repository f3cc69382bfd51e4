"""Deckset: settings at the very top without fences, `[.commands]`, `^` notes."""

from __future__ import annotations

import re

from recap_deck.patterns import expression
from recap_deck.source.dialects.model import DASHES, Dialect, NotesSyntax, Sign

_ALWAYS_SO = frozenset({"autoscale"})
"""What Deckset does on request only, and we do always."""

DECKSET_KEYS = frozenset(
    {
        "autoscale", "background-image", "build-lists", "code-language", "fit-header", "footer",
        "footer-style", "header", "presenter-notes", "slide-dividers", "slide-transition",
        "slidecount", "slidenumbers", "slidenumber-style", "text", "theme",
    }
)  # fmt: skip

_COMMANDS = frozenset({"code", "footnote", "formula", "list", "quote", "table", "text"})

DECKSET = Dialect(
    name="deckset",
    title="Deckset",
    separator=DASHES,
    notes=NotesSyntax.CARET,
    bracket_commands=True,
    aliases={
        "background-color": "backgroundColor",
        "background-image": "backgroundImage",
        "build-lists": "incremental",
        "slide-dividers": "headingDivider",
        "slide-transition": "transition",
        "slidenumbers": "paginate",
    },
    other_keys=DECKSET_KEYS - {"footer"} | _COMMANDS,
    quiet_keys=_ALWAYS_SO,
    signs=(
        Sign(3, keys=frozenset({"autoscale", "slidenumbers", "build-lists", "slide-dividers"})),
        Sign(2, "\n[.", expression(r"^\[\.[a-z-]+(?::[^\]\n]*)?\]\s*$", re.MULTILINE)),
        Sign(2, "# [fit]"),
        Sign(1, "\n^", expression(r"^\^ ?\S", re.MULTILINE)),
        Sign(1, "![inline"),
        Sign(1, "![fit"),
    ),
)
