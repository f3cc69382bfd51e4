"""Going to a slide by its number, and what is shown while it is typed."""

from __future__ import annotations

from PySide6.QtCore import QObject

from recap_deck.show.target import find_target, read_target
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.window.stage import Stage
from recap_deck.ui.words import say


class Going(QObject):
    """Listens to the digits that the key filter collects."""

    def __init__(self, live_deck: LiveDeck, show: LiveShow, stage: Stage) -> None:
        super().__init__(stage)
        self._deck = live_deck
        self._show = show
        self._stage = stage

    def show_typed(self, text: str, is_open: bool) -> None:
        """Show what was typed so far, and which slide it names."""
        if not is_open:
            self._stage.show_typed("", "")
        else:
            self._stage.show_typed(text or "#", self._told(text))

    def typed_text(self, text: str) -> str:
        """The same in one line."""
        return f"{text or '#'}  {self._told(text)}"

    def go(self, text: str) -> None:
        """Go to the slide that was typed; nowhere where there is none."""
        index = self.find(text)
        if index is not None:
            self._show.go_to(index)

    def find(self, text: str) -> int | None:
        """The index of the slide that `text` names."""
        target = read_target(text)
        if target is None:
            return None
        return find_target(self._deck.builder.entries, self._show.position.slide, target)

    def _told(self, text: str) -> str:
        return self._title_of(text) if text else say("ui-go-to")

    def _title_of(self, text: str) -> str:
        index = self.find(text)
        if index is None:
            return say("ui-go-nowhere")
        return self._deck.builder.entries[index].title
