from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.source.yaml_events import _read_any
from recap_deck.source.yaml_flat import read_flat
from recap_deck.source.yaml_nodes import YamlError

AGENDA = """
  - session: 001.md
    minutes: 20
  - break: "Coffee: hot"
    start: '20:15'
"""
PIECES = [
    *("- session: 1.md", "minutes: 20", "a: b c ", 'q: "x: y"', "q: 'it'", "c: 커피", "n: -1"),
    *("- talk: a: b", "- x", "k:", "h: a # b", "e: 'it''s'", "", "- ", "y: [1]", "_: _", "#"),
]


def test_a_plain_agenda_is_read_as_by_pyyaml() -> None:
    assert read_flat(AGENDA, 4) == _read_any(AGENDA, 4)


@given(
    st.lists(st.tuples(st.integers(0, 4), st.sampled_from(PIECES)), min_size=1, max_size=6),
    st.integers(1, 9),
)
def test_what_is_read_is_what_pyyaml_reads(lines: list[tuple[int, str]], first_line: int) -> None:
    text = "\n".join(" " * indent + piece for indent, piece in lines)
    read = read_flat(text, first_line)
    if read is not None:
        assert read == _read_any(text, first_line)


@pytest.mark.parametrize(
    "text", ["", "a: b", "- a", "- a: b\n  - c: d", "- a: [b", "- a: b\n c: d"]
)
def test_anything_else_is_left_to_pyyaml(text: str) -> None:
    assert read_flat(text, 1) is None


def test_a_list_too_long_is_refused_as_ever() -> None:
    with pytest.raises(YamlError):
        _read_any("- a: b\n" * 2_000, 1)
    assert read_flat("- a: b\n" * 2_000, 1) is None
