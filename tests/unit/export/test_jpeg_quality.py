"""A JPEG's quality as the program that wrote it would call it."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from recap_deck.export.pdf_file.jpeg_quality import jpeg_quality


def jpeg(quality: int, mode: str = "RGB") -> bytes:
    file = BytesIO()
    Image.new(mode, (8, 8)).save(file, "JPEG", quality=quality)
    return file.getvalue()


@pytest.mark.parametrize("mode", ["RGB", "L"])
@pytest.mark.parametrize("quality", [30, 50, 75, 90, 92, 95, 98])
def test_the_tables_tell_the_quality(quality: int, mode: str) -> None:
    assert abs(jpeg_quality(jpeg(quality, mode)) - quality) <= 1


def test_the_finest_tables_are_told_from_all_others() -> None:
    assert jpeg_quality(jpeg(100)) == 99


def test_a_table_of_wider_values_is_read_too() -> None:
    table = b"\x10" + (200).to_bytes(2, "big") * 64
    data = b"\xff\xd8\xff\xdb" + (len(table) + 2).to_bytes(2, "big") + table
    assert jpeg_quality(data) == 14


@given(st.binary(max_size=80))
def test_what_says_nothing_is_taken_for_the_finest(rest: bytes) -> None:
    assert 1 <= jpeg_quality(b"\xff\xd8" + rest) <= 100
    assert jpeg_quality(b"\xff\xd8") == 100
