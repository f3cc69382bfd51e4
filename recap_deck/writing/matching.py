"""Looks for plain words or regular expressions, and gives up what takes too long."""

from __future__ import annotations

import regex

from recap_deck.writing.find import MOST_MATCHES, Found, Query

_SECONDS = 0.25

Pattern = regex.Pattern[str]
Match = regex.Match[str]


def found_in(text: str, query: Query, start: int, end: int) -> Found:
    """Every place between two offsets."""
    try:
        spans = _spans(_pattern(query), text, start, end)
    except regex.error as error:
        return Found(fault="find-bad-expression", reason=str(error))
    except TimeoutError:
        return Found(fault="find-too-slow")
    return Found(spans)


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


def replacement(text: str, query: Query, new: str, span: tuple[int, int]) -> str:
    """What stands in the place of one that was found."""
    if not query.is_expression:
        return new
    start, end = span
    match = _pattern(query).match(text, start, timeout=_SECONDS)
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
