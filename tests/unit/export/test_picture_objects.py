"""Pictures as objects: what a viewer needs to know of their samples."""

from __future__ import annotations

from io import BytesIO

import pytest

from recap_deck.export.pdf_file.adopted import Gathered, Library
from recap_deck.export.pdf_file.file_writer import FileWriter
from recap_deck.export.pdf_file.fonts import SharedFonts
from recap_deck.export.pdf_file.picture_bytes import PictureStream
from recap_deck.export.pdf_file.picture_objects import add_picture, image_objects
from recap_deck.export.pdf_file.syntax import PdfObject


def added(picture: PictureStream | None) -> list[PdfObject]:
    gathered = Gathered()
    add_picture(Library(gathered), SharedFonts(FileWriter(BytesIO())), picture)
    return gathered.objects


def test_a_lost_picture_leaves_its_place_empty() -> None:
    (form,) = added(None)
    assert form.stream == b""
    assert b"/Subtype/Form" in form.body


@pytest.mark.parametrize(
    ("picture", "key"),
    [
        (PictureStream(3, 2, b"x", is_jpeg=True), b"/Filter/DCTDecode"),
        (PictureStream(3, 2, b"x", channels=1), b"/ColorSpace/DeviceGray"),
        (PictureStream(3, 2, b"x", channels=4, is_inverted=True), b"/Decode[1 0 1 0 1 0 1 0]"),
        (PictureStream(3, 2, b"x", predictor_colors=3), b"/Predictor 15/Colors 3"),
        (
            PictureStream(3, 2, b"x", bits=1, channels=1, palette=b"\0\0\0\xff\xff\xff"),
            b"[/Indexed/DeviceRGB 1 <000000ffffff>]",
        ),
    ],
    ids=["jpeg", "gray", "inverted", "predictor", "palette"],
)
def test_the_dictionary_tells_how_the_samples_are_written(
    picture: PictureStream, key: bytes
) -> None:
    (image,) = image_objects(picture, 1, 2).values()
    assert key in image.body


def test_alpha_is_a_picture_of_its_own() -> None:
    objects = image_objects(PictureStream(3, 2, b"x", alpha=b"y"), 1, 2)
    assert b"/SMask 2 0 R" in objects[1].body
    assert objects[2].stream == b"y"


def test_a_turned_picture_is_wrapped_in_what_turns_it() -> None:
    image, form = added(PictureStream(3, 2, b"x", orientation=6))
    assert image.stream == b"x"
    assert form.stream == b"q 0 -1 1 0 0 1 cm /I Do Q"
