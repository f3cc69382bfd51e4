"""A slide's text with its directives and notes taken out, line for line."""

from __future__ import annotations

from collections.abc import Sequence

from recap_deck.source.bracket_commands import take_commands
from recap_deck.source.comments import CommentKind, Meaning
from recap_deck.source.dialects.model import Dialect, NotesSyntax
from recap_deck.source.embedded import with_files
from recap_deck.source.lines.split import Piece
from recap_deck.source.notes import take_asides, take_notes
from recap_deck.source.yaml_text import Entries
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class SlideText:
    """What is shown, what only the presenter sees, and keys that stood in the text."""

    text: str
    notes: str = ""
    keys: Entries = Entries()


def take_text(
    lines: Sequence[str],
    piece: Piece,
    meanings: Sequence[Meaning],
    code: Sequence[tuple[int, int]],
    dialect: Dialect,
) -> SlideText:
    """Read one slide; `code` are the lines of the file in which nothing is looked for."""
    text = list(lines[piece.first : piece.last + 1])
    for index in range(piece.own_last + 1 - piece.first):
        text[index] = ""
    for meaning in reversed(meanings):
        _take_out(text, meaning, piece.first)
    text = [with_files(line) if ";base64," in line else line for line in text]
    notes = [meaning.text for meaning in meanings if meaning.kind is CommentKind.NOTE]
    in_code = _CodeLines(code, piece.first)
    notes += take_asides(text, in_code)
    if dialect.notes is not NotesSyntax.NONE:
        notes += take_notes(text, in_code, dialect)
    keys = take_commands(text, in_code, piece.first + 1) if dialect.bracket_commands else Entries()
    return SlideText("\n".join(text), "\n\n".join(notes), keys)


class _CodeLines:
    """Says of a line of a slide whether it is in code."""

    def __init__(self, code: Sequence[tuple[int, int]], first: int) -> None:
        self._code = code
        self._first = first

    def __contains__(self, index: object) -> bool:
        line = index + self._first if isinstance(index, int) else -1
        return any(first <= line <= last for first, last in self._code)


def _take_out(text: list[str], meaning: Meaning, offset: int) -> None:
    if meaning.kind is CommentKind.STAYS:
        return
    comment = meaning.comment
    first, last = comment.line - offset, comment.last_line - offset
    before, after = text[first][: comment.column], text[last][comment.end :]
    if first == last:
        text[first] = _joined(before, after)
    else:
        text[first] = before.rstrip()
        text[first + 1 : last] = [""] * (last - first - 1)
        text[last] = after.strip()


def _joined(before: str, after: str) -> str:
    """Join what stood around a comment; a blank more at the start would make code of it."""
    if not before.strip():
        return before + after.lstrip() if after.strip() else ""
    if before[-1] in " \t":
        after = after.lstrip()
    return (before + after).rstrip()
