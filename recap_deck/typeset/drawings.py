"""From a drawing of the model to outlines that can be painted."""

from __future__ import annotations

from recap_deck.model.drawings import Drawing, Icon
from recap_deck.theme.model import TextStyle
from recap_deck.typeset.drawn import Drawn
from recap_deck.typeset.formulas import drawn_formula
from recap_deck.typeset.icons import drawn_icon


def drawn_of(drawing: Drawing, style: TextStyle) -> Drawn:
    """The outlines of a drawing in text of a style."""
    if isinstance(drawing, Icon):
        return drawn_icon(drawing.name)
    return drawn_formula(drawing, style)
