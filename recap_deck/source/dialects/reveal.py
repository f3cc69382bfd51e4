"""reveal.js: `---` and `----` between blank lines, `Note:` to the end of a slide."""

from __future__ import annotations

import re

from recap_deck.patterns import expression
from recap_deck.source.dialects.model import Dialect, NotesSyntax, Sign

# One alone may be a remark on the slide.
_NOTES = expression(r"\n[ \t]*\nNotes?:.*\n[ \t]*\nNotes?:", re.DOTALL | re.IGNORECASE)

REVEAL = Dialect(
    name="reveal",
    title="reveal.js",
    separator=expression(r"-{3,}[ \t]*$"),
    underlines=True,
    # Slides below each other, by habit; only between blank lines.
    short_separator=expression(r"--[ \t]*$"),
    line_breaks=False,
    notes=NotesSyntax.LABEL,
    aliases={"slideNumber": "paginate"},
    other_keys=frozenset(
        {
            "company", "contributors", "controls", "css", "description", "highlightTheme",
            "progress", "revealOptions", "scripts", "separator", "sources", "verticalSeparator",
        }
    ),
    signs=(
        Sign(3, "<!--", expression(r"<!--+\s*\.(?:slide|element)\b")),
        Sign(3, keys=frozenset({"revealOptions", "verticalSeparator", "highlightTheme"})),
        Sign(2, "ote", _NOTES),
        Sign(1, "\n\n----\n\n"),
        Sign(1, "\n\n--\n\n"),
        Sign(1, "\n\n---\n\n"),
    ),
)  # fmt: skip
