from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from recap_deck.source.session import ScannedText, scan_text
from recap_deck.source.text_file import SourceText
from recap_deck.writing.coloring import START, Mode, State
from recap_deck.writing.rulings import Ruling, rulings_of, state_after, state_before

INSIDE = {Mode.FENCE, Mode.NOTE, Mode.FORMULA}
PIECES = (
    "---", "```", "```py", "````", "~~~", "<!--", "-->", "<!-- a -->", "<!-- layout: x", "$$",
    "- item", "  ```", "   code", "1. one", "> ```", "> quote", "text", "# Title", "", "***",
    "layout: cover", "<pre>", "</pre>", "    ---", "  ---", "\t```", "- ```", "--", "____",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map("\n".join)


def states(text: str) -> tuple[ScannedText, list[State], list[State]]:
    """What the scanner says, and what each line begins and ends in by its colours."""
    scanned = scan_text(SourceText("", text))
    rulings = rulings_of(text)
    begins, ends, state = [], [], START
    for number, line in enumerate(scanned.lines):
        ruling = rulings.get(number, Ruling.NONE)
        begins.append(state_before(state, ruling))
        state = state_after(line, begins[-1], ruling)
        ends.append(state)
    return scanned, begins, ends


@given(TEXTS)
@example("# A\n\n```\ncode\n\n---\n\n# B")
@example("# A\n\n<!-- half\n\n---\n\n# B\n\n<!-- whole -->")
@example("- ```\n  code\n\ntext\n\n---\n\n# B")
def test_colours_run_on_no_further_than_the_deck_does(text: str) -> None:
    scanned, begins, _ = states(text)
    ranges = [*scanned.scan.code]
    ranges += [(each.line, each.last_line) for each in scanned.scan.comments]
    inside = {line for first, last in ranges for line in range(first + 1, last + 1)}
    coloured = {number for number, state in enumerate(begins) if state.mode in INSIDE}
    assert coloured <= inside


@given(TEXTS)
@example("- item\n\n  ---\n  title: no slide\n\ntext")
@example("<pre>\n---\n</pre>\n\ntext")
def test_slides_begin_in_colours_where_the_deck_begins_them(text: str) -> None:
    scanned, _, ends = states(text)
    first = scanned.front.last + 1
    last = len(scanned.lines) - 1
    begun = {n for n, state in enumerate(ends) if state.mode is Mode.FRONT_OF_SLIDE}
    assert {n for n in begun if first <= n < last} <= set(scanned.scan.separators)


@given(TEXTS)
def test_a_separator_of_the_deck_is_in_the_middle_of_nothing(text: str) -> None:
    scanned, begins, _ = states(text)
    assert not [n for n in scanned.scan.separators if begins[n].mode in INSIDE]


def test_a_text_without_faults_needs_no_ruling() -> None:
    first = "---\ntitle: A\n---\n\n# A\n\n```py\nx = 1\n```\n\n<!-- a\nnote -->\n"
    assert rulings_of(f"{first}\n---\n\n# B\n\n- a\n") == {}


def test_a_fence_that_is_never_closed_ends_with_its_slide() -> None:
    assert rulings_of("# A\n\n```\ncode\n\n---\n\n# B\n") == {5: Ruling.ENDS}
