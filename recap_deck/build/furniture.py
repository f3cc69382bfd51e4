"""Header, footer and number of a slide, placed apart: a new slide places no other one again."""

from __future__ import annotations

from functools import lru_cache

from recap_deck.build.entries import Entry
from recap_deck.build.frames import Frames
from recap_deck.build.kept import Kept
from recap_deck.model.runs import Run
from recap_deck.model.slide import ParseSettings
from recap_deck.parse.inline import parse_inline
from recap_deck.place.boxes import Box, PlacedSlide
from recap_deck.place.furniture import place_furniture
from recap_deck.place.typesetter import Typesetter
from recap_deck.theme.model import Theme


class Furniture:
    """Places what stands around slides, and keeps it while its words and its place are the same."""

    def __init__(self, typesetter: Typesetter) -> None:
        self._typesetter = typesetter
        self._kept: Kept[tuple[Box, ...]] = Kept(200)

    def boxes(
        self, entry: Entry, part: PlacedSlide, frames: Frames, theme: Theme, foot: str = ""
    ) -> tuple[Box, ...]:
        """The furniture of one part of an entry; `foot` stands where it has no number."""
        values = frames.furniture_values(entry, part.part, part.parts)
        values["page"] = values["page"] or foot
        templates = {"header": frames.header(entry), "footer": frames.footer(entry)}
        texts = (tuple(values.items()), tuple(templates.values()))
        key = (part.layout, part.area, part.ink, part.turned, texts, theme.fingerprint)
        return self._kept.value(key, lambda: self._placed(part, values, templates, theme))

    def _placed(
        self, part: PlacedSlide, values: dict[str, str], templates: dict[str, str], theme: Theme
    ) -> tuple[Box, ...]:
        return place_furniture(
            theme.layouts[part.layout],
            values,
            {name: _inline(text) for name, text in templates.items()},
            theme,
            self._typesetter,
            part.area,
            part.ink,
            turned=part.turned,
        )


@lru_cache(maxsize=64)
def _inline(text: str) -> tuple[Run, ...]:
    """Headers and footers as runs; a session has the same ones on all its slides."""
    return parse_inline(text, ParseSettings())
