"""All of a slide but its flowing content: layout arranged, backgrounds, decorations, title."""

from __future__ import annotations

from collections.abc import Mapping

from recap_deck.diagnostics import Diagnostic
from recap_deck.geometry import Rect
from recap_deck.model.blocks import ParsedSlide
from recap_deck.place.arrange import (
    below_speakers,
    beside,
    moved_aside,
    next_to,
    pushed,
    weighted,
)
from recap_deck.place.assign import QR, TITLE, Assignment, assigned
from recap_deck.place.backgrounds import background_boxes, content_area, covers_slide, veil
from recap_deck.place.boxes import Box
from recap_deck.place.decorations import decoration_boxes
from recap_deck.place.frame import SlideFrame
from recap_deck.place.image_layouts import image_boxes, picture_rect
from recap_deck.place.layouts import FALLBACK
from recap_deck.place.mirror import mirrored_layout
from recap_deck.place.placing import Placing
from recap_deck.place.regions import Region, regions_of
from recap_deck.place.titles import SetTitle, set_title
from recap_deck.theme.model import Fill, Layout
from recap_deck.values import dataclass

_EMPTY = -1.0
"""What an empty title needs: what follows it takes its place."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What is the same on every part of a slide, and the regions that content flows in.

    `area` is the part of the slide that pictures at its sides leave for content, if any do.
    """

    layout: Layout
    area: Rect | None
    boxes: tuple[Box, ...]
    regions: tuple[Region, ...]
    diagnostics: tuple[Diagnostic, ...]


def set_scene(
    parsed: ParsedSlide,
    layout: Layout,
    frame: SlideFrame,
    ground: Fill,
    placing: Placing,
    *,
    turned: bool = False,
) -> Scene:
    """Fill the layout, or the one of title and body where a block has no place in it.

    It is mirrored where the slide is `turned`.
    """
    layout, assignment = _assigned(parsed, layout, frame, placing)
    size = placing.theme.size
    area = content_area(assignment.backgrounds, size)
    if assignment.picture is not None:
        layout = beside(layout, QR)
    layout = below_speakers(weighted(layout, assignment.weights), len(frame.speakers))
    layout = mirrored_layout(layout, size.width) if turned else layout
    layout = moved_aside(layout, area, size.width)
    title = _title(assignment, layout, placing)
    layout = pushed(layout, _needs(title, layout))
    picture = picture_rect(layout, assignment.picture, placing)
    layout = next_to(layout, picture) if picture else layout
    regions = tuple(regions_of(layout, assignment, frame, turned=turned))
    texts = [region.rect for region in regions]
    texts += [title.box.rect] if title else []
    boxes = (
        *background_boxes(layout, assignment.backgrounds, ground, placing, has_text=bool(texts)),
        *_veil(layout, assignment, ground, placing, has_text=bool(texts)),
        *image_boxes(layout, assignment, texts, ground, placing),
        *decoration_boxes(layout, frame, placing),
        *((title.box,) if title else ()),
    )
    narrowed = area if area.width < size.width else None
    return Scene(layout, narrowed, boxes, regions, title.diagnostics if title else ())


def _veil(
    layout: Layout, assignment: Assignment, ground: Fill, placing: Placing, *, has_text: bool
) -> tuple[Box, ...]:
    """A picture under text lies behind a veil; a picture alone does not."""
    if not has_text or not covers_slide(assignment.backgrounds):
        return ()
    area = content_area(assignment.backgrounds, placing.theme.size)
    return (veil(area, layout, ground, placing),)


def _assigned(
    parsed: ParsedSlide, layout: Layout, frame: SlideFrame, placing: Placing
) -> tuple[Layout, Assignment]:
    assignment = assigned(parsed, layout, frame)
    if assignment is None:
        layout = placing.theme.layouts[FALLBACK]
        assignment = assigned(parsed, layout, frame)
    assert assignment is not None, f"a theme's {FALLBACK} takes every block"
    return layout, assignment


def _title(assignment: Assignment, layout: Layout, placing: Placing) -> SetTitle | None:
    placeholder = layout.placeholder(TITLE)
    if placeholder is None or assignment.title is None:
        return None
    return set_title(assignment.title, assignment.title_path, placeholder, layout, placing)


def _needs(title: SetTitle | None, layout: Layout) -> Mapping[str, float]:
    if layout.placeholder(TITLE) is None:
        return {}
    return {TITLE: title.extra if title else _EMPTY}
