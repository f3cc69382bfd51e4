"""What commands share: the deck they are about, and a line for what is wrong with it."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from recap_deck.diagnostics import Diagnostic, Severity
from recap_deck.messages import text_of
from recap_deck.source.source_files import NOTHING_UNSAVED, Unsaved
from recap_deck.start import prepare_qt, told

_SELDOM = 100_000
"""How many more values than were freed make the collector look for cycles."""

_WORDS = {Severity.INFO: "info", Severity.WARNING: "warning", Severity.ERROR: "error"}

source_argument = click.argument("source", type=click.Path(path_type=Path))
theme_option = click.option(
    "--theme", default="", metavar="NAME", help="Use this theme, whatever the deck names."
)


@contextmanager
def offscreen_builder(
    source: Path,
    theme: str,
    *,
    with_hidden: bool = False,
    unsaved: Unsaved = NOTHING_UNSAVED,
    load_more: Callable[[], object] = lambda: None,
) -> Iterator[Any]:
    """A builder for SOURCE that needs no display.

    `load_more` is called when Qt is there: meanwhile slides are being parsed.
    """
    with told():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from recap_deck.build.parsed_ahead import parsing_ahead
        from recap_deck.source.load import load_deck

        deck = load_deck(source, unsaved)
        with parsing_ahead(deck) as ahead:
            prepare_qt()
            from PySide6.QtGui import QGuiApplication

            from recap_deck.build.builder import Builder

            application = QGuiApplication.instance() or QGuiApplication([])
            load_more()
            found = ahead.take()
        # Values without cycles are most of what is made; looking for cycles seldom is enough.
        gc.freeze()
        gc.set_threshold(_SELDOM)
        builder = Builder(deck, theme, with_hidden=with_hidden, tries_pictures=True)
        builder.take_parsed(found)
        try:
            yield builder
        finally:
            builder.close()
            del application


def line_of(diagnostic: Diagnostic, source: Path, language: str) -> str:
    """`file:line: severity: sentence`, the file as the path was given."""
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
