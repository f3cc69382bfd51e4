"""Videos and sounds on the small theme: a letter is 10 wide, the body 360 × 200 from 20, 60."""

from __future__ import annotations

import pytest

from recap_deck.geometry import Rect
from recap_deck.messages import text_of
from recap_deck.model.blocks import Background, Block, ParsedSlide, Picture, Side
from recap_deck.model.media import Clip
from recap_deck.place.boxes import FillBox, MediaBox, PictureBox, PlacedSlide, Role, TextBox
from recap_deck.place.frame import SlideFrame
from recap_deck.place.media import mark_rect
from recap_deck.place.slide import place_slide
from tests.fakes import FakePictures, GridTypesetter
from tests.small_slides import bullets, heading, page, paragraph, placed, texts
from tests.themes import SMALL_THEME

TITLE = heading("T")
SIZES = {
    "film.mp4": (320.0, 180.0),
    "tall.mp4": (300.0, 900.0),
    "song.mp3": (300.0, 40.0),
    "still.png": (320.0, 180.0),
}
VIDEO, SOUND, POSTER = Clip(), Clip(is_video=False), Clip(poster="still.png")


def media_boxes(slide: PlacedSlide) -> list[MediaBox]:
    return [box for box in slide.boxes if isinstance(box, MediaBox)]


def only_media(*blocks: Block, **how: object) -> MediaBox:
    (box,) = media_boxes(page(*blocks, pictures=SIZES, **how))
    return box


def test_a_video_stands_where_a_picture_of_its_size_would() -> None:
    video = only_media(TITLE, Picture("film.mp4", clip=VIDEO))
    assert video.rect == Rect(20 + 20, 60, 320, 180)


def test_a_video_with_a_poster_lies_over_the_poster() -> None:
    slide = page(TITLE, Picture("film.mp4", clip=POSTER), pictures=SIZES)
    poster, video = slide.boxes[-2:]
    assert isinstance(poster, PictureBox)
    assert isinstance(video, MediaBox)
    assert (poster.key, video.key) == ("still.png@1", "film.mp4@1")
    assert poster.rect == video.rect
    assert texts(slide, Role.CAPTION) == []


def test_a_video_without_a_poster_is_a_card_with_its_name() -> None:
    slide = page(TITLE, Picture("film.mp4", clip=VIDEO), pictures=SIZES)
    (name,) = (box for box in slide.boxes if isinstance(box, TextBox) and box.role is Role.CAPTION)
    (video,) = media_boxes(slide)
    cards = [box for box in slide.boxes if isinstance(box, FillBox) and box.rect == video.rect]
    assert name.text == "film.mp4"
    assert len(cards) == 1
    assert name.rect.bottom <= video.rect.bottom
    assert name.rect.y >= mark_rect(video).bottom


def test_its_alternative_text_is_said_before_the_files_name() -> None:
    video = Picture("film.mp4", "A tour", clip=VIDEO)
    assert only_media(TITLE, video).name == "A tour"
    assert texts(page(TITLE, video, pictures=SIZES), Role.CAPTION) == ["A tour"]


def test_a_sound_is_a_bar_with_its_name_beside_the_mark() -> None:
    slide = page(TITLE, Picture("song.mp3", clip=SOUND), pictures=SIZES)
    (sound,) = media_boxes(slide)
    (name,) = (box for box in slide.boxes if isinstance(box, TextBox) and box.role is Role.CAPTION)
    mark = mark_rect(sound)
    assert sound.rect.height == 40
    assert mark.x - sound.rect.x == pytest.approx(sound.rect.bottom - mark.bottom)
    assert name.rect.x > mark.right


def test_the_mark_is_in_the_middle_of_a_video() -> None:
    assert mark_rect(MediaBox(Rect(0, 0, 200, 100), "", VIDEO)) == Rect(76, 26, 48, 48)


def test_a_video_gives_way_to_text_as_a_picture_does() -> None:
    video = only_media(TITLE, *(paragraph("x", line=i) for i in range(5)), VIDEO_BLOCK)
    assert 70 - 1e-6 <= video.rect.height < 180


VIDEO_BLOCK = Picture("film.mp4", clip=VIDEO, line=9)


def test_videos_on_one_line_stand_side_by_side() -> None:
    first, second = media_boxes(page(TITLE, VIDEO_BLOCK, VIDEO_BLOCK, pictures=SIZES))
    assert first.rect.right < second.rect.x
    assert first.rect.y == second.rect.y


def test_a_tall_video_stands_beside_text() -> None:
    slide = page(TITLE, bullets("a"), Picture("tall.mp4", clip=VIDEO), pictures=SIZES)
    assert slide.layout == "image-right"
    assert len(media_boxes(slide)) == 1


def test_a_video_behind_the_text_fills_its_side_with_the_middle_of_its_picture() -> None:
    background = Background("film.mp4", side=Side.RIGHT, clip=Clip(autoplay=True))
    parsed = ParsedSlide((TITLE, bullets("a")), (background,))
    placement = place_slide(
        parsed, SlideFrame(), SMALL_THEME, GridTypesetter(), FakePictures(SIZES)
    )
    (video,) = media_boxes(placement.parts[0])
    assert video.role is Role.BACKGROUND
    assert video.rect.right == SMALL_THEME.size.width
    assert video.rect.height == SMALL_THEME.size.height
    assert video.crop.width < 1
    assert video.clip.autoplay


def test_a_video_appears_with_its_step() -> None:
    assert only_media(TITLE, Picture("film.mp4", clip=VIDEO, step=2), steps=2).step == 2


def test_a_missing_video_is_told_with_its_line() -> None:
    (said,) = placed(TITLE, Picture("gone.mp4", line=7, clip=VIDEO)).diagnostics
    assert said.span.first_line == 7


def test_a_missing_poster_is_told_and_the_video_is_there() -> None:
    clip = Clip(poster="gone.png")
    placement = placed(TITLE, Picture("film.mp4", line=4, clip=clip), pictures=SIZES)
    (said,) = placement.diagnostics
    assert (said.span.first_line, text_of(said)) == (4, "There is no picture “gone.png”")
    assert len(media_boxes(placement.parts[0])) == 1
