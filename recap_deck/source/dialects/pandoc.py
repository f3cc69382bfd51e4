"""pandoc and Quarto: headings cut slides, `::: notes`, joined lines, a `%` title block."""

from __future__ import annotations

import re

from recap_deck.source.dialects.model import RULES, Dialect, NotesSyntax, Sign

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
            "revealjs-url", "section-titles", "theme", "toc", "transition",
        }
    ),
    signs=(
        Sign(3, "% ", re.compile(r"\A% \S.*\n% ")),
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
        Sign(
            2,
            "::: ",
            re.compile(r"^:{3,} \{?\.?(?:incremental|nonincremental|notes)\b", re.MULTILINE),
        ),
        Sign(1, "\n. . .\n"),
    ),
)  # fmt: skip
