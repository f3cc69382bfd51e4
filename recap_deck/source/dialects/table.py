"""All dialects by name, and the choice of one from a whole file."""

from __future__ import annotations

import re
from collections.abc import Mapping

from recap_deck.patterns import expression
from recap_deck.source.dialects.deckset import DECKSET
from recap_deck.source.dialects.marp import MARP
from recap_deck.source.dialects.model import Dialect
from recap_deck.source.dialects.pandoc import PANDOC
from recap_deck.source.dialects.presenterm import PRESENTERM, presenterm_for
from recap_deck.source.dialects.recap import RECAP
from recap_deck.source.dialects.reveal import REVEAL
from recap_deck.source.dialects.slidev import SLIDEV

DIALECTS: Mapping[str, Dialect] = {
    dialect.name: dialect for dialect in (RECAP, MARP, SLIDEV, DECKSET, PANDOC, REVEAL, PRESENTERM)
}

_ENOUGH = 3
_TRUE = {"true", "yes", "on"}

# Keys that no other tool has: whoever writes them writes for us.
_OURS = frozenset({"speaker", "speakers", "minutes", "split", "breaks", "steps", "questions"})

_FENCED = expression(r"^ {0,3}(`{3,}|~{3,}).*?^ {0,3}\1", re.MULTILINE | re.DOTALL)


def decide_dialect(text: str, front: Mapping[str, str], named: str = "") -> Dialect:
    """Choose the dialect of a whole file: the one it names, else the one it shows signs of.

    `named` is the event's choice for its files.
    """
    dialect = _decide(text, front, named)
    return presenterm_for(text) if dialect is PRESENTERM else dialect


def _decide(text: str, front: Mapping[str, str], named: str) -> Dialect:
    own = front.get("dialect", "")
    if own in DIALECTS:
        return DIALECTS[own]
    if front.get("marp", "").lower() in _TRUE:
        return MARP
    if named in DIALECTS:
        return DIALECTS[named]
    if _OURS & front.keys():
        return RECAP
    dialect = _best(text, front)
    if dialect is not RECAP:  # a deck may show another dialect in its code blocks
        dialect = _best(_FENCED.sub("", text), front)
    return dialect


def _best(text: str, front: Mapping[str, str]) -> Dialect:
    scores = {
        name: sum(sign.weight for sign in dialect.signs if sign.is_in(text, front))
        for name, dialect in DIALECTS.items()
    }
    best = max(scores, key=lambda name: scores[name])
    return DIALECTS[best] if scores[best] >= _ENOUGH else RECAP
