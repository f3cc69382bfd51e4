"""What is selected in a text, and what one step of writing makes of text and selection."""

from __future__ import annotations

from recap_deck.values import dataclass
from recap_deck.writing.text_edit import TextEdit, moved


@dataclass(frozen=True, slots=True)
class Selection:
    """From `anchor`, where it was begun, to `cursor`, where the author is; both are offsets."""

    anchor: int
    cursor: int

    @property
    def start(self) -> int:
        """The end that comes first in the text."""
        return min(self.anchor, self.cursor)

    @property
    def end(self) -> int:
        """The end that comes last in the text."""
        return max(self.anchor, self.cursor)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is selected."""
        return self.anchor == self.cursor


@dataclass(frozen=True, slots=True)
class Edited:
    """The edits of one step, and what is selected in the text that has them in it."""

    edits: tuple[TextEdit, ...]
    selection: Selection


def at(offset: int) -> Selection:
    """Nothing selected, with the cursor at a place."""
    return Selection(offset, offset)


def typed_over(selection: Selection, new: str, cursor: int | None = None) -> Edited:
    """Put text in place of what is selected; `cursor` counts in the new text, from its start."""
    place = selection.start + (len(new) if cursor is None else cursor)
    return Edited((TextEdit(selection.start, selection.end, new),), at(place))


def carried(selection: Selection, edits: tuple[TextEdit, ...]) -> Edited:
    """Let the selection keep to the letters that it was on."""
    return Edited(edits, Selection(moved(selection.anchor, edits), moved(selection.cursor, edits)))
