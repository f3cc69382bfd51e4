"""SVG pictures: plain ones are drawn by Qt, all others by a process that may fail."""

from __future__ import annotations

import base64
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImage

from recap_deck.messages import text_of
from recap_deck.paint.picture_files import PictureFiles
from recap_deck.paint.picture_store import load_image
from recap_deck.paint.svg.plain import is_plain
from recap_deck.paint.svg.rasters import find_raster, make_raster
from recap_deck.paint.svg.root import linked_file, svg_size
from recap_deck.paint.svg.see_through import with_opacity_in_gradients
from recap_deck.place.pictures import FoundPicture, MissingPicture
from tests.pixels import pixel_rows

HEAD = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
STOPS = '<stop offset="0" stop-color="#f00"/><stop offset="1" stop-color="#00f"/>'
RED = '<rect width="100" height="60" fill="#f00"/>'
LEFT = '<rect width="50" height="60" fill="#f00"/>'


@pytest.fixture(autouse=True)
def application(qapp: QGuiApplication) -> QGuiApplication:
    return qapp


def svg(body: str, root: str = 'viewBox="0 0 100 60"') -> bytes:
    return f"<svg {HEAD} {root}>{body}</svg>".encode()


def found_in(folder: Path, data: bytes, *, tries: bool = False) -> FoundPicture | MissingPicture:
    (folder / "a.svg").write_bytes(data)
    return PictureFiles(folder, folder, tries=tries).find_picture("a.svg")


def drawn(folder: Path, data: bytes, size: QSize) -> QImage:
    found = found_in(folder, data)
    assert isinstance(found, FoundPicture)
    return load_image(found.key, size)


def samples(image: QImage) -> bytes:
    plain = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    return bytes(plain.constBits())


def difference(one: QImage, other: QImage) -> float:
    """The mean difference of two pictures' bytes."""
    pairs = zip(samples(one), samples(other), strict=True)
    return sum(abs(a - b) for a, b in pairs) / one.sizeInBytes()


@pytest.mark.parametrize(
    "body",
    [
        '<rect x="5" y="5" width="40" height="20" rx="4" fill="#c00" stroke="navy"/>',
        '<path d="M10 10C20 20 40 20 50 10S80 0 90 10Q95 30 50 50T10 40A10 20 30 0 1 20 20z" '
        'fill="none" stroke="#080" stroke-width="3" stroke-dasharray="4 2"/>',
        '<path fill-rule="evenodd" d="M50 3 21 57 98 22 2 22 79 57z" fill="rgb(90, 20, 80)"/>',
        '<g transform="translate(20 10) rotate(20) scale(.8,1.1)" fill="#06c" '
        'style="stroke:black;stroke-width:3"><polygon points="0,0 40,0 20,30"/></g>',
        '<rect width="60" height="60" fill="red" opacity=".4"/><circle cx="60" cy="30" r="20"/>',
        f'<linearGradient id="g" x2="100%" gradientTransform="rotate(30)">{STOPS}'
        '</linearGradient><rect width="100" height="60" fill="url(#g)"/>',
        f'<radialGradient id="g" cx=".3" cy=".3" r=".8">{STOPS}</radialGradient>'
        '<ellipse cx="50" cy="30" rx="40" ry="25" fill="url(#g)"/>',
        f'<defs><linearGradient id="g">{STOPS}</linearGradient></defs>'
        '<g fill="url(#g)" fill-opacity=".3"><rect width="40" height="60"/>'
        '<rect x="50" width="40" height="60" style="opacity:.5"/></g>',
        f'<linearGradient id="c">{STOPS}</linearGradient><linearGradient id="g" '
        'xlink:href="#c" x2="0" y2="1"/><path d="M10 10H80V50" fill="none" '
        'stroke="url(#g)" stroke-width="9" stroke-opacity=".4"/>',
    ],
)
def test_what_is_plain_looks_the_same_drawn_by_qt_and_apart(tmp_path: Path, body: str) -> None:
    data = svg(body)
    assert is_plain(data)
    apart = make_raster(data, 512)
    assert apart is not None
    by_qt = drawn(tmp_path, data, QSize(512, 307))
    assert difference(by_qt, QImage(str(apart))) < 1.5


@pytest.mark.parametrize(
    ("body", "rows"),
    [
        (f'<defs><g id="r">{LEFT}</g></defs><use href="#r" x="50"/>', ["____RRRR"]),
        ('<symbol id="s" viewBox="0 0 1 1"><rect width="1" height="1" fill="#f00"/></symbol>'
         '<use href="#s" width="50" height="60" preserveAspectRatio="none"/>', ["RRRR____"]),
        (f'<clipPath id="c">{LEFT}</clipPath><g clip-path="url(#c)">{RED}</g>', ["RRRR____"]),
        (f'<mask id="m"><rect width="50" height="60" fill="#fff"/></mask>'
         f'<g mask="url(#m)">{RED}</g>', ["RRRR____"]),
        (f'<style>.left {{ fill: #f00 }}</style>{LEFT.replace("fill", "class")}'
         .replace('class="#f00"', 'class="left"'), ["RRRR____"]),
        ('<filter id="f" x="0" y="0" width="1" height="1"><feFlood flood-color="#f00"/></filter>'
         f'<g filter="url(#f)">{LEFT}</g>', ["RRRR____"]),
        ('<linearGradient id="a"><stop stop-color="#f00"/></linearGradient>'
         '<linearGradient id="g" href="#a"/>'
         '<rect width="50" height="60" fill="url(#g)"/>', ["RRRR____"]),
        ('<svg width="50" height="60"><rect width="100%" height="100%" fill="#f00"/></svg>',
         ["RRRR____"]),
    ],
)  # fmt: skip
def test_what_qt_leaves_out_is_drawn(tmp_path: Path, body: str, rows: list[str]) -> None:
    assert not is_plain(svg(body))
    image = drawn(tmp_path, svg(body), QSize(8, 4))
    assert pixel_rows(image.copy(0, 1, 8, 1)) == rows


def test_opacity_beside_a_gradient_is_one_within_it() -> None:
    fading = STOPS.replace("/>", ' stop-opacity=".5"/>', 1)
    gradient = f'<linearGradient id="g">{fading}</linearGradient>'
    body = f'{gradient}<rect fill="url(#g)" fill-opacity="0.4"/><path fill="red" opacity=".4"/>'
    root = ElementTree.fromstring(with_opacity_in_gradients(svg(body)))
    paler, rect, path = root[0], root[2], root[3]
    assert [stop.get("stop-opacity") for stop in paler] == ["0.2", "0.4"]
    assert rect.get("fill") == f"url(#{paler.get('id')})"
    assert rect.get("fill-opacity") == "1"
    assert path.get("opacity") == ".4"


def test_a_picture_without_such_opacity_is_left_as_it_is() -> None:
    gradient = f'<linearGradient id="g">{STOPS}</linearGradient>'
    for body in (f'{gradient}<rect fill="url(#g)" opacity="1"/>', '<rect opacity=".4"/>'):
        assert with_opacity_in_gradients(svg(body)) == svg(body)


def test_a_picture_keeps_its_shape_in_a_frame_of_another(tmp_path: Path) -> None:
    square = '<rect width="40" height="20" fill="#f00"/>'
    data = svg(square, 'width="80" height="20" viewBox="0 0 40 20"')
    assert not is_plain(data)
    assert pixel_rows(drawn(tmp_path, data, QSize(8, 2)))[1] == "__RRRR__"


def test_an_embedded_picture_is_drawn(tmp_path: Path) -> None:
    picture = QImage(2, 2, QImage.Format.Format_RGB32)
    picture.fill("#0000ff")
    picture.save(str(tmp_path / "blue.png"))
    code = base64.b64encode((tmp_path / "blue.png").read_bytes()).decode()
    body = f'<image width="50" height="60" preserveAspectRatio="none" href="data:;base64,{code}"/>'
    assert pixel_rows(drawn(tmp_path, svg(body), QSize(8, 4)))[1] == "BBBB____"


def secret_in(folder: Path) -> Path:
    picture = QImage(100, 60, QImage.Format.Format_RGB32)
    picture.fill("#0000ff")
    picture.save(str(folder / "secret.png"))
    return folder / "secret.png"


@pytest.mark.parametrize("name", ["image", "feImage"])
@pytest.mark.parametrize("link", ["href", "xlink:href"])
def test_no_other_file_is_read(tmp_path: Path, name: str, link: str) -> None:
    address = secret_in(tmp_path)
    body = f'{LEFT}<filter id="f"><{name} {link}="{address}"/></filter>'
    body += f'<{name} {link}="{address}" width="100" height="60"/><g filter="url(#f)">{RED}</g>'
    assert "B" not in "".join(pixel_rows(drawn(tmp_path, svg(body), QSize(8, 4))))


def test_a_picture_within_the_picture_reads_no_file_either(tmp_path: Path) -> None:
    inner = svg(f'<image href="{secret_in(tmp_path)}" width="100" height="60"/>')
    code = base64.b64encode(inner).decode()
    body = f'{LEFT}<image width="100" height="60" href="data:image/svg+xml;base64,{code}"/>'
    assert "B" not in "".join(pixel_rows(drawn(tmp_path, svg(body), QSize(8, 4))))


def test_a_picture_in_another_file_is_told(tmp_path: Path) -> None:
    found = found_in(tmp_path, svg(f'{RED}<image width="9" xlink:href="photo.png"/>'))
    assert isinstance(found, FoundPicture)
    assert [text_of(each) for each in found.remarks] == [
        "“a.svg” shows “photo.png”, another file, which isn't loaded; embed it in the picture"
    ]


def test_a_document_type_as_editors_write_it_does_no_harm(tmp_path: Path) -> None:
    kind = b'<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://x.dtd" '
    data = kind + b'[<!ENTITY left "50">]>' + svg(LEFT.replace('"50"', '"&left;"'))
    assert pixel_rows(drawn(tmp_path, data, QSize(8, 4)))[1] == "RRRR____"


def laughing() -> bytes:
    entities = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 10))
    kind = f'<!DOCTYPE svg [<!ENTITY e0 "{"ha" * 50}">{entities}]>'
    return kind.encode() + svg("<text>&e9;</text>")


def nested_uses() -> bytes:
    uses = "".join(f'<g id="a{i}">{f"""<use href="#a{i - 1}"/>""" * 10}</g>' for i in range(1, 9))
    return svg(f'<defs><g id="a0">{RED}</g>{uses}</defs><use href="#a8"/>')


def deep(depth: int) -> bytes:
    return svg(f"{'<g>' * depth}{RED}{'</g>' * depth}")


def endless_filters() -> bytes:
    blur = '<feTurbulence numOctaves="900" baseFrequency=".9"/><feMorphology radius="400"/>' * 40
    return svg(f'<filter id="f">{blur}</filter><g filter="url(#f)">{RED}</g>')


@pytest.mark.parametrize("data", [laughing(), nested_uses(), deep(30_000), svg("<g>")])
def test_what_would_take_too_much_is_told_and_not_waited_for(tmp_path: Path, data: bytes) -> None:
    found = found_in(tmp_path, data, tries=True)
    assert isinstance(found, MissingPicture)
    assert text_of(found.diagnostic) == (
        "“a.svg” can't be drawn: it is broken, or takes more than 8 s; "
        "save it anew, as PNG or plain SVG"
    )


def test_a_drawing_that_takes_too_long_is_ended() -> None:
    assert make_raster(endless_filters(), 512, seconds=1) is None


def test_groups_within_groups_are_plain_up_to_a_depth(tmp_path: Path) -> None:
    assert is_plain(deep(50))
    assert not is_plain(deep(70))
    assert pixel_rows(drawn(tmp_path, deep(70), QSize(2, 1))) == ["RR"]


@given(st.binary(max_size=60), st.binary(max_size=60))
def test_no_picture_can_be_too_odd(before: bytes, after: bytes) -> None:
    data = b"<svg width='9' height='9' " + before + b"><image " + after + b"</svg>"
    svg_size(data)
    is_plain(data)
    linked_file(data)


@pytest.mark.parametrize(
    "text",
    [
        b"<image " * 100_000,
        b"<image " + b"href " * 100_000,
        b'<image href="' + b" " * 500_000,
        b"<" + b"a" * 500_000,
        b"<image href=" * 50_000,
    ],
)
def test_looking_for_other_files_takes_no_time(text: bytes) -> None:
    assert linked_file(b"<svg>" + text) == ""


def test_a_picture_without_a_size_is_told(tmp_path: Path) -> None:
    found = found_in(tmp_path, svg(RED, ""))
    assert isinstance(found, MissingPicture)
    assert text_of(found.diagnostic) == (
        "“a.svg” doesn't say how large it is; give its <svg> a viewBox"
    )


def test_a_picture_is_drawn_once_and_kept(user_folders: Path) -> None:
    data = svg(f'<clipPath id="c">{LEFT}</clipPath><g clip-path="url(#c)">{RED}</g>')
    assert find_raster(data, 512) is None
    path = make_raster(data, 512)
    assert path is not None
    assert path.is_relative_to(user_folders)
    made = path.stat().st_ino
    assert make_raster(data, 512) == path
    assert path.stat().st_ino == made
