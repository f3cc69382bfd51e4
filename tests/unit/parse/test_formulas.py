"""Formulas: their shapes, what is told of those that can't be drawn, and what is kept of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from recap_deck.limits import MAX_FORMULA_WEIGHT, MAX_SLIDE_FORMULAS_WEIGHT
from recap_deck.messages import text_of
from recap_deck.model.blocks import Code, Formula, Paragraph
from recap_deck.model.drawings import Shape
from recap_deck.model.runs import Mark, plain_text
from recap_deck.model.slide import ParseSettings
from recap_deck.parse.formulas.faults import ENVIRONMENTS, Fault
from recap_deck.parse.formulas.kept import KeptShapes
from recap_deck.parse.formulas.setting import set_formula
from recap_deck.parse.formulas.shapes import shape_of, weight_of_new
from recap_deck.parse.formulas.weight import formula_weight
from recap_deck.parse.slide import parse_slide
from recap_deck.resources import cache_folder

SETTINGS = ParseSettings()


@pytest.fixture
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    return cache_folder() / "formulas"


def shape(tex: str, is_display: bool = True) -> Shape:
    made = set_formula(tex, is_display)
    assert isinstance(made, Shape), made
    return made


def told(text: str) -> list[str]:
    return [text_of(each) for each in parse_slide(text, SETTINGS).diagnostics]


def test_a_fraction_is_higher_alone_than_in_a_line() -> None:
    alone, in_line = shape(r"\frac{a}{b}"), shape(r"\frac{a}{b}", is_display=False)

    assert alone.ascent > 1.2 * in_line.ascent
    assert alone.descent > 1.2 * in_line.descent


def test_a_letter_stands_on_the_baseline() -> None:
    x = shape("x")

    assert 0.4 < x.ascent < 0.6
    assert abs(x.descent) < 0.05


@pytest.mark.parametrize(
    "tex",
    [
        r"\boxed{x}",
        r"\cancel{x}",
        r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}",
        r"a &= b \\ c &= d",
        r"x \tag{1} \label{eq:x}",
        r"x \\",
        "% a remark\nx",
        r"\binom{n}{k} \argmax_x \operatorname{softmax}(x)",
    ],
)
def test_what_people_write_is_drawn(tex: str) -> None:
    made = shape(tex)

    assert made.path
    assert set(made.path.split()) & {"M", "L", "Q", "C", "Z"}
    assert 0 < made.ascent < 4
    assert -1 < made.descent < 4


@pytest.mark.parametrize("name", sorted(ENVIRONMENTS - {"substack"}))
def test_every_environment_is_drawn(name: str) -> None:
    columns = "{2}" if name.startswith("alignat") or name == "alignedat" else ""
    columns = "{cc}" if name == "array" else columns
    tex = rf"\begin{{{name}}}{columns} a & b \\ c & d \end{{{name}}}"

    assert shape(tex.replace("&", "") if "gather" in name else tex).path


def test_letters_that_the_font_lacks_are_left_to_the_texts_font() -> None:
    made = shape(r"\frac{\text{거리}}{t}")

    assert [letter.text for letter in made.letters] == ["거", "리"]
    assert made.letters[0].x < made.letters[1].x
    assert made.letters[0].baseline < 0 < made.letters[0].width


@pytest.mark.parametrize(
    ("tex", "sentence"),
    [
        (r"\frac{1}{2", "“{” has no “}”. Its source is shown"),
        (r"a}", "“}” has no “{”. Its source is shown"),
        (r"\left( x", r"“\left” has no “\right”. Its source is shown"),
        (r"x \right)", r"“\right” has no “\left”. Its source is shown"),
        (r"\end{cases}", r"“\end{cases}” has no “\begin{cases}”. Its source is shown"),
        (r"\begin{foo}x\end{foo}", r"there is no “\begin{foo}”. Its source is shown"),
        (r"\nonsense x", r"there is no command “\nonsense”. Its source is shown"),
        (
            r"\fracc12",
            r"there is no command “\fracc” (did you mean “\frac”?). Its source is shown",
        ),
        (r"\def\a{b}", r"“\def” is not understood here. Its source is shown"),
        (
            "x_a_b",
            "a letter has two indices or two exponents; put braces around what belongs together. "
            "Its source is shown",
        ),
        (r"\frac{1}", "something is missing in it. Its source is shown"),
        ("x_", "something is missing in it. Its source is shown"),
        ("x^{" * 12 + "x" + "}" * 12, "it is too long or too deeply nested. Its source is shown"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tex: str, sentence: str) -> None:
    parsed = parse_slide(f"one\n${tex}$ two", SETTINGS)
    told_start, _, told_end = text_of(parsed.diagnostics[0]).partition(" can't be drawn: ")

    assert told_start == f"The formula “{tex if len(tex) <= 24 else tex[:23] + '…'}”"
    assert told_end == sentence
    assert [each.span.first_line for each in parsed.diagnostics] == [2]


def test_the_source_stands_where_a_formula_cant_be_drawn() -> None:
    paragraph, code = parse_slide("a $x_$\n\n$$\n\\frac{1}\n$$", SETTINGS).blocks

    assert isinstance(paragraph, Paragraph)
    assert (paragraph.runs[-1].text, paragraph.runs[-1].marks) == ("x_", Mark.CODE)
    assert isinstance(code, Code)
    assert plain_text(code.lines[0]) == r"\frac{1}"


def test_an_empty_formula_is_told() -> None:
    assert told("$$\n$$") == ["The formula “” has nothing in it to be drawn"]


def test_formulas_beyond_a_slides_measure_are_not_drawn() -> None:
    tex = " + ".join(r"\frac{a}{b}" for _ in range(40))
    count = MAX_SLIDE_FORMULAS_WEIGHT // formula_weight(tex) + 1
    text = "\n\n".join(f"$${tex}$$" for _ in range(count))

    assert formula_weight(tex) < MAX_FORMULA_WEIGHT
    assert told(text) == [
        r"The formula “\frac{a}{b} + \frac{a}{…” can't be drawn: there are too many on this "
        "slide. Its source is shown"
    ]
    assert isinstance(parse_slide(text, SETTINGS).blocks[-2], Formula)


@pytest.mark.parametrize(
    "tex",
    [
        "x^{" * 5_000,
        r"\frac{" * 10_000,
        r"\left(" * 5_000,
        "{" * 5_000 + "}" * 5_000,
        r"\begin{matrix}" * 3_000,
        "x" * 50_000,
        "\\" * 9_999,
        "$&#_^~" * 1_000,
    ],
)
def test_what_would_take_for_ever_is_refused(tex: str) -> None:
    assert isinstance(set_formula(tex, True), Fault)


def test_the_same_formula_is_set_once(own_cache: Path) -> None:
    tex = r"\alpha_{once}"
    assert weight_of_new(f"a ${tex}$") == formula_weight(tex)
    made = shape_of(tex, False)

    assert shape_of(tex, False) is made
    assert weight_of_new(f"a ${tex}$") == 0
    assert len(list(own_cache.iterdir())) == 1


def test_a_kept_shape_comes_back_as_it_was(own_cache: Path) -> None:
    made = shape_of(r"\text{다시} = \beta", True)

    assert KeptShapes().find(r"\text{다시} = \beta", True) == made
    assert KeptShapes().find(r"\text{다시} = \beta", False) is None


@pytest.mark.parametrize("data", [b"", b"x", b"00000000\n[]", b"\xff" * 100])
def test_a_damaged_file_is_not_used(own_cache: Path, data: bytes) -> None:
    KeptShapes().keep("x", True, shape("x"))
    for path in own_cache.iterdir():
        path.write_bytes(data)

    assert KeptShapes().find("x", True) is None


def test_only_the_last_ones_stay_in_memory(own_cache: Path) -> None:
    kept = KeptShapes(capacity=2)
    for tex in "abc":
        kept.keep(tex, True, shape(tex))
    for path in own_cache.iterdir():
        path.unlink()

    assert [tex for tex in "abc" if kept.find(tex, True)] == ["b", "c"]


def test_a_folder_that_cant_be_written_is_no_trouble(own_cache: Path) -> None:
    own_cache.parent.parent.mkdir(parents=True, exist_ok=True)
    own_cache.parent.write_text("in the way", encoding="utf-8")

    assert isinstance(shape_of(r"\delta_{nowhere}", True), Shape)
