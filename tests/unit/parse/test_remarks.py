from __future__ import annotations

import re
from pathlib import Path

import pytest

import recap_deck.parse
from recap_deck.diagnostics import Severity
from recap_deck.messages import MESSAGES, text_of
from recap_deck.model.slide import ParseSettings
from recap_deck.parse.slide import parse_slide

_REPORTED = re.compile(r'(?:report|remark)\(\s*"([\w-]+)"')
INFO, WARNING, ERROR = Severity.INFO, Severity.WARNING, Severity.ERROR


@pytest.mark.parametrize(
    ("text", "line", "severity", "sentence"),
    [
        (
            "a\n:mdi6.cluod:",
            2,
            ERROR,
            "There is no icon “mdi6.cluod” (did you mean “mdi6.cloud”?); its name is shown",
        ),
        (
            ":msc.nothing-like-it-at-all:",
            1,
            ERROR,
            "There is no icon “msc.nothing-like-it-at-all”; its name is shown",
        ),
        ("<!-- font_size: 8 -->\na", 1, WARNING, "“font_size” can't be “8”"),
        (
            "[^a]: b",
            1,
            INFO,
            "Nothing on this slide refers to the footnote “a”; it is not shown",
        ),
        (
            "[a](file:///etc)",
            1,
            INFO,
            "Links to “file:///etc” are not opened; only the text is shown",
        ),
        (
            "::: aside\na\n:::",
            1,
            INFO,
            "“::: aside” has no meaning here; only its content is shown",
        ),
        (
            "|a|\n|-|\n|b|c|",
            3,
            INFO,
            "This row has 2 cells, the table's header 1; the table is made wider",
        ),
        ("```c\n" + "x" * 500 + "\n```", 1, INFO, "This code is too long to be coloured"),
        (
            "a\n<button>b</button>",
            2,
            WARNING,
            "<button> has no meaning here; only its text is shown",
        ),
        ("a\n\n<script>b</script>", 3, WARNING, "<script> is not shown, nor what is in it"),
        (
            "<style>\np {}\n</style>\na",
            1,
            WARNING,
            "<style> has no effect: the theme says how slides look",
        ),
        ("![a]()", 1, WARNING, "This picture names no file"),
        ("<!-- alignment: up -->\na", 1, WARNING, "“alignment” can't be “up”"),
        ("<!-- column: 3 -->", 1, WARNING, "“column” can't be “3”"),
        (
            "# a <!-- pause --> b",
            1,
            WARNING,
            "“pause” has no effect here; it takes a line of its own",
        ),
        (
            "- " * 30 + "x",
            1,
            WARNING,
            "Lists and quotes are read 20 levels deep; what is deeper is shown as text",
        ),
    ],
)
def test_the_author_is_told_where_and_what(
    text: str, line: int, severity: Severity, sentence: str
) -> None:
    (diagnostic,) = parse_slide(text, ParseSettings()).diagnostics

    assert text_of(diagnostic) == sentence
    assert (diagnostic.span.path, diagnostic.span.first_line) == ("", line)
    assert diagnostic.severity is severity


def test_the_same_remark_is_made_once() -> None:
    slide = parse_slide(":ei.a: :ei.a:\n\n:ei.a:", ParseSettings())

    assert [diagnostic.span.first_line for diagnostic in slide.diagnostics] == [1]


def test_every_remark_has_a_sentence() -> None:
    folder = Path(recap_deck.parse.__file__).parent
    sources = [path.read_text(encoding="utf-8") for path in folder.rglob("*.py")]
    reported = {code for source in sources for code in _REPORTED.findall(source)}

    assert "div-unknown" in reported
    assert reported <= MESSAGES.keys()
