from __future__ import annotations

import pytest

from recap_deck.build.seen_pictures import (
    Question,
    SeenPictures,
    answer_of,
    question_in,
    still_true,
    text_of_question,
    videos_in,
)
from recap_deck.model.media import Clip
from tests.fakes import FakePictures

SIZES = {"a.png": (10.0, 10.0), "a.mp4": (16.0, 9.0)}


@pytest.mark.parametrize(
    "question",
    [
        ("a b.png", None),
        ("a.mp4", Clip()),
        ("a.mp3", Clip(False, "an a.png", start=2.5)),
    ],
)
def test_a_question_can_be_kept_as_text(question: Question) -> None:
    assert question_in(text_of_question(question)) == question


def test_how_a_clip_plays_is_no_part_of_the_question() -> None:
    assert question_in(text_of_question(("a.mp4", Clip(autoplay=True)))) == ("a.mp4", Clip())


def test_videos_are_listed_with_where_they_begin() -> None:
    seen = SeenPictures(FakePictures({**SIZES, "b.mp4": (16.0, 9.0), "s.mp3": (9.0, 1.0)}))
    seen.find_media("a.mp4", Clip(poster="a.png"))
    seen.find_media("b.mp4", Clip(start=12.0))
    seen.find_media("s.mp3", Clip(is_video=False))
    seen.find_media("gone.mp4", Clip())
    assert list(videos_in(seen.asked)) == [("a.mp4@1", 0.0), ("b.mp4@1", 12.0)]


def test_what_was_asked_is_true_until_an_answer_changes() -> None:
    seen = SeenPictures(FakePictures(SIZES))
    seen.find_picture("a.png")
    seen.find_media("a.mp4", Clip(poster="b.png"))
    assert still_true(seen.asked, FakePictures(SIZES))
    assert not still_true(seen.asked, FakePictures({**SIZES, "b.png": (16.0, 9.0)}))


def test_a_video_and_a_picture_of_one_path_are_two_questions() -> None:
    pictures = FakePictures(SIZES)
    assert answer_of(("a.mp4", None), pictures) != answer_of(("a.mp4", Clip()), pictures)
