"""The commands about themes."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from recap_deck.cli.sources import line_of
from recap_deck.diagnostics import Severity
from recap_deck.errors import RecapDeckError
from recap_deck.files import make_folder, write_file
from recap_deck.messages import sentence
from recap_deck.start import told, user_language


@click.group()
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
        click.echo(line_of(diagnostic, folder, user_language()))
    if not found:
        click.echo(sentence("theme-good", (("path", str(folder)),), user_language()))
    sys.exit(1 if any(each.severity is Severity.ERROR for each in found) else 0)
