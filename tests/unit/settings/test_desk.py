from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from recap_deck.settings.desk import Desk, desk_file, load_desk, read_desk, save_desk

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=10,
)
KEYS = st.sampled_from(["file", "places", "sizes", "shows_editor", "shows_steps", "hidden"])


def test_a_desk_is_found_as_it_was_left(tmp_path: Path) -> None:
    desk = Desk(
        "둘.md", {"둘.md": (3, 7, 1)}, {"across": (1, 2, 3)}, False, True, ("preview",), ("둘.md",)
    )
    save_desk(tmp_path / "state/desk.json", desk)
    assert load_desk(tmp_path / "state/desk.json") == desk


def test_without_a_file_or_with_a_broken_one_nothing_is_remembered(tmp_path: Path) -> None:
    broken = tmp_path / "desk.json"
    assert load_desk(broken) == Desk()
    broken.write_bytes(b"{\xff")
    assert load_desk(broken) == Desk()


def test_each_deck_has_a_desk_of_its_own(tmp_path: Path) -> None:
    assert desk_file(tmp_path / "a") != desk_file(tmp_path / "b")


@given(st.dictionaries(KEYS, JSON))
def test_whatever_is_stored_a_desk_comes_of_it(stored: dict[str, object]) -> None:
    desk = read_desk(stored)
    assert all(len(place) == 3 for place in desk.places.values())
