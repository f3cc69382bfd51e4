"""What an export includes: sessions by name, ranges, backup slides or not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.build.entries import Entry, running_order
from recap_deck.errors import RecapDeckError
from recap_deck.export.selection import Selection, by_session, read_ranges, selected
from recap_deck.export.selection.sessions import file_names, find_session
from recap_deck.model.deck import Deck
from recap_deck.source.load import load_text
from recap_deck.values import replace

TALK = "# One\n\n---\n\n# Two\n\n---\n\n<!-- backup: true -->\n# More\n\n---\n\n# Three\n"
NAMES = {
    "01-opening.md": "Welcome",
    "02-brakes.md": "Brakes: how to stop",
    "03-wheels/session.md": "바퀴",
    "10-brakes.md": "Brakes again",
}


@pytest.fixture
def deck() -> Deck:
    """Four sessions in a folder, of three slides and a backup slide each."""
    one = load_text(TALK)
    talks = tuple(replace(one.sessions[0], file=file, title=title) for file, title in NAMES.items())
    return replace(one, sessions=talks)


def entries_of(deck: Deck, *, with_hidden: bool = False) -> tuple[Entry, ...]:
    return running_order(deck, "en", lambda _: True, with_hidden=with_hidden)


def shown(
    deck: Deck, slides: str = "", sessions: tuple[str, ...] = (), *, with_backup: bool = True
) -> list[str]:
    ranges = read_ranges(slides) if slides else ()
    selection = Selection(ranges, sessions, with_backup)
    entries = entries_of(deck)
    return [
        entries[i].label or entries[i].title for i in selected(entries, deck.sessions, selection)
    ]


def test_everything_is_chosen_where_nothing_is_asked_for(deck: Deck) -> None:
    assert shown(deck)[:5] == ["S1-1", "S1-2", "S1-3", "More", "S2-1"]
    assert len(shown(deck)) == 16


def test_a_session_is_all_its_slides(deck: Deck) -> None:
    assert shown(deck, sessions=("03",)) == ["S3-1", "S3-2", "S3-3", "More"]


def test_several_sessions_stand_in_the_order_of_the_deck(deck: Deck) -> None:
    assert shown(deck, sessions=("03", "01"), with_backup=False) == [
        *("S1-1", "S1-2", "S1-3"),
        *("S3-1", "S3-2", "S3-3"),
    ]


def test_ranges_count_within_the_one_session_asked_for(deck: Deck) -> None:
    assert shown(deck, sessions=("03",), slides="2-3") == ["S3-2", "S3-3"]


def test_ranges_that_meet_give_a_slide_once(deck: Deck) -> None:
    assert shown(deck, slides="2-3,3,1") == ["S1-1", "S1-2", "S1-3"]


def test_backup_slides_are_left_out_where_asked(deck: Deck) -> None:
    assert shown(deck, slides="3-4") == ["S1-3", "More", "S2-1"]
    assert shown(deck, slides="3-4", with_backup=False) == ["S1-3", "S2-1"]


def test_hidden_slides_have_their_place_and_no_number() -> None:
    deck = load_text("# One\n\n---\n\n<!-- hide: true -->\n# Away\n\n---\n\n# Two\n")
    rows = [(entry.title, entry.label) for entry in entries_of(deck, with_hidden=True)]
    assert rows == [("One", "1"), ("Away", ""), ("Two", "2")]
    assert [entry.title for entry in entries_of(deck)] == ["One", "Two"]


@pytest.mark.parametrize(
    ("slides", "sessions", "sentence"),
    [
        ("13", (), "“13” names no slide: the last number is 12"),
        ("S2-9", (), "“S2-9” names no slide: the last number is 3"),
        ("7", ("03",), "“7” names no slide: the last number is 3"),
        ("S9-1", (), "“S9-1” names no slide of those asked for"),
        ("S2-1", ("03",), "“S2-1” names no slide of those asked for"),
    ],
)
def test_a_range_that_names_nothing_is_told(
    deck: Deck, slides: str, sessions: tuple[str, ...], sentence: str
) -> None:
    with pytest.raises(RecapDeckError) as refusal:
        shown(deck, slides=slides, sessions=sessions)
    assert str(refusal.value) == sentence


def test_nothing_left_is_told() -> None:
    deck = load_text("<!-- backup: true -->\n# More\n")
    with pytest.raises(RecapDeckError) as refusal:
        shown(deck, with_backup=False)
    words = "There is nothing to write: no slide is left of those asked for"
    assert str(refusal.value) == words


@pytest.mark.parametrize(
    ("name", "index"),
    [
        ("01", 0),
        ("02-brakes.md", 1),
        ("02-", 1),
        ("10", 3),
        ("03-wheels", 2),
        ("03-wheels/", 2),
        ("2", 1),
        ("S4", 3),
        ("brakes: HOW to stop", 1),
        ("바퀴", 2),
        ("Wel", 0),
        ("again", 3),
    ],
)
def test_a_session_goes_by_file_number_or_title(deck: Deck, name: str, index: int) -> None:
    assert find_session(deck.sessions, entries_of(deck), name) == index


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("brakes", "“brakes” may be “02-brakes”, “10-brakes”: write more of the name"),
        (
            "9",
            "There is no session “9” among “01-opening”, “02-brakes”, “03-wheels”, “10-brakes”",
        ),
    ],
)
def test_a_name_of_no_session_or_of_several_is_told(deck: Deck, name: str, sentence: str) -> None:
    with pytest.raises(RecapDeckError) as refusal:
        find_session(deck.sessions, entries_of(deck), name)
    assert str(refusal.value) == sentence


def test_files_of_sessions_are_named_after_theirs(deck: Deck) -> None:
    assert list(file_names(deck.sessions)) == ["01-opening", "02-brakes", "03-wheels", "10-brakes"]


def test_no_two_files_have_the_same_name_on_any_disk(deck: Deck) -> None:
    files = ("a.md", "A/session.md", "b/a.md", "notes.md#a")
    sessions = [replace(one, file=file) for one, file in zip(deck.sessions, files, strict=True)]
    assert list(file_names(sessions)) == ["a", "A-2", "a-3", "a-4"]


def test_slides_are_shared_out_to_their_sessions(deck: Deck) -> None:
    entries = (Entry("card", ""), *entries_of(deck))
    assert by_session(entries, (0, 1, 2, 9)) == {0: (1, 2), 2: (9,)}


@given(st.lists(st.integers(1, 12), min_size=1, max_size=5))
def test_what_is_chosen_stands_once_in_the_order_of_the_deck(numbers: list[int]) -> None:
    one = load_text(TALK)
    talks = tuple(replace(one.sessions[0], file=file) for file in NAMES)
    deck = replace(one, sessions=talks)
    found = shown(deck, slides=",".join(map(str, numbers)))
    labels = [f"S{(n - 1) // 3 + 1}-{(n - 1) % 3 + 1}" for n in sorted(set(numbers))]
    assert found == labels
