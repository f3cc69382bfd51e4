"""A line of a list as its parts: quote marks, indent, marker, task box and text."""

from __future__ import annotations

from recap_deck.patterns import expression
from recap_deck.values import dataclass, replace

_QUOTE = r"(?:[ ]{0,3}>[ ]?)*"
_ITEM = expression(
    rf"(?P<quote>{_QUOTE})(?P<indent>[ \t]*)(?P<marker>[-*+]|\d{{1,9}}[.)])"
    r"(?P<gap>[ \t]+|$)(?P<task>\[[ xX]\](?:[ \t]+|$))?(?P<text>.*)$"
)
_RULE = expression(r"[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")
_TAB = 4


@dataclass(frozen=True, slots=True)
class ListLine:
    """The line that begins an item; joined together its parts are the line."""

    quote: str
    indent: str
    marker: str
    gap: str
    task: str
    text: str

    @property
    def before_text(self) -> str:
        """All that stands before the item's own text."""
        return self.quote + self.indent + self.marker + self.gap + self.task

    @property
    def line(self) -> str:
        """The line."""
        return self.before_text + self.text

    @property
    def column(self) -> int:
        """The column of the marker, behind quote marks."""
        return len(self.indent.expandtabs(_TAB))

    @property
    def content_column(self) -> int:
        """The column at which the item's content begins, and a list in it."""
        before = self.column + len(self.marker)
        gap = len((" " * before + self.gap).expandtabs(_TAB)) - before
        return before + (gap if 1 <= gap <= 4 else 1)

    @property
    def number(self) -> int | None:
        """The item's number; None where it has a bullet."""
        return int(self.marker[:-1]) if self.marker[:-1] else None

    @property
    def kind(self) -> str:
        """What items of one list have in common: the bullet, or what stands after the number."""
        return self.marker[-1]

    def numbered(self, number: int) -> ListLine:
        """The same item with another number."""
        return replace(self, marker=f"{number}{self.marker[-1]}")


def read_list_line(line: str) -> ListLine | None:
    """Read a line that begins an item; None for any other line."""
    found = _ITEM.match(line)
    if found is None or _RULE.match(line):
        return None
    parts = {name: value or "" for name, value in found.groupdict().items()}
    return ListLine(**parts)


def column_of(line: str) -> int:
    """The column of a line's first letter; lines without one have none, and are deep."""
    bare = line.lstrip(" \t")
    return len(line[: len(line) - len(bare)].expandtabs(_TAB)) if bare else 1_000
