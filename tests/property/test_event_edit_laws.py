from __future__ import annotations

from collections import Counter
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.source.event.event_file import read_event_file
from recap_deck.source.event_edit.edit import edit_event
from recap_deck.source.event_edit.lines import written
from recap_deck.source.event_edit.wanted import EventEdit, EventEditError, KeptItem, NewItem
from recap_deck.source.text_file import decode_text

TITLES = st.sampled_from(
    ["Coffee", "휴식", "a: b", "Recap #3", "it's", 'say "hi"', "[x]", "- dash", "19:00", "yes", "*"]
) | st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=12).map(
    lambda text: " ".join(text.split())
).filter(lambda text: bool(text) and "<!--" not in text)
REMARKS = st.sampled_from(["", "  # of the 25", "        # 늦어지면 줄인다"])
BETWEEN = st.sampled_from([(), ("",), ("# second half",), ("", "    # deep", "")])
QUOTES = st.sampled_from(["", "'", '"'])
NUMBERS = st.integers(0, 120).map(str)
ITEM_KEYS = st.sampled_from(["minutes", "min", "questions", "start"])


@st.composite
def items(draw: st.DrawFn, dash: str) -> list[str]:
    """An item's lines: its kind, some keys, remarks."""
    pad = dash + " " * draw(st.integers(1, 3))
    keys = " " * len(pad)
    title = written(draw(TITLES), draw(QUOTES))
    lines = [f"{pad}{draw(st.sampled_from(['talk', 'break']))}: {title}"]
    for key in draw(st.lists(ITEM_KEYS, unique=True)):
        value = written(draw(NUMBERS), draw(QUOTES))
        lines.append(f"{keys}{key}:{' ' * draw(st.integers(1, 3))}{value}{draw(REMARKS)}")
    return lines


@st.composite
def files(draw: st.DrawFn) -> str:
    """An event file as somebody might have written it."""
    dash = draw(st.sampled_from(["-", "  -", "    -"]))
    lines = [*draw(st.sampled_from([(), ("# our evening", ""), ("---",)]))]
    lines += [f"title: {written(draw(TITLES), draw(QUOTES))}", "start: 19:00   # at the door"]
    lines += ["agenda:", *draw(st.sampled_from([(), ("# the plan",)]))]
    for _ in range(draw(st.integers(1, 5))):
        lines += [*draw(items(dash)), *draw(BETWEEN)]
    lines += draw(st.sampled_from([(), ("venue: Hall", "# the end")]))
    end = draw(st.sampled_from(["\n", "\r\n"]))
    last = draw(st.sampled_from([end, ""]))
    return draw(st.sampled_from(["", "\ufeff"])) + end.join(lines).rstrip("\r\n") + last


def loaded(text: str) -> Any:
    return yaml.load(text.removeprefix("\ufeff"), Loader=yaml.BaseLoader)


def begin_lines(text: str) -> list[int]:
    """The lines on which items begin, by PyYAML's own marks."""
    root = yaml.compose(text.removeprefix("\ufeff"), Loader=yaml.BaseLoader)
    assert root is not None
    agenda = next(value for key, value in root.value if key.value == "agenda")
    return [item.start_mark.line + 1 for item in agenda.value]


def bodies(text: str) -> list[str]:
    return text.removeprefix("\ufeff").splitlines()


VALUES = st.dictionaries(ITEM_KEYS, st.none() | NUMBERS, max_size=3).map(lambda d: tuple(d.items()))
NEW = st.builds(NewItem, st.just("talk"), TITLES, st.just((("minutes", "5"),)))


def applied(item: dict[str, str], values: tuple[tuple[str, str | None], ...]) -> dict[str, str]:
    merged = {**item, **dict(values)}
    return {key: value for key, value in merged.items() if value is not None}


@given(files())
def test_no_edit_leaves_the_bytes_as_they_are(text: str) -> None:
    kept = tuple(map(KeptItem, begin_lines(text)))
    assert edit_event(text, EventEdit()) == text
    assert edit_event(text, EventEdit(items=kept)) == text


@given(files(), st.data())
def test_an_edited_file_loads_to_what_was_wanted(text: str, data: st.DataObject) -> None:
    old, lines = loaded(text), begin_lines(text)
    order = data.draw(st.permutations(range(len(lines))))
    order = order[: data.draw(st.integers(0, len(order)))]
    changes = [data.draw(VALUES) for _ in order]
    wanted: list[KeptItem | NewItem] = [
        KeptItem(lines[i], values) for i, values in zip(order, changes, strict=True)
    ]
    data_items = [applied(old["agenda"][i], v) for i, v in zip(order, changes, strict=True)]
    for new in data.draw(st.lists(NEW, max_size=2)):
        at = data.draw(st.integers(0, len(wanted)))
        wanted.insert(at, new)
        data_items.insert(at, {"talk": new.text, **dict(new.values)})
    title = data.draw(TITLES)
    edited = edit_event(text, EventEdit((("title", title),), tuple(wanted)))
    expected = {**old, "title": title, "agenda": data_items or ""}
    assert loaded(edited) == expected


@given(files(), st.data())
def test_a_changed_value_changes_its_own_line(text: str, data: st.DataObject) -> None:
    lines = begin_lines(text)
    at, change = data.draw(st.sampled_from(lines)), data.draw(st.tuples(ITEM_KEYS, NUMBERS))
    kept = tuple(KeptItem(line, (change,) if line == at else ()) for line in lines)
    edited = edit_event(text, EventEdit(items=kept))
    gone = Counter(bodies(text)) - Counter(bodies(edited))
    come = Counter(bodies(edited)) - Counter(bodies(text))
    assert sum(gone.values()) <= 1
    assert sum(come.values()) <= 1
    assert edited.count("#") == text.count("#")
    assert edited.count("\r") == edited.count("\n") or "\r" not in text
    assert edited[-1:].isspace() == text[-1:].isspace()


@given(files(), st.data())
def test_another_order_is_the_same_lines(text: str, data: st.DataObject) -> None:
    order = data.draw(st.permutations(begin_lines(text)))
    edited = edit_event(text, EventEdit(items=tuple(map(KeptItem, order))))
    assert Counter(bodies(edited)) == Counter(bodies(text))
    assert edited.startswith("\ufeff") == text.startswith("\ufeff")


@given(files(), NEW, st.data())
def test_an_item_put_in_leaves_every_line(text: str, new: NewItem, data: st.DataObject) -> None:
    wanted: list[KeptItem | NewItem] = list(map(KeptItem, begin_lines(text)))
    wanted.insert(data.draw(st.integers(0, len(wanted))), new)
    edited = iter(bodies(edit_event(text, EventEdit(items=tuple(wanted)))))
    assert all(line in edited for line in bodies(text))


@given(files(), st.data())
def test_remarks_outlive_what_they_stand_above(text: str, data: st.DataObject) -> None:
    lines = begin_lines(text)
    gone = data.draw(st.sampled_from(lines))
    kept = tuple(KeptItem(line) for line in lines if line != gone)
    edited = edit_event(text, EventEdit(items=kept))
    shallow = [line for line in bodies(text) if line.startswith("#")]
    assert [line for line in bodies(edited) if line.startswith("#")] == shallow


LINES = st.sampled_from(
    [
        *("title: A", "title: |", "  more", "agenda:", "agenda: []", "agenda: [{talk: A}]", "---"),
        *("  - talk: A", "  - talk: B  # of it", "- talk: C", "  -", "    talk: D", "  - one.md"),
        *("    minutes: 5", "    minutes: &a 5", "    minutes: |", "      7", "    minutes: [5]"),
        *("    speaker:", "      - Kim", "      name: Kim", "    speaker: [Kim, Lee]", "\ttalk: E"),
        *("  - {talk: F, minutes: 5}", "# remark", "    # deep", "", "  <!-- hidden", "  -->"),
        *(
            "  - questions: Q",
            "    questions: 5",
            '  - break: "G"',
            "  - break: 'H' # x",
            "...",
            "{",
        ),
    ]
)


@given(st.lists(LINES, max_size=14), st.sampled_from(["\n", "\r\n", "\r"]), VALUES, st.booleans())
def test_an_edit_is_made_or_refused_whatever_the_file_says(
    lines: list[str], end: str, values: tuple[tuple[str, str | None], ...], moves: bool
) -> None:
    text = end.join(lines)
    read = read_event_file(decode_text(text.encode(), "event.yaml"))
    kept = [KeptItem(item.line) for item in read.items or ()]
    if kept:
        kept[-1] = KeptItem(kept[-1].line, values)
    order = kept[::-1] if moves else kept
    edited, refused = text, 0
    try:
        edited = edit_event(text, EventEdit((("venue", "Hall"),), tuple(order)))
    except EventEditError as error:
        refused = error.line
    assert refused <= max(1, len(lines))
    if refused:
        return
    again = read_event_file(decode_text(edited.encode(), "event.yaml"))
    assert again.event.venue == "Hall"
    assert again.event.title == read.event.title
    assert len(again.items or ()) == len(order)
    assert [line for line in lines if line.startswith("#")] == [
        line for line in bodies(edited) if line.startswith("#")
    ] or moves
