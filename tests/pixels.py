"""A picture as rows of letters, for looking at small drawings in a test."""

from __future__ import annotations

from PySide6.QtGui import QImage

LETTERS = {
    "#000000": "_",
    "#ffffff": "W",
    "#ff0000": "R",
    "#00ff00": "G",
    "#0000ff": "B",
}


def pixel_rows(image: QImage) -> list[str]:
    """One letter a pixel: `_` black, W white, R, G, B, and `?` for everything else."""
    return [
        "".join(LETTERS.get(image.pixelColor(x, y).name(), "?") for x in range(image.width()))
        for y in range(image.height())
    ]
