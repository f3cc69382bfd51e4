"""What is offered at a place: rows with what they write, what they say, and their picture."""

from __future__ import annotations

import enum

from recap_deck.values import dataclass


class Kind(enum.Enum):
    """What a row is, by which it gets its sign."""

    DIRECTIVE = "directive"
    COMMAND = "command"
    VALUE = "value"
    LAYOUT = "layout"
    COLOR = "color"
    ICON = "icon"
    EMOJI = "emoji"
    PICTURE = "picture"
    FILE = "file"
    SLIDE = "slide"
    PERSON = "person"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class Item:
    """One row: its `label`, and what takes the word's place; the label where that is empty.

    `says` is the code of a sentence about it, `detail` words that need no translation.
    `sign` is what its picture is made of: an icon's name, a colour, a path, an emoji.
    """

    label: str
    kind: Kind
    insert: str = ""
    says: str = ""
    detail: str = ""
    sign: str = ""

    @property
    def written(self) -> str:
        """What takes the word's place."""
        return self.insert or self.label


@dataclass(frozen=True, slots=True)
class Completions:
    """The rows for the word `text[start:end]`, best first.

    `is_likely` says that they may come up by themselves.
    """

    start: int
    end: int
    items: tuple[Item, ...]
    is_likely: bool = True
