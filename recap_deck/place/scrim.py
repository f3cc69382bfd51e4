"""A veil between a picture and the text over it, just dense enough to read the text by."""

from __future__ import annotations

from recap_deck.theme.colors import contrast, luminance

_RATIO = 4.5
"""WCAG AA for text of ordinary size."""

_LEGIBLE = 3.0
"""The same for large text: less of it on a plain ground is none that the theme meant."""

_EXTREMES = ("#000000", "#ffffff")

_STANDING_IN = 0.6
"""These show more of the picture: it is what the author chose the text's colour for."""


def scrim_color(ground: str, text: str, least: float = 0.0) -> str:
    """The ground's colour, dense enough that `text` can be read over any pixel.

    It is `least` dense in any case: a picture's detail disturbs letters too. Where the text
    can't be read on the ground, as white that was chosen for a dark picture can't on a white
    slide, black or white stands in for the ground.
    """
    if contrast(text, ground) < _LEGIBLE:
        ground = max(_EXTREMES, key=lambda color: contrast(text, color))
        least = min(least, _STANDING_IN)
    worst = "#000000" if luminance(text) < luminance(ground) else "#ffffff"
    for percent in range(round(least * 100), 101):
        if contrast(text, blended(ground, worst, percent / 100)) >= _RATIO:
            break
    return f"{ground[:7]}{round(percent * 2.55):02x}"


def blended(over: str, under: str, share: float) -> str:
    """Paint `over` with opacity `share` on `under`."""
    mixed = [
        round(share * one + (1 - share) * other)
        for one, other in zip(_channels(over), _channels(under), strict=True)
    ]
    return "#" + "".join(f"{channel:02x}" for channel in mixed)


def _channels(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)
