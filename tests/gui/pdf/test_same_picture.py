"""Screen, thumbnail, PNG and the PDF's page, drawn by another program, show the same."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from recap_deck.build.builder import Builder
from recap_deck.export.pdf import write_pdf
from recap_deck.export.pdf.write import PdfContent
from recap_deck.export.pictures import PictureLook, write_pictures
from recap_deck.paint.picture_store import PictureStore
from recap_deck.paint.slide import ALL_STEPS, slide_image
from recap_deck.source.load import load_deck
from recap_deck.theme.load import built_in_themes
from recap_deck.ui.slide.pages import Sight, sight_image
from recap_deck.ui.slide.view import SlideView
from tests.standard_deck import LIGHTS, SIZES, standard_deck

ROOT = Path(__file__).resolve().parents[3]
WIDTH = 480
MEAN, WORST = 3.5, 60.0
"""Of 255: over the whole page, and at any place as large as a word, after a slight blur."""

STARK = {"contrast": 1.8, "poster": 1.8}
"""In these, letters that are a bit bolder make this much more of a difference on the whole."""

IS_WHOLE = bool(os.environ.get("RECAP_DECK_WHOLE"))
EACH = 1 if IS_WHOLE else 7
"""Of the standard deck's slides every one, or one of so many: other ones in each theme."""

pytestmark = pytest.mark.skipif(not shutil.which("pdftoppm"), reason="wants poppler-utils")


def drawn(pdf: Path, folder: Path) -> list[Path]:
    """The pages as poppler draws them."""
    folder.mkdir()
    size = ["-scale-to-x", str(WIDTH), "-scale-to-y", "-1"]
    subprocess.run(["pdftoppm", "-png", *size, pdf, folder / "page"], check=True, timeout=300)
    return sorted(folder.iterdir())


def opened(path: Path) -> Image.Image:
    return Image.open(path).convert("RGB")


def from_qt(image: QImage) -> Image.Image:
    made = image.convertToFormat(QImage.Format.Format_RGB32)
    size = (made.width(), made.height())
    return Image.frombytes("RGB", size, bytes(made.constBits()), "raw", "BGRX")


def furthest(one: Image.Image, other: Image.Image) -> int:
    """By how much of 255 two pictures of one size differ at most."""
    extrema = ImageStat.Stat(ImageChops.difference(one, other)).extrema
    return max(int(most) for _, most in extrema)


def distance(one: Image.Image, other: Image.Image) -> tuple[float, float]:
    """How far two pictures are apart: on the whole, and where they are furthest."""
    size = (WIDTH, round(WIDTH * one.height / one.width))
    softened = [each.resize(size).filter(ImageFilter.BoxBlur(2)) for each in (one, other)]
    difference = ImageChops.difference(*softened).convert("L")
    rough = difference.resize((size[0] // 8, size[1] // 8), Image.Resampling.BOX)
    return ImageStat.Stat(difference).mean[0], float(rough.getextrema()[1])  # type: ignore[arg-type]


def apart(
    builder: Builder, folder: Path, chosen: Sequence[int] | None, mean_allowed: float = MEAN
) -> dict[str, object]:
    """The pages that look otherwise in the PDF than as PNG, with how far they are apart."""
    entries = None if chosen is None else tuple(chosen)
    write_pdf(builder, folder / "deck.pdf", content=PdfContent(entries))
    (folder / "png").mkdir()
    look = PictureLook(WIDTH)
    pictures = write_pictures(builder, folder / "png", look, chosen=chosen).pages
    images = [each.path for each in pictures]
    pages = drawn(folder / "deck.pdf", folder / "pages")
    assert len(pages) == len(images)
    return {
        image.name: (mean, worst)
        for image, page in zip(images, pages, strict=True)
        for mean, worst in [distance(opened(image), opened(page))]
        if mean > mean_allowed or worst > WORST
    }


@pytest.mark.parametrize("source", ["slides", "docs/examples/layouts"])
def test_every_page_shows_the_same(qapp: QApplication, tmp_path: Path, source: str) -> None:
    with closing(Builder(load_deck(ROOT / source))) as builder:
        assert apart(builder, tmp_path, None) == {}


def dresses() -> Iterator[tuple[str, str, str]]:
    """Each theme in one light and one size; in both lights where there is time for it."""
    for index, theme in enumerate(built_in_themes()):
        lights = LIGHTS if IS_WHOLE else (LIGHTS[index % 2],)
        for light in lights:
            yield theme, light, list(SIZES)[index // 3]


dress = pytest.mark.parametrize(("theme", "light", "size"), list(dresses()))


def allowed(theme: str) -> float:
    return MEAN * STARK.get(theme, 1.0)


def some_of(builder: Builder, theme: str) -> list[int]:
    first = built_in_themes().index(theme) % EACH
    return list(range(first, len(builder.entries), EACH))


@dress
def test_the_standard_deck_is_the_same_in_the_pdf(
    qapp: QApplication, tmp_path: Path, theme: str, light: str, size: str
) -> None:
    with closing(Builder(standard_deck(theme, light, size))) as builder:
        assert apart(builder, tmp_path, some_of(builder, theme), allowed(theme)) == {}


@dress
def test_the_standard_deck_is_the_same_on_the_screen_and_as_thumbnail(
    qapp: QApplication, theme: str, light: str, size: str
) -> None:
    pictures = PictureStore()
    view = SlideView(pictures)
    with closing(Builder(standard_deck(theme, light, size))) as builder:
        for index in some_of(builder, theme):
            for page in builder.pages(index):
                image = slide_image(page.slide, pictures, WIDTH * 2, over=page.furniture)
                view.resize(image.size())
                view.show_sight(Sight(page, ALL_STEPS))
                # On a display the steps of a gradient are dissolved: each pixel is off by one at
                # most, and the edge of a letter on it by two.
                assert furthest(from_qt(view.grab().toImage()), from_qt(image)) <= 2
                small = sight_image(Sight(page, ALL_STEPS), image.size() / 4, pictures)
                mean, worst = distance(from_qt(image), from_qt(small))
                assert mean < allowed(theme), builder.entries[index].id
                assert worst < WORST, builder.entries[index].id
    view.deleteLater()
