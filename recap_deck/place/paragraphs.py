"""Set paragraphs of one slide, each set once: trials at other widths take what was set before."""

from __future__ import annotations

from collections.abc import Sequence

from recap_deck.model.blocks import Align
from recap_deck.model.runs import Run
from recap_deck.place.direction import runs_left
from recap_deck.place.typesetter import SetParagraph, Typesetter
from recap_deck.theme.model import TextStyle

UNBOUNDED = 100_000.0
"""A width at which nothing wraps, and every line begins at the left."""

_Key = tuple[tuple[Run, ...], TextStyle]
_SLACK = 0.01


class Paragraphs:
    """Asks the typesetter, and remembers its answers while one slide is placed."""

    def __init__(self, typesetter: Typesetter) -> None:
        self._typesetter = typesetter
        self._set: dict[tuple[_Key, float], SetParagraph] = {}
        self._unwrapped: dict[_Key, SetParagraph] = {}

    def set(self, runs: Sequence[Run], style: TextStyle, width: float) -> SetParagraph:
        """Break `runs` into lines no wider than `width`."""
        key = (tuple(runs), style)
        whole = self._unwrapped.get(key)
        if whole is not None and whole.size.width <= width + _SLACK:
            return whole
        known = self._set.get((key, width))
        if known is None:
            known = self._set[key, width] = self._typesetter.set_paragraph(*key, width)
            if _is_free_of_its_width(known, style):
                self._unwrapped[key] = known
        return known

    def set_whole(self, runs: Sequence[Run], style: TextStyle) -> SetParagraph:
        """Set `runs` without any break but their own."""
        return self.set(runs, style, UNBOUNDED)


def _is_free_of_its_width(paragraph: SetParagraph, style: TextStyle) -> bool:
    """Say whether the lines would be the same at any width that holds them."""
    if style.align is not Align.START or style.turned or runs_left(paragraph.text):
        return False
    own_breaks = paragraph.text.count("\n")
    return len(paragraph.lines) == own_breaks + 1 and all(line.x <= 0 for line in paragraph.lines)
