"""The same slide after an edit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recap_deck.build.entries import Entry
from recap_deck.build.same_slide import same_slides
from recap_deck.diagnostics import SourceSpan
from recap_deck.model.slide import SlideSource


def entries(*slides: str) -> list[Entry]:
    """One entry a word: `id=text`, or a text that is its own id."""
    made = []
    for slide in slides:
        name, _, text = slide.rpartition("=")
        source = SlideSource(f"a.md#{name or text}", text, SourceSpan("a.md"))
        made.append(Entry(source.id, "", 0, None, source))
    return made


def test_nothing_moves_where_nothing_changed() -> None:
    assert same_slides(entries("a", "b"), entries("a", "b")) == (0, 1)


def test_a_slide_put_in_before_moves_the_rest_down() -> None:
    assert same_slides(entries("a", "b"), entries("a", "new", "b")) == (0, 2)


def test_an_edited_slide_is_known_by_its_id() -> None:
    assert same_slides(entries("x=old", "b"), entries("b", "x=new")) == (1, 0)


def test_a_slide_that_was_moved_is_followed() -> None:
    assert same_slides(entries("a", "b", "c"), entries("c", "a", "b")) == (1, 2, 0)


def test_a_slide_that_went_to_another_session_is_followed() -> None:
    there = Entry("b.md#b", "", 1, None, SlideSource("b.md#b", "\nb\n", SourceSpan("b.md")))
    assert same_slides(entries("a", "b", "c"), [*entries("a", "c"), there]) == (0, 2, 1)


def test_several_slides_that_are_gone_lead_to_the_next_one() -> None:
    assert same_slides(entries("a", "b", "c", "d", "e"), entries("a", "e")) == (0, 1, 1, 1, 1)


def test_a_slide_that_is_gone_leads_to_what_took_its_place() -> None:
    assert same_slides(entries("a", "b", "c"), entries("a", "c")) == (0, 1, 1)


def test_equal_slides_keep_their_order() -> None:
    assert same_slides(entries("a", "a", "a"), entries("a", "a", "a", "a")) == (0, 1, 2)


def test_an_edited_and_renamed_slide_stays_between_its_neighbours() -> None:
    assert same_slides(entries("a", "x=1", "c"), entries("a", "y=2", "c")) == (0, 1, 2)


WORDS = st.lists(st.sampled_from("abcdefg"), max_size=8)


@given(WORDS, WORDS)
def test_every_old_slide_leads_somewhere(old: list[str], new: list[str]) -> None:
    found = same_slides(entries(*old), entries(*new))
    assert len(found) == len(old)
    assert all(0 <= index < max(1, len(new)) for index in found)


@given(WORDS)
def test_an_unchanged_deck_maps_to_itself(words: list[str]) -> None:
    assert same_slides(entries(*words), entries(*words)) == tuple(range(len(words)))
