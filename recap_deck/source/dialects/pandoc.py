"""pandoc and Quarto: headings cut slides, `::: notes`, joined lines, a `%` title block."""

from __future__ import annotations

import re

from recap_deck.patterns import expression
from recap_deck.source.dialects.model import RULES, Dialect, NotesSyntax, Sign

# Ours has `::: notes` too, on slides between lines of hyphens.
_HEADINGS_ONLY = expression(
    r"\A(?!.*\n[ \t]*\n-{3,}[ \t]*\n)(?=.*^\#)"
    r".*^:{3,} \{?\.?(?:incremental|nonincremental|notes|columns)\b",
    re.DOTALL | re.MULTILINE,
)

PANDOC = Dialect(
    name="pandoc",
    title="pandoc",
    separator=RULES,
    underlines=True,
    line_breaks=False,
    notes=NotesSyntax.DIV,
    split_level=-1,
    aliases={"slide-level": "headingDivider"},
    other_keys=frozenset(
        {
            "abstract", "aspectratio", "bibliography", "colortheme", "csl", "documentclass",
            "execute", "fonttheme", "format", "header-includes", "highlight-style", "institute",
            "institution", "keywords", "mainfont", "monofont", "output", "pagetitle",
            "revealjs-url", "section-titles", "theme", "toc",
        }
    ),
    signs=(
        Sign(3, "% ", expression(r"\A% \S.*\n% ")),
        Sign(3, keys=frozenset({"slide-level", "aspectratio", "colortheme", "revealjs-url"})),
        Sign(
            3,
            keys=frozenset({"format", "output"}),
            values=frozenset(
                {"revealjs", "beamer", "pptx", "slidy", "ioslides_presentation",
                 "revealjs_presentation", "beamer_presentation", "slidy_presentation"}
            ),
        ),
        Sign(3, "{.smaller"),
        Sign(3, "{.scrollable"),
        Sign(3, ":::", _HEADINGS_ONLY),
    ),
)  # fmt: skip
