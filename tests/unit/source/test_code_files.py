"""Code that is read from the file which a slide names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan, remark
from recap_deck.messages import text_of
from recap_deck.source.code_files import CodeAsked, asked_in, asks_for_code, with_code

FILE = "import os\n\n\nclass A:\n    def b(self):\n        return 1\n"


def read(path: str) -> str | Diagnostic:
    if path == "a.py":
        return FILE
    return remark("code-missing", Severity.WARNING, SourceSpan(""), path=path)


def block(named: str, fence: str = "```", info: str = "python") -> str:
    return f"# T\n\n{fence}{info}\nfile: {named}\n{fence}\n\nAfter\n"


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ("a.py", CodeAsked("a.py")),
        ("src/a b.py", CodeAsked("src/a b.py")),
        ("a.py#L3", CodeAsked("a.py", 3, 3)),
        ("a.py#L3-L20", CodeAsked("a.py", 3, 20)),
        ("a.py#L3-20", CodeAsked("a.py", 3, 20)),
    ],
)
def test_a_file_and_its_lines_are_read(named: str, expected: CodeAsked) -> None:
    assert list(asked_in(block(named))) == [expected]


def test_the_lines_stand_in_place_of_the_name() -> None:
    found = with_code(block("a.py"), read)
    assert found.text == f"# T\n\n```python\n{FILE.rstrip()}\n```\n\nAfter\n"


def test_a_part_loses_the_indentation_that_all_its_lines_share() -> None:
    found = with_code(block("a.py#L5-L6", info="python {2} +line_numbers"), read)
    assert "startFrom=5\ndef b(self):\n    return 1\n```" in found.text


def test_a_fence_in_the_file_doesnt_end_the_block() -> None:
    found = with_code(block("x.md"), lambda _: "a\n```\nb\n```\n")
    assert "````python\na\n```\nb\n```\n````" in found.text


@pytest.mark.parametrize(
    "text",
    [
        "file: a.py",
        "```\nfile: a.py\nmore\n```",
        "```\n# file: a.py\n```",
        "```\nfile:\n```",
        "profile: a",
    ],
)
def test_what_only_looks_like_it_stays(text: str) -> None:
    assert with_code(text, read).text == text
    assert not asks_for_code(text)


def test_a_file_that_isnt_there_is_told_at_its_line() -> None:
    found = with_code(block("b.py"), read)
    assert found.text == block("b.py")
    [told] = found.diagnostics
    assert (told.span.first_line, text_of(told)) == (4, "There is no file “b.py”")


def test_lines_beyond_the_end_are_told() -> None:
    [told] = with_code(block("a.py#L40"), read).diagnostics
    assert text_of(told) == "“a.py” has 6 lines; there is no line 40"


def test_remarks_keep_the_lines_that_the_author_wrote() -> None:
    text = block("a.py") + block("a.py#L5-L6")
    found = with_code(text, read)
    shown, written = found.text.splitlines(), text.splitlines()
    for word in ("# T", "After"):
        places = [i for i, line in enumerate(shown, 1) if line == word]
        assert [written[found.written_line(place) - 1] for place in places] == [word, word]


SNIPPET = "// #region setup\n  a\n  b\n// #endregion\nc\n"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<<< @/x.js", "```js\n" + SNIPPET.rstrip() + "\n```"),
        ("<<< ./x.js#setup {2}{lines:true}", "```js {2}{lines:true}\na\nb\n```"),
        ("<<< @/x.js#gone ts", "```ts\n" + SNIPPET.rstrip() + "\n```"),
        ("```\n<<< @/x.js\n```", "```\n<<< @/x.js\n```"),
        ("<<<<<<< HEAD", "<<<<<<< HEAD"),
        ("a <<< @/x.js", "a <<< @/x.js"),
    ],
)
def test_slidevs_snippets_are_files_too(written: str, shown: str) -> None:
    found = with_code(f"# T\n\n{written}\n\nAfter\n", lambda _: SNIPPET)
    assert found.text == f"# T\n\n{shown}\n\nAfter\n"
    lines, last = found.text.splitlines(), len(written.splitlines()) + 4
    assert found.written_line(len(lines)) == last


@given(st.text(alphabet="`~fileile: ab#L12-\n", max_size=60))
def test_any_text_is_kept_or_its_blocks_are_filled(text: str) -> None:
    found = with_code(text, read)
    assert found.text == text or found.moved


@pytest.mark.parametrize(
    ("named", "info", "expected"),
    [
        ("a.py#L5-L6", "python {2}", "```python {2} startFrom=5\n"),
        ("a.py", "python", "```python\n"),
    ],
)
def test_numbers_are_those_of_the_file(named: str, info: str, expected: str) -> None:
    assert expected in with_code(block(named, info=info), read).text
