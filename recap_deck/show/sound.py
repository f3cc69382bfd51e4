"""Where the sound of clips goes: an output chosen by name, or the system's own."""

from __future__ import annotations

from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Outputs:
    """The outputs there are, by name, and the chosen one; "" is the system's own."""

    names: tuple[str, ...] = ()
    chosen: str = ""

    @property
    def used(self) -> str:
        """The output that sound goes to: the system's own where the chosen one isn't there."""
        return self.chosen if self.chosen in self.names else ""

    @property
    def following(self) -> str:
        """The one to choose next: each in turn, then the system's own."""
        every = ("", *dict.fromkeys(self.names))
        return every[(every.index(self.used) + 1) % len(every)]

    def lost(self, before: Outputs) -> str:
        """The output that sound went to before and can't any more, "" if there is none."""
        return before.used if self.chosen == before.chosen and not self.used else ""
