"""Which colours a pen has on a slide: the theme's accent and another, both seen on its ground."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from recap_deck.geometry import Rect
from recap_deck.place.boxes import Box, FillBox, PlacedSlide, Role
from recap_deck.theme.colors import blended, contrast
from recap_deck.values import dataclass

_RATIO = 3.0
"""WCAG's for what is no text."""

_APART = 120
"""How far two colours are apart, channel by channel, to be told from each other."""

# A blue and a red for each kind of ground, where a theme's own colours can't be seen.
_SPARE = ("#5AB0FF", "#FF6B6B", "#1F5FBF", "#C62828")


@dataclass(frozen=True, slots=True)
class InkColors:
    """The pen's two colours, and whether they lie on a dark ground."""

    first: str
    second: str
    is_on_dark: bool


def ink_colors(palette: Mapping[str, str], slide: PlacedSlide) -> InkColors:
    """Choose the colours for a slide by what they are seen on: its ground, not the theme's."""
    ground = _ground(palette, slide)
    first = next(_seen(ground, palette, "accent", "text"))
    others = _seen(ground, palette, "second", "note", "danger")
    second = next((each for each in others if _apart(each, first) >= _APART), first)
    return InkColors(first, second, contrast(ground, "#ffffff") > contrast(ground, "#000000"))


def _ground(palette: Mapping[str, str], slide: PlacedSlide) -> str:
    whole = Rect(0, 0, slide.size.width, slide.size.height)
    ground = palette.get("ground", "#000000")[:7]
    for box in slide.boxes:
        if box.role is Role.BACKGROUND and box.rect.contains(whole, tolerance=1):
            ground = _seen_through(ground, box, slide.ink)
    return ground


def _seen_through(ground: str, box: Box, ink: str) -> str:
    """What is seen of a background on what is below it; of a picture its text tells."""
    if isinstance(box, FillBox):
        fill = box.fill
        color = fill if isinstance(fill, str) else fill.stops[len(fill.stops) // 2][1]
        return blended(color, ground)[:7]
    is_light = contrast(ink[:7] or "#ffffff", "#000000") > contrast(ink[:7] or "#ffffff", "#ffffff")
    return "#202020" if is_light else "#e8e8e8"


def _seen(ground: str, palette: Mapping[str, str], *names: str) -> Iterator[str]:
    """The theme's colours of these names that are seen on the ground, and then the spare ones."""
    named = [palette[name][:7] for name in names if name in palette]
    for color in (*named, *_SPARE):
        if contrast(color, ground) >= _RATIO:
            yield color


def _apart(one: str, other: str) -> int:
    return sum(abs(int(one[i : i + 2], 16) - int(other[i : i + 2], 16)) for i in (1, 3, 5))
