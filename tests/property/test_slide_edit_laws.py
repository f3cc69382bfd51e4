"""Laws of working on slides: what moves looks the same, and nothing else changes."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.model.slide import SlideSource
from recap_deck.values import dataclass, replace
from recap_deck.writing.slide_edit import (
    Edited,
    SlidePlace,
    delete_slides,
    duplicate_slides,
    hide_slides,
    move_slides,
    show_slides,
)
from recap_deck.writing.slides.keep import SlideEditError, shown_text
from recap_deck.writing.slides.slide_file import SlideFile, read_slides
from recap_deck.writing.text_edit import applied

NAME = "01-talk.md"


@dataclass(frozen=True, slots=True)
class Style:
    """How decks of one kind are written: what stands first, between slides, and on them."""

    front: str
    gap: str
    bodies: tuple[str, ...]
    own_gap: str = ""


PLAIN = (
    "# One",
    "# 둘 {title}\n\n- item\n  - nested\n\n  more",
    "text only",
    "# Three\n\n```\n---\n\n***\n```\n\nbelow",
    "<!-- a note\n\n---\n\nof two parts -->\n\n# Four",
    "![bg right:40%](images/a.png)\n\n# Picture",
    "> quote\n> — who",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "# Note\n\nSay\n\n<!-- said -->\n<!-- and this -->",
)
VALUES = (
    "<!-- footer: here -->\n\n# From here",
    '<!-- footer: "" -->\n# None from here',
    "<!-- class: lead -->\n\n# Lead",
    "<!-- _class: invert -->\n# Once",
    "<!-- paginate: false -->\n\nno numbers",
    "<!--\nbackgroundColor: #24324c\nheader: **top**\n-->\n\n# Two keys",
    "# Below\n\ntext\n\n<!-- transition: push 0.6s -->",
    "<!-- backgroundPosition: right 20px bottom 10% -->\n# Place",
    "<!-- layout: quote -->\n# Layout",
)
OWN = ("layout: section\n---\n\n# Own", "class: lead\nfooter: mine\n---\n# Own two")
HEADINGS = ("## One\n\ntext", "## Two\n\n- a\n- b", "## Three\n\n### deeper\n\ntext", "## 넷")

STYLES = {
    "recap": Style(
        "---\ntitle: T\nfooter: all\n---\n\n",
        "\n\n---\n\n",
        PLAIN + VALUES + OWN,
        "\n\n---\n",
    ),
    "bare": Style("", "\n\n---\n\n", PLAIN),
    "first": Style(
        "---\ndialect: recap\nlayout: cover\n_class: invert\n---\n\n", "\n\n---\n\n", PLAIN + VALUES
    ),
    "tight": Style("---\ntitle: T\n---\n", "\n---\n", PLAIN[:3]),
    "marp": Style("---\nmarp: true\nclass: lead\n---\n\n", "\n\n---\n\n", PLAIN + VALUES),
    "marp rules": Style("---\nmarp: true\n---\n\n", "\n\n***\n\n", PLAIN + VALUES),
    "marp headings": Style("---\nmarp: true\nheadingDivider: 2\n---\n\n", "\n\n", HEADINGS),
    "split": Style("---\ntitle: T\nsplit: headings\n---\n\n", "\n\n", HEADINGS[:2]),
    "slidev": Style(
        "---\ndialect: slidev\ntheme: seriph\n---\n\n", "\n\n---\n\n", PLAIN[:5] + OWN, "\n\n---\n"
    ),
    "deckset": Style(
        "---\ndialect: deckset\n---\n\n",
        "\n\n---\n\n",
        (*PLAIN[:5], "# Note\n\n^ said\nand this", "[.footer: x]\n\n# Command"),
    ),
    "pandoc": Style(
        "---\ndialect: pandoc\ntitle: T\n---\n\n",
        "\n\n",
        (*(body.replace("## ", "# ").replace("#### ", "## ") for body in HEADINGS[:2]),
         "# Notes\n\ntext\n\n::: notes\nsay\n:::"),
    ),
    "reveal": Style(
        "---\ndialect: reveal\n---\n\n",
        "\n\n---\n\n",
        (*PLAIN[:4], "# N\n\nNote: say this\n\nand that", "<!-- .slide: class=\"a\" -->\n# A"),
    ),
    "reveal below": Style("---\ndialect: reveal\n---\n\n", "\n\n--\n\n", PLAIN[:4]),
    "presenterm": Style(
        "---\ndialect: presenterm\n---\n\n", "\n\n<!-- end_slide -->\n\n", PLAIN[:3] + VALUES[:3]
    ),
}  # fmt: skip


@st.composite
def decks(draw: st.DrawFn, names: tuple[str, ...] = tuple(STYLES)) -> tuple[str, int]:
    """A deck's text, and how many slides it has."""
    style = STYLES[draw(st.sampled_from(names))]
    bodies = draw(st.lists(st.sampled_from(style.bodies), min_size=1, max_size=6))
    while bodies[0] in OWN:
        bodies[0] = draw(st.sampled_from(style.bodies))
    text = style.front + bodies[0]
    for body in bodies[1:]:
        text += (style.own_gap if body in OWN else style.gap) + body
    return text + draw(st.sampled_from(["\n", "\n", ""])), len(bodies)


def file_of(text: str, name: str = NAME) -> SlideFile:
    return SlideFile(Path(name), name, text)


def made(file: SlideFile, edited: Edited) -> SlideFile:
    edits = [each for each in edited.change.files if each.path == file.path]
    return replace(file, text=applied(file.text, edits[0].edits)) if edits else file


def looks(file: SlideFile) -> list[Any]:
    """What makes each slide look as it does; its number and name are those of its place."""
    return [look(slide) for slide in read_slides(file).slides]


def look(slide: SlideSource) -> tuple[Any, ...]:
    settings = replace(slide.settings, definitions="")
    return shown_text(slide.text), slide.notes, slide.directives, settings


def places(*indexes: int) -> list[SlidePlace]:
    return [SlidePlace(NAME, index) for index in indexes]


INDEX = st.integers(0, 1000)


@given(decks(), INDEX, INDEX)
def test_a_slide_that_moves_looks_the_same_and_so_do_the_others(
    deck: tuple[str, int], pick: int, to: int
) -> None:
    text, count = deck
    file = file_of(text)
    assert len(looks(file)) == count
    pick, to = pick % count, to % (count + 1)
    edited = move_slides({NAME: file}, places(pick), SlidePlace(NAME, to))
    expected = looks(file)
    expected.insert(to, expected[pick])
    del expected[pick + (to <= pick)]
    found = looks(made(file, edited))
    keep = {"footer", "header"} & edited.follows
    assert [without(each, keep) for each in found] == [without(each, keep) for each in expected]


def without(each: tuple[Any, ...], keys: set[str]) -> tuple[Any, ...]:
    return (*each[:2], replace(each[2], **dict.fromkeys(keys)), each[3])


PLAIN_STYLES = ("marp headings", "split", "pandoc", "reveal below", "tight")


@given(decks(PLAIN_STYLES), INDEX, INDEX)
def test_moving_there_and_back_gives_the_same_text(
    deck: tuple[str, int], pick: int, to: int
) -> None:
    text, count = deck
    file = file_of(text)
    pick, to = pick % count, to % (count + 1)
    there = move_slides({NAME: file}, places(pick), SlidePlace(NAME, to))
    after = made(file, there)
    back = SlidePlace(NAME, pick + (to <= pick))
    assert made(after, move_slides({NAME: after}, there.places, back)).text == text


@given(decks(("bare", "marp", "marp rules", "deckset", "reveal", "slidev")), INDEX, INDEX)
def test_a_move_that_changes_no_value_only_moves_lines(
    deck: tuple[str, int], pick: int, to: int
) -> None:
    text, count = deck
    file = file_of(text)
    pick, to = pick % count, to % (count + 1)
    there = move_slides({NAME: file}, places(pick), SlidePlace(NAME, to))
    after = made(file, there)
    is_plain = Counter(after.text.split("\n")) == Counter(text.split("\n"))
    if is_plain and not there.follows:
        back = SlidePlace(NAME, pick + (to <= pick))
        assert made(after, move_slides({NAME: after}, there.places, back)).text == text
    else:
        directives = {str(slide.directives) for slide in read_slides(file).slides}
        assert len(directives) > 1 or there.follows or "---\n" in after.text


@given(decks(), INDEX)
def test_deleting_the_duplicate_gives_the_text_back(deck: tuple[str, int], pick: int) -> None:
    text, count = deck
    file = file_of(text)
    pick %= count
    twice = duplicate_slides({NAME: file}, places(pick))
    after = made(file, twice)
    expected = looks(file)
    expected.insert(pick, expected[pick])
    assert looks(after) == expected
    assert made(after, delete_slides({NAME: after}, twice.places)).text == text


@given(decks(), INDEX)
def test_the_others_stay_when_a_slide_goes(deck: tuple[str, int], pick: int) -> None:
    text, count = deck
    file = file_of(text)
    pick %= count
    after = made(file, delete_slides({NAME: file}, places(pick)))
    if count > 1:
        expected = looks(file)
        del expected[pick]
        assert looks(after) == expected
    else:
        assert [each[0] for each in looks(after)] == [""]


@given(decks(), st.data())
def test_showing_what_was_hidden_gives_the_text_back(
    deck: tuple[str, int], data: st.DataObject
) -> None:
    text, count = deck
    file = file_of(text)
    picks = places(*data.draw(st.sets(st.integers(0, count - 1), min_size=1)))
    hidden = made(file, hide_slides({NAME: file}, picks))
    before, after = read_slides(file).slides, read_slides(hidden).slides
    for index, (was, now) in enumerate(zip(before, after, strict=True)):
        is_hidden = SlidePlace(NAME, index) in picks
        assert now.directives == replace(was.directives, hide=is_hidden)
    assert made(hidden, show_slides({NAME: hidden}, picks)).text == text


@given(decks(), decks(), INDEX, INDEX)
def test_a_slide_takes_its_looks_to_another_session(
    deck: tuple[str, int], other: tuple[str, int], pick: int, to: int
) -> None:
    files = {"a.md": file_of(deck[0], "a.md"), "b/session.md": file_of(other[0], "b/session.md")}
    pick, to = pick % deck[1], to % (other[1] + 1)
    try:
        edited = move_slides(files, [SlidePlace("a.md", pick)], SlidePlace("b/session.md", to))
    except SlideEditError:
        return
    here, there = (looks(made(file, edited)) for file in files.values())
    expected = looks(files["b/session.md"])
    moved = there.pop(to)
    assert there == expected
    was = looks(files["a.md"])[pick]
    keep = {"footer", "header"} & edited.follows
    assert without(moved, keep)[2] == without(was, keep)[2]
    assert moved[1] == was[1]
    assert moved[0] == was[0].replace("images/", "../images/")
    rest = looks(files["a.md"])
    del rest[pick]
    assert here == rest or not rest


@pytest.mark.parametrize("name", STYLES)
def test_each_style_is_read_as_it_is_meant(name: str) -> None:
    style = STYLES[name]
    bodies = [body for body in style.bodies if body not in OWN]
    assert len(looks(file_of(style.front + style.gap.join(bodies) + "\n"))) == len(bodies)


ODD_LINES = st.sampled_from(
    (
        "", "", "", "---", "---", "----", "***", "--", "# Title", "## Topic", "Title", "===",
        "text", "- item", "  more", "```", "````", "~~~", "    code", "> quote", "<!--", "-->",
        "<!-- note -->", "<!-- class: lead -->", "<!-- _footer: x -->", "<!-- footer: -->",
        "<!-- paginate: hold -->", "a <!-- color: red --> c", "<!-- end_slide -->",
        "<!-- hide: true",
        "<style>", "</style>", "<div>", "$$", "layout: quote", "class: lead", "key: value",
        "hide: true",
        "[a]: http://x.y", "see [a]", "[^1]: note", "it[^1]", "*[HTML]: x", "HTML", "^ note",
        "Note: say", "::: notes", ":::", "[.footer: x]", "headingDivider: 2", "theme: gaia",
        "<!-- theme: gaia -->", "<!-- headingDivider: 1 -->",
        "<!-- include: b.md -->", "\tindented",
        "<!-- skip_slide -->", '<!-- .slide: data-visibility="hidden" -->', "% Title", "\u2028",
    )
)  # fmt: skip
ODD = st.lists(ODD_LINES, max_size=24).map("\n".join)
DIALECT = st.sampled_from(
    ("", "recap", "marp", "slidev", "deckset", "pandoc", "reveal", "presenterm")
)


@given(ODD, DIALECT, st.data())
def test_whatever_is_written_an_edit_is_made_right_or_refused(
    text: str, dialect: str, data: st.DataObject
) -> None:
    file = file_of(f"---\ndialect: {dialect}\n---\n{text}" if dialect else text)
    before = looks(file)
    pick = data.draw(st.integers(0, len(before) - 1))
    to = data.draw(st.integers(0, len(before)))
    command = data.draw(st.sampled_from(("move", "copy", "delete", "hide", "show")))
    files, picks = {NAME: file}, places(pick)
    try:
        if command == "move":
            edited = move_slides(files, picks, SlidePlace(NAME, to))
        elif command == "hide":
            edited = hide_slides(files, picks)
        else:
            work = {"copy": duplicate_slides, "delete": delete_slides, "show": show_slides}[command]
            edited = work(files, picks)
    except SlideEditError:
        return
    after = looks(made(file, edited))
    keep = {"footer", "header"} & edited.follows
    expected = [each for at, each in enumerate(before) if at != pick or command in ("hide", "show")]
    changed = range(pick, pick + 2) if command == "copy" else (pick,)
    if command == "move":
        changed = (to - (to > pick),)
    elif command in ("hide", "show"):
        expected.pop(pick)
    rest = [each for at, each in enumerate(after) if at not in changed or command == "delete"]
    for was, now in zip(expected, rest, strict=True) if expected else ():
        # What it names and what has gone is defined on the slide itself then.
        assert now[0].startswith(was[0])
        assert "]:" in now[0][len(was[0]) :] or now[0] == was[0]
        assert without(now, keep)[1:] == without(was, keep)[1:]
