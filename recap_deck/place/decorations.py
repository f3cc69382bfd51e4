"""What a layout paints under its placeholders: shapes, texts of the theme, speakers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from recap_deck.model.runs import Run
from recap_deck.place.boxes import Box, FillBox, Role
from recap_deck.place.fitted_text import fitted_text, text_in
from recap_deck.place.frame import SlideFrame
from recap_deck.place.placing import Placing
from recap_deck.place.speakers import speaker_boxes
from recap_deck.place.templates import filled
from recap_deck.theme.model import (
    FillDecoration,
    Layout,
    SpeakerDecoration,
    TextDecoration,
)

_TURNED = str.maketrans("→›❯", "←‹❮")
"""Signs that point to where text goes on."""


def decoration_boxes(layout: Layout, frame: SlideFrame, placing: Placing) -> Iterator[Box]:
    """The boxes of a layout's decorations, in the theme's order."""
    values = frame.template_values()
    for decoration in layout.decorations:
        match decoration:
            case FillDecoration():
                yield FillBox(decoration.rect, decoration.fill, decoration.radius)
            case TextDecoration():
                yield from _text_box(decoration, values, placing)
            case SpeakerDecoration():
                yield from speaker_boxes(decoration, frame, placing)


def _text_box(
    decoration: TextDecoration, values: Mapping[str, str], placing: Placing
) -> Iterator[Box]:
    text = filled(decoration.template, values)
    if not text:
        return
    rect = decoration.rect
    style = placing.theme.style(decoration.style)
    text = text.translate(_TURNED) if style.turned else text
    fitted = fitted_text((Run(text),), style, rect.width, rect.height, placing.paragraphs)
    yield text_in(rect, fitted, decoration.anchor, Role.DECORATION)
