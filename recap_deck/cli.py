"""The command line: open · present · export · check · outline · report · import · theme.

Exit codes: 0 done, 1 something in the deck or the world is wrong, 2 wrong use. Qt is loaded
only by the commands that need it.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from recap_deck import __version__
from recap_deck.diagnostics import Diagnostic, Severity
from recap_deck.errors import RecapDeckError
from recap_deck.files import make_folder, write_file
from recap_deck.messages import sentence, text_of
from recap_deck.start import (
    Asked,
    prepare_qt,
    run_start_screen,
    run_window,
    shows_windows,
    told,
    user_language,
)

_SELDOM = 100_000
"""How many more values than were freed make the collector look for cycles."""

_WORDS = {Severity.INFO: "info", Severity.WARNING: "warning", Severity.ERROR: "error"}


class _OpenByDefault(click.Group):
    """A group in which a first word that is no command is a deck to open."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and not args[0].startswith("-") and args[0] not in self.commands:
            args = ["open", *args]
        return super().parse_args(ctx, args)


_source = click.argument("source", type=click.Path(path_type=Path))
_theme = click.option(
    "--theme", default="", metavar="NAME", help="Use this theme, whatever the deck names."
)


def _read_slides(_context: click.Context, _option: click.Parameter, text: str) -> Any:
    """The ranges of an option; what is none is wrong use."""
    from recap_deck.export.selection import RangeError, read_ranges

    try:
        return read_ranges(text) if text else ()
    except RangeError as error:
        words = sentence(error.code, error.arguments, user_language())
        raise click.BadParameter(words) from None


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
@_source
def open_deck(source: Path) -> None:
    """Open SOURCE in a window."""
    sys.exit(run_window(Asked(source)))


@cli.command(short_help="Show SOURCE full screen.")
@_source
@click.option("--resume", is_flag=True, help="Go on where the last show was interrupted.")
def present(source: Path, resume: bool) -> None:
    """Show SOURCE full screen: from its first slide, or where it was interrupted just now."""
    sys.exit(run_window(Asked(source, full_screen=True, resume=resume)))


@cli.command(short_help="Write SOURCE as a PDF, or as PNG pages.")
@_source
@click.option(
    "-o", "--output", default="", metavar="PATH", help="File to write, or folder for PNG pages."
)
@_theme
@click.option(
    "--slides",
    default="",
    metavar="RANGES",
    callback=_read_slides,
    help="Only these slides: 1,6-8 or 12- or 2.7 or S2-4.",
)
@click.option(
    "--session",
    "sessions",
    multiple=True,
    metavar="NAME",
    help="Only this session, by the beginning of its file's name, its number or title. "
    "May be given several times.",
)
@click.option("--steps", is_flag=True, help="A page for each step.")
@click.option(
    "--notes",
    type=click.Choice(["none", "annotations"]),
    default="none",
    show_default=True,
    help="Put the notes into the corners of PDF pages.",
)
@click.option("--hidden", is_flag=True, help="Hidden slides, too.")
@click.option("--no-backup", is_flag=True, help="No backup slides.")
@click.option(
    "--per-session", is_flag=True, help="A PDF for each session, in the folder that -o names."
)
@click.option("--json", "as_json", is_flag=True, help="Print what was written, for scripts.")
@click.option("--width", default=1920, show_default=True, help="Width of PNG pages in pixels.")
@click.option("--progress-lines", is_flag=True, hidden=True)
def export(source: Path, output: str, theme: str, **asked: Any) -> None:
    """Write SOURCE as a PDF, or as PNG pages where the output ends in .png or is a folder."""
    from recap_deck.ui.media.wanted_posters import look_into_videos

    target = _export_target(source, output, asked)
    with _offscreen_builder(source, theme, with_hidden=asked["hidden"]) as builder:
        from recap_deck.export.work import report_values, write_files

        with _progress(len(builder.entries), lines=asked["progress_lines"]) as progress:
            look_into_videos(builder)
            report = write_files(builder, _wish(target, asked), progress)
        if asked["as_json"]:
            values = report_values(report, builder)
            click.echo(json.dumps(values, ensure_ascii=False, indent=2))
        else:
            click.echo(_written(report, target), err=True)


@cli.command(short_help="Print what is wrong with SOURCE.")
@_source
@_theme
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
def check(source: Path, theme: str, strict: bool) -> None:
    """Print what is wrong with SOURCE, a line each: file:line: severity: sentence."""
    with _offscreen_builder(source, theme) as builder:
        from recap_deck.ui.media.wanted_posters import look_into_videos

        look_into_videos(builder)
        found = builder.all_diagnostics()
    language = user_language()
    for diagnostic in found:
        click.echo(_line_of(diagnostic, source, language))
    limit = Severity.WARNING if strict else Severity.ERROR
    sys.exit(1 if any(each.severity >= limit for each in found) else 0)


@cli.command(short_help="Print SOURCE's sessions and slides.")
@_source
@_theme
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Print all of it as JSON, as docs/outline-json.md has it.",
)
def outline(source: Path, theme: str, as_json: bool) -> None:
    """Print the sessions and slides of SOURCE as the app understands them."""
    from recap_deck.build.outline import deck_outline

    with _offscreen_builder(source, theme) as builder:
        result = deck_outline(builder)
    if as_json:
        click.echo(json.dumps(result, ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_outline_lines(result)))


@cli.command(short_help="Print the times of SOURCE's last show.")
@_source
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
@_source
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
        click.echo(_line_of(diagnostic, source, language))


@cli.group()
def theme() -> None:
    """List the themes, start one of your own, or check one."""


@theme.command("list", short_help="Print the themes that come with the app.")
def list_themes() -> None:
    """Print the themes that come with the app, and what each is for."""
    from recap_deck.theme.load import built_in_themes, load_theme

    for name in built_in_themes():
        click.echo(f"{name:10} {load_theme(name).purpose}")


@theme.command("new", short_help="Start a theme of your own in FOLDER.")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--extends",
    "below",
    default="recap",
    show_default=True,
    metavar="NAME",
    help="What it begins as.",
)
def new_theme(folder: Path, below: str) -> None:
    """Start a theme of your own in FOLDER, as slides/themes/harbour."""
    from recap_deck.theme.load import load_theme
    from recap_deck.theme.starting import first_theme

    with told():
        path = folder / "theme.yaml"
        if path.exists():
            raise RecapDeckError("theme-exists", path=path)
        text = first_theme(folder.resolve().name, load_theme(below))
        make_folder(folder)
        write_file(path, text.encode())
    arguments = (("path", str(path)), ("name", f"themes/{folder.resolve().name}"))
    click.echo(sentence("theme-made", arguments, user_language()), err=True)


@theme.command("check", short_help="Print what is wrong with the theme in FOLDER.")
@click.argument("folder", type=click.Path(path_type=Path))
def check_one_theme(folder: Path) -> None:
    """Print what is wrong with the theme in FOLDER: values, layouts, contrast, with lines."""
    from recap_deck.theme.checking import check_theme

    with told():
        if not (folder / "theme.yaml").is_file():
            raise RecapDeckError("file-missing", path=folder / "theme.yaml")
    found = check_theme(folder.resolve())
    for diagnostic in found:
        click.echo(_line_of(diagnostic, folder, user_language()))
    if not found:
        click.echo(sentence("theme-good", (("path", str(folder)),), user_language()))
    sys.exit(1 if any(each.severity is Severity.ERROR for each in found) else 0)


@contextmanager
def _offscreen_builder(source: Path, theme: str, *, with_hidden: bool = False) -> Iterator[Any]:
    """A builder for SOURCE that needs no display."""
    with told():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from recap_deck.source.load import load_deck

        deck = load_deck(source)
        prepare_qt()
        from PySide6.QtGui import QGuiApplication

        from recap_deck.build.builder import Builder

        application = QGuiApplication.instance() or QGuiApplication([])
        # Values without cycles are most of what is made; looking for cycles seldom is enough.
        gc.freeze()
        gc.set_threshold(_SELDOM)
        builder = Builder(deck, theme, with_hidden=with_hidden, tries_pictures=True)
        try:
            yield builder
        finally:
            builder.close()
            del application


@contextmanager
def _progress(total: int, *, lines: bool) -> Iterator[Callable[[int, int, str], None]]:
    """A bar on a terminal, a line a slide where asked for, nothing otherwise."""
    if lines:
        yield lambda done, count, title: click.echo(f"{done} {count} {title}")
        return
    hidden = not sys.stderr.isatty()
    with click.progressbar(length=total, file=sys.stderr, hidden=hidden) as bar:

        def tell(done: int, count: int, _title: str) -> None:
            # Which slides were asked for is known only once the deck is read.
            bar.length = count
            bar.update(done - bar.pos)

        yield tell


def _export_target(source: Path, output: str, asked: dict[str, Any]) -> Path:
    """Where to write; folders are made, and what doesn't go together is wrong use."""
    per_session = asked["per_session"]
    target = Path(output or ("." if per_session else f"{source.resolve().stem}.pdf"))
    if per_session and target.suffix.lower() in (".pdf", ".png"):
        raise _wrong_use("per-session-folder", path=target.with_suffix(""))
    if output.endswith(("/", os.sep)):
        with told():
            make_folder(target)
    is_pictures = target.suffix.lower() == ".png" or target.is_dir()
    if asked["notes"] != "none" and is_pictures and not per_session:
        raise _wrong_use("export-pdf-only", option="--notes")
    return target


def _wish(target: Path, asked: dict[str, Any]) -> Any:
    from recap_deck.export.selection import Selection
    from recap_deck.export.work import Wish

    return Wish(
        target,
        Selection(asked["slides"], asked["sessions"], not asked["no_backup"]),
        by_step=asked["steps"],
        with_notes=asked["notes"] == "annotations",
        per_session=asked["per_session"],
        width=asked["width"],
    )


def _written(report: Any, target: Path) -> str:
    """What was written, as a sentence."""
    count, pages = len(report.files), sum(len(each.labels) for each in report.files)
    path = report.files[0].path
    if report.kind == "png":
        code = "export-png-done" if count > 1 else "export-png-done-one"
    elif path != target:
        code, path = "export-files-done", target
    else:
        code = "export-pdf-done" if pages > 1 else "export-pdf-done-one"
    arguments = (("path", str(path)), ("pages", str(pages)), ("count", str(count)))
    return sentence(code, arguments, user_language())


def _wrong_use(code: str, **arguments: object) -> click.UsageError:
    pairs = tuple((name, str(value)) for name, value in arguments.items())
    return click.UsageError(sentence(code, pairs, user_language()))


def _line_of(diagnostic: Diagnostic, source: Path, language: str) -> str:
    path = _written_path(diagnostic.span.path, source)
    severity = _WORDS[diagnostic.severity]
    return f"{path}:{diagnostic.span.first_line}: {severity}: {text_of(diagnostic, language)}"


def _written_path(file: str, source: Path) -> Path:
    """The path of a file of the deck, as the user would write it from here."""
    from recap_deck.source.event.places import real_path, root_of_file

    if source.is_dir():
        return source / file
    path = root_of_file(source) / file
    return source if not file or path == real_path(source) else Path(os.path.relpath(path))


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
