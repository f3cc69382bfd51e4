"""The command that writes what people take home."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from recap_deck.cli.sources import offscreen_builder, source_argument, theme_option
from recap_deck.errors import RecapDeckError
from recap_deck.export.formats import BY_NAME, FORMATS, Format, Takes, format_of
from recap_deck.files import make_folder
from recap_deck.messages import sentence
from recap_deck.start import told, user_language


def _read_slides(_context: click.Context, _option: click.Parameter, text: str) -> Any:
    """The ranges of an option; what is none is wrong use."""
    from recap_deck.export.selection import RangeError, read_ranges

    try:
        return read_ranges(text) if text else ()
    except RangeError as error:
        words = sentence(error.code, error.arguments, user_language())
        raise click.BadParameter(words) from None


@click.command(short_help="Write SOURCE as a PDF, pictures, notes or a calendar.")
@source_argument
@click.option(
    "-o",
    "--output",
    default="",
    metavar="PATH",
    help="File to write; its ending says the format. Or a folder, for pictures.",
)
@click.option(
    "--format",
    "named",
    type=click.Choice([each.name for each in FORMATS]),
    default=None,
    help="The format, where the file's ending doesn't say it.",
)
@theme_option
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
    "--per-session", is_flag=True, help="A file for each session, in the folder that -o names."
)
@click.option("--json", "as_json", is_flag=True, help="Print what was written, for scripts.")
@click.option(
    "--width",
    type=click.IntRange(16, 15_360),
    default=1920,
    show_default=True,
    help="Width of pictures in pixels.",
)
@click.option(
    "--quality",
    type=click.IntRange(1, 100),
    default=90,
    show_default=True,
    help="Quality of JPEG and WebP pictures; WebP loses nothing at 100.",
)
@click.option("--progress-lines", is_flag=True, hidden=True)
def export(source: Path, output: str, theme: str, **asked: Any) -> None:
    """Write SOURCE in the format that the output's ending names.

    .pdf; .png, .jpg or .webp, a picture of each page; .md or .txt for the notes; .pdfpc beside a
    PDF; .ics for a calendar. A folder gets PNG pictures. `--format recap` writes the page for
    the morning after: sessions, speakers, times as they were, links.
    """
    from recap_deck.ui.media.wanted_posters import look_into_videos

    kind, target = _target_of(source, output, asked)
    with offscreen_builder(source, theme, with_hidden=asked["hidden"]) as builder:
        from recap_deck.export.work import report_values, write_files

        with _progress(len(builder.entries), lines=asked["progress_lines"]) as progress:
            look_into_videos(builder)
            report = write_files(builder, _wish(kind, target, asked), progress)
        if asked["as_json"]:
            values = report_values(report, builder)
            click.echo(json.dumps(values, ensure_ascii=False, indent=2))
        else:
            click.echo(_written(report, kind, target), err=True)


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


def _target_of(source: Path, output: str, asked: dict[str, Any]) -> tuple[Format, Path]:
    """The format and where to write; folders are made, what doesn't go together is wrong use."""
    target = Path(output)
    if output.endswith(("/", os.sep)):
        with told():
            make_folder(target)
    kind = _kind_of(output, target, asked)
    if asked["per_session"] and target.suffix.lower() in kind.suffixes:
        raise _wrong_use("per-session-folder", path=target.with_suffix(""))
    _refuse_options(kind, asked)
    if not output:
        # Else the notes of talk.md would be written over talk.md.
        addition = f"-{kind.name}" if ".md" in kind.suffixes else ""
        name = source.resolve().stem + addition
        is_one = not (asked["per_session"] or kind.is_pictures)
        target = Path(f"{name}{kind.suffixes[0]}") if is_one else Path()
    return kind, target


def _kind_of(output: str, target: Path, asked: dict[str, Any]) -> Format:
    if asked["named"]:
        return BY_NAME[asked["named"]]
    if not output or asked["per_session"]:
        return BY_NAME["pdf"] if not target.suffix else _by_suffix(target)
    return _by_suffix(target)


def _by_suffix(target: Path) -> Format:
    try:
        return format_of(target)
    except RecapDeckError as error:
        raise _wrong_use(error.code, **dict(error.arguments)) from None


def _refuse_options(kind: Format, asked: dict[str, Any]) -> None:
    """Options that would change nothing are wrong use: who asks for them expects something."""
    wanted = (
        ("--notes", asked["notes"] != "none", Takes.ANNOTATIONS),
        ("--steps", asked["steps"], Takes.STEPS),
        ("--per-session", asked["per_session"], Takes.PER_SESSION),
    )
    for option, is_asked, need in wanted:
        if is_asked and need not in kind.takes:
            known = " ".join(each.name for each in FORMATS if need in each.takes)
            raise _wrong_use("export-option-idle", option=option, formats=known)


def _wish(kind: Format, target: Path, asked: dict[str, Any]) -> Any:
    from recap_deck.export.selection import Selection
    from recap_deck.export.work import Wish

    return Wish(
        target,
        kind,
        Selection(asked["slides"], asked["sessions"], not asked["no_backup"]),
        by_step=asked["steps"],
        with_notes=asked["notes"] == "annotations",
        per_session=asked["per_session"],
        width=asked["width"],
        quality=asked["quality"],
    )


def _written(report: Any, kind: Format, target: Path) -> str:
    """What was written, as a sentence."""
    count, pages = len(report.files), sum(len(each.labels) for each in report.files)
    path = report.files[0].path
    code = "export-file-done"
    if kind.is_pictures:
        code = "export-pictures-done" if count > 1 else code
    elif path != target:
        code, path = "export-files-done", target
    elif pages:
        code = "export-pdf-done" if pages > 1 else "export-pdf-done-one"
    arguments = (("path", str(path)), ("pages", str(pages)), ("count", str(count)))
    return sentence(code, arguments, user_language())


def _wrong_use(code: str, **arguments: object) -> click.UsageError:
    pairs = tuple((name, str(value)) for name, value in arguments.items())
    return click.UsageError(sentence(code, pairs, user_language()))
