"""Which of the listed titles means which part: by likeness, then by what is left between."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass

ALIKE = 0.6
# Enough where nothing else is left between two neighbours that are known.
PERHAPS = 0.35

_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Match:
    """A listed title and a part by their indexes; a guess follows from their order only."""

    listed: int
    part: int
    is_guess: bool = False


def is_alike(one: str, other: str) -> bool:
    """Say whether two titles mean the same."""
    return likeness(one, other) >= ALIKE


def likeness(one: str, other: str) -> float:
    """Compare two titles by letters and digits: 0 nothing in common, 1 the same."""
    return difflib.SequenceMatcher(None, _bare(one), _bare(other), autojunk=False).ratio()


def _bare(title: str) -> str:
    return " ".join(_WORDS.findall(title.casefold()))[:200]


def match_titles(listed: Sequence[str], parts: Sequence[str]) -> list[Match]:
    """Match each listed title to at most one part, the most alike first."""
    scores = sorted(
        (-likeness(title, part), i, j)
        for i, title in enumerate(listed)
        for j, part in enumerate(parts)
    )
    found: dict[int, int] = {}
    for score, i, j in scores:
        if -score >= ALIKE and i not in found and j not in found.values():
            found[i] = j
    sure = [Match(i, j) for i, j in found.items()]
    guesses = [Match(i, j, True) for i, j in _between(listed, parts, found)]
    return sorted((*sure, *guesses), key=lambda match: match.listed)


def _between(
    listed: Sequence[str], parts: Sequence[str], found: dict[int, int]
) -> list[tuple[int, int]]:
    """Pair what is left of both lists between neighbours that were matched in order."""
    pairs: list[tuple[int, int]] = []
    taken = dict(found)
    for part in range(len(parts)):
        if part in taken.values():
            continue
        above = max((i for i, j in taken.items() if j < part), default=-1)
        below = min((i for i, j in taken.items() if j > part), default=len(listed))
        free = [i for i in range(above + 1, below) if i not in taken]
        best = max(free, key=lambda i: likeness(listed[i], parts[part]), default=-1)
        if best >= 0 and likeness(listed[best], parts[part]) >= PERHAPS:
            taken[best] = part
            pairs.append((best, part))
    return pairs
