"""What holds of every slide, whatever is written on it."""

from __future__ import annotations

import itertools
import re

from hypothesis import given
from hypothesis import strategies as st

from recap_deck.model.blocks import Code, Table
from recap_deck.model.runs import Run, plain_text
from recap_deck.model.slide import ParseSettings
from recap_deck.parse.slide import parse_slide
from tests.unit.parse.everything import parts_of, runs_of
from tests.unit.parse.written import Written, written_slides

_MARKUP = (
    "[", "]", "(", ")", "](", "![", "<", ">", "<b>", "</b>", "<div>", "</div>", "<td>", "<p>",
    "<li>", "<table>", "<pre>", "<style>", "<!--", "-->", "<!-- pause -->", "<!-- column: 0 -->",
    "<!-- column_layout: [1, 2] -->", "`", "```\n", "~~~", "*", "**", "_", "~~", "==", "\\",
    "&amp;", "&", "{", "}", "{.a}", "$", "$$", ":", ":::", "::: note\n", ":::: columns\n",
    "::: column\n", "::right::\n", "[.column]\n", ":smile:", "[^1]", "[^1]: ", "[a]: b\n",
    "!!! note\n", "# ", "- ", "* ", "1. ", "2) ", "> ", "> [!NOTE]\n", "| a |", "|---|\n",
    "---\n", "===\n", ". . .\n", ": ", "\n", "\n\n", "    ", "\t", " ", "  \n", "a", "word", "가",
    "あ", "https://a.b", "-- x", "— x", "\x00", "\x02", "\x03", "\x0b", "\ud800", "\xa0", "\r",
    "'", '"', "=", "{1|2}", "python", "<T>", "<script>", "![bg](a)",
    "[[", "]]", "![[a.png|3]]", "{.mark}", "<Foo/>", "</Foo>", "<mdi-x />",
    "[.code-highlight: 1]\n",
    "<!-- .element: class=\"fragment\" -->", "<!-- font_size: 3 -->", "<!-- jump_to_middle -->",
)  # fmt: skip
markup = st.lists(st.sampled_from(_MARKUP), max_size=24).map("".join)
any_text = st.one_of(markup, st.text(max_size=60))
any_settings = st.builds(
    ParseSettings,
    line_breaks=st.booleans(),
    steps_by_marker=st.booleans(),
    incremental=st.booleans(),
    setext_headings=st.booleans(),
    dialect=st.sampled_from(["recap", "marp", "slidev", "deckset"]),
    definitions=st.sampled_from(["", "[a]: https://a.b\n[^1]: A *note*[^1]"]),
)


@given(any_text, any_settings)
def test_any_text_can_be_read(text: str, settings: ParseSettings) -> None:
    slide = parse_slide(text, settings)

    assert "slide-unreadable" not in {diagnostic.code for diagnostic in slide.diagnostics}


@given(any_text, any_settings)
def test_nothing_of_how_it_is_done_shows(text: str, settings: ParseSettings) -> None:
    shown = "".join(run.text + run.link for run in runs_of(parse_slide(text, settings)))

    assert not re.search("[\x00-\x08\x0b-\x1f]|klzzwxh", shown)


@given(any_text, any_settings)
def test_lines_lie_within_the_text(text: str, settings: ParseSettings) -> None:
    slide = parse_slide(text, settings)
    count = max(len(part.split("\n")) for part in (text.replace("\r", "\n"), settings.definitions))

    lines = [part.line for part in parts_of(slide)]
    lines += [diagnostic.span.first_line for diagnostic in slide.diagnostics]
    assert all(1 <= line <= count for line in lines)


@given(any_text, any_settings)
def test_steps_lie_within_their_count(text: str, settings: ParseSettings) -> None:
    slide = parse_slide(text, settings)

    assert all(0 <= part.step <= slide.step_count for part in parts_of(slide))


@given(any_text, any_settings)
def test_runs_are_not_empty_and_neighbours_differ(text: str, settings: ParseSettings) -> None:
    for part in parts_of(parse_slide(text, settings)):
        runs: tuple[Run, ...] = getattr(part, "runs", ())
        assert all(run.text for run in runs)
        for one, other in itertools.pairwise(runs):
            are_drawn = one.drawing is not None or other.drawing is not None
            styles = [(each.marks, each.link, each.token) for each in (one, other)]
            assert are_drawn or styles[0] != styles[1]


@given(any_text)
def test_a_table_is_even(text: str) -> None:
    for part in parts_of(parse_slide("| a | b |\n|---|---|\n" + text, ParseSettings())):
        if isinstance(part, Table):
            assert {len(row.cells) for row in (part.header, *part.rows)} == {len(part.aligns)}


@given(written_slides(), any_settings)
def test_every_word_is_shown(written: Written, settings: ParseSettings) -> None:
    shown = " ".join(run.text for run in runs_of(parse_slide(written.text, settings)))

    note = written.words[-1]
    wanted = [word for word in written.words if word != note or "[^note] " in written.text]
    assert [word for word in wanted if word not in shown] == []


@given(written_slides())
def test_lines_go_down(written: Written) -> None:
    slide = parse_slide(written.text, ParseSettings())

    lines = [part.line for part in parts_of(slide)]
    notes = sum(1 for part in lines if part == len(written.text.split("\n")))
    assert lines[: len(lines) - notes] == sorted(lines[: len(lines) - notes])


@given(written_slides())
def test_the_line_of_a_word_is_the_line_it_stands_on(written: Written) -> None:
    lines = written.text.split("\n")

    for part in parts_of(parse_slide(written.text, ParseSettings())):
        first = plain_text(getattr(part, "runs", ())).split("\n")[0]
        words = re.findall(r"word\d+x", first)
        assert not words or words[0] in lines[part.line - 1]


_code_line = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=20
).filter(lambda line: not line.lstrip(" ").startswith("```"))
_languages = st.sampled_from(
    ["", "python", "js", "ts", "html", "css", "bash", "console", "java", "c", "cpp", "rust", "go",
     "sql", "yaml", "json", "diff", "ruby", "php", "markdown", "dockerfile", "nosuch"]
)  # fmt: skip


@given(st.lists(_code_line, min_size=1, max_size=8), _languages)
def test_code_is_kept_letter_by_letter(lines: list[str], language: str) -> None:
    text = "\n".join(lines)
    code = parse_slide(f"```{language}\n{text}\n```", ParseSettings()).blocks[0]

    assert isinstance(code, Code)
    assert "\n".join(map(plain_text, code.lines)) == text


@given(any_text, any_settings)
def test_reading_twice_gives_the_same(text: str, settings: ParseSettings) -> None:
    assert parse_slide(text, settings) == parse_slide(text, settings)
