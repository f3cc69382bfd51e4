"""Pictures as they are seen: whether at all, and whether what has holes stands out."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from recap_deck.paint.picture_store import load_image
from recap_deck.theme.colors import contrast

_SAMPLED = QSize(96, 96)
_STEP = 16
"""Colours are told apart in so many steps a channel; a picture has some hundred of them."""

_LEAST_CONTRAST = 1.5
_MOST_FAINT = 0.85
_LEAST_TRANSPARENT = 0.05


@lru_cache(maxsize=500)
def is_faint(key: str, ground: str) -> bool:
    """Say whether a picture has holes, and hardly anything of it differs from `ground`."""
    colors = _colors(key)
    opaque = sum(colors.values())
    if not opaque:
        return False
    faint = sum(n for color, n in colors.items() if contrast(color, ground) < _LEAST_CONTRAST)
    return faint / opaque > _MOST_FAINT


def verdict(key: str, ground: str) -> str:
    """The code of what is to be said of a picture on a colour, "" for nothing."""
    if is_broken(key):
        return "picture-undrawable"
    return "picture-faint" if ground and is_faint(key, ground) else ""


def is_broken(key: str) -> bool:
    """Say whether a file that begins as a picture can't be decoded."""
    return _sample(key).isNull()


@lru_cache(maxsize=100)
def _sample(key: str) -> QImage:
    return load_image(key, _SAMPLED)


@lru_cache(maxsize=200)
def _colors(key: str) -> Counter[str]:
    """How often each colour stands in a picture; none at all where it has no holes."""
    image = _sample(key)
    if image.isNull() or not image.hasAlphaChannel():
        return Counter()
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    data = bytes(plain.constBits())
    step = 4 * max(1, plain.width() * plain.height() // (_SAMPLED.width() * _SAMPLED.height()))
    pixels = [data[i : i + 4] for i in range(0, len(data) - 3, step)]
    solid = [pixel for pixel in pixels if pixel[3] >= 128]
    if len(pixels) - len(solid) < _LEAST_TRANSPARENT * len(pixels):
        return Counter()
    return Counter(_name(pixel) for pixel in solid)


def _name(pixel: bytes) -> str:
    return "#" + "".join(f"{min(255, round(each / _STEP) * _STEP):02x}" for each in pixel[:3])
