"""Straight to a window: what `recap-deck SOURCE` needs before Qt, and how a refusal is told.

The command line's own library is left out here: it takes 25 ms, which the first slide shows.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from recap_deck.errors import RecapDeckError
from recap_deck.messages import sentence

COMMANDS = frozenset({"open", "present", "export", "check", "outline", "report", "import"})
"""The words that are commands; any other first word is a deck to open."""


def window_asked(arguments: Sequence[str]) -> tuple[Path, bool] | None:
    """The deck to show and whether full screen; None where the whole command line is needed."""
    match arguments:
        case [source] if source not in COMMANDS and _is_path(source):
            return Path(source), False
        case ["open" | "present" as command, source] if _is_path(source):
            return Path(source), command == "present"
    return None


def _is_path(word: str) -> bool:
    return bool(word) and not word.startswith("-")


def run_window(source: Path, *, full_screen: bool) -> int:
    """Show `source` in windows until they are closed; the exit code."""
    # What is made until the first slide stays; to search it for garbage is lost time.
    gc.disable()
    with told():
        if not source.exists():
            raise RecapDeckError("file-missing", path=source)
        from recap_deck.ui.display import has_display

        if not has_display() and "QT_QPA_PLATFORM" not in os.environ:
            raise RecapDeckError("no-display", source=source)
        prepare_qt()
        from recap_deck.ui.app import run_app

        code: int = run_app(source, full_screen=full_screen)
    return code


def prepare_qt() -> None:
    """Set what Qt reads when it is loaded, and refuse a version that would crash."""
    # With a value above its 64, Qt 6.11 draws no glyph between 64 pixels and that value.
    os.environ.pop("QT_MAX_CACHED_GLYPH_SIZE", None)
    # Characters that no font has are told by us, with their place.
    os.environ.setdefault("QT_LOGGING_RULES", "qt.text.font.db=false")
    # Interrupted while it is being loaded, PySide6 aborts with a dump: end without a word.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
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
