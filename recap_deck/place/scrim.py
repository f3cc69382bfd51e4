"""A veil between a picture and the text over it, just dense enough to read the text by."""

from __future__ import annotations

from recap_deck.theme.colors import contrast, luminance

_RATIO = 4.5
"""WCAG AA for text of ordinary size."""

_LEAST = 0.35
"""A picture is never left without any veil: its detail disturbs letters too."""


def scrim_color(ground: str, text: str) -> str:
    """The ground's colour, dense enough that `text` can be read over any pixel."""
    worst = "#000000" if luminance(text) < luminance(ground) else "#ffffff"
    for percent in range(round(_LEAST * 100), 101):
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
