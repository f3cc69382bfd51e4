from __future__ import annotations

from dataclasses import replace

from recap_deck.geometry import Rect
from recap_deck.model.blocks import ParsedSlide
from recap_deck.model.event import Speaker
from recap_deck.place.boxes import FillBox, PictureBox, PlacedSlide, Role, TextBox
from recap_deck.place.frame import SlideFrame
from recap_deck.place.slide import place_slide
from recap_deck.place.speakers import initial_of
from tests.fakes import FakePictures, GridTypesetter
from tests.small_slides import heading
from tests.themes import SMALL_THEME

FRAME = SlideFrame(
    is_first_of_session=True,
    event="Recap",
    session="Data",
    session_label="Session 1",
    speakers=(Speaker("윤석찬"),),
)
PICTURES = FakePictures({"ada.png": (100, 200)})


def cover(frame: SlideFrame) -> PlacedSlide:
    parsed = ParsedSlide((heading("T", 1),))
    return place_slide(parsed, frame, SMALL_THEME, GridTypesetter(), PICTURES).parts[0]


def decorations(slide: PlacedSlide) -> list[str]:
    return [
        box.text for box in slide.boxes if isinstance(box, TextBox) and box.role is Role.DECORATION
    ]


def test_the_event_stands_above_and_the_speaker_below() -> None:
    assert decorations(cover(FRAME)) == ["Recap", "윤", "윤석찬", "Session 1"]


def test_the_initial_stands_in_the_middle_of_its_disc() -> None:
    slide = cover(FRAME)
    disc = next(box for box in slide.boxes if isinstance(box, FillBox) and box.radius)
    initial = next(box for box in slide.boxes if isinstance(box, TextBox) and box.text == "윤")
    line = initial.paragraph.lines[0]
    assert (disc.rect, disc.radius) == (Rect(20, 240, 40, 40), 20)
    assert initial.rect.x + line.x + line.width / 2 == 40
    assert initial.rect.y == 255


def test_without_speakers_nothing_is_painted() -> None:
    assert decorations(cover(replace(FRAME, speakers=()))) == ["Recap"]


def test_several_speakers_stand_side_by_side() -> None:
    three = (Speaker("Ada", org="AWS"), Speaker("Bo", title="Dev"), Speaker("Cy"))
    slide = cover(replace(FRAME, speakers=three))
    assert decorations(slide)[1:] == ["A", "Ada", "Session 1", "B", "Bo", "Dev", "C", "Cy"]
    discs = [box.rect for box in slide.boxes if isinstance(box, FillBox) and box.radius]
    assert discs[0].right < discs[1].x < discs[2].x
    assert max(box.rect.right for box in slide.boxes if box.role is Role.DECORATION) <= 380.5


def test_names_stand_on_one_line_whether_or_not_there_is_a_detail() -> None:
    slide = cover(replace(FRAME, speakers=(Speaker("Ada"), Speaker("Bo"))))
    tops = {
        box.text: box.rect.y
        for box in slide.boxes
        if isinstance(box, TextBox) and box.text in ("Ada", "Bo")
    }
    assert tops["Ada"] == tops["Bo"]
    assert decorations(slide)[1:] == ["A", "Ada", "Session 1", "B", "Bo"]


def test_many_speakers_are_named_together() -> None:
    many = tuple(Speaker(name) for name in ("Ada", "Bo", "Cy", "Di", "Ed"))
    assert decorations(cover(replace(FRAME, speakers=many)))[-1] == "Di, Ed"


def test_a_photo_takes_the_place_of_the_initial() -> None:
    slide = cover(replace(FRAME, speakers=(Speaker("Ada", photo="ada.png"),)))
    photo = next(box for box in slide.boxes if isinstance(box, PictureBox))
    assert (photo.rect, photo.radius, photo.alt) == (Rect(20, 240, 40, 40), 20, "Ada")
    assert photo.crop == Rect(0, 0.25, 1, 0.5)


def test_a_missing_photo_leaves_the_initial() -> None:
    slide = cover(replace(FRAME, speakers=(Speaker("Ada", photo="gone.png"),)))
    assert "A" in decorations(slide)


def test_an_initial_is_the_first_letter() -> None:
    assert [initial_of(name) for name in ("윤석찬", "ada", " Bo", "")] == ["윤", "A", "B", ""]
