"""Paragraphs set by Qt: lines, links, offsets, and what has no font."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication

from recap_deck.model.blocks import Align
from recap_deck.model.runs import Mark, Run
from recap_deck.place.paragraphs import UNBOUNDED
from recap_deck.theme.load import built_in_themes, load_theme
from recap_deck.theme.model import TextStyle
from recap_deck.typeset.formats import encoded_address
from recap_deck.typeset.paragraph import QtParagraph, natural_width
from recap_deck.typeset.typesetter import QtTypesetter

STYLE = TextStyle(("sans-serif",), 40, "#000000", code_fill="#eeeeee", code_color="#123456")
MARKS = st.sampled_from([Mark.NONE, Mark.STRONG, Mark.CODE, Mark.SUP, Mark.HIGHLIGHT, Mark.KEY])
TEXTS = st.text(st.sampled_from("ab 가나다 漢字😀\nWi…—()[]"), max_size=30)
RUNS = st.lists(st.builds(Run, TEXTS, MARKS), max_size=5)


@pytest.fixture(scope="module")
def typesetter(qapp: QGuiApplication) -> QtTypesetter:
    assert qapp is not None
    return QtTypesetter()


def lines_of(typesetter: QtTypesetter, text: str, width: float) -> list[str]:
    paragraph = typesetter.set_paragraph([Run(text)], STYLE, width)
    return [paragraph.text[line.start : line.end] for line in paragraph.lines]


def test_a_line_break_in_the_text_is_a_line_break(typesetter: QtTypesetter) -> None:
    assert lines_of(typesetter, "one\ntwo", 900) == ["one\n", "two"]


def test_lines_break_between_words_in_korean_too(typesetter: QtTypesetter) -> None:
    lines = lines_of(typesetter, "스트리밍 데이터를 적재하는 서비스 소개 자료", 240)
    assert len(lines) > 2
    assert all(line.endswith(" ") for line in lines[:-1])


@pytest.mark.parametrize("cut", [0, 4, 7])
def test_a_phrased_style_breaks_between_phrases(typesetter: QtTypesetter, cut: int) -> None:
    phrases, style = ["これまでの", "取り組みの", "まとめ"], replace(STYLE, phrased=True)
    text = "".join(phrases)
    runs = [Run(text[:cut], Mark.STRONG), Run(text[cut:])]
    paragraph = typesetter.set_paragraph(runs, style, 330)
    lines = [text[line.start : line.end] for line in paragraph.lines]
    assert lines in (phrases, [phrases[0], "".join(phrases[1:])])
    assert paragraph.text == text


def test_a_word_wider_than_the_line_breaks_anywhere(typesetter: QtTypesetter) -> None:
    assert len(lines_of(typesetter, "W" * 50, 400)) > 3


def test_an_empty_paragraph_has_one_empty_line(typesetter: QtTypesetter) -> None:
    paragraph = typesetter.set_paragraph([], STYLE, 400)
    assert [(line.start, line.end) for line in paragraph.lines] == [(0, 0)]
    assert paragraph.size.height == pytest.approx(58)


def test_line_pitch_is_the_styles_whatever_fonts_a_line_mixes(typesetter: QtTypesetter) -> None:
    plain = typesetter.set_paragraph([Run("abc")], STYLE, 900)
    mixed = typesetter.set_paragraph([Run("abc 가나 漢 😀 "), Run("x", Mark.CODE)], STYLE, 900)
    assert plain.size.height == mixed.size.height
    assert plain.lines[0].baseline == mixed.lines[0].baseline


@given(RUNS, st.floats(20, 900), st.booleans())
def test_lines_cover_the_text_without_gaps(
    typesetter: QtTypesetter, runs: list[Run], width: float, is_phrased: bool
) -> None:
    paragraph = typesetter.set_paragraph(runs, replace(STYLE, phrased=is_phrased), width)
    text = "".join(run.text for run in runs)
    pieces = [paragraph.text[line.start : line.end] for line in paragraph.lines]
    assert "".join(pieces) == paragraph.text == text


def test_a_link_is_found_where_its_words_are(typesetter: QtTypesetter) -> None:
    runs = [Run("see "), Run("the page", link="https://example.org/가"), Run(" now")]
    paragraph = typesetter.set_paragraph(runs, STYLE, 900)
    [(rect, address)] = paragraph.links
    before = typesetter.natural_width([Run("see ")], STYLE)
    assert address == "https://example.org/가"
    assert rect.x == pytest.approx(before, abs=2)
    assert 0 < rect.width < paragraph.size.width


def test_a_link_over_two_lines_has_two_rectangles(typesetter: QtTypesetter) -> None:
    paragraph = typesetter.set_paragraph([Run("word " * 20, link="https://a.org")], STYLE, 700)
    assert len(paragraph.links) == len(paragraph.lines) > 1


def test_addresses_are_written_in_ascii_without_brackets() -> None:
    assert encoded_address("http://한글.kr/(a b)\\") == (
        "http://%ED%95%9C%EA%B8%80.kr/%28a%20b%29%5C"
    )
    assert encoded_address("https://a.org/x%20y?q=1&r=2#s") == "https://a.org/x%20y?q=1&r=2#s"


def test_characters_without_a_font_are_named(typesetter: QtTypesetter) -> None:
    paragraph = typesetter.set_paragraph([Run("fine \u0378 and 가")], STYLE, 900)
    assert paragraph.missing == ("\u0378",)


def test_text_set_to_the_end_ends_at_the_width(typesetter: QtTypesetter) -> None:
    style = TextStyle(("sans-serif",), 40, "#000000", align=Align.END)
    [line] = typesetter.set_paragraph([Run("42")], style, 500).lines
    assert line.x + line.width == pytest.approx(500, abs=0.5)


def test_text_from_right_to_left_starts_at_the_right(typesetter: QtTypesetter) -> None:
    [line] = typesetter.set_paragraph([Run("שלום")], STYLE, 500).lines
    assert line.x + line.width == pytest.approx(500, abs=0.5)


def test_equal_paragraphs_are_set_once(typesetter: QtTypesetter) -> None:
    first = typesetter.set_paragraph([Run("same")], STYLE, 500)
    assert typesetter.set_paragraph([Run("same")], STYLE, 500) is first
    assert typesetter.set_paragraph([Run("same")], STYLE, 501) != first


def test_natural_width_ignores_the_width_there_is(typesetter: QtTypesetter) -> None:
    wide = typesetter.natural_width([Run("word " * 100 + "\nx")], STYLE)
    assert wide > 5_000


TURNED = replace(STYLE, turned=True)


def test_latin_among_arabic_begins_on_the_right_and_reads_on(typesetter: QtTypesetter) -> None:
    paragraph = typesetter.set_paragraph([Run("API, (v2).")], TURNED, 900)
    (line,) = paragraph.lines
    assert line.x + line.width == pytest.approx(900)
    plain = typesetter.set_paragraph([Run("API, (v2).")], STYLE, 900)
    assert line.width == plain.lines[0].width


def test_arabic_after_a_latin_word_still_runs_to_the_left(typesetter: QtTypesetter) -> None:
    paragraph = typesetter.set_paragraph([Run("API هو عقد")], TURNED, 900)
    (middle,) = paragraph.stretch(1, 2)
    (line,) = paragraph.lines
    assert middle.x > line.x + line.width - 80


def test_without_a_width_every_text_begins_at_the_left(typesetter: QtTypesetter) -> None:
    for align in Align:
        style = replace(STYLE, align=align)
        (line,) = typesetter.set_paragraph([Run("שלום")], style, UNBOUNDED).lines
        assert line.x == 0


def test_scripts_that_do_not_slant_stand_upright_in_a_slanted_style(
    typesetter: QtTypesetter,
) -> None:
    slanted = replace(STYLE, italic=True)
    for text, expected in [("Recap", True), ("문장 Recap", False), ("שלום", False)]:
        paragraph = typesetter.set_paragraph([Run(text)], slanted, 900)
        assert paragraph.layout.font().italic() is expected


def test_emphasis_in_arabic_is_weight(typesetter: QtTypesetter) -> None:
    paragraph = typesetter.set_paragraph([Run("مائل", Mark.EMPHASIS)], STYLE, 900)
    assert paragraph.missing == ()
    (span,) = paragraph.layout.formats()
    assert (span.format.fontItalic(), span.format.fontWeight()) == (False, 700)


PARTICLES = "Kinesis(스트림)로 간다. 🚲도 타고 “인용”이라고 한다. [참고]는 (2)를 본다."
CLOSING = ".,;:!?)]}”’、。」』）ーょ%"


@pytest.mark.parametrize("width", range(400, 900, 20))
def test_no_line_begins_with_a_particle_after_a_bracket(
    typesetter: QtTypesetter, width: int
) -> None:
    starts = [line[0] for line in lines_of(typesetter, PARTICLES, width)[1:]]
    assert not set(starts) & set("로도이는를")


def test_a_particle_stays_with_the_bold_bracket_before_it(typesetter: QtTypesetter) -> None:
    runs = [Run("이것은 "), Run("굵게(bold)", Mark.STRONG), Run("는 조사")]
    widths = [natural_width([*runs[:2]], STYLE) + more for more in (1, 10, 20)]
    for width in widths:
        paragraph = typesetter.set_paragraph(runs, STYLE, width)
        assert "는" not in [paragraph.text[line.start] for line in paragraph.lines]
        assert paragraph.text == "이것은 굵게(bold)는 조사"


@pytest.mark.parametrize("width", range(200, 900, 25))
@pytest.mark.parametrize(
    "text",
    [
        "값은 3.5%를 넘고, “인용”이라고 했다! (참고: 아래.)",
        "小さい「ょ」や長音ー、句読点。があります（括弧）と。",
    ],
)
def test_no_line_begins_with_closing_punctuation(
    typesetter: QtTypesetter, text: str, width: int
) -> None:
    assert not {line[0] for line in lines_of(typesetter, text, width)[1:]} & set(CLOSING)


def test_figures_of_tables_and_times_have_one_width(typesetter: QtTypesetter) -> None:
    for theme in map(load_theme, built_in_themes()):
        for name in ("table", "number", "page", "agenda-time", "digits", "big-number"):
            style = theme.style(name)
            assert style.tabular
            widths = {typesetter.natural_width([Run(digit * 10)], style) for digit in "0123456789"}
            assert max(widths) - min(widths) < 0.3, (theme.name, name)


def test_latin_and_korean_stand_at_matched_sizes(typesetter: QtTypesetter) -> None:
    """A Hangul syllable is about as high as capitals with what hangs below the line."""
    for theme in map(load_theme, built_in_themes()):
        style = theme.style("body")
        heights = [ink_height(typesetter, text, style) for text in ("가", "Hg", "漢")]
        assert max(heights) < 1.25 * min(heights), (theme.name, heights)


def ink_height(typesetter: QtTypesetter, text: str, style: TextStyle) -> float:
    paragraph = typesetter.set_paragraph([Run(text)], style, 900)
    assert isinstance(paragraph, QtParagraph)
    glyphs = [(run, index) for run in paragraph.layout.glyphRuns() for index in run.glyphIndexes()]
    rects = [run.rawFont().boundingRect(index) for run, index in glyphs]
    return max(each.bottom() for each in rects) - min(each.top() for each in rects)


@pytest.mark.parametrize("width", range(200, 460, 10))
def test_no_line_begins_with_a_raised_figure(typesetter: QtTypesetter, width: int) -> None:
    runs = [Run("文は残りの場所に立つ。"), Run("1", Mark.SUP)]
    paragraph = typesetter.set_paragraph(runs, STYLE, width)
    assert "1" not in [paragraph.text[line.start] for line in paragraph.lines]
