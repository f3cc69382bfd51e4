from __future__ import annotations

from dataclasses import replace

import pytest

from recap_deck.geometry import Rect
from recap_deck.messages import text_of
from recap_deck.model.blocks import Background, Block, ParsedSlide, Picture, Side
from recap_deck.model.grounds import Anchor, Repeat
from recap_deck.model.slide import SlideDirectives
from recap_deck.place.arrange import moved_aside
from recap_deck.place.backgrounds import content_area
from recap_deck.place.boxes import Box, FillBox, Placement, Role, TextBox
from recap_deck.place.frame import SlideFrame
from recap_deck.place.furniture import place_furniture
from recap_deck.place.scrim import blended, scrim_color
from recap_deck.place.slide import place_slide
from recap_deck.place.tint import Tint, tinted
from recap_deck.theme.colors import contrast
from recap_deck.theme.load import load_theme
from recap_deck.theme.model import FillDecoration, Gradient, Layout, Placeholder
from tests.fakes import FakePictures, GridTypesetter
from tests.small_slides import bullets, heading, picture_boxes
from tests.themes import SIZE, SMALL_THEME

PICTURES = FakePictures({"a.png": (400, 300), "b.png": (300, 300)})
WHOLE = Rect(0, 0, 400, 300)


def place(
    *backgrounds: Background,
    blocks: tuple[Block, ...] = (heading("T"), bullets("a")),
    **directives: object,
) -> Placement:
    frame = SlideFrame(SlideDirectives(**directives))  # type: ignore[arg-type]
    parsed = ParsedSlide(blocks, backgrounds)
    return place_slide(parsed, frame, SMALL_THEME, GridTypesetter(), PICTURES)


def grounds(placement: Placement) -> list[Box]:
    return [box for box in placement.parts[0].boxes if box.role is Role.BACKGROUND]


def test_a_picture_covers_the_slide_under_a_veil() -> None:
    fill, picture, veil = grounds(place(Background("a.png")))
    assert (fill.rect, picture.rect, veil.rect) == (WHOLE, WHOLE, WHOLE)
    assert isinstance(veil, FillBox)
    assert str(veil.fill).startswith("#ffffff")


def test_the_veil_leaves_a_picture_at_the_side_alone() -> None:
    boxes = grounds(place(Background("a.png"), Background("b.png", side=Side.LEFT, share=0.4)))
    assert boxes[-1].rect == Rect(160, 0, 240, 300)


def test_a_picture_without_text_needs_no_veil() -> None:
    assert len(grounds(place(Background("a.png"), blocks=()))) == 2


def test_several_pictures_share_the_slide_as_tiles() -> None:
    boxes = grounds(place(Background("a.png"), Background("b.png"), blocks=()))[1:]
    assert [box.rect for box in boxes] == [Rect(0, 0, 200, 300), Rect(200, 0, 200, 300)]


def test_vertical_tiles_stand_one_below_the_other() -> None:
    last = Background("b.png", vertical=True)
    boxes = grounds(place(Background("a.png"), last, blocks=()))[1:]
    assert [box.rect for box in boxes] == [Rect(0, 0, 400, 150), Rect(0, 150, 400, 150)]


def test_a_picture_at_a_side_moves_the_content_to_the_other() -> None:
    placement = place(Background("b.png", side=Side.RIGHT, share=0.4))
    part = placement.parts[0]
    (picture,) = picture_boxes(part)
    assert picture.rect == Rect(240, 0, 160, 300)
    texts = [box for box in part.boxes if isinstance(box, TextBox)]
    assert min(box.rect.x for box in texts) == 20
    assert part.area == Rect(0, 0, 240, 300)
    # The outer margin stays; towards the picture there is half of it.
    rule = next(box for box in part.boxes if box.role is Role.DECORATION)
    assert rule.rect.x == 20


def test_shapes_beside_a_picture_keep_their_distance_to_the_margins() -> None:
    line = FillDecoration(Rect(60, 45, 320, 2), "#ff0000", follows="title")
    mark = FillDecoration(Rect(20, 45, 40, 2), "#ff0000", follows="title")
    layout = replace(SMALL_THEME.layouts["title-body"], decorations=(mark, line))
    aside = moved_aside(layout, Rect(200, 0, 200, 300), 400)
    assert [each.rect.x for each in aside.decorations] == [210, 250]
    assert [each.rect.right for each in aside.decorations] == [250, 380]


def test_at_the_left_the_content_begins_beside_the_picture() -> None:
    part = place(Background("b.png", side=Side.LEFT, share=0.5)).parts[0]
    title = next(box for box in part.boxes if box.role is Role.TITLE)
    assert title.rect.x == 200 + 10


def test_furniture_keeps_to_the_content_too() -> None:
    part = place(Background("b.png", side=Side.LEFT, share=0.5)).parts[0]
    layout = SMALL_THEME.layouts[part.layout]
    values = {"footer": "Data"}
    (box,) = place_furniture(layout, values, {}, SMALL_THEME, GridTypesetter(), part.area)
    assert box.rect.x == 210


def test_backgrounds_at_both_sides_leave_the_middle() -> None:
    both = (Background("a.png", side=Side.LEFT, share=0.2), Background("b.png", side=Side.RIGHT))
    assert content_area(both, SIZE) == Rect(80, 0, 120, 300)


def test_a_missing_background_is_told_with_its_line() -> None:
    (diagnostic,) = place(Background("gone.png", line=4)).diagnostics
    assert (diagnostic.code, diagnostic.span.first_line) == ("picture-missing", 4)


def test_a_missing_background_is_labelled_where_no_text_lies_on_it() -> None:
    def labels(placement: Placement) -> list[str]:
        boxes = placement.parts[0].boxes
        return [box.text for box in boxes if isinstance(box, TextBox) and box.role is Role.CAPTION]

    gone = Background("gone.png")
    assert labels(place(gone)) == []
    assert labels(place(gone, blocks=())) == ["gone.png"]
    assert labels(place(replace(gone, side=Side.LEFT))) == ["gone.png"]


def test_the_directives_picture_is_a_background() -> None:
    placement = place(background_image="b.png", background_size="contain")
    (picture,) = picture_boxes(placement.parts[0])
    assert picture.rect == Rect(50, 0, 300, 300)


def test_the_directives_picture_stands_where_they_say() -> None:
    anchors = (Anchor(1.0, -10.0), Anchor(0.0))
    placement = place(
        background_image="b.png", background_size="25%", background_position=anchors, blocks=()
    )
    (picture,) = picture_boxes(placement.parts[0])
    assert picture.rect == Rect(300 - 10 * 400 / 1280, 0, 100, 100)


def test_the_directives_picture_is_repeated_where_they_say() -> None:
    repeats = (Repeat.REPEAT, Repeat.ONCE)
    placement = place(
        background_image="b.png",
        background_size="25%",
        background_position=(Anchor(0.0), Anchor()),
        background_repeat=repeats,
        blocks=(),
    )
    rects = [box.rect for box in picture_boxes(placement.parts[0])]
    assert rects == [Rect(100.0 * i, 100, 100, 100) for i in range(4)]


def test_a_picture_that_would_be_repeated_too_often_is_larger_and_told() -> None:
    repeats = (Repeat.REPEAT, Repeat.REPEAT)
    placement = place(background_image="b.png", background_size="1%", background_repeat=repeats)
    (diagnostic,) = placement.diagnostics
    assert text_of(diagnostic) == (
        "“b.png” would be repeated 7,500 times on the slide, so it is shown larger"
    )


def test_the_directives_colour_lies_over_the_themes() -> None:
    theme_fill, own = grounds(place(background_color="#FF8"))
    assert isinstance(own, FillBox)
    assert own.fill == "#ffff88"
    assert theme_fill.rect == own.rect


def test_a_gradient_is_a_background() -> None:
    _, own = grounds(place(background_image="linear-gradient(to right, white, #eee 80%)"))
    assert isinstance(own, FillBox)
    assert isinstance(own.fill, Gradient)
    assert own.fill.stops == ((0.0, "#ffffff"), (0.8, "#eeeeee"))


def test_a_dark_ground_alone_brings_light_text() -> None:
    part = place(background_color="navy").parts[0]
    colors = {
        box.paragraph.key[1].color  # type: ignore[index]
        for box in part.boxes
        if isinstance(box, TextBox)
    }
    assert colors == {"#ffffff"}


def test_the_authors_text_colour_is_used_as_it_is() -> None:
    part = place(background_color="navy", color="#abc").parts[0]
    title = next(box for box in part.boxes if isinstance(box, TextBox))
    assert title.paragraph.key[1].color == "#aabbcc"  # type: ignore[index]


def test_markers_that_cannot_be_seen_on_the_ground_take_its_ink() -> None:
    theme = replace(SMALL_THEME, markers=(replace(SMALL_THEME.markers[0], color="#ffcc66"),))
    assert tinted(theme, Tint("#16181d", "#fffff0")).markers[0].color == "#16181d"
    assert tinted(theme, Tint("#ffffff", "#101010")).markers[0].color == "#ffcc66"


def test_furniture_takes_the_ink_of_a_ground_that_is_not_the_themes() -> None:
    assert place().parts[0].ink == ""
    assert place(background_color="#000000").parts[0].ink == "#ffffff"
    covered = place(Background("a.png")).parts[0]
    layout = SMALL_THEME.layouts[covered.layout]
    (box,) = place_furniture(
        layout, {"footer": "F"}, {}, SMALL_THEME, GridTypesetter(), None, "#123456"
    )
    assert covered.ink == SMALL_THEME.style("body").color
    assert isinstance(box, TextBox)
    assert "#123456" in str(box.paragraph.key)


def test_quiet_tones_that_are_lost_on_the_ground_take_the_ink_of_the_text() -> None:
    directives = SlideDirectives(background_color="#24324c")
    parsed, theme = ParsedSlide((heading("T"), bullets("a"))), load_theme("recap")
    frame = SlideFrame(directives)
    part = place_slide(parsed, frame, theme, GridTypesetter(), PICTURES).parts[0]
    assert part.ink == theme.style("body").color
    frame = SlideFrame(replace(directives, background_color="#0f1522"))
    part = place_slide(parsed, frame, theme, GridTypesetter(), PICTURES).parts[0]
    assert part.ink == ""


def test_an_unknown_colour_is_told() -> None:
    (diagnostic,) = place(color="blurple").diagnostics
    assert text_of(diagnostic) == "There is no colour “blurple”; the theme's own is used"


def test_an_unreadable_gradient_is_told() -> None:
    (diagnostic,) = place(background_image="conic-gradient(red, blue)").diagnostics
    assert text_of(diagnostic) == (
        "Can't read the background “conic-gradient(red, blue)”; the theme's own is used"
    )


def test_an_image_layout_takes_the_background_as_its_picture() -> None:
    parsed = ParsedSlide(
        (heading("T"), bullets("a")), (Background("b.png", side=Side.RIGHT, alt="B"),)
    )
    frame = SlideFrame(SlideDirectives(layout="image-right"))
    part = place_slide(parsed, frame, SMALL_THEME, GridTypesetter(), PICTURES).parts[0]
    (picture,) = picture_boxes(part)
    assert (picture.alt, picture.role, part.area) == ("B", Role.PICTURE, None)
    assert Rect(210, 60, 170, 200).contains(picture.rect)


def test_a_theme_says_how_dense_the_veil_is_at_least() -> None:
    assert scrim_color("#ffffff", "#000000", 0.8) == "#ffffffcc"
    assert int(scrim_color("#ffffff", "#000000")[7:], 16) < 0.8 * 255


@pytest.mark.parametrize(("ink", "veil"), [("#ffffff", "#000000"), ("#eeeeee", "#000000")])
def test_ink_that_is_lost_on_the_ground_has_a_veil_that_it_reads_on(ink: str, veil: str) -> None:
    color = scrim_color("#fafafa", ink, 0.84)
    assert color[:7] == veil
    worst = blended(veil, "#ffffff", int(color[7:], 16) / 255)
    assert contrast(ink, worst) >= 4.4


def test_what_is_indented_beside_a_picture_keeps_its_indent() -> None:
    title = Placeholder("title", Rect(35, 20, 345, 20), "title")
    body = Placeholder("body", Rect(20, 60, 360, 200), "body")
    aside = moved_aside(Layout("titled", (), (title, body), ()), Rect(200, 0, 200, 300), 400)
    assert [place.rect.x for place in aside.placeholders] == [225, 210]
    assert [place.rect.right for place in aside.placeholders] == [380, 380]


def test_text_keeps_its_contrast_over_any_pixel() -> None:
    assert contrast("#000000", "#ffffff") == 21
    parsed = ParsedSlide((heading("T"), Picture("a.png")), (Background("a.png"),))
    part = place_slide(parsed, SlideFrame(), SMALL_THEME, GridTypesetter(), PICTURES).parts[0]
    veils = [box for box in part.boxes if isinstance(box, FillBox) and len(str(box.fill)) == 9]
    assert len(veils) == 1
