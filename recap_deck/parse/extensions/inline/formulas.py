"""`$…$` and `$$…$$` within a line: LaTeX, kept letter by letter."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

from recap_deck.parse.extensions.inline.pattern import Taken
from recap_deck.parse.formulas.found import INLINE as FORMULA

__all__ = ["FORMULA", "take_formula"]


def take_formula(match: re.Match[str]) -> Taken:
    """Keep the formula from all other patterns."""
    formula = Element("math", {"display": "yes"} if len(match["marks"]) > 1 else {})
    formula.text = AtomicString(match["body"])
    return formula, match.start(), match.end()
