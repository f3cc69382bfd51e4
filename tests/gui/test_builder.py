"""The builder: pages on demand, and only what changed done again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage

from recap_deck.build.builder import Builder
from recap_deck.build.live import LiveTexts
from recap_deck.build.parse_client import ParseClient
from recap_deck.diagnostics import Severity
from recap_deck.messages import text_of
from recap_deck.model.blocks import Align, ParsedSlide
from recap_deck.model.slide import ParseSettings
from recap_deck.place.boxes import PictureBox, TextBox
from recap_deck.place.frame import AgendaRow
from recap_deck.source.load import load_deck, load_text

DECK = "# One\n\n- a\n\n---\n\n# Two\n\n- b\n\n---\n\n# Three\n\n- c\n"


@pytest.fixture(autouse=True)
def application(qapp: QGuiApplication) -> QGuiApplication:
    return qapp


@pytest.fixture
def builder() -> Iterator[Builder]:
    made = Builder(load_text(DECK))
    yield made
    made.close()


def words(builder: Builder, index: int) -> str:
    return " ".join(
        box.text
        for page in builder.pages(index)
        for box in (*page.slide.boxes, *page.furniture)
        if isinstance(box, TextBox)
    )


def sentences(builder: Builder, index: int) -> list[str]:
    return [text_of(each) for each in builder.diagnostics_of(index)]


def test_an_edit_places_one_slide_again_and_finds_the_others(builder: Builder) -> None:
    before = [builder.placement(index) for index in range(3)]
    builder.load(load_text(DECK.replace("- b", "- b and more")))
    after = [builder.placement(index) for index in range(3)]
    assert after[0] is before[0]
    assert after[1] is not before[1]
    assert after[2] is before[2]


def test_a_slide_put_in_front_places_no_other_again(builder: Builder) -> None:
    before = [builder.placement(index) for index in (1, 2)]
    builder.load(load_text(DECK.replace("---", "---\n\n# New\n\n- n\n\n---", 1)))
    assert [builder.placement(index) for index in (2, 3)] == before
    assert builder.placement(2) is before[0]
    assert "3 / 4" in words(builder, 2)


def test_the_footer_keeps_off_a_picture_at_the_side() -> None:
    made = Builder(
        load_text("---\nfooter: Foot\n---\n\n# A\n\n- a\n\n---\n\n![bg left](x.png)\n\n- b\n")
    )
    lefts = [made.pages(index)[0].furniture[0].rect.x for index in range(2)]
    made.close()
    assert lefts[0] < 960 < lefts[1]


def test_nothing_is_parsed_before_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    parse = ParseClient.parse_slide

    def parse_and_tell(client: ParseClient, text: str, settings: ParseSettings) -> ParsedSlide:
        asked.append(text)
        return parse(client, text, settings)

    monkeypatch.setattr(ParseClient, "parse_slide", parse_and_tell)
    made = Builder(load_text(DECK))
    made.pages(1)
    made.close()
    assert len(asked) == 1
    assert "# Two" in asked[0]


def test_the_footer_and_number_say_where_we_are(builder: Builder) -> None:
    builder.load(load_text("---\ntitle: Data\nspeaker: Ada\n---\n" + DECK, "data.md"))
    assert "Ada" in words(builder, 1)
    assert "2 / 3" in words(builder, 1)


def test_a_footer_of_the_authors_own_is_filled_and_formatted(builder: Builder) -> None:
    text = "---\nfooter: '**{n}** of {total}'\n---\n" + DECK
    builder.load(load_text(text))
    assert "2 of 3" in words(builder, 1)


def test_turning_to_a_further_part_is_a_press_of_its_own(builder: Builder) -> None:
    builder.load(load_text("# Long\n\n" + "\n".join(f"- item {i}" for i in range(40))))
    parts = len(builder.pages(0))
    assert parts > 1
    assert builder.steps(0) == 0
    assert builder.presses(0) == parts - 1
    assert [stop.part for stop in builder.stops(0)] == list(range(1, parts + 1))


def test_a_picture_that_changes_is_placed_again(tmp_path: Path) -> None:
    picture = tmp_path / "a.png"
    (tmp_path / "talk.md").write_text("# A\n\n![](a.png)\n", encoding="utf-8")
    builder = Builder(load_deck(tmp_path / "talk.md"))
    assert sentences(builder, 0) == ["There is no picture “a.png”"]
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    image.save(str(picture))
    boxes = builder.pages(0)[0].slide.boxes
    builder.close()
    assert any(isinstance(box, PictureBox) for box in boxes)


def test_an_unknown_theme_is_told_once_and_another_one_used() -> None:
    builder = Builder(load_text("---\ntheme: papr\n---\n" + DECK))
    found = [each for each in builder.all_diagnostics() if each.severity is Severity.ERROR]
    builder.close()
    assert [text_of(each) for each in found] == ["There is no theme “papr” (did you mean “paper”?)"]
    assert found[0].span.first_line >= 1
    assert builder.theme_of(0).name == "recap"


def test_a_marp_theme_is_no_mistake_in_a_marp_deck() -> None:
    builder = Builder(load_text("---\nmarp: true\ntheme: gaia\n---\n" + DECK))
    assert builder.theme_of(0).name == "paper"
    assert builder.all_diagnostics() == ()
    builder.close()


def test_a_slides_class_chooses_a_variant_of_the_theme() -> None:
    text = "# A\n\n---\n\n<!-- _class: invert -->\n\n# B\n\n---\n\n# C\n"
    builder = Builder(load_text(text))
    assert [builder.theme_of(i).dark for i in range(3)] == [True, False, True]
    builder.close()


def test_a_marp_deck_is_light_and_what_it_inverts_is_dark() -> None:
    text = "---\nmarp: true\n---\n\n# A\n\n---\n\n<!-- _class: lead invert -->\n\n# B\n"
    builder = Builder(load_text(text))
    assert [builder.theme_of(i).dark for i in range(2)] == [False, True]
    assert builder.all_diagnostics() == ()
    builder.close()


@pytest.mark.parametrize(
    ("theme", "written", "dark", "centered"),
    [
        ("default", "", False, False),
        ("default", "invert", True, False),
        ("gaia", "", False, False),
        ("gaia", "lead", False, True),
        ("gaia", "gaia", True, False),
        ("gaia", "lead invert", True, True),
        ("uncover", "", False, True),
        ("uncover", "invert", True, True),
    ],
)
def test_marps_themes_and_their_classes_look_as_they_are_meant(
    theme: str, written: str, dark: bool, centered: bool
) -> None:
    front = f"---\nmarp: true\ntheme: {theme}\npaginate: true\nheadingDivider: 1\n---\n"
    text = f"{front}# A\n\n# B\n\n<!-- _class: {written} -->\n\ntext\n\n# C\n\ntext\n"
    builder = Builder(load_text(text))
    found = builder.theme_of(1)
    assert (found.dark, found.style("title").align is Align.CENTER) == (dark, centered)
    assert builder.theme_of(2).style("title").align is (
        Align.CENTER if theme == "uncover" else Align.START
    )
    assert builder.pages(1)[0].furniture[-1].text == "2 / 3"  # type: ignore[union-attr]
    assert builder.all_diagnostics() == ()
    builder.close()


def test_each_session_has_its_own_style(tmp_path: Path) -> None:
    for name, accent in (("1", "#00ff00"), ("2", "#0000ff")):
        front = f'---\nspeaker: Ada\nstyle: {{accent: "{accent}", text.title.size: 7{name}}}\n---\n'
        (tmp_path / f"{name}.md").write_text(f"{front}# A\n", encoding="utf-8")
    builder = Builder(load_deck(tmp_path))
    indexes = [i for i, each in enumerate(builder.entries) if each.slide]
    themes = [builder.theme_of(i) for i in indexes]
    assert [each.palette["accent"] for each in themes] == ["#00ff00", "#0000ff"]
    assert [each.style("title").size for each in themes] == [71, 72]
    builder.close()


def test_a_class_that_no_variant_has_is_told_with_the_nearest() -> None:
    builder = Builder(load_text("# A\n\n---\n\n<!-- _class: lihgt -->\n\n# B\n"))
    [told] = builder.all_diagnostics()
    assert text_of(told) == (
        "The theme “recap” has no variant “lihgt”; it has dark, light, invert, lead"
    )
    assert told.span.first_line == 4
    builder.close()


def test_a_style_override_holds_for_its_session() -> None:
    builder = Builder(load_text('---\nstyle: { accent: "#00ff00" }\n---\n' + DECK))
    assert builder.theme_of(0).palette["accent"] == "#00ff00"
    builder.close()


def test_a_character_without_a_font_is_told_with_its_line() -> None:
    builder = Builder(load_text("# A\n\n---\n\n# B \u0378\n"))
    [remark] = builder.all_diagnostics()
    builder.close()
    assert text_of(remark) == "No installed font has “\u0378”; install one that does"
    assert remark.span.first_line >= 4


def test_a_deck_without_slides_has_no_pages() -> None:
    builder = Builder(load_text(""))
    pages = [builder.pages(index) for index in range(len(builder.entries))]
    builder.close()
    assert all(pages)


def test_every_slide_of_the_sample_is_placed_without_a_remark() -> None:
    root = Path(__file__).resolve().parents[2]
    builder = Builder(load_deck(root / "slides"))
    found = builder.all_diagnostics()
    builder.close()
    assert [text_of(each) for each in found if each.severity is not Severity.INFO] == []
    assert len(builder.entries) >= 40


def test_words_of_the_moment_are_placed_again_with_another_deck(builder: Builder) -> None:
    rows = LiveTexts(agenda=(AgendaRow("19:05", "Now", is_current=True),))
    text = "<!-- layout: agenda -->\n# Tonight\n"
    builder.load(load_text(text))
    before = builder.pages_now(builder.entries[0], rows)
    assert builder.pages_now(builder.entries[0], rows) is before
    builder.load(load_text(text + "\n---\n\n# Two\n"))
    (page,) = builder.pages_now(builder.entries[0], rows)
    assert [box.text for box in page.furniture if isinstance(box, TextBox)][-1] == "1 / 2"


def test_a_picture_behind_many_slides_is_missed_once() -> None:
    text = "---\nbackgroundImage: gone.png\n---\n# A\n\n---\n\n# B\n\n---\n\n![](gone.png)\n"
    builder = Builder(load_text(text))
    told = [each for each in builder.all_diagnostics() if each.code == "picture-missing"]
    missed = [sentences(builder, index) for index in range(3)]
    builder.close()
    assert ([each.span.first_line for each in told], all(missed)) == ([4], True)


def test_the_theme_of_another_programs_deck_is_no_error() -> None:
    builder = Builder(load_text("---\nmarp: true\ntheme: my-company\n---\n" + DECK))
    [told] = [each for each in builder.all_diagnostics() if each.code == "theme-unknown"]
    builder.close()
    assert told.severity is Severity.WARNING


_HEADS = st.sampled_from(("", "---\ntitle: Talk\n---\n", "---\nspeaker: Kim\nfooter: x\n---\n"))
_LINES = st.sampled_from(("# One", "# Two", "- b", "---", "---", "", "<!-- class: lead -->"))
_TEXTS = st.tuples(_HEADS, st.lists(_LINES, max_size=8).map("\n".join)).map("".join)


@given(_TEXTS, _TEXTS)
def test_an_entry_that_stays_the_same_value_has_the_same_pages(before: str, after: str) -> None:
    typed, anew = Builder(load_text(before)), Builder(load_text(after))
    old = {id(entry): typed.page_key(i) for i, entry in enumerate(typed.entries)}
    kept = typed.entries  # so that no other entry gets the place of one
    typed.load(anew.deck, is_typed=True)
    for index, entry in enumerate(typed.entries):
        if typed.is_alike and id(entry) in old:
            assert old[id(entry)] == anew.page_key(index)
    assert kept is not None
    typed.close()
    anew.close()


def test_what_all_slides_show_is_alike_only_if_it_stays() -> None:
    builder = Builder(load_text("---\ntitle: Talk\n---\n# One\n\n---\n\n# Two\n"))
    alike = []
    for title in ("Talk", "Walk", "Walk"):
        text = f"---\ntitle: {title}\n---\n# One more\n\n---\n\n# Two\n"
        builder.load(load_text(text), is_typed=True)
        alike.append(builder.is_alike)
    builder.close()
    assert alike == [True, False, True]
