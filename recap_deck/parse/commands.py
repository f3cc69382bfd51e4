"""Commands in comments, `<!-- name: value -->`, as they are written."""

from __future__ import annotations

from recap_deck.patterns import expression
from recap_deck.values import dataclass

_COMMAND = expression(r"(?P<name>[a-z_]+)[ ]*(?::[ ]*(?P<value>[^\n]*))?")


@dataclass(frozen=True, slots=True)
class Command:
    """A name and what stands after its colon."""

    name: str
    value: str = ""


def read_command(text: str) -> Command | None:
    """Read a comment's text; None where it is no command but words."""
    match = _COMMAND.fullmatch(text.strip())
    return Command(match["name"], (match["value"] or "").strip()) if match else None
