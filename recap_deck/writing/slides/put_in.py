"""Directives put into a slide's lines, and made to hold for one slide only."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recap_deck.source.dialects.model import Dialect, OwnFrontMatter
from recap_deck.source.directives import DIRECTIVES, Scope, find_directive
from recap_deck.values import replace
from recap_deck.writing.slides.cut import Chunk, CutFile, Lines
from recap_deck.writing.slides.slide_file import FileSlides


def with_spot(chunk: Chunk, key: str, value: str, dialect: Dialect) -> Chunk:
    """Let a directive hold for this slide only."""
    if chunk.has_own:
        return _in_own(chunk, key, value)
    if dialect.own_front_matter is OwnFrontMatter.ALWAYS:
        lines = (_pair(key, value), "---", "")
        return replace(chunk, body=(*lines, *chunk.body), top=2, has_own=True)
    spot = "_" + key if Scope.FOLLOWING in DIRECTIVES[key].scopes else key
    return with_comment(chunk, spot, value)


def with_comment(chunk: Chunk, key: str, value: str) -> Chunk:
    """Put a directive in as a comment of its own, above what the slide shows."""
    below = chunk.body[chunk.top :]
    is_apart = not below or not below[0].strip() or below[0].startswith("<!--")
    lines = (f"<!-- {_pair(key, value)} -->", *(() if is_apart else ("",)))
    return replace(chunk, body=(*chunk.body[: chunk.top], *lines, *below))


def _in_own(chunk: Chunk, key: str, value: str) -> Chunk:
    at = chunk.top - 1
    body = (*chunk.body[:at], _pair(key, value), *chunk.body[at:])
    return replace(chunk, body=body, top=chunk.top + 1)


def _pair(key: str, value: str) -> str:
    return f"{key}: {value}".rstrip()


def as_spot(
    chunk: Chunk, key: str, comments: Sequence[tuple[int, int]], dialect: Dialect
) -> Chunk | None:
    """Let a directive in one of the comments hold for this slide only; None where none has it.

    `comments` are first and last lines, counted from 0 within the slide.
    """
    aliases = [alias for alias, name in dialect.aliases.items() if name == key]
    names = "|".join(map(re.escape, (key, *aliases)))
    pattern = re.compile(rf"""(^|<!--+)([ \t]*["']?)(?:{names})(["']?[ \t]*:(?:[ \t]|$))""")
    body, found = list(chunk.body), False
    for first, last in comments:
        for at in range(first, min(last + 1, len(body))):
            body[at], count = pattern.subn(rf"\1\2_{key}\3", body[at], count=1)
            found = found or count > 0
    return replace(chunk, body=tuple(body)) if found else None


def without_first_keys(cut: CutFile, read: FileSlides) -> tuple[CutFile, tuple[str, ...]]:
    """Take out of the front matter what holds for the first slide only.

    Gives the slide's name as well, where it had one there.
    """
    gone: set[int] = set()
    names: list[str] = []
    for entry in read.scanned.front.entries.entries:
        if _is_of_first(entry.key, read.scanned.dialect):
            gone |= set(range(entry.line - 1, entry.line + len(entry.below)))
            names += [entry.text] * (entry.key == "id")
    head: Lines = tuple(line for at, line in enumerate(cut.head) if at not in gone)
    return replace(cut, head=head), tuple(names)


def _is_of_first(key: str, dialect: Dialect) -> bool:
    directive = find_directive(dialect.aliases.get(key, key))
    if directive is None:
        return False
    is_spot = key.startswith("_") or directive.scopes == Scope.SLIDE
    return is_spot or directive.name in dialect.first_slide_keys
