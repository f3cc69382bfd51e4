"""Pictures in the PDF: their files' own bytes, each once, the right way up, sharp where drawn."""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtGui import QColor, QImage

from recap_deck.export.own_bytes import without_private
from tests.pdf_reading import page_text
from tests.pdf_writing import WritePdf
from tests.photographs import SHOWN_AT, encoded, photo, turned

SVG = """\
<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40">
<defs><linearGradient id="g"><stop offset="0" stop-color="#f00" stop-opacity="0.5"/>
<stop offset="1" stop-color="#f00" stop-opacity="0"/></linearGradient></defs>
<rect width="80" height="40" fill="url(#g)"/><text x="5" y="20">Label</text></svg>
"""


def idat(png: bytes) -> bytes:
    """The compressed samples of a PNG file."""
    found, position = b"", 8
    while position < len(png):
        (length,) = struct.unpack_from(">I", png, position)
        if png[position + 4 : position + 8] == b"IDAT":
            found += png[position + 8 : position + 8 + length]
        position += 12 + length
    return found


@pytest.fixture
def with_picture(write: WritePdf, tmp_path: Path) -> Callable[..., Path]:
    """Write a deck that shows one picture on each of `slides` slides."""

    def written(name: str, data: bytes, slides: int = 1, words: str = "") -> Path:
        (tmp_path / "deck").mkdir(exist_ok=True)
        (tmp_path / "deck" / name).write_bytes(data)
        return write("\n---\n".join([f"# Slide\n\n![{words}]({name})\n"] * slides)).path

    return written


def only_picture(page: pikepdf.Page) -> pikepdf.Object:
    (picture,) = page.obj.Resources.XObject.as_dict().values()
    return picture


def test_a_jpeg_keeps_its_own_bytes(with_picture: Callable[..., Path]) -> None:
    data = encoded(photo(), "jpeg")
    with pikepdf.open(with_picture("a.jpg", data)) as pdf:
        picture = only_picture(pdf.pages[0])
        assert picture.read_raw_bytes() == data
        assert picture.Filter == "/DCTDecode"
        assert [int(picture.Width), int(picture.Height)] == [24, 16]


def test_an_opaque_png_keeps_its_own_bytes(with_picture: Callable[..., Path]) -> None:
    data = encoded(photo(), "png")
    with pikepdf.open(with_picture("a.png", data)) as pdf:
        picture = only_picture(pdf.pages[0])
        assert picture.read_raw_bytes() == idat(data)
        assert picture.DecodeParms.Predictor == 15
        assert picture.read_bytes()[:3] == b"\xff\0\0"


def test_a_png_that_can_be_seen_through_has_a_mask(with_picture: Callable[..., Path]) -> None:
    image = photo().convertToFormat(QImage.Format.Format_ARGB32)
    image.setPixelColor(0, 0, QColor(255, 0, 0, 64))
    with pikepdf.open(with_picture("a.png", encoded(image, "png"))) as pdf:
        picture = only_picture(pdf.pages[0])
        assert picture.read_bytes()[:6] == b"\xff\0\0\xff\0\0"
        assert picture.SMask.read_bytes()[:2] == b"\x40\xff"


def test_a_picture_with_an_alpha_that_hides_nothing_has_no_mask(
    with_picture: Callable[..., Path],
) -> None:
    image = photo().convertToFormat(QImage.Format.Format_ARGB32)
    with pikepdf.open(with_picture("a.png", encoded(image, "png"))) as pdf:
        assert "/SMask" not in only_picture(pdf.pages[0])


def test_a_picture_on_many_slides_is_stored_once(with_picture: Callable[..., Path]) -> None:
    path = with_picture("a.jpg", encoded(photo(), "jpeg"), slides=70)
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) == 70
        assert len({only_picture(page).objgen for page in pdf.pages}) == 1


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_is_turned_as_its_camera_was(
    with_picture: Callable[..., Path], orientation: int
) -> None:
    data = turned(encoded(photo(), "jpeg"), orientation)
    with pikepdf.open(with_picture("a.jpg", data)) as pdf:
        picture = only_picture(pdf.pages[0])
        a, b, c, d, e, f = 1.0, 0.0, 0.0, 1.0, 0.0, 0.0
        if picture.Subtype == "/Form":
            a, b, c, d, e, f = map(float, picture.read_bytes().split()[1:7])
            assert picture.Resources.XObject.I.read_raw_bytes() == without_private(data)
    corners = [c + e, d + f], [a + c + e, b + d + f]
    assert corners == SHOWN_AT[orientation]


def test_an_svg_is_vectors_and_its_text_can_be_found(with_picture: Callable[..., Path]) -> None:
    with pikepdf.open(with_picture("a.svg", SVG.encode(), slides=2)) as pdf:
        forms = {only_picture(page).objgen for page in pdf.pages}
        form = only_picture(pdf.pages[0])
        assert len(forms) == 1
        assert form.Subtype == "/Form"
        assert not form.Resources.XObject.as_dict()
        assert "Label" in page_text(form)


CLIPPED = """\
<svg xmlns="http://www.w3.org/2000/svg" width="100" height="60">
<clipPath id="c"><rect width="50" height="60"/></clipPath>
<circle cx="50" cy="30" r="30" clip-path="url(#c)"/></svg>
"""


def test_an_svg_that_can_be_no_vectors_is_as_fine_as_print(
    with_picture: Callable[..., Path],
) -> None:
    with pikepdf.open(with_picture("a.svg", CLIPPED.encode(), words="w:600")) as pdf:
        picture = only_picture(pdf.pages[0])
        # 900 units are 450 points, and at 300 dots an inch 1,875 pixels.
        assert [int(picture.Width), int(picture.Height)] == [2048, 1229]
        assert [int(picture.SMask.Width), int(picture.SMask.Height)] == [2048, 1229]


def test_opacity_beside_a_gradient_is_in_the_file(with_picture: Callable[..., Path]) -> None:
    faded = SVG.replace("stop-opacity", "data-opacity").replace("<rect", '<rect opacity="0.4"')
    with pikepdf.open(with_picture("a.svg", faded.encode())) as pdf:
        states = only_picture(pdf.pages[0]).Resources.ExtGState.as_dict().values()
        assert any(abs(float(state.get("/ca", 1)) - 0.4) < 0.01 for state in states)


def test_a_gradient_that_fades_is_masked_by_its_luminosity(
    with_picture: Callable[..., Path],
) -> None:
    with pikepdf.open(with_picture("a.svg", SVG.encode())) as pdf:
        states = only_picture(pdf.pages[0]).Resources.ExtGState.as_dict().values()
        masks = [state.SMask for state in states if "/SMask" in state and state.SMask != "/None"]
        assert [mask.S for mask in masks] == ["/Luminosity"]
        assert masks[0].G.Group.CS == "/DeviceGray"
