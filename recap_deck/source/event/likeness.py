"""Which of the listed titles means which part: by likeness, then by what is left between."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from recap_deck.patterns import expression
from recap_deck.values import dataclass

ALIKE = 0.6
# Enough where nothing else is left between two neighbours that are known.
PERHAPS = 0.25

_WORDS = expression(r"\w+")


@dataclass(frozen=True, slots=True)
class Match:
    """A listed title and a part by their indexes; a guess follows from their order only."""

    listed: int
    part: int
    is_guess: bool = False


def match_titles(listed: Sequence[str], parts: Sequence[str]) -> list[Match]:
    """Match each listed title to at most one part, the most alike first."""
    scores = likenesses(listed, parts)
    found: dict[int, int] = {}
    for (i, j), score in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        if score >= ALIKE and i not in found and j not in found.values():
            found[i] = j
    sure = [Match(i, j) for i, j in found.items()]
    guesses = [Match(i, j, True) for i, j in _between(len(listed), len(parts), found, scores)]
    return sorted((*sure, *guesses), key=lambda match: match.listed)


def likenesses(listed: Sequence[str], parts: Sequence[str]) -> dict[tuple[int, int], float]:
    """Compare all titles with all parts: 0 nothing in common, 1 the same.

    Words that most listed titles have, as the event's name, say nothing.
    """
    words = [_words(title) for title in listed]
    counts = Counter(word for each in words for word in set(each))
    common = {word for word, count in counts.items() if count > max(1, len(listed) / 2)}
    bare = [_without(each, common) for each in words]
    import difflib

    matcher = difflib.SequenceMatcher(autojunk=False)
    found: dict[tuple[int, int], float] = {}
    for j, part in enumerate(parts):
        matcher.set_seq2(_without(_words(part), common))
        for i, title in enumerate(bare):
            matcher.set_seq1(title)
            found[i, j] = matcher.ratio() if title else 0.0
    return found


def _words(title: str) -> list[str]:
    return _WORDS.findall(title[:200].casefold())


def _without(words: Sequence[str], common: set[str]) -> str:
    return " ".join(word for word in words if word not in common)


def _between(
    listed: int, parts: int, found: dict[int, int], scores: dict[tuple[int, int], float]
) -> list[tuple[int, int]]:
    """Pair what is left of both lists between neighbours that were matched in order."""
    pairs: list[tuple[int, int]] = []
    taken = dict(found)
    for part in range(parts):
        if part in taken.values():
            continue
        above = max((i for i, j in taken.items() if j < part), default=-1)
        below = min((i for i, j in taken.items() if j > part), default=listed)
        free = [i for i in range(above + 1, below) if i not in taken]
        score, best = max(((scores[i, part], i) for i in free), default=(0.0, -1))
        if score >= PERHAPS:
            taken[best] = part
            pairs.append((best, part))
    return pairs
