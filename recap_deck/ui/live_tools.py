"""The one holder of what is in the speaker's hand, and of what was drawn in the evening."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from recap_deck.geometry import Point
from recap_deck.show.ink import Ink, Stroke
from recap_deck.show.tools import Tools


class LiveTools(QObject):
    """Keeps tools, ink, and where the hand is; every slide view draws what it says.

    Signals:
        changed: something else is in hand.
        inked: something was drawn, or taken back.
        pointed: the hand is in another place.
    """

    changed = Signal()
    inked = Signal()
    pointed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.tools = Tools()
        self.ink = Ink()
        self.growing: Stroke | None = None
        self.at: Point | None = None

    def apply(self, move: Callable[[Tools], Tools]) -> None:
        """Take or leave something."""
        tools = move(self.tools)
        if tools != self.tools:
            self.tools = tools
            self.changed.emit()

    def take_ink(self, ink: Ink) -> None:
        """Replace what was drawn by another state of it."""
        if ink != self.ink:
            self.ink = ink
            self.inked.emit()

    def forget_ink(self) -> None:
        """Begin with clean slides; that isn't something that was done to the ink."""
        self.ink = Ink()

    def grow(self, stroke: Stroke | None) -> None:
        """The stroke that the hand is at is another one, or there is none."""
        if stroke != self.growing:
            self.growing = stroke
            self.inked.emit()

    def point(self, at: Point | None) -> None:
        """The hand is there, or not over a slide."""
        if at != self.at:
            self.at = at
            self.pointed.emit()
