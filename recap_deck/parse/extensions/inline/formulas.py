"""`$…$` and `$$…$$` within a line: LaTeX, kept letter by letter."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

from recap_deck.parse.extensions.inline.pattern import Taken

# No blank just inside, no digit after, no empty line within: prices stay text.
FORMULA = (
    r"(?<![\\$])(?P<marks>\${1,2})(?![\s$])"
    r"(?P<body>(?:[^$\\\n]|\\[^\n]|\n(?!\s*\n))+?)(?<!\s)(?P=marks)(?![\d$])"
)


def take_formula(match: re.Match[str]) -> Taken:
    """Keep the formula from all other patterns."""
    formula = Element("math")
    formula.text = AtomicString(match["body"])
    return formula, match.start(), match.end()
