"""The program with windows: one application, one deck, one hook for our own mistakes."""

from __future__ import annotations

import logging
import sys
import time
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.look import font, look, palette
from recap_deck.ui.workspace import Workspace

_log = logging.getLogger(__name__)


def run_app(path: Path, *, full_screen: bool = False, resume: bool = False) -> int:
    """Show the deck at `path` until its windows are closed; the exit code.

    Raises a `RecapDeckError` where there is no deck to be shown.
    """
    application = _make_application()
    workspace = Workspace(LiveDeck(path), time.monotonic)
    sys.excepthook = Hook(workspace)
    try:
        workspace.start(full_screen=full_screen, resume=resume)
        return application.exec()
    finally:
        sys.excepthook = sys.__excepthook__
        workspace.close()


def run_start_screen() -> int:
    """Show the start screen, and then what is chosen there, until it is closed; the exit code."""
    from recap_deck.ui.start_screen.welcome import Welcome

    application = _make_application()

    def follow(workspace: Workspace) -> None:
        sys.excepthook = Hook(workspace)

    welcome = Welcome(follow)
    try:
        welcome.show()
        return application.exec()
    finally:
        sys.excepthook = sys.__excepthook__
        welcome.close()


def _make_application() -> QApplication:
    known = QApplication.instance()
    # Qt reads the style before it makes one; `setStyle` would bring the names of all its parts
    # along, 7 ms.
    arguments = ["recap-deck", "-style", "fusion"]
    application = known if isinstance(known, QApplication) else QApplication(arguments)
    application.setApplicationName("recap-deck")
    application.setApplicationDisplayName("Recap Deck")
    application.setDesktopFileName("recap-deck")
    application.setPalette(palette(look()))
    application.setFont(font())
    return application


class Hook:
    """Logs a mistake of ours, tells it in the window, and lets the show go on."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def __call__(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Take an exception that nobody caught."""
        _log.error("not caught", exc_info=(kind, error, trace))
        if not issubclass(kind, KeyboardInterrupt):
            self._workspace.tell_bug()
