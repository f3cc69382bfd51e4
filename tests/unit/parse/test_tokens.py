from __future__ import annotations

import pytest

from recap_deck.model.runs import Mark
from recap_deck.parse.code.tokens import coloured_lines


def tokens_of(code: str, language: str) -> dict[str, str]:
    return {
        run.text: run.token for line in coloured_lines(code, language) for run in line if run.token
    }


@pytest.mark.parametrize(
    ("code", "language", "text", "token"),
    [
        ("def f(): pass", "python", "def", "keyword"),
        ("def f(): pass", "python", "f", "function"),
        ("class C: pass", "python", "C", "type"),
        ("@a\ndef f(): pass", "python", "@a", "decorator"),
        ("x = 'a'", "python", "'a'", "string"),
        ("x = 12", "python", "12", "number"),
        ("x # why", "python", "# why", "comment"),
        ("x = None", "python", "None", "constant"),
        ("a + b", "python", "+", "operator"),
        ("a not in b", "python", "not", "keyword"),
        ("+ new", "diff", "+ new", "inserted"),
        ("- old", "diff", "- old", "deleted"),
        ("<b>", "html", "b", "keyword"),
        ("int x;", "c", "int", "type"),
    ],
)
def test_words_of_code_have_classes(code: str, language: str, text: str, token: str) -> None:
    assert tokens_of(code, language)[text] == token


@pytest.mark.parametrize("language", ["", "text", "nosuchlanguage", "../etc", "mermaid x"])
def test_an_unknown_language_is_plain(language: str) -> None:
    lines = coloured_lines("if x:\n\n  y", language)

    assert [[(run.text, run.token) for run in line] for line in lines] == [
        [("if x:", "")],
        [],
        [("  y", "")],
    ]


def test_all_code_is_marked_as_code() -> None:
    lines = coloured_lines("x = 1  # one", "python")

    assert {run.marks for line in lines for run in line} == {Mark.CODE}


def test_long_lines_of_code_are_not_coloured() -> None:
    assert tokens_of("x = " + "1" * 500, "python") == {}
