"""Going on with a show: what the clocks say about the time that nobody kept."""

from __future__ import annotations

from recap_deck.messages import sentence
from recap_deck.show.clock import Instant
from recap_deck.show.journal.lines import Kept
from recap_deck.show.rundown import MINUTE
from recap_deck.values import dataclass, replace

_LONGEST_AWAY = 12 * 60 * MINUTE


@dataclass(frozen=True, slots=True)
class Resumed:
    """A show to go on with: `away` is how long nobody kept time, `must_ask` if that is odd."""

    kept: Kept
    away: float
    is_same_boot: bool
    must_ask: bool


def resume(kept: Kept, now: Instant, boot: str) -> Resumed:
    """Go on at `now`: within a boot by the monotonic clock, else by the one on the wall."""
    is_same = bool(boot) and boot == kept.boot and now.monotonic >= kept.at.monotonic
    away = now.monotonic - kept.at.monotonic if is_same else now.wall - kept.at.wall
    is_behind, away = away < 0, max(0.0, away)
    clock = kept.clock
    if not is_same:
        wall = clock.midnight + kept.seconds + away
        clock = replace(clock, anchor=replace(now, wall=wall))
    new = replace(kept, at=now, clock=clock, boot=boot)
    return Resumed(new, away, is_same, is_behind or away > _LONGEST_AWAY)


def resumed_text(resumed: Resumed, language: str = "en") -> str:
    """Name the gap: “The show was away for 3 min; the timers counted them”."""
    code = "resumed" if resumed.is_same_boot else "resumed-by-wall"
    minutes, seconds = divmod(int(resumed.away), int(MINUTE))
    unit = "min" if minutes else "s"
    return sentence(f"{code}-{unit}", (("n", str(minutes or seconds)),), language)
