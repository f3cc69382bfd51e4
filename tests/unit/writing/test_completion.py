"""What is offered while an author writes, by the place where they write."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.messages import MESSAGES
from recap_deck.writing.completion.complete import completions_at
from recap_deck.writing.completion.items import Completions
from recap_deck.writing.completion.known import Known
from recap_deck.writing.completion.rank import best
from recap_deck.writing.completion.spot import may_ask

KNOWN = Known(
    layouts=("quote", "statement", "two-columns"),
    themes=("paper", "recap"),
    classes=("lead", "light"),
    colors=(("accent", "#ffb454"), ("ground", "#0f1521")),
    pictures=("images/a b.png", "images/kinesis.png"),
    code_files=("app.py",),
    sessions=("01-data.md", "02-computing"),
    speakers=("윤석찬", "Mina Park"),
    links=(("#numbers", "The numbers"),),
)


def offered(marked: str, *, is_event: bool = False) -> Completions | None:
    offset = marked.index("|")
    return completions_at(marked.replace("|", "", 1), offset, KNOWN, is_event=is_event)


def written(marked: str, *, is_event: bool = False) -> list[str]:
    found = offered(marked, is_event=is_event)
    return [item.written for item in found.items] if found else []


@pytest.mark.parametrize(
    ("marked", "first"),
    [
        ("---\nlay|\n---\n# A", "layout: "),
        ("---\nlay|: quote\n---\n# A", "layout"),
        ("---\ntitle: A\nspea|", "speaker: "),
        ("---\nlayout: qu|\n---\n# A", "quote"),
        ("---\ntheme: p|\n---\n# A", "paper"),
        ("---\nspeaker: 윤|\n---\n# A", "윤석찬"),
        ("---\nspeaker:\n  - na|\n---\n", "name: "),
        ("---\nstyle:\n  acc|\n---\n", "accent: "),
        ("---\nclass: lead li|\n---\n", "light"),
        ("---\nsize: 4|\n---\n", "4:3"),
        ("---\ndialect: sl|\n---\n", "slidev"),
        ("# A\n<!-- pau|", "pause"),
        ("# A\n<!-- _backgroundS| -->", "_backgroundSize: "),
        ("# A\n<!-- layout: st| -->", "statement"),
        ("# A\n<!--\nlayout: quote\ncol|\n-->", "color: "),
        ("# A\n<!-- color: acc| -->", "accent"),
        ("# A\n<!-- backgroundImage: kin| -->", "images/kinesis.png"),
        ("# A\n<!-- alignment: r| -->", "right"),
        ("# A\n\n---\nlay|\nhide: true\n---\n# B", "layout: "),
        ("![rou|](x.png)", "rounded"),
        ("![bg ri|](x.png)", "right"),
        ("![](a b|)", "images/a%20b.png"),
        ("![](a%20|)", "images/a%20b.png"),
        ('<img src="kin|', "images/kinesis.png"),
        ("[there](#nu|)", "#numbers"),
        ("```py|\n", "python"),
        ("- text\n  ```ja|\n", "java"),
        ("```\nfile: ap|\n```", "app.py"),
        ("to the moon :rocke|", ":rocket:"),
        ("to the moon :rocke|:", ":rocket:"),
        (":mdi6.cloud-u|", ":mdi6.cloud-upload:"),
        (":mdi|", ":mdi."),
    ],
)
def test_the_best_word_for_a_place_comes_first(marked: str, first: str) -> None:
    assert first in written(marked)[:3]


@pytest.mark.parametrize(
    ("marked", "first"),
    [
        ("ven|", "venue: "),
        ("agenda|", "agenda:"),
        ("theme: re|", "recap"),
        ("agenda:\n  - bre|", "break: "),
        ("agenda:\n  - session: 02|", "02-computing"),
        ("agenda:\n  - session: 02-computing\n    mi|", "min: "),
        ("speakers:\n  - name: A\n    or|", "org: "),
    ],
)
def test_an_event_has_keys_of_its_own(marked: str, first: str) -> None:
    assert written(marked, is_event=True)[0] == first


@pytest.mark.parametrize(
    "marked",
    [
        "# Title|",
        "Some prose, 12:3|",
        "http://exa|mple.org",
        "`:rocke|`",
        "```python\n:rocke|\n```",
        "```\n<!-- lay|\n```",
        "<!-- Firehose: our own story la|",
        "<!-- a note\nlay|\n-->",
        "---\ntitle: lay|\n---\n",
    ],
)
def test_where_words_are_free_nothing_is_offered(marked: str) -> None:
    assert offered(marked) is None


def test_a_word_that_stands_there_already_is_not_offered() -> None:
    assert offered("# A\n<!-- layout: quote| -->") is None


def test_what_may_be_text_is_offered_only_when_asked() -> None:
    found = offered("# A\n\n---\nlay|\n\n# B")
    assert found is not None
    assert not found.is_likely


def test_enter_behind_a_fence_begins_the_code() -> None:
    bare, begun = offered("```|"), offered("```p|")
    assert bare is not None
    assert begun is not None
    assert (bare.is_likely, begun.is_likely) == (False, True)


def test_a_row_takes_the_place_of_the_whole_word() -> None:
    found = offered("---\nlay|uot: quote\n---\n")
    assert found is not None
    assert (found.start, found.end) == (4, 10)


def test_an_icon_takes_the_place_of_its_colons() -> None:
    found = offered("see :mdi6.clou|:")
    assert found is not None
    assert (found.start, found.end) == (4, 15)


def test_every_row_about_a_key_says_something() -> None:
    places = ("---\n|\n---\n", "<!-- |", "---\nspeaker:\n  - |\n---\n", "![|](a.png)")
    rows = [item for place in places for item in (offered(place) or _NONE).items]
    rows += (offered("|", is_event=True) or _NONE).items
    rows += (offered("agenda:\n  - |", is_event=True) or _NONE).items
    assert len(rows) > 100
    assert [item.label for item in rows if item.says not in MESSAGES] == []


_NONE = Completions(0, 0, ())


def test_names_are_ranked_by_how_they_hold_what_was_typed() -> None:
    names = ["my-cloud", "cloudy", "cloud", "discloud", "c-l-o-u-d", "loud"]
    assert best("cloud", names, str) == ["cloud", "cloudy", "my-cloud", "discloud", "c-l-o-u-d"]


@pytest.mark.parametrize("line", ["lay", "  - mi", "<!-- lay", "theme: p", "![](a", ":ro", "```py"])
def test_where_words_may_be_offered_is_told_by_the_line(line: str) -> None:
    assert may_ask(line)


def test_a_line_of_prose_is_not_looked_into() -> None:
    assert not may_ask("- Kinesis takes what flows, and")


_PIECES = st.sampled_from(
    ["---\n", "title: x\n", "<!--", "-->", "```", "\n", ":", "![", "](", ")", "- ", " ", "a", "가",
     "style:\n", "  ", "agenda:\n", "`", "_class: ", "file: ", "~~~"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=25), st.integers(0, 200), st.booleans())
def test_any_text_can_be_completed_anywhere(pieces: list[str], at: int, is_event: bool) -> None:
    text = "".join(pieces)
    offset = min(at, len(text))
    found = completions_at(text, offset, KNOWN, is_event=is_event)
    if found is not None:
        assert found.start <= offset <= found.end <= len(text)
        assert "\n" not in text[found.start : found.end]
