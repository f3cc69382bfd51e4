"""A formula's TeX → its shape: kept from before, or set now."""

from __future__ import annotations

from recap_deck.model.drawings import Shape
from recap_deck.parse.formulas.faults import Fault
from recap_deck.parse.formulas.found import find_formulas
from recap_deck.parse.formulas.kept import KeptShapes
from recap_deck.parse.formulas.weight import formula_weight

_kept = KeptShapes()


def shape_of(tex: str, is_display: bool) -> Shape | Fault:
    """The shape of a formula, or what is wrong with it."""
    kept = _kept.find(tex, is_display)
    if kept is not None:
        return kept
    # A fifth of a second, once.
    from recap_deck.parse.formulas.setting import set_formula

    made = set_formula(tex, is_display)
    if isinstance(made, Shape):
        _kept.keep(tex, is_display, made)
    return made


def weight_of_new(text: str) -> int:
    """How much work the formulas in a slide's text are that aren't kept."""
    new = (tex for tex, is_display in find_formulas(text) if not _is_kept(tex, is_display))
    return sum(map(formula_weight, new))


def _is_kept(tex: str, is_display: bool) -> bool:
    return _kept.find(tex.strip(), is_display) is not None
