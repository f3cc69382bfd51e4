"""What is wanted of event.yaml: values of the event, and the items of its agenda in order."""

from __future__ import annotations

from recap_deck.errors import RecapDeckError
from recap_deck.values import dataclass

Values = tuple[tuple[str, str | None], ...]
"""Keys with their new values; None takes a key away."""


@dataclass(frozen=True, slots=True)
class KeptItem:
    """An item that is in the file, by the line that it begins on, and what changes in it.

    The name of its kind is one of its keys.
    """

    line: int
    values: Values = ()


@dataclass(frozen=True, slots=True)
class NewItem:
    """An item that is not in the file yet: `- talk: Title` and its keys."""

    kind: str
    text: str
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class EventEdit:
    """All that is to change; without `items` the agenda stays as it is.

    Of `items` those that are not named are taken out of the file.
    """

    values: Values = ()
    items: tuple[KeptItem | NewItem, ...] | None = None


class EventEditError(RecapDeckError):
    """An edit that can't be made by changing lines; `line` is where the trouble is."""

    def __init__(self, code: str, line: int) -> None:
        super().__init__(code, line=line)
        self.line = line
