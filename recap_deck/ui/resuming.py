"""Shows that were interrupted: gone on with at once, offered, or left alone."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject

from recap_deck.errors import RecapDeckError
from recap_deck.messages import sentence
from recap_deck.ui.keeping import Keeping
from recap_deck.ui.live_keys import key_or_title
from recap_deck.ui.parts import Parts
from recap_deck.ui.window.message_bar import Choice, Notice
from recap_deck.ui.words import language, say


class Resuming(QObject):
    """Joins the record of a show with the windows; what it says is told in passing."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.window)
        self._deck = parts.deck
        self._presenting = parts.presenting
        self._conducting = parts.conducting
        self._bar = parts.window.message_bar
        self._tell = parts.tell
        self.keeping = Keeping(parts.deck, parts.show, parts.evening.clock)
        self.keeping.failed.connect(self._on_not_kept)

    def goes_on(self, *, is_asked: bool) -> bool:
        """Tell whether presenting now goes on with an interrupted show."""
        interrupted = self.keeping.look()
        return interrupted is not None and (is_asked or interrupted.was_just_now)

    def resume(self) -> None:
        """Go on with a show that was interrupted: same slide, same time."""
        if self.keeping.look() is None:
            self._tell(say("ui-nothing-interrupted"))
            return
        self._deck.read_rest()
        said = self.keeping.resume()
        self._presenting.begin(from_here=True)
        self._tell(said)

    def offer(self) -> None:
        """Say that a show was interrupted; whoever presents it anew sees it in the console."""
        interrupted = self.keeping.look()
        if interrupted is None or interrupted.resumed.must_ask:
            return
        text = say("ui-interrupted", time=f"{datetime.fromtimestamp(interrupted.at):%H:%M}")
        key = key_or_title("show.resume")
        self._conducting.tell(f"{text} · {say('ui-resume-key', key=key)}")
        choice = Choice(say("ui-resume"), self._take_offer)
        self._bar.tell(Notice(text, (choice,)))

    def close(self) -> None:
        """Record the last of the show."""
        self.keeping.close(is_left=not self._presenting.is_on)

    def _take_offer(self) -> None:
        self._bar.close_notice()
        self.resume()

    def _on_not_kept(self, error: RecapDeckError) -> None:
        reason = sentence(error.code, error.arguments, language())
        self._tell(say("ui-not-kept", reason=reason))
