"""The typesetter that `place` asks: paragraphs by Qt, kept by runs, style and width."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from recap_deck.model.runs import Run
from recap_deck.theme.model import TextStyle
from recap_deck.typeset.paragraph import QtParagraph, natural_width

_Key = tuple[tuple[Run, ...], TextStyle, float]


class QtTypesetter:
    """Sets paragraphs with QTextLayout; wants a QGuiApplication, and its thread.

    The last `capacity` paragraphs are kept, so that a title on every part of a slide, or a
    trial at a width that was tried before, is set once.
    """

    def __init__(self, capacity: int = 300) -> None:
        self._capacity = capacity
        self._kept: OrderedDict[_Key, QtParagraph] = OrderedDict()
        self._widths: dict[tuple[tuple[Run, ...], TextStyle], float] = {}

    def set_paragraph(self, runs: Sequence[Run], style: TextStyle, width: float) -> QtParagraph:
        """Break `runs` into lines no wider than `width` slide units."""
        key = (tuple(runs), style, round(width, 3))
        paragraph = self._kept.get(key)
        if paragraph is None:
            paragraph = self._kept[key] = QtParagraph(*key)
            if len(self._kept) > self._capacity:
                self._kept.popitem(last=False)
        return paragraph

    def natural_width(self, runs: Sequence[Run], style: TextStyle) -> float:
        """The width of `runs` with no breaks but their own."""
        key = (tuple(runs), style)
        if key not in self._widths:
            if len(self._widths) > self._capacity:
                self._widths.clear()
            self._widths[key] = natural_width(runs, style)
        return self._widths[key]
