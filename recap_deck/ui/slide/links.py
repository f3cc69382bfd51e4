"""Which link lies under a point of a slide."""

from __future__ import annotations

from collections.abc import Iterator

from recap_deck.geometry import Rect
from recap_deck.model.links import leads_within
from recap_deck.place.boxes import Box, MediaBox, PictureBox, Role, TextBox, is_shown
from recap_deck.ui.slide.pages import Sight

CLIP = "clip:"
"""What stands before the number of a video or sound that can be played, in place of an address."""

_OPENED = (CLIP, "http://", "https://", "mailto:")


def link_at(sight: Sight, x: float, y: float) -> str:
    """The address under a point in slide units; empty for none, or none that may be followed."""
    boxes = (*sight.page.slide.boxes, *sight.page.furniture)
    clip = sum(isinstance(box, MediaBox) for box in boxes)
    for box in reversed(boxes):
        clip -= isinstance(box, MediaBox)
        if is_shown(box, sight.step):
            for rect, address in _links(box, clip):
                if rect.x <= x < rect.right and rect.y <= y < rect.bottom:
                    return address if _can_follow(address) else ""
    return ""


def _can_follow(address: str) -> bool:
    return address.lower().startswith(_OPENED) or leads_within(address)


def _links(box: Box, clip: int) -> Iterator[tuple[Rect, str]]:
    """The links of a box, where they lie on the slide; `clip` is its number if it is one.

    A video behind the text is all of the slide, and a click there is meant to turn it.
    """
    if isinstance(box, MediaBox) and box.key:
        if box.role is not Role.BACKGROUND:
            yield box.rect, f"{CLIP}{clip}"
    elif isinstance(box, PictureBox | MediaBox) and box.link:
        yield box.rect, box.link
    if isinstance(box, TextBox):
        lines = box.paragraph.lines[box.first : box.last]
        for rect, address in box.paragraph.links:
            if lines and lines[0].top <= rect.y < lines[-1].bottom:
                yield _on_slide(rect, box, lines[0].top), address


def _on_slide(rect: Rect, box: TextBox, top: float) -> Rect:
    return Rect(
        box.rect.x + rect.x * box.scale,
        box.rect.y + (rect.y - top) * box.scale,
        rect.width * box.scale,
        rect.height * box.scale,
    )
