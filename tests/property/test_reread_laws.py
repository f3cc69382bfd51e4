"""Laws of reading again: after any edit it gives what a whole reading gives."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from recap_deck.source.dialects.table import DIALECTS
from recap_deck.source.included_files import IncludedFiles
from recap_deck.source.lines.rescan import line_edit, rescan
from recap_deck.source.lines.scan import scan_lines
from recap_deck.source.rereading import read_file
from recap_deck.source.session import scan_text, session_of
from recap_deck.source.source_files import SourceFiles
from recap_deck.source.text_file import SourceText
from tests.property.test_source_laws import LINES, NAMES

MORE_LINES = st.sampled_from(
    (
        "<!-- include: other.md -->",
        "<!-- footer: below -->",
        "<!-- _layout: quote -->",
        "<!-- layoutt: x -->",
        "<!-- headingDivider: 2 -->",
        "---\nlayout: quote\nhide: true\n---",
        "---\nlayoutt: quote\nhide: true\n---",
        "```js\n---\n```",
        "[a]: http://a.b",
    )
)
SLIDES = st.lists(st.lists(LINES | MORE_LINES, max_size=6), max_size=8)


def changed(draw: st.DrawFn, lines: list[str]) -> list[str]:
    first = draw(st.integers(0, len(lines)))
    last = draw(st.integers(first, min(len(lines), first + 8)))
    put_in = "\n".join(draw(st.lists(LINES | MORE_LINES, max_size=5))).split("\n")
    return lines[:first] + (put_in if put_in != [""] else []) + lines[last:]


@st.composite
def edited(draw: st.DrawFn, times: int = 1) -> list[list[str]]:
    """The lines of a file, and then each time with a few put in the place of some."""
    slides = draw(SLIDES)
    texts = ["\n".join("\n".join((*slide, "", "---", "")) for slide in slides).split("\n")]
    for _ in range(times):
        texts.append(changed(draw, texts[-1]))
    return texts


@given(edited())
def test_an_edit_is_all_that_differs(texts: list[list[str]]) -> None:
    old, new = texts
    edit = line_edit(old, new)
    assert old[: edit.first] + new[edit.first : edit.new_end] + old[edit.old_end :] == new
    assert edit.first <= min(edit.old_end, edit.new_end)


@given(edited(), st.sampled_from(NAMES))
def test_what_is_found_again_is_what_is_found(texts: list[list[str]], dialect: str) -> None:
    old, new = texts
    row = DIALECTS[dialect]
    known = scan_lines(old, row)
    assert rescan(new, row, 0, known, line_edit(old, new))[0] == scan_lines(new, row)


HEADS = st.sampled_from(
    (
        "",
        "---\ntitle: One\n---",
        "---\nclass: lead\n---\n<!-- pause -->",
        "---\nsplit: headings\n---",
        "---\nlayoutt: x\n---",
        "---\nlayout: quote\n_class: lead\nminutes: 5\nid: first\n---",
    )
)


OTHER = "# Elsewhere\n\n---\n\n<!-- class: lead -->\n# Also elsewhere\n"


def included() -> IncludedFiles:
    root = Path("/nowhere").resolve()
    return IncludedFiles(root, SourceFiles({root / "other.md": OTHER}))


@given(edited(times=3), HEADS, st.sampled_from(NAMES))
def test_a_file_read_again_gives_the_session_of_a_whole_reading(
    texts: list[list[str]], head: str, dialect: str
) -> None:
    given = scan_text(SourceText("event.md", f"---\ndialect: {dialect}\n---")).checked.values
    before = None
    for lines in texts:
        source = SourceText("talk.md", "\n".join((head, *lines)))
        before = read_file(source, given, included(), before)
        assert before.scanned == scan_text(source, dialect)
        assert before.session == session_of(before.scanned, given, included())
