"""A session's front matter as a form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.source.event_edit.wanted import EventEditError
from recap_deck.writing.forms.front_matter import session_values, with_session_value

TEXT = """\
---
# mine
title: First talk
speaker:
  - name: Kim
    org: ACME
minutes: 20   # about
---

# Opening
"""


def test_the_form_shows_single_values_only() -> None:
    assert session_values(TEXT) == {
        "title": "First talk",
        "speaker": None,
        "minutes": "20",
    }
    assert session_values("# No head\n") == {}


@pytest.mark.parametrize(
    ("key", "value", "old", "new"),
    [
        ("title", "Second: a talk", "title: First talk", "title: 'Second: a talk'"),
        ("minutes", "25", "minutes: 20   # about", "minutes: 25   # about"),
        ("theme", "paper", "# about\n---", "# about\ntheme: paper\n---"),
        ("minutes", None, "minutes: 20   # about\n", ""),
    ],
)
def test_one_line_changes(key: str, value: str | None, old: str, new: str) -> None:
    assert with_session_value(TEXT, key, value) == TEXT.replace(old, new)


def test_a_file_without_a_head_gets_one() -> None:
    assert with_session_value("# A\n", "title", "T") == "---\ntitle: T\n---\n\n# A\n"
    assert with_session_value("# A\n", "title", None) == "# A\n"


def test_a_value_of_several_lines_is_left_to_the_author() -> None:
    with pytest.raises(EventEditError) as caught:
        with_session_value(TEXT, "speaker", "Lee")
    assert (
        str(caught.value)
        == "Can't change line 4: its value is longer than the line. Change it by hand"
    )


@given(st.text(alphabet="ab: #'\"-[]{}\\|>&*!%@가", min_size=1, max_size=20))
def test_any_title_is_read_as_it_was_typed_or_refused(title: str) -> None:
    wanted = title.strip()
    if not wanted:
        return
    try:
        new = with_session_value(TEXT, "title", wanted)
    except EventEditError:
        return
    assert session_values(new)["title"] == wanted
    assert new.count("\n") == TEXT.count("\n")
