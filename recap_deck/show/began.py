"""That an item began at another time than was measured, as a change that can be taken back."""

from __future__ import annotations

from recap_deck.show.actual import Actual, Actuals, all_moved
from recap_deck.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Began:
    """An item was said to have begun at another time than `began`, when it did or this was said.

    `before` and `after` are all actual times around that.
    """

    id: str
    began: float
    before: tuple[tuple[str, Actual], ...]
    after: tuple[tuple[str, Actual], ...]

    @property
    def earlier_seconds(self) -> float:
        """How much earlier it began by that."""
        return self.began - dict(self.after)[self.id].started

    def taken_back(self, actuals: Actuals) -> Actuals:
        """The times without that; what happened since then stays."""
        if actuals == self.after:
            return self.before
        return tuple((name, self._without(name, actual)) for name, actual in actuals)

    def moved(self, seconds: float) -> Began:
        """The same, so much later."""
        before, after = all_moved(self.before, seconds), all_moved(self.after, seconds)
        return Began(self.id, self.began + seconds, before, after)

    def _without(self, name: str, actual: Actual) -> Actual:
        before, after = dict(self.before).get(name), dict(self.after).get(name)
        if before is not None and actual == after and name != self.id:
            # What ran until then ended by this beginning, wherever that is.
            return before if before.ended is not None else before.ended_at(self.began)
        if name != self.id or after is None or actual.started != after.started:
            return actual
        stood = actual.ended if actual.ended is not None else actual.paused_at
        started = self.began if before is None else before.started
        return replace(actual, started=started if stood is None else min(started, stood))
