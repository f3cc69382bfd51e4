"""How much work a formula is: each level of nesting doubles what ziamath does for all in it."""

from __future__ import annotations

import re

from recap_deck.limits import MAX_FORMULA_WEIGHT
from recap_deck.patterns import expression

TOKEN = expression(r"\\[A-Za-z]+|\\.|[^\s]", re.DOTALL)
"""A command, an escaped character, or any other character but blanks."""

_DEEPER = frozenset({"{", "\\left", "\\begin"})
_SHALLOWER = frozenset({"}", "\\right", "\\end"})
_FREE = 1
"""So many levels cost next to nothing."""


def formula_weight(tex: str) -> int:
    """Weigh a formula; two are about a millisecond. What is too much isn't weighed to its end."""
    weight, depth, fences = 0, 0, 0
    for token in TOKEN.findall(tex):
        weight += 1 << max(0, depth + (fences > 0) - _FREE)
        depth += (token in _DEEPER) - (token in _SHALLOWER)
        fences += (token == "\\left") - (token == "\\right")
        if weight > MAX_FORMULA_WEIGHT:
            break
    return weight
