"""The group of all commands, and those that show a deck or say what is in it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from recap_deck import __version__
from recap_deck.cli.sources import line_of, offscreen_builder, source_argument, theme_option
from recap_deck.diagnostics import Severity
from recap_deck.errors import RecapDeckError
from recap_deck.files import write_file
from recap_deck.messages import sentence
from recap_deck.start import (
    Asked,
    run_start_screen,
    run_window,
    shows_windows,
    told,
    user_language,
)


class _OpenByDefault(click.Group):
    """A group in which a first word that is no command is a deck to open."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and not args[0].startswith("-") and args[0] not in self.commands:
            args = ["open", *args]
        return super().parse_args(ctx, args)


@click.group(
    cls=_OpenByDefault,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="recap-deck")
@click.pass_context
def cli(context: click.Context) -> None:
    """Slides in Markdown, a session a file, for an evening of several speakers.

    SOURCE is an event's folder, a Markdown file, or a file of raw notes.
    `recap-deck SOURCE` opens it in a window, `recap-deck` alone the start screen;
    `recap-deck COMMAND --help` says more of a command.
    """
    if context.invoked_subcommand is None:
        if shows_windows():
            sys.exit(run_start_screen())
        click.echo(context.get_help())


@cli.command("open")
@source_argument
def open_deck(source: Path) -> None:
    """Open SOURCE in a window."""
    sys.exit(run_window(Asked(source)))


@cli.command(short_help="Show SOURCE full screen.")
@source_argument
@click.option("--resume", is_flag=True, help="Go on where the last show was interrupted.")
def present(source: Path, resume: bool) -> None:
    """Show SOURCE full screen: from its first slide, or where it was interrupted just now."""
    sys.exit(run_window(Asked(source, full_screen=True, resume=resume)))


@cli.command(short_help="Print what is wrong with SOURCE.")
@source_argument
@theme_option
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
def check(source: Path, theme: str, strict: bool) -> None:
    """Print what is wrong with SOURCE, a line each: file:line: severity: sentence."""
    with offscreen_builder(source, theme) as builder:
        from recap_deck.ui.media.wanted_posters import look_into_videos

        look_into_videos(builder)
        found = builder.all_diagnostics()
    language = user_language()
    for diagnostic in found:
        click.echo(line_of(diagnostic, source, language))
    limit = Severity.WARNING if strict else Severity.ERROR
    sys.exit(1 if any(each.severity >= limit for each in found) else 0)


@cli.command(short_help="Print SOURCE's sessions and slides.")
@source_argument
@theme_option
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Print all of it as JSON, as docs/outline-json.md has it.",
)
def outline(source: Path, theme: str, as_json: bool) -> None:
    """Print the sessions and slides of SOURCE as the app understands them."""
    from recap_deck.build.outline import deck_outline

    with offscreen_builder(source, theme) as builder:
        result = deck_outline(builder)
    if as_json:
        click.echo(json.dumps(result, ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_outline_lines(result)))


@cli.command(short_help="Print the times of SOURCE's last show.")
@source_argument
@click.option("-o", "--output", default="", metavar="PATH", help="File to write; .csv gives CSV.")
@click.option("--csv", "as_csv", is_flag=True, help="Print CSV instead of Markdown.")
def report(source: Path, output: str, as_csv: bool) -> None:
    """Print planned and actual times of SOURCE's last show, for every item and slide."""
    from recap_deck.show.journal.places import find_journal, journal_places, read_history
    from recap_deck.show.report.rows import make_report
    from recap_deck.show.report.text import report_csv, report_markdown
    from recap_deck.source.load import load_deck

    with told():
        deck = load_deck(source)
        found = find_journal(journal_places(deck))
        if found is None:
            raise RecapDeckError("journal-missing", path=source)
        result = make_report(deck, read_history(found).moments)
        wants_csv = as_csv or output.lower().endswith(".csv")
        text = report_csv(result) if wants_csv else report_markdown(result, user_language())
        if output:
            write_file(Path(output), text.encode())
        else:
            click.echo(text, nl=False)


@cli.command("import", short_help="Make an event of the raw notes SOURCE.")
@source_argument
@click.argument("target", type=click.Path(path_type=Path))
def import_command(source: Path, target: Path) -> None:
    """Write the raw notes SOURCE out as an event: a new or empty folder TARGET."""
    from recap_deck.source.import_notes import import_notes

    with told():
        report = import_notes(source, target)
    language = user_language()
    arguments = (("count", str(len(report.files))), ("folder", str(report.folder)))
    click.echo(sentence("import-done", arguments, language), err=True)
    for diagnostic in report.diagnostics:
        click.echo(line_of(diagnostic, source, language))


def _outline_lines(outline: dict[str, Any]) -> Iterator[str]:
    yield outline["event"]["title"]
    for session in outline["sessions"]:
        speakers = ", ".join(session["speakers"])
        yield f"\n{session['title']}" + (f" — {speakers}" if speakers else "")
        for slide in session["slides"]:
            number = str(slide["number"] or "·").rjust(4)
            yield f"{number}  {slide['title'] or '—'}"


def main() -> None:
    """Run the command line."""
    cli(prog_name="recap-deck")
