"""Mends what a machine can mend: the fix of a problem, made as a change that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from recap_deck.diagnostics import Diagnostic
from recap_deck.errors import RecapDeckError
from recap_deck.files import read_file
from recap_deck.limits import MAX_PICTURE_BYTES
from recap_deck.messages import sentence
from recap_deck.source.event.places import real_path
from recap_deck.ui.assist.naming import Naming
from recap_deck.ui.documents.documents import Documents
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.words import language, say
from recap_deck.writing.fixes.files import with_path
from recap_deck.writing.fixes.quick_fixes import FIXES, fix_of
from recap_deck.writing.fixes.trouble import Asks, QuickFix, Trouble
from recap_deck.writing.paths import read_path
from recap_deck.writing.pictures import ending_of, keep_picture, path_from
from recap_deck.writing.text_edit import Change, FileEdits


class Fixing(QObject):
    """Finds fixes in the texts of the moment and makes them; `tell` says what went wrong."""

    def __init__(
        self,
        live_deck: LiveDeck,
        documents: Documents,
        naming: Naming,
        window: QWidget,
        tell: Callable[[str], None],
    ) -> None:
        super().__init__(window)
        self._deck = live_deck
        self._documents = documents
        self._window = window
        self._tell = tell
        self._naming = naming
        self._texts: dict[str, str | None] = {}
        live_deck.changed.connect(self._forget)
        documents.changed.connect(self._forget)

    def fix_of(self, diagnostic: Diagnostic, slide: int | None) -> QuickFix | None:
        """The fix of a problem on a slide, by its index; None where there is none."""
        if diagnostic.code not in FIXES:
            return None
        trouble = self.trouble(diagnostic, slide)
        return fix_of(trouble) if trouble is not None else None

    def trouble(self, diagnostic: Diagnostic, slide: int | None) -> Trouble | None:
        """A problem with its text; None where that can't be read."""
        file = diagnostic.span.path
        text = self._text(file)
        if text is None:
            return None
        return Trouble(diagnostic, text, self._naming.known(file), self.lines_of(slide), self._text)

    def mend(self, diagnostic: Diagnostic, slide: int | None) -> bool:
        """Make the fix of a problem; whether there was one to make."""
        fix = self.fix_of(diagnostic, slide)
        if fix is not None and fix.asks is not Asks.NOTHING:
            fix = self._answered(fix)
        if fix is None:
            return False
        return self._apply(fix)

    def _apply(self, fix: QuickFix) -> bool:
        try:
            path = self._deck.deck.root / fix.path
            self._documents.apply(Change("undo-fix", (FileEdits(path, fix.edits),)))
        except RecapDeckError as error:
            self._tell(sentence(error.code, error.arguments, language()))
            return False
        return True

    def _answered(self, fix: QuickFix) -> QuickFix | None:
        """A fix with the file that it asks for, which is copied where it lies outside."""
        folder = (self._deck.deck.root / fix.path).parent
        old = self._text(fix.path)
        written = old[fix.edits[0].start : fix.edits[0].end] if old is not None else ""
        asks_copy = fix.asks is Asks.COPY
        chosen = folder / read_path(written) if asks_copy else self._choose(folder)
        if chosen is None:
            return None
        try:
            return with_path(fix, self.path_in_deck(chosen, folder))
        except RecapDeckError as error:
            self._tell(sentence(error.code, error.arguments, language()))
            return None

    def path_in_deck(self, file: Path, folder: Path, stem: str = "") -> str:
        """A picture's path as a file in `folder` writes it; one from outside is copied first."""
        real, root = real_path(file), real_path(self._deck.deck.root)
        if real.is_relative_to(root):
            return path_from(real_path(folder), real)
        data = read_file(real, MAX_PICTURE_BYTES)
        ending = ending_of(data, real.name) or real.suffix.lower().removeprefix(".")
        return path_from(folder, keep_picture(data, folder, stem or real.stem, ending))

    def _choose(self, folder: Path) -> Path | None:
        # Loaded when it is needed: no part of the start.
        from PySide6.QtWidgets import QFileDialog

        pictures = "(*.png *.jpg *.jpeg *.gif *.webp *.svg *.mp4 *.webm *.mov)"
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, say("ui-choose-picture"), str(folder), f"{say('ui-pictures')} {pictures}"
        )
        return Path(chosen) if chosen else None

    def _text(self, file: str) -> str | None:
        """The text of a file; read once for all problems in it."""
        if file not in self._texts:
            try:
                self._texts[file] = self._documents.text(self._deck.deck.root / file)
            except RecapDeckError:
                self._texts[file] = None
        return self._texts[file]

    def _forget(self, _what: object) -> None:
        self._texts.clear()

    def lines_of(self, slide: int | None) -> tuple[int, int] | None:
        """The first and last line of a slide, by its index."""
        entries = self._deck.builder.entries
        source = entries[slide].slide if slide is not None and slide < len(entries) else None
        return (source.span.first_line, source.span.last_line) if source else None
