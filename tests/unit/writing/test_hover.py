"""What a word means, told where the pointer rests."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.messages import MESSAGES
from recap_deck.writing.completion.items import Kind
from recap_deck.writing.completion.known import Known
from recap_deck.writing.hover import Hover, hover_at

KNOWN = Known(layouts=("quote", "end"), colors=(("accent", "#ffb454"),))


def told(marked: str, *, is_event: bool = False) -> Hover | None:
    offset = marked.index("|")
    return hover_at(marked.replace("|", "", 1), offset, KNOWN, is_event=is_event)


@pytest.mark.parametrize(
    ("marked", "says", "reach"),
    [
        ("---\nlay|out: quote\n---\n", "directive-layout", "reach-one"),
        ("---\n|minutes: 5\n---\n", "directive-minutes", "reach-either"),
        ("<!-- _col|or: red -->", "directive-color", "reach-following"),
        ("---\ntit|le: A\n---\n", "directive-title", "reach-session"),
        ("<!-- pau|se -->", "command-pause", "reach-command"),
        ("<!-- align|ment: left -->", "command-alignment", "reach-command"),
        ("---\nlayout: qu|ote\n---\n", "layout-quote", ""),
        ("![bg rou|nded](a.png)", "picture-word-rounded", ""),
        ("---\nspeaker:\n  - or|g: Depot\n---\n", "speaker-org", ""),
    ],
)
def test_what_is_told_is_what_the_manual_says(marked: str, says: str, reach: str) -> None:
    found = told(marked)
    assert found is not None
    assert (found.says, found.reach) == (says, reach)
    assert says in MESSAGES


@pytest.mark.parametrize(
    ("marked", "says"),
    [
        ("ti|tle: A", "event-has-title"),
        ("agenda:\n  - bre|ak: Tea", "item-break"),
        ("agenda:\n  - break: Tea\n    mi|n: 5", "item-min"),
    ],
)
def test_in_an_event_keys_mean_the_evening(marked: str, says: str) -> None:
    found = told(marked, is_event=True)
    assert found is not None
    assert found.says == says


@pytest.mark.parametrize(
    ("marked", "kind", "sign"),
    [
        ("<!-- color: acc|ent -->", Kind.COLOR, "#ffb454"),
        ("<!-- color: #ff|9900 -->", Kind.COLOR, "#ff9900"),
        ("![](images/a%20|b.png)", Kind.PICTURE, "images/a b.png"),
        ("see :mdi6.clo|ud:", Kind.ICON, "mdi6.cloud"),
        ("to the :roc|ket:", Kind.EMOJI, "🚀"),
    ],
)
def test_what_can_be_seen_is_shown(marked: str, kind: Kind, sign: str) -> None:
    found = told(marked)
    assert found is not None
    assert (found.kind, found.sign) == (kind, sign)


def test_the_values_that_a_directive_takes_are_listed() -> None:
    layout, fit = told("---\nlay|out: x\n---\n"), told("---\nfi|t: x\n---\n")
    assert layout is not None
    assert layout.values == ("quote", "end")
    assert fit is not None
    assert fit.values == ("auto", "shrink", "continue", "off")


@pytest.mark.parametrize(
    "marked", ["# Ti|tle", "<!-- a no|te -->", "12:30|:00", "`:rock|et:`", "layou|t: x"]
)
def test_words_that_mean_themselves_need_no_telling(marked: str) -> None:
    assert told(marked) is None


@given(st.text("-:!<>[]()`\n abü가.#", max_size=60), st.integers(0, 60))
def test_any_place_of_any_text_can_be_asked(text: str, at: int) -> None:
    found = hover_at(text, min(at, len(text)), KNOWN)
    assert found is None or 0 <= found.start < found.end <= len(text)
