"""Colours as text: `#rrggbb`, or `#rrggbbaa` where they let through what is below."""

from __future__ import annotations

from recap_deck.theme.model import Fill, Gradient
from recap_deck.values import replace


def long_hex(color: str) -> str:
    """Write a colour with two digits a channel, lower case."""
    digits = color[1:]
    if len(digits) in (3, 4):
        digits = "".join(digit * 2 for digit in digits)
    return "#" + digits.lower()


def with_opacity(color: str, opacity: str) -> str:
    """Add an alpha channel to `#rrggbb`: `60%` or `0.6`."""
    share = float(opacity[:-1]) / 100 if opacity.endswith("%") else float(opacity)
    return f"{color[:7]}{round(255 * min(1.0, max(0.0, share))):02x}"


def is_opaque(fill: Fill) -> bool:
    """Say whether a fill is one colour that hides what is below."""
    return isinstance(fill, str) and len(fill) == 7


def blended(color: str, ground: str) -> str:
    """What is seen of a colour on an opaque ground."""
    if len(color) != 9:
        return color
    share = int(color[7:], 16) / 255
    channels = (
        round(int(color[i : i + 2], 16) * share + int(ground[i : i + 2], 16) * (1 - share))
        for i in (1, 3, 5)
    )
    return "#" + "".join(f"{channel:02x}" for channel in channels)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours `#rrggbb` by WCAG, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color: str) -> float:
    """How bright a colour is by WCAG, 0 to 1."""
    red, green, blue = (_linear(int(color[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def on_ground(fill: Fill, ground: str) -> Fill:
    """The same fill without transparency, as it looks on one opaque colour.

    Qt writes gradients into a PDF without their alpha channel.
    """
    if not isinstance(fill, Gradient):
        return blended(fill, ground)
    stops = tuple((at, blended(color, ground)) for at, color in fill.stops)
    return replace(fill, stops=stops)
