"""A veil between a picture and the text over it, just dense enough to read the text by."""

from __future__ import annotations

_RATIO = 4.5
"""WCAG AA for text of ordinary size."""

_LEAST = 0.35
"""A picture is never left without any veil: its detail disturbs letters too."""


def scrim_color(ground: str, text: str) -> str:
    """The ground's colour, dense enough that `text` can be read over any pixel."""
    worst = "#000000" if _luminance(text) < _luminance(ground) else "#ffffff"
    for percent in range(round(_LEAST * 100), 101):
        if contrast(text, blended(ground, worst, percent / 100)) >= _RATIO:
            break
    return f"{ground[:7]}{round(percent * 2.55):02x}"


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours `#rrggbb`, 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def blended(over: str, under: str, share: float) -> str:
    """Paint `over` with opacity `share` on `under`."""
    mixed = [
        round(share * one + (1 - share) * other)
        for one, other in zip(_channels(over), _channels(under), strict=True)
    ]
    return "#" + "".join(f"{channel:02x}" for channel in mixed)


def _luminance(color: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _channels(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)
