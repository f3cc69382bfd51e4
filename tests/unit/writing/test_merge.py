from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recap_deck.writing.line_matching import edits_between
from recap_deck.writing.merge import Agreed, Differing, merge
from recap_deck.writing.text_edit import TextEdit, applied

TEXTS = st.lists(st.sampled_from(["a", "b", "", "---", "가"]), max_size=8).map("\n".join)
BEFORE = "# Title\n\n- one\n- two\n\n---\n\n# Next\n"


def test_changes_in_different_places_are_both_taken() -> None:
    mine = BEFORE.replace("- one", "- 1")
    theirs = BEFORE.replace("# Next", "# Last")
    merged = merge(BEFORE, mine, theirs)
    assert not merged.differing
    assert merged.text() == mine.replace("# Next", "# Last")


def test_the_same_change_on_both_sides_is_taken_once() -> None:
    both = BEFORE + "\nmore\n"
    assert merge(BEFORE, both, both).text() == both


def test_different_changes_of_one_line_are_both_shown() -> None:
    merged = merge(BEFORE, BEFORE.replace("- one", "- 1"), BEFORE.replace("- one", "- uno"))
    assert merged.differing == (Differing(("- one",), ("- 1",), ("- uno",)),)
    assert merged.text([("- 1", "- uno")]) == BEFORE.replace("- one", "- 1\n- uno")


def test_a_line_changed_here_and_deleted_there_is_shown() -> None:
    merged = merge(BEFORE, BEFORE.replace("- two", "- 2"), BEFORE.replace("- two\n", ""))
    assert merged.differing == (Differing(("- two",), ("- 2",), ()),)


def test_lines_put_in_at_one_place_by_both_are_shown() -> None:
    merged = merge("a\nb", "a\nmine\nb", "a\ntheirs\nb")
    assert merged.pieces == (
        Agreed(("a",)),
        Differing((), ("mine",), ("theirs",)),
        Agreed(("b",)),
    )


def test_texts_without_anything_in_common_are_shown_whole() -> None:
    assert merge("", "mine\n", "theirs\n").differing


@given(TEXTS, TEXTS)
def test_what_only_one_side_changed_is_taken(before: str, after: str) -> None:
    assert merge(before, after, before).text() == after
    assert merge(before, before, after).text() == after
    assert merge(before, after, after).text() == after


@given(TEXTS, TEXTS, TEXTS)
def test_one_sides_choices_keep_every_line_of_that_side(
    before: str, mine: str, theirs: str
) -> None:
    merged = merge(before, mine, theirs)
    text = merged.text([each.mine for each in merged.differing])
    swapped = merge(before, theirs, mine)
    assert text == swapped.text([each.theirs for each in swapped.differing])
    # What I added to the text and nobody had before is there.
    for line in set(mine.split("\n")) - set(before.split("\n")) - set(theirs.split("\n")):
        assert text.split("\n").count(line) == mine.split("\n").count(line)


@given(TEXTS, TEXTS)
def test_edits_between_two_texts_lead_from_one_to_the_other(old: str, new: str) -> None:
    assert applied(old, edits_between(old, new)) == new


def test_edits_between_two_texts_leave_lines_alone_that_are_in_both() -> None:
    edits = edits_between("a\nb\nc\nd", "a\nB\nc\nd\ne")
    assert edits == (TextEdit(2, 3, "B"), TextEdit(7, 7, "\ne"))
