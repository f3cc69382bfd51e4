"""A picture's filters, as CSS defines them, on its decoded pixels."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from io import BytesIO

from PySide6.QtGui import QImage

from recap_deck.place.picture_looks import FILTERED

_LUMA = (0.2126, 0.7152, 0.0722)
_SEPIA = ((0.393, 0.769, 0.189), (0.349, 0.686, 0.168), (0.272, 0.534, 0.131))
_NONE = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))

Matrix = tuple[tuple[float, float, float], ...]


def filters_in(key: str) -> str:
    """The filters that a picture's key asks for, "" for none."""
    return key.partition(FILTERED)[2]


def filtered(image: QImage, filters: str) -> QImage:
    """The image with all filters applied, in the order in which they were written."""
    # Most decks have none, and its import takes 20 ms.
    from PIL import Image, ImageFilter

    if image.isNull() or not filters:
        return image
    straight = image.convertToFormat(QImage.Format.Format_RGBA8888)
    size, data = (straight.width(), straight.height()), bytes(straight.constBits())
    picture = Image.frombytes("RGBA", size, data, "raw", "RGBA", straight.bytesPerLine(), 1)
    for each in filters.split(","):
        name, _, text = each.partition("=")
        amount = float(text)
        if name == "blur":
            picture = picture.filter(ImageFilter.GaussianBlur(amount * size[0]))
        elif name == "opacity":
            alpha = picture.getchannel("A").point(_times(min(1.0, amount)))
            picture.putalpha(alpha)
        else:
            matrix, more = matrix_of(name, amount)
            rows = tuple(value for row in matrix for value in (*row, more * 255))
            colored = picture.convert("RGB").convert("RGB", rows)
            colored.putalpha(picture.getchannel("A"))
            picture = colored
    return QImage(
        picture.tobytes(), size[0], size[1], size[0] * 4, QImage.Format.Format_RGBA8888
    ).convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def jpeg_bytes(image: QImage, quality: int) -> bytes:
    """An opaque image as a JPEG file; in any thread, because Qt has no part in it."""
    from PIL import Image

    is_gray = image.format() == QImage.Format.Format_Grayscale8
    mode = "L" if is_gray else "RGB"
    plain = image if is_gray else image.convertToFormat(QImage.Format.Format_RGB888)
    size, data = (plain.width(), plain.height()), bytes(plain.constBits())
    file = BytesIO()
    Image.frombytes(mode, size, data, "raw", mode, plain.bytesPerLine(), 1).save(
        file, "JPEG", quality=quality
    )
    return file.getvalue()


def _times(factor: float) -> Callable[[float], float]:
    return lambda value: value * factor


def matrix_of(name: str, amount: float) -> tuple[Matrix, float]:
    """What a filter makes of red, green and blue, 0 to 1: a matrix, and what is added."""
    plain: Mapping[str, Callable[[float], tuple[Matrix, float]]] = {
        "brightness": lambda a: (_scaled(a), 0.0),
        "contrast": lambda a: (_scaled(a), 0.5 - 0.5 * a),
        "invert": lambda a: (_scaled(1 - 2 * min(1.0, a)), min(1.0, a)),
        "grayscale": lambda a: (_mixed((_LUMA,) * 3, min(1.0, a)), 0.0),
        "saturate": lambda a: (_mixed((_LUMA,) * 3, 1 - a), 0.0),
        "sepia": lambda a: (_mixed(_SEPIA, min(1.0, a)), 0.0),
        "hue-rotate": lambda a: (_turned(a), 0.0),
    }
    return plain[name](amount) if name in plain else (_NONE, 0.0)


def _scaled(factor: float) -> Matrix:
    return tuple((factor * a, factor * b, factor * c) for a, b, c in _NONE)


def _mixed(other: Matrix, share: float) -> Matrix:
    """So much of another matrix, the rest as it is; beyond 0 and 1 too."""
    return tuple(
        (
            share * theirs[0] + (1 - share) * ours[0],
            share * theirs[1] + (1 - share) * ours[1],
            share * theirs[2] + (1 - share) * ours[2],
        )
        for theirs, ours in zip(other, _NONE, strict=True)
    )


def _turned(degrees: float) -> Matrix:
    """Hues turned round, brightness kept."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    red, green, blue = 0.213, 0.715, 0.072
    return (
        (
            red + cos * (1 - red) - sin * red,
            green - cos * green - sin * green,
            blue - cos * blue + sin * (1 - blue),
        ),
        (
            red - cos * red + sin * 0.143,
            green + cos * (1 - green) + sin * 0.140,
            blue - cos * blue - sin * 0.283,
        ),
        (
            red - cos * red - sin * (1 - red),
            green - cos * green + sin * green,
            blue + cos * (1 - blue) + sin * blue,
        ),
    )
