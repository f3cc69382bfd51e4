"""Which clips are seen on a page at a step, and where."""

from __future__ import annotations

from collections.abc import Iterator

from recap_deck.place.boxes import MediaBox, is_shown
from recap_deck.show.media import Spot
from recap_deck.ui.slide.pages import Sight


def spots_at(sight: Sight, slide: str) -> dict[Spot, MediaBox]:
    """The clips that can be played, in the order of their boxes; `slide` is the slide's id."""
    place = f"{slide}/{sight.page.slide.part}"
    return {
        Spot(place, number, box.key, box.clip, box.name): box
        for number, box in enumerate(_media(sight))
        if box.key and is_shown(box, sight.step)
    }


def _media(sight: Sight) -> Iterator[MediaBox]:
    return (box for box in sight.page.slide.boxes if isinstance(box, MediaBox))
