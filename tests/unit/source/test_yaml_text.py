"""Keys and raw values: letter by letter after a key, structure only where it is wanted."""

from __future__ import annotations

import pytest

from recap_deck.source.yaml_events import read_node
from recap_deck.source.yaml_nodes import YamlError, YamlList, YamlMap, YamlText
from recap_deck.source.yaml_text import Entries, read_entries


def read(text: str) -> Entries:
    return read_entries(text.split("\n"), ("class", "style", "speaker"))


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("title: a: b", "a: b"),
        ("title: Recap #3", "Recap #3"),
        ("title: {event} · {n}", "{event} · {n}"),
        ("title: [draft] Recap", "[draft] Recap"),
        ("title: **bold**", "**bold**"),
        ("title: @home", "@home"),
        ("title: 'it''s'", "it's"),
        ('title: "a \\"b\\" \\u00e9"  # said', 'a "b" é'),
        ('title: "a" and "b"', '"a" and "b"'),
        ("title: 'open", "'open"),
        ("title:", ""),
        ("title: |\n  one\n    two\n", "one\n  two"),
        ("title: >\n  one\n  two\n\n  three", "one two\n\nthree"),
        ("title: long\n  and longer", "long and longer"),
        ("title:\n  below", "below"),
        ("  title: indented", "indented"),
        ("\ttitle: by a tab", "by a tab"),
        ('"title": quoted key', "quoted key"),
        ("title: a <!-- remark -->", "a"),
        ("<!-- a\nremark -->\ntitle: b", "b"),
        ("# remark\ntitle: c", "c"),
        ("title: 19:00", "19:00"),
        ("title: on", "on"),
    ],
)
def test_a_value_is_what_stands_after_its_key(line: str, value: str) -> None:
    entries = read(line)
    assert entries.stray_lines == ()
    assert entries.texts() == {"title": value}


@pytest.mark.parametrize(
    "text",
    [
        "class: [lead, big]",
        "class:\n  - lead\n  - big",
        "class:\n- lead\n- big",
        "class: [\n  lead,\n  big\n]",
    ],
)
def test_lists_are_written_in_many_ways(text: str) -> None:
    node = read(text).entries[0].node
    assert isinstance(node, YamlList)
    assert [each.text for each in node.items if isinstance(each, YamlText)] == ["lead", "big"]


def test_values_inside_structure_are_literal_too() -> None:
    node = read("speaker:\n  - name: A: B\n    link: https://x.y/#z\n    org: @c").entries[0].node
    assert isinstance(node, YamlList)
    assert isinstance(node.items[0], YamlMap)
    values = [value.text for _, value in node.items[0].entries if isinstance(value, YamlText)]
    assert values == ["A: B", "https://x.y/#z", "@c"]


def test_one_bad_value_loses_one_value() -> None:
    entries = read("title: A\nclass: [a\nlang: ko\nstyle: {b: *c}\ndate: d")
    assert [(entry.key, entry.node is None) for entry in entries.entries] == [
        ("title", False),
        ("class", True),
        ("lang", False),
        ("style", True),
        ("date", False),
    ]


def test_lines_that_are_no_keys_are_told_by_their_lines() -> None:
    assert read("title: A\nstray\nlang: ko\n- item").stray_lines == (2, 4)


def test_values_know_their_lines() -> None:
    entries = read("\ntitle: A\n\nclass:\n  - lead\n")
    node = entries.entries[1].node
    assert (entries.entries[0].line, entries.entries[1].line) == (2, 4)
    assert isinstance(node, YamlList)
    assert node.items[0].line == 5


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("- &a b\n- *a", "yaml-reference", 1),
        ("a: 1\nb: *c", "yaml-reference", 2),
        ("!!int 3", "yaml-reference", 1),
        ("[" * 7 + "]" * 7, "yaml-too-much", 1),
        ("[" + "a, " * 3_000 + "]", "yaml-too-much", 1),
        ("a: b\nc", "yaml-unreadable", 2),
        ("{[a]: b}", "yaml-unreadable", 1),
    ],
)
def test_what_could_do_harm_is_refused(text: str, code: str, line: int) -> None:
    with pytest.raises(YamlError) as refused:
        read_node(text)
    assert refused.value.code == code
    assert refused.value.line >= line
