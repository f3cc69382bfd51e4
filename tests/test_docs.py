"""The documents say what is so: examples work, links lead somewhere, tables are current."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import pytest
from PySide6.QtWidgets import QApplication

from recap_deck.build.builder import Builder
from recap_deck.build.outline import deck_outline
from recap_deck.cli import cli
from recap_deck.export.formats import FORMATS
from recap_deck.export.options import OPTIONS
from recap_deck.limits import (
    MAX_EVENT_SLIDES,
    MAX_FILE_BYTES,
    MAX_PICTURE_BYTES,
    MAX_PICTURE_PIXELS,
    SLIDE_LIMITS,
)
from recap_deck.messages import MESSAGES, text_of
from recap_deck.model.deck import Deck
from recap_deck.parse.read.media import SOUND_ENDINGS, VIDEO_ENDINGS
from recap_deck.place.layouts import LAYOUT_NAMES, RULES
from recap_deck.source.comments import COMMANDS
from recap_deck.source.directives import DIRECTIVES, Scope
from recap_deck.source.load import load_deck, load_text
from recap_deck.theme.load import load_theme
from tools import generate_docs

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
EXAMPLE = DOCS / "examples" / "layouts"
PAGES = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.glob("*.md")))

# What stands for a deck in the commands that the pages show.
SOURCES = {"SOURCE", "slides", "talk.md", "notes.md"}

_FENCE = re.compile(r"^(`{3,})(\w*)[^\n]*\n(.*?)^\1[ ]*$", re.MULTILINE | re.DOTALL)
_INDENTED = re.compile(r"^ {4}(\S.*)$", re.MULTILINE)
_CODE = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)

page = pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)


@dataclass(frozen=True)
class Fence:
    """A fenced example: its page, language and text."""

    page: str
    language: str
    text: str


def fences(*names: str, language: str) -> list[Fence]:
    pages = [ROOT / name for name in names]
    found = [Fence(each.name, *match[1:]) for each in pages for match in _matches(each)]
    return [fence for fence in found if fence.language == language]


def _matches(path: Path) -> Iterator[tuple[str, str, str]]:
    return (match.groups() for match in _FENCE.finditer(path.read_text(encoding="utf-8")))  # type: ignore[misc]


def said(deck: Deck) -> list[str]:
    builder = Builder(deck)
    found = [text_of(each) for each in builder.all_diagnostics()]
    builder.close()
    return found


DECKS = fences(
    "README.md", "docs/manual.md", "docs/format.md", "docs/themes.md", language="markdown"
)
YAML = fences("docs/manual.md", "docs/format.md", language="yaml")


@pytest.mark.parametrize("deck", DECKS, ids=lambda fence: fence.page)
def test_an_example_deck_is_read_without_a_remark(deck: Fence, qapp: QApplication) -> None:
    assert said(load_text(deck.text, "talk.md", EXAMPLE)) == []


@pytest.mark.parametrize("event", YAML, ids=lambda fence: fence.page)
def test_an_example_event_is_read_without_a_remark(
    event: Fence, tmp_path: Path, qapp: QApplication
) -> None:
    (tmp_path / "event.yaml").write_text(event.text, encoding="utf-8")
    for name in re.findall(r"session: (\S+)", event.text):
        file = tmp_path / name if name.endswith(".md") else tmp_path / name / "session.md"
        file.parent.mkdir(exist_ok=True)
        file.write_text("# A talk\n", encoding="utf-8")
    assert said(load_deck(tmp_path)) == []


def test_the_example_theme_can_be_used(tmp_path: Path) -> None:
    (example,) = fences("docs/themes.md", language="yaml")
    folder = tmp_path / "themes" / "harbour"
    folder.mkdir(parents=True)
    (folder / "theme.yaml").write_text(example.text, encoding="utf-8")
    theme = load_theme("themes/harbour", root=tmp_path)
    assert (theme.title, theme.palette["accent"], len(theme.markers)) == ("Harbour", "#0b5c8a", 2)
    assert "motto" in theme.layouts


def test_the_example_notes_open_as_an_event() -> None:
    (notes,) = [fence for fence in DECKS if "/Jonas" in fence.text]
    sessions = load_text(notes.text).sessions
    assert [[speaker.name for speaker in each.speakers] for each in sessions] == [
        [],
        ["Jonas"],
        ["Mina"],
    ]


def test_every_ending_of_a_video_or_sound_is_named() -> None:
    text = (DOCS / "format.md").read_text(encoding="utf-8")
    endings = f"{VIDEO_ENDINGS}|{SOUND_ENDINGS}".split("|")
    assert [ending for ending in endings if f"`.{ending}`" not in text] == []


def test_the_example_of_layouts_shows_each_once(qapp: QApplication) -> None:
    builder = Builder(load_deck(EXAMPLE))
    shown = [builder.facts(i).layout for i, each in enumerate(builder.entries) if each.slide]
    assert sorted(shown) == sorted(LAYOUT_NAMES)
    assert builder.all_diagnostics() == ()
    builder.close()


def test_the_example_outline_is_what_the_command_prints(qapp: QApplication) -> None:
    (source,) = fences("docs/outline-json.md", language="markdown")
    (expected,) = fences("docs/outline-json.md", language="json")
    builder = Builder(load_text(source.text, "talk.md"))
    assert json.dumps(deck_outline(builder), ensure_ascii=False, indent=2) + "\n" == expected.text
    builder.close()


def test_every_key_of_the_outline_is_explained(qapp: QApplication) -> None:
    builder = Builder(load_deck(ROOT / "slides"))
    outline = deck_outline(builder)
    builder.close()
    text = (DOCS / "outline-json.md").read_text(encoding="utf-8").partition("## An example")[0]
    explained = {word for code in _CODE.findall(text) for word in re.findall(r"\w+", code)}
    assert set(keys_in(outline)) - explained == set()


def keys_in(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from keys_in(each)


@pytest.mark.parametrize("name", generate_docs.pages())
def test_a_generated_page_is_current(name: str) -> None:
    written = (DOCS / name).read_text(encoding="utf-8")
    assert written == generate_docs.pages()[name], "run “make docs”"


def test_every_rule_and_layout_has_its_words() -> None:
    assert list(generate_docs.WHEN) == [name for name, _ in RULES]
    assert {f"layout-{name}" for name in LAYOUT_NAMES} <= set(MESSAGES)


def test_every_command_with_an_argument_has_an_example_that_it_takes() -> None:
    for command in COMMANDS.values():
        if command.argument:
            assert command.argument.match(generate_docs.ARGUMENTS[command.name]), command.name


VALUES = {
    "backgroundPosition": "left top",
    "backgroundRepeat": "repeat",
    "class": "lead",
    "date": "2025-05-08",
    "math": "katex",
    "questions": "5",
    "subtitle": "and why",
    "transition": "fade",
}


@pytest.mark.parametrize("name", sorted(generate_docs.NO_EFFECT_YET))
def test_a_directive_without_effect_changes_nothing(name: str, qapp: QApplication) -> None:
    assert shown_with(f"{name}: {VALUES[name]}") == shown_with("# nothing")


def test_a_directive_with_effect_changes_something(qapp: QApplication) -> None:
    assert shown_with("minutes: 5") != shown_with("# nothing")


def shown_with(line: str) -> object:
    """What a talk is with one more line in its front matter, less what is said of that."""
    source = f"---\ntitle: A talk\n{line}\n---\n\n![bg](images/hills.svg)\n\n# One\n\ntext\n"
    builder = Builder(load_text(source, "talk.md", EXAMPLE))
    placed = [builder.pages(i) for i in range(len(builder.entries))]
    outline = deck_outline(builder)
    del outline["diagnostics"]
    builder.close()
    return outline, placed


def test_directives_have_each_one_table() -> None:
    text = generate_docs.pages()["directives.md"]
    assert [name for name in DIRECTIVES if text.count(f"| `{name}` |") != 1] == []
    assert Scope.GLOBAL in DIRECTIVES["theme"].scopes


def test_the_manual_tells_of_every_format_and_option_of_an_export() -> None:
    manual = (DOCS / "manual.md").read_text(encoding="utf-8")
    flags = [option.flag for option in OPTIONS.values()]
    assert [flag for flag in flags if f"`{flag}" not in manual] == []
    endings = [kind.suffixes[0] for kind in FORMATS]
    assert [ending for ending in endings if f"`{ending}`" not in manual] == []
    assert [kind.name for kind in FORMATS if f"`{kind.name}`" not in manual] == []


def test_the_limits_are_the_ones_in_force() -> None:
    text = (DOCS / "format.md").read_text(encoding="utf-8").replace("\n", " ")
    slide = {limit.name: f"{limit.worker:,}" for limit in SLIDE_LIMITS}
    for said_so in (
        f"Files may have {MAX_FILE_BYTES // 10**6} MB",
        f"an event {MAX_EVENT_SLIDES:,} slides",
        f"a picture {MAX_PICTURE_BYTES // 10**6} MB and",
        f"and {MAX_PICTURE_PIXELS // 10**6} million pixels",
        f"{slide['characters']} characters, {slide['lines']} lines or {slide['cells']} table cells",
    ):
        assert said_so in text


@page
def test_links_and_pictures_lead_somewhere(path: Path) -> None:
    text = _FENCE.sub("", path.read_text(encoding="utf-8"))
    for address in _LINK.findall(_CODE.sub("", text)):
        if address.startswith(("http:", "https:")):
            continue
        name, _, heading = address.partition("#")
        target = (path.parent / name).resolve() if name else path
        assert target.exists(), address
        assert not heading or heading in headings_of(target), address


def headings_of(path: Path) -> list[str]:
    text = _FENCE.sub("", path.read_text(encoding="utf-8"))
    return [
        re.sub(r"[^\w -]", "", title).lower().replace(" ", "-") for title in _HEADING.findall(text)
    ]


def shown_commands(path: Path) -> Iterator[str]:
    text = path.read_text(encoding="utf-8")
    prose = _FENCE.sub("", text)
    yield from _CODE.findall(prose)
    yield from _INDENTED.findall(prose)


@page
def test_commands_that_are_shown_exist(path: Path) -> None:
    for line in shown_commands(path):
        found = re.match(r"(?:\.venv/bin/)?recap-deck ([^#]+)", line)
        if found and found[1].strip():
            first, *words = found[1].split()
            assert first in cli.commands or first in SOURCES, line
            command = cli.commands.get(first, cli.commands["open"])
            if isinstance(command, click.Group) and words:
                assert words[0] in command.commands, line
                command = command.commands[words[0]]
            known = {*options_of(cli), *options_of(command)}
            assert {word for word in words if word.startswith("-")} <= known, line


def options_of(command: click.Command) -> Iterator[str]:
    context = click.Context(command)
    for parameter in command.get_params(context):
        yield from parameter.opts


@page
def test_make_targets_that_are_shown_exist(path: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    for line in shown_commands(path):
        found = re.match(r"(?:\w+=\S+ )*make ([a-z]+)\b", line)
        assert found is None or found[1] in targets, line
