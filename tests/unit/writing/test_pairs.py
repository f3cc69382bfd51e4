from __future__ import annotations

import pytest

from recap_deck.writing.pairs import erased, typed
from tests.unit.writing.marked import after


@pytest.mark.parametrize(
    ("before", "letter", "expected"),
    [
        ("a ⟨word⟩", "*", "a *⟨word⟩*"),
        ("a ⟨word⟩", "(", "a (⟨word⟩)"),
        ("a ⟨word⟩", "「", "a 「⟨word⟩」"),
        ("a |", "(", "a (|)"),
        ("a |", "`", "a `|`"),
        ("[a|]", "]", "[a]|"),
        ("`a|`", "`", "`a`|"),
    ],
)
def test_a_character_brings_its_partner(before: str, letter: str, expected: str) -> None:
    assert after(typed, before, letter) == expected


@pytest.mark.parametrize(
    ("before", "letter"),
    [
        ("it|", "'"),
        ("a |b", "("),
        ("``|", "`"),
        ("a|", "`"),
        ("|", "*"),
        ("⟨a\nb⟩", "*"),
        ("a ⟨word⟩", "x"),
        ("a|]", "]"),
    ],
)
def test_elsewhere_it_is_only_typed(before: str, letter: str) -> None:
    assert after(typed, before, letter) == ""


def test_backspace_between_two_partners_takes_both() -> None:
    assert after(erased, "a (|)") == "a |"
    assert after(erased, "a (|x)") == ""
    assert after(erased, "|") == ""
