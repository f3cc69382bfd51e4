"""Titles without marks, and names for links."""

from __future__ import annotations

import pytest

from recap_deck.source.titles import Names, plain_title, slug_of, title_from_name


@pytest.mark.parametrize(
    ("markdown", "title"),
    [
        ("Plain  text", "Plain text"),
        ("**Bold** and *slanted* and ~~gone~~", "Bold and slanted and gone"),
        ("**굵게(bold)**는", "굵게(bold)는"),
        ("snake_case_name and _this_", "snake_case_name and this"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("[Text](https://a.b) and [ref][r]", "Text and ref"),
        ("![logo](a.png) Name", "logo Name"),
        ("![bg right](a.png) Name", "Name"),
        ("<https://a.b>", "https://a.b"),
        ("`a * b * c` and ``x ` y``", "a * b * c and x ` y"),
        ("`List<String>` but List<String>", "List<String> but List"),
        ("Title {#id .class}", "Title"),
        ("Title {: .class }", "Title"),
        ("Set {1, 2}", "Set {1, 2}"),
        ("<!-- fit --> Wide", "Wide"),
        ("[fit] Wide", "Wide"),
        (r"1\. not \*this\*", "1. not *this*"),
        ("one<br>two", "one two"),
        ("<u>under</u>lined", "underlined"),
        ("a < b > c", "a < b > c"),
        (":mdi6.cloud: Clouds :fa6b.aws:", "Clouds"),
        (":mdi6.cloud:", ":mdi6.cloud:"),
        ("At 10:30: a:b.c:d", "At 10:30: a:b.c:d"),
        (":rocket: Launch :nosuchname:", "🚀 Launch :nosuchname:"),
        ("Why $E = mc^2$ costs $5 or $6", "Why E = mc^2 costs $5 or $6"),
        ("`$HOME` and `$PATH`, \\`no code\\`", "$HOME and $PATH, `no code`"),
        (r"$\frac{a}{b_1}$ and $a_1 * b_1$", r"\frac{a}{b_1} and a_1 * b_1"),
    ],
)
def test_a_title_is_plain_text(markdown: str, title: str) -> None:
    assert plain_title(markdown) == title


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("re:Invent 2015", "reinvent-2015"),
        ("데이터 · 모바일 / IoT", "데이터-모바일-iot"),
        ("가", "가"),
        ("  _a_  ", "a"),
        ("🎞️", ""),
        ("x" * 100, "x" * 64),
    ],
)
def test_a_slug_keeps_letters_of_every_script(text: str, slug: str) -> None:
    assert slug_of(text) == slug


def test_a_name_that_comes_again_is_numbered() -> None:
    names = Names()
    assert [names.unique(name) for name in ("a", "a", "a-2", "a", "b")] == [
        "a", "a-2", "a-2-2", "a-3", "b",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("03-data_mobile", "data mobile"),
        ("02 computing", "computing"),
        ("2015", "2015"),
        ("---", "---"),
        ("10-", "10"),
    ],
)
def test_a_file_name_makes_a_title(name: str, title: str) -> None:
    assert title_from_name(name) == title
