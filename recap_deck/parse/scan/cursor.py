"""One line being read from left to right."""

from __future__ import annotations

TAB_WIDTH = 4


class Cursor:
    """A line, its number, and how much of it the containers have taken.

    Tabs are spread to columns of four at once, so that positions are columns.
    """

    __slots__ = ("first", "number", "position", "text")

    def __init__(self, text: str, number: int) -> None:
        self.text = text.expandtabs(TAB_WIDTH) if "\t" in text else text
        self.number = number
        self.position = 0
        self.first = 0
        self._find_first()

    @property
    def indent(self) -> int:
        """Blanks between the position and the first character."""
        return self.first - self.position

    @property
    def is_blank(self) -> bool:
        """Say whether nothing but blanks is left."""
        return self.first >= len(self.text)

    @property
    def rest(self) -> str:
        """What is left, with its blanks."""
        return self.text[self.position :]

    @property
    def content(self) -> str:
        """What is left from the first character on."""
        return self.text[self.first :]

    def advance(self, count: int) -> None:
        """Take `count` characters."""
        self.position = min(self.position + count, len(self.text))
        if self.position > self.first:
            self._find_first()

    def move_to(self, position: int) -> None:
        """Take everything before `position`."""
        self.advance(position - self.position)

    def finish(self) -> None:
        """Take all that is left."""
        self.position = self.first = len(self.text)

    def _find_first(self) -> None:
        rest = self.text[self.position :]
        self.first = self.position + len(rest) - len(rest.lstrip(" "))
