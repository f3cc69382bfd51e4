"""A slide as an SVG drawing, as others draw it: beside the picture that we write of it."""

from __future__ import annotations

import base64
import io
import random
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
import resvg_py
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage

from recap_deck.build.builder import Builder
from recap_deck.export.pictures import PictureLook, write_pictures
from recap_deck.export.sheets import sheets_of
from recap_deck.export.svg.page import svg_page
from recap_deck.paint.picture_store import PictureStore
from recap_deck.paint.slide import slide_image
from recap_deck.source.load import load_deck, load_text
from tests.chromium import CHROMIUM, browser
from tests.photographs import encoded, photo

SVG = "{http://www.w3.org/2000/svg}"
LINK = "{http://www.w3.org/1999/xlink}href"
STANDARD = Path(__file__).parent.parent / "decks" / "standard"
SHAPES = """\
# The shape of letters 글자 كيف

**Strong** and *slanted*, ~~gone~~, `code`, ==marked==, H<sub>2</sub>O, x<sup>2</sup>, 🚲 $E = mc^2$

- An item with a [link](https://example.org/?a=1&b=2)
    - Below it
"""
PICTURE = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><defs><linearGradient id="a">
<stop offset="0" stop-color="#ff0000"/><stop offset="1" stop-color="#0000ff"/></linearGradient>
</defs>
<rect width="200" height="100" fill="url(#a)"/><text x="20" y="60" font-size="40">Word</text></svg>
"""


@pytest.fixture(autouse=True)
def application(qapp: QGuiApplication) -> QGuiApplication:
    return qapp


def drawn(builder: Builder, entry: int = 0) -> str:
    return svg_page(sheets_of(builder, entry, by_step=False)[0], "A title", "en")


def painted(builder: Builder, entry: int = 0) -> QImage:
    page = builder.pages(entry)[0]
    return slide_image(page.slide, PictureStore(), 960, over=page.furniture)


def rendered(svg: str) -> QImage:
    data = bytes(resvg_py.svg_to_bytes(svg_string=svg, width=960))
    return QImage.fromData(data).convertToFormat(QImage.Format.Format_RGB32)


def farthest_patch(a: QImage, b: QImage) -> int:
    """The largest difference of a channel between patches of 8 × 8 pixels of two images.

    Programs smooth edges differently, and a patch is grey where an edge goes through it.
    """
    channels = zip(patches_of(a), patches_of(b), strict=True)
    return max(abs(x - y) for x, y in channels)


def patches_of(image: QImage) -> bytes:
    ratio, mode = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    small = image.scaled(image.width() // 8, image.height() // 8, ratio, mode)
    return bytes(small.convertToFormat(QImage.Format.Format_RGBX8888).constBits())


def test_letters_of_all_kinds_look_as_in_a_picture() -> None:
    builder = Builder(load_text(SHAPES))
    assert farthest_patch(rendered(drawn(builder)), painted(builder)) < 40


@pytest.mark.parametrize("entry", range(0, 40, 3))
def test_slides_of_the_standard_deck_look_as_in_a_picture(entry: int) -> None:
    builder = Builder(load_deck(STANDARD / "korean.md"))
    assert farthest_patch(rendered(drawn(builder, entry)), painted(builder, entry)) < 40


@pytest.fixture
def illustrated(tmp_path: Path) -> Builder:
    (tmp_path / "photo.jpg").write_bytes(encoded(photo(), "jpeg"))
    (tmp_path / "drawing.svg").write_text(PICTURE)
    deck = tmp_path / "talk.md"
    deck.write_text("![A <house> & tree](photo.jpg)\n\n![Colours](drawing.svg)\n")
    return Builder(load_deck(deck))


def test_pictures_look_as_in_a_picture_and_say_what_they_show(illustrated: Builder) -> None:
    svg = drawn(illustrated)
    assert farthest_patch(rendered(svg), painted(illustrated)) < 40
    titles = [each.text for each in ElementTree.fromstring(svg).iter(f"{SVG}title")]
    assert titles == ["A title", "A <house> & tree", "Colours"]


def test_a_photograph_is_in_it_as_it_is_and_a_drawing_as_shapes(illustrated: Builder) -> None:
    images = list(ElementTree.fromstring(drawn(illustrated)).iter(f"{SVG}image"))
    assert [each.get(LINK, "")[:23] for each in images] == ["data:image/jpeg;base64,"]


def test_its_words_are_there_and_its_links() -> None:
    root = ElementTree.fromstring(drawn(Builder(load_text(SHAPES))))
    words = " ".join("".join(each.itertext()) for each in root.iter(f"{SVG}text"))
    assert "The shape of letters 글자 كيف" in words
    assert "An item with a link" in words
    links = {each.get(LINK) for each in root.iter(f"{SVG}a")}
    assert links == {"https://example.org/?a=1&b=2"}


def test_an_address_that_could_do_harm_is_no_link() -> None:
    svg = drawn(Builder(load_text("[a](javascript:alert) [b](other.md) [c](file:///etc)\n")))
    assert "<a " not in svg


def test_an_outline_that_comes_again_is_there_once() -> None:
    svg = drawn(Builder(load_text("# aaaa\n\n- aa\n")))
    assert len(re.findall("<path id", svg)) < 12
    assert svg.count("<use") >= 6


def test_the_same_slide_makes_the_same_bytes(illustrated: Builder) -> None:
    again = Builder(load_deck(illustrated.deck.path))
    assert drawn(illustrated) == drawn(again)


def test_a_dense_slide_takes_less_than_its_png(tmp_path: Path) -> None:
    builder = Builder(load_deck(STANDARD / "korean.md"))
    svg = write_pictures(builder, tmp_path, PictureLook(suffix=".svg")).pages
    png = write_pictures(builder, tmp_path).pages
    assert sum(each.size for each in svg) < sum(each.size for each in png)


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium isn't installed")
def test_a_browser_shows_it_as_the_picture_and_finds_its_words(tmp_path: Path) -> None:
    builder = Builder(load_text(SHAPES))
    file = tmp_path / "one.svg"
    file.write_text(drawn(builder))
    with browser(tmp_path / "profile") as page:
        page.open(file.as_uri(), 1920, 1080)
        seen = QImage.fromData(page.picture()).convertToFormat(QImage.Format.Format_RGB32)
        found = page.run("find('shape of letters') && String(getSelection())")
        assert found == "shape of letters"
    half = seen.scaled(960, 540, mode=Qt.TransformationMode.SmoothTransformation)
    assert farthest_patch(half, painted(builder)) < 40


def test_a_photograph_has_as_many_pixels_as_screens_show(tmp_path: Path) -> None:
    noise = Image.frombytes("L", (3000, 2000), random.Random(1).randbytes(6_000_000))
    noise.save(tmp_path / "photo.jpg", quality=90)
    assert (tmp_path / "photo.jpg").stat().st_size > 1_500_000
    (tmp_path / "talk.md").write_text("# A\n\n- b\n\n![w:320](photo.jpg)\n", encoding="utf-8")
    builder = Builder(load_deck(tmp_path / "talk.md"))
    found = re.search(r"base64,([^\"]+)", drawn(builder))
    assert found is not None
    with Image.open(io.BytesIO(base64.b64decode(found[1]))) as written:
        assert written.width <= 2 * 480
