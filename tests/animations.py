"""Small animated pictures as files: plain colours, one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PIL import Image

SIZE = (64, 36)


def write_animation(
    path: Path,
    colors: Sequence[str],
    *,
    milliseconds: int = 60_000,
    loop: int | None = 0,
    size: tuple[int, int] = SIZE,
) -> None:
    """A picture of each colour; 0 loops play without end, None once. GIF or WebP by the name.

    A minute for each, so that in a test none goes by of itself.
    """
    first, *others = (Image.new("RGB", size, color) for color in colors)
    how: dict[str, Any] = {} if loop is None else {"loop": loop}
    first.save(path, save_all=True, append_images=others, duration=milliseconds, **how)


def write_gif_with_holes(path: Path) -> None:
    """Red but for a corner, and then a picture that can be seen through but for a corner."""
    red, clear = Image.new("RGBA", SIZE, "#cc2222"), Image.new("RGBA", SIZE, (0, 0, 0, 0))
    red.putpixel((0, 0), (0, 0, 0, 0))
    clear.putpixel((0, 0), (0, 0, 204, 255))
    red.save(path, save_all=True, append_images=[clear], duration=60_000, loop=0, disposal=2)
