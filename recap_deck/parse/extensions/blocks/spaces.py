"""`<!-- new_lines: 2 -->`: empty lines."""

from __future__ import annotations

from recap_deck.diagnostics import Severity
from recap_deck.parse.scan.open_blocks import element_at
from recap_deck.parse.scan.scanner import Scanner

MAX_LINES = 20
ROOM_COMMANDS = frozenset({"new_line", "new_lines", "newline", "newlines"})


def make_room(scanner: Scanner, value: str, line: int) -> None:
    """Add a paragraph of blanks, a line for each line asked for."""
    value = value or "1"
    if not value.isascii() or not value.isdigit() or not 0 < int(value[:4]) <= MAX_LINES:
        scanner.findings.report(
            "command-value", Severity.WARNING, line, name="new_lines", value=value
        )
        return
    paragraph = element_at(line, "p")
    paragraph.text = "\n".join("\u00a0" * int(value))
    scanner.close_to(scanner.matched)
    scanner.append(paragraph)
