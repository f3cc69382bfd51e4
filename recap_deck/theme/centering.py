"""A theme whose texts are centred: what they stand in is brought to the middle of the slide."""

from __future__ import annotations

from recap_deck.geometry import Rect
from recap_deck.model.blocks import Align
from recap_deck.theme.model import (
    Decoration,
    FillDecoration,
    Layout,
    Placeholder,
    SpeakerDecoration,
    TextDecoration,
    Theme,
)
from recap_deck.values import replace

_SIDED = ("left", "right", "picture", "qr")
_WIDE = 0.4
"""What is wider than this share of the slide keeps to its margins; the rest moves."""

_LOW = 40.0
"""Shapes higher than this are bars and panels: they stay where they are."""


def centered(theme: Theme) -> Theme:
    """Bring to the middle what has a centred text, rules with it, and the speakers."""
    layouts = {name: _centered(layout, theme) for name, layout in theme.layouts.items()}
    return replace(theme, layouts=layouts)


def _centered(layout: Layout, theme: Theme) -> Layout:
    return replace(
        layout,
        placeholders=tuple(_placeholder(each, layout, theme) for each in layout.placeholders),
        decorations=tuple(_decoration(each, theme) for each in layout.decorations),
    )


def _placeholder(place: Placeholder, layout: Layout, theme: Theme) -> Placeholder:
    picture = layout.placeholder("picture")
    is_beside = place.name in _SIDED or (picture and not picture.bleed and place.name != "title")
    if is_beside or not _is_centered(place.style, theme):
        return place
    return replace(place, rect=_in_middle(place.rect, theme.size.width))


def _decoration(decoration: Decoration, theme: Theme) -> Decoration:
    width = theme.size.width
    match decoration:
        case TextDecoration() if _is_centered(decoration.style, theme):
            return replace(decoration, rect=_in_middle(decoration.rect, width))
        case FillDecoration() if decoration.rect.height <= _LOW:
            return replace(decoration, rect=_in_middle(decoration.rect, width))
        case SpeakerDecoration():
            rect = _in_middle(decoration.rect, width)
            return replace(decoration, rect=rect, align=Align.CENTER)
    return decoration


def _is_centered(style: str, theme: Theme) -> bool:
    return theme.styles[style].align is Align.CENTER


def _in_middle(rect: Rect, width: float) -> Rect:
    """The same rectangle between equal margins, the lesser of its own; a narrow one as it is."""
    if rect.width < _WIDE * width:
        return replace(rect, x=(width - rect.width) / 2)
    margin = max(0.0, min(rect.x, width - rect.right))
    return replace(rect, x=margin, width=width - 2 * margin)
