"""Straight to a window: what `recap-deck SOURCE` needs before Qt, and how a refusal is told.

The command line's own library is left out here: it takes 25 ms, which the first slide shows.
"""

from __future__ import annotations

import builtins
import gc
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from recap_deck.errors import RecapDeckError
from recap_deck.messages import sentence

COMMANDS = frozenset(
    {"open", "present", "export", "check", "outline", "report", "import", "theme", "desktop"}
)
"""The words that are commands; any other first word is a deck to open."""


class Asked(NamedTuple):
    """A deck to show, whether full screen, and whether where it was interrupted."""

    source: Path
    full_screen: bool = False
    resume: bool = False


def window_asked(arguments: Sequence[str]) -> Asked | None:
    """What is to be shown; None where the whole command line is needed."""
    match arguments:
        case [source] if source not in COMMANDS and _is_path(source):
            return Asked(Path(source))
        case ["open" | "present" as command, source] if _is_path(source):
            return Asked(Path(source), command == "present")
        case ["present", "--resume", source] | ["present", source, "--resume"] if _is_path(source):
            return Asked(Path(source), full_screen=True, resume=True)
    return None


def _is_path(word: str) -> bool:
    return bool(word) and not word.startswith("-")


def run_window(asked: Asked) -> int:
    """Show a deck in windows until they are closed; the exit code."""
    source = asked.source
    # What is made until the first slide stays; to search it for garbage is lost time.
    gc.disable()
    with told():
        if not source.exists():
            raise RecapDeckError("file-missing", path=source)
        if not shows_windows():
            raise RecapDeckError("no-display", source=source)
        from recap_deck.ui.second_start import comes_forward

        if comes_forward(source, present=asked.full_screen, resume=asked.resume):
            told_of = (("path", str(source)),)
            sys.stdout.write(sentence("second-start", told_of, user_language()) + "\n")
            return 0
        prepare_qt()
        from recap_deck.ui.app import run_app

        code: int = run_app(source, full_screen=asked.full_screen, resume=asked.resume)
    return code


def run_start_screen() -> int:
    """Show the start screen until its windows are closed; the exit code."""
    prepare_qt()
    from recap_deck.ui import app

    code: int = app.run_start_screen()
    return code


def shows_windows() -> bool:
    """Say whether there is a display for windows."""
    from recap_deck.ui.display import has_display

    return has_display() or "QT_QPA_PLATFORM" in os.environ


def prepare_qt() -> None:
    """Set what Qt reads when it is loaded, and refuse a version that would crash."""
    # With a value above its 64, Qt 6.11 draws no glyph between 64 pixels and that value.
    os.environ.pop("QT_MAX_CACHED_GLYPH_SIZE", None)
    # Characters that no font has are told by us, with their place.
    os.environ.setdefault("QT_LOGGING_RULES", "qt.text.font.db=false")
    # Interrupted while it is being loaded, PySide6 aborts with a dump: end without a word.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    importing = builtins.__import__
    import shiboken6  # noqa: F401

    # PySide's own `import` reads the source of every module that imports, for a feature that
    # we don't use: a twelfth of the time to the first slide.
    builtins.__import__ = importing
    import PySide6.QtGui

    signal.signal(signal.SIGINT, signal.default_int_handler)
    if sys.version_info < (3, 12) and PySide6.__version__ == "6.12.0":
        with told():
            raise RecapDeckError("qt-unsafe", python=".".join(map(str, sys.version_info[:2])))


@contextmanager
def told() -> Iterator[None]:
    """Tell a refusal of the world as one sentence, and leave with exit code 1."""
    try:
        yield
    except RecapDeckError as error:
        sys.stderr.write(sentence(error.code, error.arguments, user_language()) + "\n")
        sys.exit(1)


def user_language() -> str:
    """The user's language, by the environment."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return value[:2].lower()
    return "en"
