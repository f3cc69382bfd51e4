"""What several programs write in ways of their own means the same here."""

from __future__ import annotations

import pytest

from recap_deck.model.blocks import Code, Columns, ParsedSlide
from recap_deck.model.runs import plain_text
from recap_deck.model.slide import ParseSettings
from recap_deck.parse.slide import parse_slide
from tests.outline import outline

LEFT, RIGHT = "- rim\n- old", "A disc\n\n```js\nx\n```"
HALVES = {
    "slidev": f"::left::\n\n{LEFT}\n\n::right::\n\n{RIGHT}",
    "slidev, from above": f"# T\n\n{LEFT}\n\n::right::\n\n{RIGHT}",
    "presenterm": f"<!-- column_layout: [1, 1] -->\n<!-- column: 0 -->\n{LEFT}\n\n"
    f"<!-- column: 1 -->\n{RIGHT}\n<!-- reset_layout -->",
    "pandoc": f":::: columns\n::: column\n{LEFT}\n:::\n::: {{.column}}\n{RIGHT}\n:::\n::::",
    "deckset": f"[.column]\n\n{LEFT}\n\n[.column]\n\n{RIGHT}",
    "html": f'<div class="columns">\n<div>\n\n{LEFT}\n\n</div>\n<div>\n\n{RIGHT}\n\n</div>\n</div>',
}
SHARES = {
    "presenterm": "<!-- column_layout: [3, 1] -->\n<!-- column: 0 -->\na\n\n<!-- column: 1 -->\nb",
    "pandoc": ":::: columns\n::: {.column width=75%}\na\n:::\n"
    "::: {.column width=25%}\nb\n:::\n::::",
    "pandoc, one given": ":::: columns\n::: {.column width=75%}\na\n:::\n::: column\nb\n:::\n::::",
    "html": '<div style="display: grid; grid-template-columns: 3fr 1fr">\n'
    "<div>a</div>\n<div>b</div>\n</div>",
}
STEPS = {
    "reveal.js": "```js [1-2|4|all]\n",
    "slidev": "```js {1-2|4|all}\n",
    "presenterm": "```js {1,2|4|all}\n",
    "deckset": "[.code-highlight: 1-2]\n[.code-highlight: 4]\n[.code-highlight: all]\n```js\n",
}


def read(text: str) -> ParsedSlide:
    return parse_slide(text, ParseSettings())


def columns_of(text: str) -> Columns:
    (columns,) = (block for block in read(text).blocks if isinstance(block, Columns))
    return columns


def without_lines(slide: ParsedSlide) -> list[str]:
    return [line.lstrip("0123456789 ") for line in outline(slide).split("\n")]


@pytest.mark.parametrize("text", HALVES.values(), ids=HALVES)
def test_columns_are_one_model_however_they_are_written(text: str) -> None:
    made = without_lines(ParsedSlide((columns_of(text),)))
    assert made == without_lines(ParsedSlide((columns_of(HALVES["presenterm"]),)))


@pytest.mark.parametrize("text", SHARES.values(), ids=SHARES)
def test_columns_have_the_shares_that_are_asked_for(text: str) -> None:
    wide, narrow = columns_of(text).columns
    assert wide.weight == 3 * narrow.weight


@pytest.mark.parametrize("opening", STEPS.values(), ids=STEPS)
def test_lines_are_pointed_at_however_it_is_written(opening: str) -> None:
    slide = read(f"# T\n\n{opening}a\nb\nc\nd\n```\n")
    code = next(block for block in slide.blocks if isinstance(block, Code))
    assert code.highlights == ((1, 2), (4,), (1, 2, 3, 4))
    assert (code.highlight_step, slide.step_count) == (1, 2)
    assert [plain_text(line) for line in code.lines] == ["a", "b", "c", "d"]


def test_steps_of_lists_columns_code_and_pauses_are_counted_together() -> None:
    slide = read(
        "<!-- column_layout: [1, 1] -->\n<!-- column: 0 -->\n<!-- incremental: true -->\n"
        "- a\n  - nested\n- b\n<!-- column: 1 -->\n```js {1|2}\nx\ny\n```\n<!-- pause -->\nafter\n"
        "<!-- reset_layout -->\n. . .\n\n1. one\n"
    )
    assert slide.step_count == 3 + 1 + 1 + 1 + 1
