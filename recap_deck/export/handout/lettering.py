"""The letters of a handout: the theme's fonts in ink on white paper."""

from __future__ import annotations

from collections.abc import Sequence

from recap_deck.build.builder import Builder
from recap_deck.export.handout.flow import Strip
from recap_deck.geometry import Point
from recap_deck.model.runs import Run
from recap_deck.place.boxes import TextBox
from recap_deck.place.paragraphs import UNBOUNDED
from recap_deck.place.text import Label, lines_box, paragraph_height, whole_box
from recap_deck.theme.model import TextStyle
from recap_deck.typeset.paragraph import QtParagraph
from recap_deck.values import dataclass

INK, QUIET, RULE = "#1b1d21", "#5c616b", "#c5c9d0"
_LINK, _GROUND = "#1d4f91", "#eceef1"
_BODY, _CODE = "body", "code"
_SANS, _MONO = ("sans-serif",), ("monospace",)


@dataclass(frozen=True, slots=True)
class Lettering:
    """Makes paragraphs in the families of a deck's theme."""

    families: tuple[str, ...]
    code_families: tuple[str, ...] = _MONO

    def set_runs(self, runs: Sequence[Run], size: float, width: float) -> QtParagraph:
        """A paragraph of runs, each in its own style."""
        style = TextStyle(
            self.families,
            size,
            INK,
            tabular=True,
            link_color=_LINK,
            code_families=self.code_families,
            code_color=INK,
            code_fill=_GROUND,
            mark_fill=_GROUND,
        )
        return QtParagraph(tuple(runs), style, width)

    def set(
        self,
        text: str,
        size: float,
        width: float = UNBOUNDED,
        *,
        color: str = INK,
        weight: int = 400,
        link: str = "",
    ) -> QtParagraph:
        """A paragraph of `text`; all of it leads to `link`."""
        style = TextStyle(self.families, size, color, weight, tabular=True)
        return QtParagraph((Run(text, link=link),), style, width)

    def cut(
        self,
        text: str,
        size: float,
        width: float,
        *,
        color: str = INK,
        weight: int = 400,
        link: str = "",
        lines: int = 1,
    ) -> QtParagraph:
        """A paragraph of few lines; what has no room in them is an ellipsis."""
        text = " ".join(text.split())
        whole = self.set(text, size, width, color=color, weight=weight, link=link)
        end = len(text)
        while len(whole.lines) > lines and end:
            end = min(end - 1, whole.lines[lines - 1].end - 1)
            shorter = text[:end].rstrip() + "…"
            whole = self.set(shorter, size, width, color=color, weight=weight, link=link)
        if lines > 1:
            return whole
        # In a room of its own width a line begins at its left, whichever way it runs.
        return self.set(whole.text, size, color=color, weight=weight, link=link)


def lettering_of(builder: Builder) -> Lettering:
    """The letters that suit the deck's slides."""
    if not builder.entries:
        return Lettering(_SANS)
    styles = builder.theme_of(0).styles
    families = styles[_BODY].families if _BODY in styles else _SANS
    return Lettering(families, styles[_CODE].families if _CODE in styles else _MONO)


def box_at(paragraph: QtParagraph, x: float, y: float) -> TextBox:
    """All lines of a paragraph, their upper left at a place."""
    return whole_box(paragraph, Point(x, y), Label())


def box_right(paragraph: QtParagraph, right: float, y: float) -> TextBox:
    """A line of text that ends at `right`."""
    return box_at(paragraph, right - paragraph.lines[0].width, y)


def strips_of(paragraph: QtParagraph, x: float = 0.0) -> tuple[Strip, ...]:
    """A strip for each line."""
    return tuple(
        Strip(line.bottom - line.top, (lines_box(paragraph, i, i + 1, Point(x, 0.0), Label()),))
        for i, line in enumerate(paragraph.lines)
    )


def block_of(paragraph: QtParagraph, *, tied: bool = False) -> Strip:
    """All lines of a paragraph as one strip."""
    return Strip(paragraph_height(paragraph), (box_at(paragraph, 0.0, 0.0),), tied)
