"""Which link lies under a point of a slide."""

from __future__ import annotations

from collections.abc import Iterator

from recap_deck.geometry import Rect
from recap_deck.place.boxes import Box, MediaBox, PictureBox, TextBox, is_shown
from recap_deck.ui.slide.pages import Sight

_FOLLOWED = ("http://", "https://", "mailto:", "#")


def link_at(sight: Sight, x: float, y: float) -> str:
    """The address under a point in slide units; empty for none, or none that may be followed."""
    for box in reversed((*sight.page.slide.boxes, *sight.page.furniture)):
        if is_shown(box, sight.step):
            for rect, address in _links(box):
                if rect.x <= x < rect.right and rect.y <= y < rect.bottom:
                    return address if address.lower().startswith(_FOLLOWED) else ""
    return ""


def _links(box: Box) -> Iterator[tuple[Rect, str]]:
    """The links of a box, where they lie on the slide."""
    if isinstance(box, PictureBox | MediaBox) and box.link:
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
