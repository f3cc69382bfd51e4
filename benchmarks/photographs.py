"""A deck with many different photographs as cameras take them: 12 megapixels each."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.content import BenchSlide, Picture, slides_of
from benchmarks.decks import offscreen_application
from benchmarks.marp import marp_text
from benchmarks.pictures import photograph

_SIZE = (4_000, 3_000)
_QUALITY = 92
"""Then each is a file of 4.7 MB."""


def draw_photographs(folder: Path, count: int) -> tuple[str, ...]:
    """Write `count` photographs, no two alike, where a deck in `folder` looks; give their names."""
    (folder / "images").mkdir()
    application = offscreen_application()
    names = tuple(f"photograph{i:03}.jpg" for i in range(count))
    for i, name in enumerate(names):
        image = photograph(random.Random(i), *_SIZE)
        assert image.save(str(folder / "images" / name), quality=_QUALITY), f"can't write {name}"
    del application
    return names


def write_photo_deck(path: Path, slides: int, names: Sequence[str]) -> None:
    """Write the benchmark's deck with photographs, in turn, in the place of its pictures."""
    turned = _with_photographs(slides_of(slides), itertools.cycle(names))
    path.write_text(marp_text(turned, f"{len(names)} photographs"), encoding="utf-8")


def _with_photographs(slides: Iterator[BenchSlide], names: Iterator[str]) -> Iterator[BenchSlide]:
    for slide in slides:
        is_picture = isinstance(slide.body, Picture)
        yield replace(slide, body=Picture(next(names))) if is_picture else slide
