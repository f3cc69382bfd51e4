"""How well one colour reads on another, by WCAG 2.2."""

from __future__ import annotations


def contrast(text: str, ground: str) -> float:
    """The contrast ratio of two colours `#rrggbb`, 1 to 21."""
    lighter, darker = sorted((_luminance(text), _luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    red, green, blue = (_linear(int(color[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def blended(color: str, ground: str) -> str:
    """What is seen of `#rrggbbaa` on an opaque ground."""
    alpha = int(color[7:9], 16) / 255 if len(color) == 9 else 1.0
    channels = (
        round(int(color[i : i + 2], 16) * alpha + int(ground[i : i + 2], 16) * (1 - alpha))
        for i in (1, 3, 5)
    )
    return "#" + "".join(f"{channel:02x}" for channel in channels)
