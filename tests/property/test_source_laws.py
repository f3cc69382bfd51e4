"""Laws of reading: no line is lost, nothing ever raises, what was written is what is read."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.model.deck import Deck
from recap_deck.source.comments import COMMANDS, CommentKind
from recap_deck.source.dialects.table import DIALECTS
from recap_deck.source.directives import DIRECTIVES
from recap_deck.source.event.agenda import ITEM_KEYS, KINDS
from recap_deck.source.event.event_file import EVENT_KEYS, read_event_file
from recap_deck.source.load import load_text
from recap_deck.source.rereading import read_session
from recap_deck.source.session import scan_text
from recap_deck.source.text_file import SourceText, clean_text, decode_text
from recap_deck.source.titles import plain_title, slug_of
from recap_deck.source.yaml_text import read_entries

LINES = st.sampled_from(
    (
        "", "", " ", "---", "---", "--- ", "  ---", "----", "***", "___", "- - -", "--",
        "# Title", "## Topic", "### Deeper {.x}", "Title", "===", "text", "more *text*",
        "- item", "  - nested", "   continued", "1. one", "1) two", "* star", "- ```", "  ```",
        "```", "````", "```python", "~~~", "    ```", "    code", "> quote", "> ```", "> ---",
        "<!--", "-->", "<!-- note -->", "<!-- _class: lead -->", "<!-- paginate: hold -->",
        "a <!-- b --> c", "<!-- pause -->", "<!-- end_slide -->", "`<!-- no -->`", "<!-- a",
        "<style>", "</style>", "<div>", "</div>", "<pre>", "$$", "$$ x $$", "x $$",
        "layout: quote", "class: lead", "key: value", "title: a: b", "- a", "| a | b |",
        "|---|---|", "[a]: http://x.y", "see [a]", "^ note", "Note: say", "::: notes", ":::",
        "[.column]", "[.slidenumbers: true]", "% Title", "\u2028", "\tindented", "marp: true",
        "dialect: slidev", "headingDivider: 2", "split: headings", "theme: gaia",
    )
)  # fmt: skip
DECKS = st.lists(LINES, max_size=40).map("\n".join)
NAMES = sorted(DIALECTS)


def read(text: str) -> Deck:
    return load_text(text, "talk.md")


def lines_of(text: str) -> list[str]:
    return clean_text(text, "talk.md").text.split("\n")


@given(DECKS)
def test_slides_are_in_order_and_share_no_line(text: str) -> None:
    spans = [slide.span for session in read(text).sessions for slide in session.slides]
    for above, below in zip(spans, spans[1:], strict=False):
        assert above.last_line < below.first_line
    assert all(span.first_line >= 1 and span.last_line <= len(lines_of(text)) for span in spans)


@given(DECKS, st.sampled_from(NAMES))
def test_a_line_on_no_slide_is_front_matter_a_separator_or_blank(text: str, dialect: str) -> None:
    text = f"---\ndialect: {dialect}\n---\n{text}"
    scanned = scan_text(clean_text(text, "talk.md"))
    slides = read(text).sessions[0].slides
    on_slides = {
        number
        for slide in slides
        for number in range(slide.span.first_line, slide.span.last_line + 1)
    }
    ends = {
        number + 1
        for meaning in scanned.meanings
        if meaning.kind is CommentKind.END_SLIDE
        for number in range(meaning.comment.line, meaning.comment.last_line + 1)
    }
    apart = {number + 1 for number in scanned.scan.separators} | ends
    for number, line in enumerate(scanned.lines, 1):
        in_front = number <= scanned.front.last + 1
        assert number in on_slides or in_front or number in apart or not line.strip()
        assert not (number in on_slides and in_front)


@given(DECKS, st.sampled_from(NAMES))
def test_a_slide_has_as_many_lines_as_its_span(text: str, dialect: str) -> None:
    for slide in read(f"---\ndialect: {dialect}\n---\n{text}").sessions[0].slides:
        lines = slide.span.last_line - slide.span.first_line + 1
        assert slide.text.count("\n") + 1 == max(lines, 1)


@given(DECKS)
def test_what_is_shown_stands_in_its_line_of_the_file(text: str) -> None:
    lines = lines_of(text)
    for session in read(text).sessions:
        for slide in session.slides:
            for offset, shown in enumerate(slide.text.split("\n"), 1):
                if shown.strip() and "<!--" not in lines[slide.span.line_at(offset) - 1]:
                    written = lines[slide.span.line_at(offset) - 1]
                    assert shown.strip() in written or "-->" in written


@given(DECKS)
def test_ids_are_unique_and_numbers_never_go_back(text: str) -> None:
    slides = [slide for session in read(text).sessions for slide in session.slides]
    assert len({slide.id for slide in slides}) == len(slides)
    for session in read(text).sessions:
        numbers = [slide.number for slide in session.slides if slide.number]
        assert numbers == sorted(numbers)


@given(DECKS)
def test_line_ends_and_a_byte_order_mark_change_nothing(text: str) -> None:
    plain = read(text)
    assert load_text("\ufeff" + text.replace("\n", "\r\n"), "talk.md") == plain


@given(st.text())
def test_any_text_is_a_deck(text: str) -> None:
    assert read(text).sessions


@given(st.binary())
def test_any_bytes_are_a_deck(data: bytes) -> None:
    assert read_session(decode_text(data, "talk.md")).session.slides


KEYS = st.sampled_from((*DIRECTIVES, *EVENT_KEYS, *ITEM_KEYS, *KINDS, "agenda", "_class", "x"))
VALUES = st.one_of(
    st.text(max_size=20),
    st.text(string.punctuation + " \n-:#'\"[]{}&*!|>", max_size=20),
    st.sampled_from(("19:00", "7pm", "25", "1h30", "16:9", "2015-11-05", "[a, b]", "{a: b}", "|")),
)
YAML = st.lists(
    st.tuples(st.sampled_from(("", "  ", "- ", "  - ", "\t")), KEYS, VALUES).map(
        lambda parts: f"{parts[0]}{parts[1]}: {parts[2]}"
    ),
    max_size=12,
).map("\n".join)


@given(st.one_of(YAML, st.text()))
def test_reading_any_front_matter_never_raises(text: str) -> None:
    assert read(f"---\n{text}\n---\n# Title").sessions


@given(st.one_of(YAML, st.text()))
def test_reading_any_event_file_never_raises(text: str) -> None:
    assert read_event_file(SourceText("event.yaml", text)).event is not None


@given(st.one_of(YAML, st.text()))
def test_every_line_of_yaml_is_a_key_a_value_a_remark_or_told(text: str) -> None:
    lines = text.split("\n")
    entries = read_entries(lines, ("agenda",))
    taken = set(entries.stray_lines)
    for entry in entries.entries:
        taken |= set(range(entry.line, entry.line + 1 + len(entry.below)))
    for number, line in enumerate(lines, 1):
        is_remark = line.lstrip().startswith("#") or "-->" in text
        assert number in taken or not line.strip() or is_remark


@given(st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=40))
def test_a_title_is_read_as_it_is_written(title: str) -> None:
    written = title.strip()
    event = read_event_file(SourceText("event.yaml", f"title: {written}")).event
    if written and written[0] not in "\"'|>" and "<!--" not in written:
        assert event.title == written


@given(st.text())
def test_a_title_is_one_line_and_a_slug_has_no_blanks(text: str) -> None:
    assert "\n" not in plain_title(text)
    assert not set(slug_of(text)) & set(" \t\n/#.")


@pytest.mark.parametrize("name", COMMANDS)
def test_commands_are_words_of_their_own(name: str) -> None:
    assert name not in DIRECTIVES or name in ("fit", "include", "incremental")
