"""Finding and replacing in a text: plain words or regular expressions."""

from __future__ import annotations

from collections.abc import Sequence

from recap_deck.values import dataclass
from recap_deck.writing.text_edit import TextEdit

MOST_MATCHES = 10_000
"""So many are found and no more."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for, and how."""

    text: str
    is_expression: bool = False
    is_exact: bool = False
    """Whether capital letters are told from small ones."""
    is_word: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """Where a query was found; `fault` is the code of a sentence where it can't be looked for."""

    spans: tuple[tuple[int, int], ...] = ()
    fault: str = ""
    reason: str = ""


def find_all(text: str, query: Query, within: tuple[int, int] | None = None) -> Found:
    """Find every place; an expression that takes too long is given up."""
    if not query.text:
        return Found()
    from recap_deck.writing.matching import found_in

    return found_in(text, query, *(within or (0, len(text))))


def replacements(
    text: str, query: Query, new: str, spans: Sequence[tuple[int, int]]
) -> tuple[TextEdit, ...]:
    """Edits that replace what was found; in an expression's `$1` is what its first group found."""
    from recap_deck.writing.matching import replacement

    return tuple(
        TextEdit(start, end, replacement(text, query, new, (start, end))) for start, end in spans
    )


def index_after(spans: Sequence[tuple[int, int]], offset: int) -> int:
    """The first find at or after a place, the first of all behind the last; -1 without any."""
    if not spans:
        return -1
    return next((i for i, (start, _) in enumerate(spans) if start >= offset), 0)


def index_before(spans: Sequence[tuple[int, int]], offset: int) -> int:
    """The last find that ends before a place, the last of all before the first; -1 without any."""
    if not spans:
        return -1
    before = [i for i, (_, end) in enumerate(spans) if end <= offset]
    return before[-1] if before else len(spans) - 1
