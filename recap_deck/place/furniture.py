"""Header, footer and page number: placed apart, so that a new slide re-places no other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recap_deck.geometry import Rect
from recap_deck.model.blocks import Align
from recap_deck.model.runs import Run
from recap_deck.place.arrange import moved_aside
from recap_deck.place.boxes import Box, Role
from recap_deck.place.fitted_text import fitted_text, text_in, tight
from recap_deck.place.mirror import mirrored_furniture
from recap_deck.place.paragraphs import Paragraphs
from recap_deck.place.templates import filled
from recap_deck.place.typesetter import Typesetter
from recap_deck.theme.model import Layout, TextDecoration, TextStyle, Theme
from recap_deck.values import replace

Template = str | Sequence[Run]
"""Text with `{names}`, or runs whose texts have them."""


def place_furniture(
    layout: Layout,
    values: Mapping[str, str],
    templates: Mapping[str, Template],
    theme: Theme,
    typesetter: Typesetter,
    area: Rect | None = None,
    ink: str = "",
    *,
    turned: bool = False,
) -> tuple[Box, ...]:
    """Place the texts of a layout's furniture; what comes out empty is left out.

    `values` are those of one page. A piece of furniture whose own template is `{footer}`
    alone shows `templates["footer"]`, filled with `values`; so does any other name.
    `area`, `ink` and `turned` are those of the placed slide.
    """
    if turned:
        layout = mirrored_furniture(layout, theme.size.width)
    paragraphs = Paragraphs(typesetter)
    if area is not None:
        layout = moved_aside(layout, area, theme.size.width)
    boxes = []
    for decoration in layout.furniture:
        name = decoration.template.strip().strip("{}")
        runs = _filled_runs(templates.get(name, decoration.template), values)
        if runs:
            style = theme.style(decoration.style)
            style = replace(style, color=ink, link_color=ink) if ink else style
            style = replace(style, turned=True) if turned else style
            boxes.append(_placed(decoration, runs, style, paragraphs))
    return tuple(boxes)


def _filled_runs(template: Template, values: Mapping[str, str]) -> tuple[Run, ...]:
    if isinstance(template, str):
        template = (Run(template),)
    if len(template) == 1:
        runs = [replace(template[0], text=filled(template[0].text, values))]
    else:
        runs = [replace(run, text=_with_blanks(run.text, values)) for run in template]
    return tuple(run for run in runs if run.text)


def _with_blanks(text: str, values: Mapping[str, str]) -> str:
    """Fill one run of several: blanks at its ends belong between it and its neighbours."""
    if not text.strip():
        return text
    start = text[: len(text) - len(text.lstrip())]
    return start + filled(text, values) + text[len(text.rstrip()) :]


def _placed(
    decoration: TextDecoration, runs: Sequence[Run], style: TextStyle, paragraphs: Paragraphs
) -> Box:
    rect = decoration.rect
    fitted = fitted_text(runs, style, rect.width, rect.height, paragraphs)
    if not style.turned and style.align is Align.START:
        fitted = tight(fitted, runs, style, paragraphs)
    return text_in(rect, fitted, decoration.anchor, Role.FURNITURE)
