"""Write the pages of `docs/` that follow from the code's tables; `--check` only compares.

docs/directives.md, docs/layouts.md and docs/commands.md are made here and never edited.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from recap_deck.cli import cli
from recap_deck.commands.agenda_keys import AGENDA_COMMANDS, AgendaCommand
from recap_deck.commands.command import Command
from recap_deck.commands.groups import grouped
from recap_deck.commands.keys import key_label
from recap_deck.commands.slide_keys import SLIDE_COMMANDS, SlideCommand
from recap_deck.commands.writing_keys import WRITING_COMMANDS, WritingCommand
from recap_deck.messages import sentence
from recap_deck.place.layouts import LAYOUT_NAMES, RULES
from recap_deck.source import comments, ground_values, includes, transition_values, values
from recap_deck.source.directives import DIRECTIVES, Directive, Scope
from recap_deck.source.yaml_nodes import YamlText
from recap_deck.theme.load import DEFAULT_THEME, load_theme
from recap_deck.theme.model import Layout

DOCS = Path(__file__).resolve().parents[1] / "docs"
NOTICE = "<!-- Made by “make docs” from {source}: edit that, not this page. -->"

VALUES: Mapping[Callable[..., Any], str] = {
    values.read_bare: "a word",
    values.read_boolean: "`true`, `false`",
    values.read_color: "`#ff9900`, `teal`",
    values.read_image: "`images/sky.jpg`, `url(sky.jpg)`",
    values.read_levels: "`2` for 1 and 2, `[2]` for 2 alone",
    values.read_minutes: "`25`, `25m`, `1h30`, `90s`",
    values.read_seconds: "`20s`, `1m`, `off`",
    values.read_size: "`16:9`, `4:3`, `1280x720`",
    values.read_speakers: "a name; a list; `name`, `title`, `org`, `photo`",
    values.read_style: '`{accent: "#ff9900"}`',
    includes.read_included: "`other.md`, `other.md#2,5-7`",
    values.read_text: "text",
    values.read_words: "words",
    ground_values.read_anchors: "`top right`, `30% 70%`, `right 20px bottom 20px`",
    ground_values.read_repeats: "`no-repeat`, `repeat`, `repeat-x`, `repeat-y`, `space`, `round`",
    transition_values.read_transition: "`none`, `fade`, `slide`, `push 0.4s`",
}
"""What may stand after the colon, by the function that reads it."""

NO_EFFECT_YET = frozenset({"date", "math", "subtitle"})
"""Directives that are read and change nothing; a test holds it."""

ARGUMENTS: Mapping[str, str] = {
    "alignment": "center",
    "column": "1",
    "column_layout": "[3, 2]",
    "font_size": "3",
    "include": "other.md",
    "incremental": "true",
    "incremental_lists": "true",
    "list_item_newlines": "2",
    "new_line": "2",
    "new_lines": "2",
    "newline": "2",
    "newlines": "2",
}
"""An example of what follows a command's colon."""

WHEN: Mapping[str, str] = {
    "blank": "nothing but a background",
    "session": "the first slide of a numbered session: `#` heading, little text",
    "cover": "the first slide of any other: `#` heading, little text",
    "big-number": "a heading that is a figure, as `87 %`, with little text",
    "section": "a `#` or `##` heading alone; a `#` heading with little text",
    "statement": "one short paragraph or formula, no heading",
    "quote": "one quote, nothing else",
    "two-columns": "two columns, nothing else",
    "three-columns": "three columns, nothing else",
    "code": "one code block, nothing else",
    "table": "one table, nothing else",
    "image-right": "text, then a picture that is not wide",
    "image-left": "a picture that is not wide, then text",
}
"""What each rule of `RULES` asks for; a heading may stand over all but a statement."""


def pages() -> dict[str, str]:
    """Every generated page by its name."""
    return {
        "directives.md": _page(_directives()),
        "layouts.md": _page(_layouts()),
        "commands.md": _page(_commands()),
    }


def _page(lines: Iterable[str]) -> str:
    return "\n".join(lines) + "\n"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield _row(head)
    yield _row(["---"] * len(head))
    yield from map(_row, rows)


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _directives() -> Iterator[str]:
    yield from (
        NOTICE.format(source="recap_deck/source/directives.py and comments.py"),
        "# Directives",
        "",
        "Keys for front matter and comments, and the commands that are a comment of their own.",
        "[The deck format](format.md) tells how they are written and what they are good for.",
    )
    for title, scope in _REACHES:
        rows = [each for each in DIRECTIVES.values() if scope(each)]
        yield from ("", f"## {title}", "")
        yield from _table(("key", "value", "what it says"), map(_directive_row, rows))
    yield from ("", "¹ Read and kept; nothing shows it yet.")
    yield from ("", "## Commands in a comment of their own", "")
    yield from _table(("comment", "what it does"), map(_comment_row, comments.COMMANDS.values()))


def _says(kind: str, name: str) -> str:
    return sentence(f"{kind}-{name}", ())


def _is_for_session(directive: Directive) -> bool:
    return Scope.SESSION in directive.scopes and Scope.SLIDE not in directive.scopes


_REACHES: tuple[tuple[str, Callable[[Directive], bool]], ...] = (
    ("For a session: in its front matter, or in event.yaml for all", _is_for_session),
    (
        "For this slide and those after it; with `_` in front, this slide only",
        lambda each: Scope.FOLLOWING in each.scopes,
    ),
    (
        "For one slide",
        lambda each: Scope.SLIDE in each.scopes and Scope.SESSION not in each.scopes,
    ),
    (
        "For a session in its front matter, for one slide elsewhere",
        lambda each: Scope.SLIDE in each.scopes and Scope.SESSION in each.scopes,
    ),
)


def _directive_row(directive: Directive) -> tuple[str, str, str]:
    mark = " ¹" if directive.name in NO_EFFECT_YET else ""
    return f"`{directive.name}`", _values_of(directive), _says("directive", directive.name) + mark


def _values_of(directive: Directive) -> str:
    if directive.read in VALUES:
        return VALUES[directive.read]
    try:
        directive.read(YamlText("?"))
    except values.BadValueError as error:
        choices = error.arguments["choices"].split(", ")
        return ", ".join(f"`{choice}`" for choice in choices if choice)
    raise AssertionError(f"say what “{directive.name}” takes")


def _comment_row(command: comments.Command) -> tuple[str, str]:
    argument = f": {ARGUMENTS[command.name]}" if command.argument else ""
    return f"`<!-- {command.name}{argument} -->`", _says("command", command.name)


def _layouts() -> Iterator[str]:
    yield from (
        NOTICE.format(source="recap_deck/place/layouts.py and the themes"),
        "# Layouts",
        "",
        "![Every layout in the theme paper](pictures/theme-paper.png)",
        "",
        "A slide names its layout, `<!-- layout: quote -->`, or gets one by what stands on it.",
        "The slides of this picture are in [an example event](examples/layouts/layouts.md).",
        "",
    )
    layouts = load_theme(DEFAULT_THEME).layouts
    rows = [_layout_row(layouts[name]) for name in LAYOUT_NAMES]
    yield from _table(("layout", "for", "placeholders", "footer and number"), rows)
    yield from (
        "",
        "## Chosen by content",
        "",
        "The first line that holds. “Little text” is up to three paragraphs, 120 letters in all;",
        "a picture that is “not wide” is at most a quarter wider than high. A heading may stand",
        "over anything but a statement, and a background rules out sections, statements and",
        "pictures beside text.",
        "",
    )
    chosen = [(WHEN[name], f"`{name}`") for name, _ in RULES]
    yield from _table(("on the slide", "layout"), [*chosen, ("anything else", "`title-body`")])


def _layout_row(layout: Layout) -> tuple[str, str, str, str]:
    names = ", ".join(f"`{each.name}`" for each in layout.placeholders)
    return (
        f"`{layout.name}`",
        _says("layout", layout.name),
        names,
        "yes" if layout.furniture else "no",
    )


def _commands() -> Iterator[str]:
    yield from (
        NOTICE.format(source="recap_deck/commands/ and cli.py"),
        "# Commands",
        "",
        "## In the window",
        "",
        "The `?` key shows this list in the app. [The manual](manual.md) has the mouse, too.",
    )
    for group, commands in grouped().items():
        rows = [_command_row(each) for each in commands]
        yield from ("", f"### {sentence(f'ui-menu-{group.value}', ())}", "")
        yield from _table(("command", "keys"), rows)
    yield from ("", "Twice: the key counts when it is pressed again within two seconds.")
    yield from ("", "### In the list of slides, after a click on one", "")
    yield from _table(("command", "keys"), map(_place_row, SLIDE_COMMANDS.values()))
    yield from ("", "### While the agenda is open", "")
    yield from _table(("command", "keys"), map(_place_row, AGENDA_COMMANDS.values()))
    yield from ("", "### While writing", "")
    yield from _table(("command", "keys"), map(_place_row, WRITING_COMMANDS.values()))
    yield from ("", "## On the command line", "")
    yield from _command_line()


def _command_row(command: Command) -> tuple[str, str]:
    keys = ", ".join(f"`{key_label(key)}`" for key in command.keys)
    return command.title, keys + (" twice" if command.asks else "")


def _place_row(command: AgendaCommand | SlideCommand | WritingCommand) -> tuple[str, str]:
    return command.title, ", ".join(f"`{key_label(key)}`" for key in command.keys)


def _command_line() -> Iterator[str]:
    context = click.Context(cli, info_name="recap-deck")
    yield from _commands_of(cli, context, "")
    yield "Exit codes: 0 done, 1 something in the deck or the world is wrong, 2 wrong use."


def _commands_of(group: click.Group, context: click.Context, before: str) -> Iterator[str]:
    for own in group.list_commands(context):
        command, name = group.commands[own], f"{before}{own}"
        inner = click.Context(command, info_name=own, parent=context)
        if isinstance(command, click.Group):
            yield from _commands_of(command, inner, f"{name} ")
            continue
        pieces = " ".join(command.collect_usage_pieces(inner))
        yield from (f"### {name}", "", f"    recap-deck {name} {pieces}", "")
        yield from ((command.help or "").strip(), "")
        options = [each for each in command.params if isinstance(each, click.Option)]
        rows = [record for each in options if (record := each.get_help_record(inner))]
        if rows:
            yield from _table(("option", "what it does"), [(f"`{a}`", b) for a, b in rows])
            yield ""


def main() -> int:
    """Write the pages, or say which are not what they would be."""
    is_check = "--check" in sys.argv[1:]
    made = pages()
    stale = [name for name, text in made.items() if _text_of(DOCS / name) != text]
    for name in stale:
        print(f"docs/{name} is out of date: run “make docs”" if is_check else f"docs/{name}")
        if not is_check:
            (DOCS / name).write_text(made[name], encoding="utf-8")
    return 1 if is_check and stale else 0


def _text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


if __name__ == "__main__":
    sys.exit(main())
