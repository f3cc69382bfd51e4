"""What is seen between two slides: which transition leads there, and each picture of it."""

from __future__ import annotations

from collections.abc import Callable

from recap_deck.model.motion import Transition, TransitionKind
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Turn:
    """A transition as it is played: `is_back` mirrors it."""

    transition: Transition
    is_back: bool = False


@dataclass(frozen=True, slots=True)
class TurnFrame:
    """One moment of a turn: where both slides are, in shares of their width to the right.

    The upper one lets the lower one through where its `opacity` is less than 1.
    """

    before_x: float = 0.0
    after_x: float = 0.0
    opacity: float = 1.0
    is_after_above: bool = True


def turn_between(
    before: int, after: int, transition_of: Callable[[int], Transition | None]
) -> Turn | None:
    """How the slide at `after` comes when the one at `before` was shown; None for at once.

    A slide says how the next one comes, so that going back is the same the other way round.
    """
    if before == after:
        return None
    transition = transition_of(min(before, after))
    if transition is None or transition.kind is TransitionKind.NONE:
        return None
    return Turn(transition, is_back=after < before)


def frame_at(turn: Turn, progress: float) -> TurnFrame:
    """The picture when a share of the time has passed, from 0 to 1."""
    share = min(1.0, max(0.0, progress))
    moved = _settling(share)
    match turn.transition.kind:
        case TransitionKind.FADE:
            return TurnFrame(opacity=_soft(share))
        case TransitionKind.PUSH:
            way = 1.0 if turn.is_back else -1.0
            return TurnFrame(way * moved, way * (moved - 1))
        case TransitionKind.SLIDE if turn.is_back:
            return TurnFrame(before_x=moved, is_after_above=False)
        case TransitionKind.SLIDE:
            return TurnFrame(after_x=1 - moved)
        case _:
            return TurnFrame()


def _settling(share: float) -> float:
    """Fast at once and slow at the end: a press is answered without a delay."""
    return 1 - (1 - share) ** 3


def _soft(share: float) -> float:
    """Slow at both ends."""
    return share * share * (3 - 2 * share)
