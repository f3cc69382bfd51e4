"""Finding and replacing in a text: plain words or regular expressions."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from recap_deck.values import dataclass
from recap_deck.writing.text_edit import TextEdit

_SECONDS = 0.25
MOST_MATCHES = 10_000
"""So many are found and no more."""

Pattern = regex.Pattern[str]
Match = regex.Match[str]


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
    start, end = within or (0, len(text))
    try:
        spans = _spans(_pattern(query), text, start, end)
    except regex.error as error:
        return Found(fault="find-bad-expression", reason=str(error))
    except TimeoutError:
        return Found(fault="find-too-slow")
    return Found(spans)


def replacements(
    text: str, query: Query, new: str, spans: Sequence[tuple[int, int]]
) -> tuple[TextEdit, ...]:
    """Edits that replace what was found; in an expression's `$1` is what its first group found."""
    pattern = _pattern(query)
    return tuple(
        TextEdit(start, end, _replacement(pattern, text, start, end, new, query))
        for start, end in spans
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


def _pattern(query: Query) -> Pattern:
    written = query.text if query.is_expression else regex.escape(query.text, literal_spaces=True)
    if query.is_word:
        written = rf"(?<!\w)(?:{written})(?!\w)"
    flags = regex.MULTILINE | (regex.V0 if query.is_exact else regex.IGNORECASE)
    return regex.compile(written, flags)


def _spans(pattern: Pattern, text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    for match in pattern.finditer(text, start, end, timeout=_SECONDS):
        if match.end() > match.start():
            found.append(match.span())
        if len(found) == MOST_MATCHES:
            break
    return tuple(found)


def _replacement(pattern: Pattern, text: str, start: int, end: int, new: str, query: Query) -> str:
    if not query.is_expression:
        return new
    match = pattern.match(text, start, timeout=_SECONDS)
    if match is None or match.end() != end:
        return new
    return _expanded(match, new)


_GROUP = regex.compile(r"\\([\\nt]|\d{1,2})|\$(\$|\d{1,2})")


def _expanded(match: Match, new: str) -> str:
    """Put groups in; a group that there isn't is empty, as one that found nothing."""

    def _piece(mark: Match) -> str:
        name = mark[1] or mark[2]
        if not name.isdigit():
            return {"n": "\n", "t": "\t"}.get(name, name)
        number = int(name)
        return (match[number] or "") if number <= match.re.groups else ""

    return str(_GROUP.sub(_piece, new))
