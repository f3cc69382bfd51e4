from __future__ import annotations

import pytest

from recap_deck.diagnostics import Severity
from recap_deck.messages import text_of
from recap_deck.model.slide import ParseSettings
from recap_deck.parse.slide import parse_slide


def told(text: str) -> list[tuple[int, str, dict[str, str]]]:
    remarks = parse_slide(text, ParseSettings()).diagnostics
    return [(each.span.first_line, each.code, dict(each.arguments)) for each in remarks]


@pytest.mark.parametrize(
    ("text", "line", "blanks"),
    [
        ("- a\n - b", 2, "1"),
        ("- a\n - b\n - c", 2, "1"),
        ("- a\n- b\n\n - c", 4, "1"),
        ("-   a\n  - b", 2, "2"),
        ("-\ta\n  - b", 2, "2"),
        ("1. a\n - b\n2. c", 2, "2"),
        ("1. a\n  1. b\n2. c", 2, "1"),
        ("10. a\n   1. b", 2, "1"),
        ("- a\n * b", 2, "1"),
        ("> - a\n>  - b", 2, "1"),
        ("- x\n  - a\n   - b", 3, "1"),
    ],
)
def test_an_item_indented_too_little_to_be_nested_is_told_once(
    text: str, line: int, blanks: str
) -> None:
    assert told(text) == [(line, "list-not-nested", {"blanks": blanks})]


@pytest.mark.parametrize(
    "text",
    [
        "- a\n- b\n  - c\n    - d\n- e",
        "- a\n   - b\n  - c",
        " - a\n - b",
        " - a\n- b",
        " 9. a\n10. b",
        "1. a\n 2. b",
        "1. a\n  - b",
        "1. a\n   1. b\n\n      text",
        "- a\n    - b\n - c",
        "- a\n\t- b\n\t\t- c",
        "> - a\n> - b",
        "- a\n\n      def f(): ...",
        "    - name: checkout\n      uses: actions/checkout",
        "    - old\n    + new",
        "    def f(): ...",
        "```\n    - a\n - b\n-c\n-d\n```",
        "-5\n-6",
        "-v verbose\n-h help",
        "-> a\n-> b",
        "--flag\n--other",
        "*one* word\n*two* words",
        "1.5 times\n2.5 times",
        "2.0.1\n2.0.2",
        "-Lincoln",
        "• alone",
        "Seoul · Busan\nDaegu · Jeju",
    ],
)
def test_what_is_read_as_it_looks_is_not_told(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "line", "blanks"),
    [
        ("# X\n\n    - a\n    - b\n        - c", 3, "4"),
        ("\t1. a\n\t2. b", 1, "4"),
        ("- a\n\n      - b", 3, "4"),
        ("x\n\n      * a\n      * b", 3, "6"),
    ],
)
def test_a_list_indented_so_far_that_it_is_code_is_told(text: str, line: int, blanks: str) -> None:
    assert told(text) == [(line, "list-is-code", {"blanks": blanks})]


@pytest.mark.parametrize(
    ("text", "line", "code", "marker"),
    [
        ("-하나\n-둘", 1, "list-marker-tight", "-"),
        ("Plan:\n*one\n*two", 2, "list-marker-tight", "*"),
        ("1.소개\n2.시작", 1, "list-marker-tight", "1."),
        ("1)Intro\n2)End", 1, "list-marker-tight", "1)"),
        ("- One\n-Two\n- Three", 2, "list-marker-tight", "-"),
        ("• a\n• b", 1, "list-marker-typed", "•"),
        ("Text\n· 하나\n· 둘\n· 셋", 2, "list-marker-typed", "·"),
    ],
)
def test_lines_that_only_look_like_items_are_told_once(
    text: str, line: int, code: str, marker: str
) -> None:
    assert told(text) == [(line, code, {"marker": marker})]


def test_what_is_told_of_lists_is_a_sentence_and_an_info() -> None:
    text = "- a\n - b\n\nx\n\n    - a\n\nx\n\n-One\n-Two\n\nx\n\n• a\n• b"
    remarks = parse_slide(text, ParseSettings()).diagnostics
    assert {each.severity for each in remarks} == {Severity.INFO}
    assert [text_of(each) for each in remarks] == [
        "This item is indented too little to be nested and stands beside the one above "
        "(blanks missing: 1)",
        "This list is indented by four or more and so is shown as code",
        "“-” begins no item here and is shown as it is; a blank must stand behind it",
        "“•” begins no item of a list and is shown as it is; “-” with a blank does",
    ]
