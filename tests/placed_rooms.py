"""Where content of a placed slide may stand, and what of it stands elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from recap_deck.geometry import Rect
from recap_deck.place.arrange import below_speakers, moved_aside
from recap_deck.place.boxes import Box, PlacedSlide, Role
from recap_deck.place.mirror import mirrored_layout
from recap_deck.theme.model import Layout, Placeholder, Theme

TOLERANCE = 0.5
_NOT_CONTENT = {Role.BACKGROUND, Role.DECORATION, Role.FURNITURE}


def content(slide: PlacedSlide) -> list[Box]:
    """What comes from the slide's text: panels and bars too, by their path."""
    return [box for box in slide.boxes if box.path or box.role not in _NOT_CONTENT]


def sticking_out(slide: PlacedSlide, theme: Theme) -> list[Box]:
    """The boxes that stand outside the slide, or outside every placeholder."""
    whole = Rect(0, 0, theme.size.width, theme.size.height)
    layouts = _stood(theme.layouts[slide.layout], slide)
    return [
        box
        for box in content(slide)
        if not whole.contains(box.rect, TOLERANCE)
        or not any(
            room.contains(box.rect, TOLERANCE) for layout in layouts for room in _rooms(layout, box)
        )
    ]


def _stood(layout: Layout, slide: PlacedSlide) -> list[Layout]:
    """The layout for one speaker and several, beside what pictures take; in a mirror, too."""
    width = slide.size.width
    area = slide.area or Rect(0, 0, width, slide.size.height)
    layouts = [layout, below_speakers(layout, 2)]
    layouts += [mirrored_layout(each, width) for each in layouts]
    return [moved_aside(each, area, width) for each in layouts]


def _rooms(layout: Layout, box: Box) -> Iterator[Rect]:
    """A title may grow into what follows it; an empty title leaves its room to that."""
    title = layout.placeholder("title")
    for each in _with_sides_joined(layout):
        if title and each.follows == "title":
            height = each.rect.bottom - title.rect.y
            yield replace(each.rect, y=title.rect.y, height=height)
        elif each is not title or box.role is Role.TITLE:
            yield each.rect
    if title and box.role is Role.TITLE:
        yield replace(title.rect, height=_room_of_title(layout, title.rect))


def _with_sides_joined(layout: Layout) -> Iterator[Placeholder]:
    """Weights say where left ends and right begins, a picture where the text beside it does."""
    yield from layout.placeholders
    for one, other in (("left", "right"), ("body", "picture")):
        first, second = layout.placeholder(one), layout.placeholder(other)
        if first and second and not second.bleed:
            x = min(first.rect.x, second.rect.x)
            right = max(first.rect.right, second.rect.right)
            yield replace(first, rect=replace(first.rect, x=x, width=right - x))


def _room_of_title(layout: Layout, title: Rect) -> float:
    followers = [each.rect.height for each in layout.placeholders if each.follows == "title"]
    return title.height + 0.35 * min(followers, default=0.0)
