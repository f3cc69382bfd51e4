"""A PDF page, drawn by another program, shows what the PNG of the slide shows."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat
from PySide6.QtWidgets import QApplication

from recap_deck.build.builder import Builder
from recap_deck.export.pdf import write_pdf
from recap_deck.export.pictures import PictureLook, write_pictures
from recap_deck.source.load import load_deck

ROOT = Path(__file__).resolve().parents[3]
WIDTH = 480
MEAN, WORST = 3.5, 45.0
"""Of 255: over the whole page, and at any place as large as a word, after a slight blur."""

pytestmark = pytest.mark.skipif(not shutil.which("pdftoppm"), reason="wants poppler-utils")


def drawn(pdf: Path, folder: Path) -> list[Path]:
    """The pages as poppler draws them."""
    folder.mkdir()
    size = ["-scale-to-x", str(WIDTH), "-scale-to-y", "-1"]
    subprocess.run(["pdftoppm", "-png", *size, pdf, folder / "page"], check=True, timeout=300)
    return sorted(folder.iterdir())


def distance(one: Path, other: Path) -> tuple[float, float]:
    """How far two pictures are apart: on the whole, and where they are furthest."""
    pictures = []
    for path in (one, other):
        picture = Image.open(path).convert("RGB").resize((WIDTH, WIDTH * 9 // 16))
        pictures.append(picture.filter(ImageFilter.BoxBlur(2)))
    difference = ImageChops.difference(*pictures).convert("L")
    rough = difference.resize((WIDTH // 8, WIDTH * 9 // 16 // 8), Image.Resampling.BOX)
    return ImageStat.Stat(difference).mean[0], float(rough.getextrema()[1])  # type: ignore[arg-type]


@pytest.mark.parametrize("source", ["slides", "docs/examples/layouts"])
def test_every_page_shows_the_same(qapp: QApplication, tmp_path: Path, source: str) -> None:
    builder = Builder(load_deck(ROOT / source))
    write_pdf(builder, tmp_path / "deck.pdf")
    (tmp_path / "png").mkdir()
    images = [page.path for page in write_pictures(builder, tmp_path / "png", PictureLook(WIDTH))]
    builder.close()
    pages = drawn(tmp_path / "deck.pdf", tmp_path / "pages")
    assert len(pages) == len(images)
    apart = {
        image.name: (mean, worst)
        for image, page in zip(images, pages, strict=True)
        for mean, worst in [distance(image, page)]
        if mean > MEAN or worst > WORST
    }
    assert apart == {}
