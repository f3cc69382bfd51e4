"""What of a picture file is given away with it."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from recap_deck.export.own_bytes import without_private

SECRET = b"37.5665N 126.9780E"


def photograph() -> Image.Image:
    image = Image.radial_gradient("L").convert("RGB")
    return Image.merge("RGB", [each.rotate(90 * i) for i, each in enumerate(image.split())])


def jpeg(*, progressive: bool) -> bytes:
    exif = Image.Exif()
    exif[0x010E] = SECRET.decode()
    exif[0x0112] = 6
    written = io.BytesIO()
    photograph().save(
        written,
        "JPEG",
        quality=95,
        progressive=progressive,
        exif=exif,
        comment=SECRET,
        icc_profile=b"profile",
        xmp=b"<x:xmpmeta>" + SECRET,
    )
    return written.getvalue()


@pytest.mark.parametrize("progressive", [False, True])
@pytest.mark.parametrize("after", [b"", b"\xff\xd8 a film " + SECRET])
def test_a_photograph_is_given_away_without_its_place(progressive: bool, after: bytes) -> None:
    data = jpeg(progressive=progressive) + after
    assert data.count(SECRET) >= 3
    given = without_private(data)
    assert SECRET not in given
    seen = Image.open(io.BytesIO(given))
    assert seen.info["icc_profile"] == b"profile"
    assert seen.tobytes() == Image.open(io.BytesIO(data)).tobytes()
    assert without_private(given) == given


def test_a_screenshot_is_given_away_without_words_about_it() -> None:
    told = PngImagePlugin.PngInfo()
    told.add_text("Comment", SECRET.decode())
    written = io.BytesIO()
    photograph().save(written, "PNG", pnginfo=told)
    given = without_private(written.getvalue())
    assert SECRET not in given
    assert Image.open(io.BytesIO(given)).tobytes() == photograph().tobytes()


@given(
    st.binary(max_size=60),
    st.sampled_from([b"", b"\xff\xd8", b"\xff\xd8\xff\xe1", b"\x89PNG\r\n\x1a\n"]),
)
def test_no_file_can_be_too_odd(rest: bytes, begin: bytes) -> None:
    assert len(without_private(begin + rest)) <= len(begin + rest)


def test_a_photograph_that_breaks_off_keeps_its_end() -> None:
    data = jpeg(progressive=False)
    samples = data.index(b"\xff\xda")
    for end in range(samples, len(data), 97):
        given = without_private(data[:end])
        assert SECRET not in given
        assert given.endswith(data[samples:end])
