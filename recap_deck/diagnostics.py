"""Remarks on a deck's source: a code, named arguments and a place; sentences come from messages."""

from __future__ import annotations

import enum

from recap_deck.values import dataclass, replace


class Severity(enum.IntEnum):
    """How much a diagnostic matters: errors are not shown or not shown right."""

    INFO = 1
    WARNING = 2
    ERROR = 3


@dataclass(frozen=True, slots=True)
class SourceSpan:
    """Lines of a source file, counted from 1; `path` is relative to the deck, with `/`."""

    path: str
    first_line: int = 1
    last_line: int = 0
    column: int = 0

    def line_at(self, offset: int) -> int:
        """Turn a line counted from 1 within the span into a line of the file."""
        return self.first_line + offset - 1


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A remark for the author; `code` is a row of `messages.MESSAGES`."""

    code: str
    severity: Severity
    span: SourceSpan
    arguments: tuple[tuple[str, str], ...] = ()

    def placed_in(self, span: SourceSpan) -> Diagnostic:
        """Turn lines counted within a slide into lines of its file."""
        line = span.line_at(max(1, self.span.first_line))
        return replace(self, span=SourceSpan(span.path, line, line, self.span.column))


def remark(code: str, severity: Severity, span: SourceSpan, /, **arguments: object) -> Diagnostic:
    """Make a diagnostic with its arguments as text."""
    named = tuple((name, str(value)) for name, value in arguments.items())
    return Diagnostic(code, severity, span, named)
