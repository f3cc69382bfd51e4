"""QR codes: pictures whose path says what they carry."""

from __future__ import annotations

from recap_deck.messages import text_of
from recap_deck.model.blocks import Length, ParsedSlide, Picture
from recap_deck.model.slide import SlideDirectives
from recap_deck.place.boxes import PictureBox
from recap_deck.place.frame import SlideFrame
from recap_deck.place.pictures import FoundPicture, MissingPicture
from recap_deck.place.qr import MOST_BYTES, qr_code, qr_picture
from recap_deck.place.slide import place_slide
from recap_deck.theme.model import QrLook
from tests.fakes import FakePictures, GridTypesetter
from tests.small_slides import heading, page, paragraph, picture_boxes
from tests.themes import SMALL_THEME

LINK = "https://example.org/recap"
CODE = Picture(f"qr:{LINK}", LINK, link=LINK)


def test_a_code_is_a_square_picture_that_asks_for_no_file() -> None:
    found = qr_picture(CODE.path, QrLook())
    assert isinstance(found, FoundPicture)
    assert found.width == found.height
    assert found.key == f"qr:#000000/#ffffff/{LINK}"


def test_a_code_has_the_finders_in_three_corners() -> None:
    rows = qr_code(f"qr:#000000/#ffffff/{LINK}").rows
    finder = ["1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111"]
    size = len(rows)
    for x, y in ((0, 0), (size - 7, 0), (0, size - 7)):
        corner = ["".join("01"[rows[y + j][x + i]] for i in range(7)) for j in range(7)]
        assert corner == finder
    assert (size - 17) % 4 == 0


def test_other_text_is_another_code() -> None:
    assert qr_code("qr:a/b/one").rows != qr_code("qr:a/b/two").rows
    assert qr_code("qr:a/b/와이파이").rows


def test_too_much_text_is_told_and_not_drawn() -> None:
    found = qr_picture("qr:" + "가" * MOST_BYTES, QrLook())
    assert isinstance(found, MissingPicture)
    assert text_of(found.diagnostic, "en") == (
        "1200 bytes are too much for a QR code to be scanned from a seat; write at most 400"
    )
    assert text_of(found.diagnostic, "ko") == (
        "QR 코드에 1200바이트는 너무 많아 자리에서 찍을 수 없습니다. 400바이트까지만 쓰세요"
    )


def test_a_code_in_text_takes_the_size_that_the_author_gives() -> None:
    wide = Picture(CODE.path, width=Length(320))
    (box,) = picture_boxes(page(heading("T"), paragraph("x"), wide))
    assert (box.rect.width, box.rect.height) == (100, 100)


def test_a_code_beside_text_stands_in_the_place_of_a_picture() -> None:
    found = page(heading("T"), paragraph("a"), paragraph("b"), CODE)
    assert found.layout == "image-right"


def test_a_code_is_never_cut() -> None:
    frame = SlideFrame(SlideDirectives(layout="image-full"))
    parsed = ParsedSlide((heading("T"), CODE))
    placed = place_slide(parsed, frame, SMALL_THEME, GridTypesetter(), FakePictures())
    (box,) = [each for each in placed.parts[0].boxes if isinstance(each, PictureBox)]
    assert box.rect.width == box.rect.height
    assert (box.crop.width, box.crop.height) == (1, 1)
