"""The command that writes what people take home."""

from __future__ import annotations

import enum
import json
import os
import shutil
import signal
import sys
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from recap_deck.cli.sources import offscreen_builder, source_argument, theme_option
from recap_deck.errors import RecapDeckError
from recap_deck.export.formats import BY_NAME, FORMATS, Format, Takes, format_of
from recap_deck.export.options import OPTIONS, ExportOption, idle_options
from recap_deck.messages import sentence
from recap_deck.source.source_files import NOTHING_UNSAVED
from recap_deck.start import user_language


def _read_slides(_context: click.Context, _option: click.Parameter, text: str) -> Any:
    """The ranges of an option; what is none is wrong use."""
    from recap_deck.export.selection import RangeError, read_ranges

    try:
        return read_ranges(text) if text else ()
    except RangeError as error:
        words = sentence(error.code, error.arguments, user_language())
        raise click.BadParameter(words) from None


def _export_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options of the table, in its order."""
    for option in reversed(tuple(OPTIONS.values())):
        command = _click_option(option)(command)
    return command


def _click_option(option: ExportOption) -> Callable[[Callable[..., None]], Callable[..., None]]:
    is_several = isinstance(option.default, tuple)
    kind: Any = click.Choice(option.choices) if option.choices else None
    span = click.FloatRange if isinstance(option.default, float) else click.IntRange
    kind = span(option.least, option.most) if option.most else kind
    more: dict[str, Any] = {"is_flag": True} if option.is_switch else {"type": kind}
    return click.option(
        option.flag,
        option.name,
        default=None if is_several else option.default,
        multiple=is_several,
        metavar=option.metavar or None,
        show_default=kind is not None and option.default != 0.0,
        callback=_read_slides if option.name == "slides" else None,
        help=option.help,
        **more,
    )


def _unsaved_from_input() -> dict[Path, str]:
    """Texts that the window holds and the files don't, as it hands them over."""
    return {Path(path): text for path, text in json.load(sys.stdin).items()}


@click.command(short_help="Write SOURCE as a PDF, a web page, pictures, notes …")
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
@_export_options
@click.option("--json", "as_json", is_flag=True, help="Print what was written, for scripts.")
@click.option("--unsaved-from-input", is_flag=True, hidden=True)
@click.option("--progress-lines", is_flag=True, hidden=True)
def export(source: Path, output: str, theme: str, **asked: Any) -> None:
    """Write SOURCE in the format that the output's ending names.

    .pdf; .pptx, slides to edit; .html, a web page; .png, .jpg, .webp or .svg, a picture of each
    page; .md or .txt for the notes; .pdfpc beside a PDF; .ics for a calendar. A folder gets PNG
    pictures. `--format recap` writes the page for the morning after: sessions, speakers, times as
    they were, links; `--format handout` a PDF to print, with several slides on a page;
    `--format thumbnails` one picture of all slides.
    """
    kind, target = _target_of(source, output, asked)
    is_folder = _is_folder(output) or asked["per_session"]
    unsaved = _unsaved_from_input() if asked["unsaved_from_input"] else NOTHING_UNSAVED
    hidden = asked["hidden"]
    with (
        offscreen_builder(
            source, theme, with_hidden=hidden, unsaved=unsaved, load_more=_load_exporters
        ) as builder,
        _ending_at_once(),
    ):
        from recap_deck.export.wish import wish_of
        from recap_deck.export.work import report_values, write_files
        from recap_deck.ui.media.wanted_posters import look_into_videos

        with _progress(len(builder.entries), _news_of(asked)) as progress:
            look_into_videos(builder)
            wish = wish_of(target, kind, asked, asked["slides"], is_folder=is_folder)
            report = write_files(builder, wish, progress)
        if asked["as_json"]:
            values = report_values(report, builder)
            click.echo(json.dumps(values, ensure_ascii=False, indent=2))
        elif not asked["progress_lines"]:
            click.echo(_written(report, kind, target), err=True)
        if report.others:
            click.echo(_staying(report.others), err=True)


def _load_exporters() -> None:
    import recap_deck.export.work
    import recap_deck.ui.media.wanted_posters  # noqa: F401


@contextmanager
def _ending_at_once() -> Iterator[None]:
    """End as soon as somebody asks for it, by Ctrl-C or as systems do, and leave nothing behind."""
    signals: list[int] = [signal.SIGINT]

    def end(number: int, _frame: object) -> None:
        signals.append(number)
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    except KeyboardInterrupt:
        click.echo(sentence("export-cancelled", (), user_language()), err=True)
        sys.exit(128 + signals[-1])
    finally:
        signal.signal(signal.SIGTERM, before)


class _News(enum.Enum):
    """How it is told which slide is done."""

    BAR = "bar"
    LINES = "lines"
    JSON_LINES = "json-lines"
    NONE = "none"


def _news_of(asked: dict[str, Any]) -> _News:
    """Lines for the window, JSON for scripts, a bar on a terminal, nothing otherwise."""
    if asked["progress_lines"]:
        return _News.LINES
    if asked["as_json"]:
        return _News.JSON_LINES
    return _News.BAR if sys.stderr.isatty() else _News.NONE


@contextmanager
def _progress(total: int, news: _News) -> Iterator[Callable[[int, int, str], None]]:
    """What is called with slides done, all, and a title."""
    if news is _News.LINES:
        yield lambda done, count, title: click.echo(f"{done} {count} {title}")
        return
    if news is _News.JSON_LINES:
        yield _tell_json
        return
    with click.progressbar(
        length=total,
        file=sys.stderr,
        hidden=news is _News.NONE,
        show_eta=False,
        width=_BAR,
        item_show_func=_shown_title,
    ) as bar:

        def tell(done: int, count: int, title: str) -> None:
            # Which slides were asked for is known only once the deck is read.
            bar.length = count
            bar.update(done - bar.pos, title)

        yield tell


_BAR = 24


def _shown_title(title: str | None) -> str:
    """A slide's title, as long as there is room for it beside the bar."""
    room = max(0, shutil.get_terminal_size().columns - _BAR - 12)
    words = ""
    for char in title or "":
        room -= 2 if unicodedata.east_asian_width(char) in "WF" else 1
        if room < 1:
            return f"{words}…"
        words += char
    return words


def _tell_json(done: int, count: int, title: str) -> None:
    line = json.dumps({"done": done, "total": count, "title": title}, ensure_ascii=False)
    click.echo(line, err=True)


def _target_of(source: Path, output: str, asked: dict[str, Any]) -> tuple[Format, Path]:
    """The format and where to write; what doesn't go together is wrong use."""
    target = Path(output)
    kind = _kind_of(output, target, asked)
    if asked["per_session"] and target.suffix.lower() in kind.suffixes:
        raise _wrong_use("per-session-folder", path=target.with_suffix(""))
    _refuse_options(kind, asked)
    if not output:
        name = source.resolve().stem + kind.addition
        is_one = not (asked["per_session"] or kind.is_pictures)
        target = Path(f"{name}{kind.suffixes[0]}") if is_one else Path()
    return kind, target


def _kind_of(output: str, target: Path, asked: dict[str, Any]) -> Format:
    if asked["named"]:
        return _named_kind(target, asked)
    if not output or asked["per_session"]:
        return BY_NAME["pdf"] if not target.suffix else _by_suffix(target)
    return BY_NAME["png"] if _is_folder(output) else _by_suffix(target)


def _named_kind(target: Path, asked: dict[str, Any]) -> Format:
    """The format that was named; a file whose ending says another one would open as nothing."""
    kind, suffix = BY_NAME[asked["named"]], target.suffix.lower()
    is_known = any(suffix in each.suffixes for each in FORMATS)
    if is_known and suffix not in kind.suffixes and not asked["per_session"]:
        known = " ".join(kind.suffixes)
        raise _wrong_use("export-suffix-other", format=kind.name, suffix=suffix, known=known)
    return kind


def _is_folder(output: str) -> bool:
    """Say whether a path is written as that of a folder."""
    return output.endswith(("/", os.sep))


def _by_suffix(target: Path) -> Format:
    try:
        return format_of(target)
    except RecapDeckError as error:
        raise _wrong_use(error.code, **dict(error.arguments)) from None


def _refuse_options(kind: Format, asked: dict[str, Any]) -> None:
    """Options that would change nothing are wrong use: who asks for them expects something."""
    for option in idle_options(asked, kind):
        known = " ".join(each.name for each in FORMATS if option.is_for(each))
        raise _wrong_use("export-option-idle", option=option.flag, formats=known)


def _written(report: Any, kind: Format, target: Path) -> str:
    """What was written, as a sentence."""
    count, pages = len(report.files), sum(len(each.labels) for each in report.files)
    path = report.files[0].path
    code = "export-file-done"
    if kind.is_pictures:
        code = "export-pictures-done" if count > 1 else code
    elif path != target:
        code, path = "export-files-done", target
    elif kind.name == "web":
        code = "export-web-done"
    elif pages and not kind.takes & Takes.COLUMNS:
        code = "export-pdf-done" if pages > 1 else "export-pdf-done-one"
    size = _size_text(sum(each.size for each in report.files))
    arguments = (
        *(("path", str(path)), ("pages", str(pages))),
        *(("count", str(count)), ("size", size)),
    )
    return sentence(code, arguments, user_language())


def _size_text(size: int) -> str:
    """Bytes in the unit that makes few figures of them."""
    return f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{max(1, round(size / 1e3))} kB"


def _staying(others: Sequence[Path]) -> str:
    """What stands there and was not written, as a sentence."""
    code = "export-other-stays" if len(others) == 1 else "export-others-stay"
    arguments = (("count", str(len(others))), ("name", others[0].name))
    return sentence(code, arguments, user_language())


def _wrong_use(code: str, **arguments: object) -> click.UsageError:
    pairs = tuple((name, str(value)) for name, value in arguments.items())
    return click.UsageError(sentence(code, pairs, user_language()))
