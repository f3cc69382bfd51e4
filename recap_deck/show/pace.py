"""Pace: where the slides of a session are against where its time is."""

from __future__ import annotations

from collections.abc import Sequence

from recap_deck.messages import sentence
from recap_deck.show.rundown import MINUTE
from recap_deck.values import dataclass

_DEAD_BAND = MINUTE
_BASE = 20.0
_PER_STEP = 5.0
_NOTES_PER_SECOND = 15.0


@dataclass(frozen=True, slots=True)
class PaceSlide:
    """What says how long a slide takes: its `minutes`, else the length of notes and steps.

    `counts` is false for hidden and backup slides.
    """

    minutes: float | None = None
    notes_length: int = 0
    steps: int = 0
    counts: bool = True


def slide_seconds(slides: Sequence[PaceSlide], length: float) -> tuple[float, ...]:
    """Share `length` seconds out among a session's slides.

    A slide with `minutes` gets them; the others share the rest by their weight. Where that
    doesn't come out, all give or take in proportion.
    """
    weights = [_weight(slide) for slide in slides]
    is_given = [slide.counts and slide.minutes is not None for slide in slides]
    given = sum(weight for weight, known in zip(weights, is_given, strict=True) if known)
    free = sum(weights) - given
    if free > 0 and length > given:
        factor = (length - given) / free
        return tuple(
            weight if known else weight * factor
            for weight, known in zip(weights, is_given, strict=True)
        )
    total = given + free
    return tuple(weight * length / total if total else 0.0 for weight in weights)


def _weight(slide: PaceSlide) -> float:
    if not slide.counts:
        return 0.0
    if slide.minutes is not None:
        return slide.minutes * MINUTE
    return _BASE + slide.notes_length / _NOTES_PER_SECOND + slide.steps * _PER_STEP


def pace(seconds: Sequence[float], slide: int, elapsed: float) -> float | None:
    """How far the slides are behind the time, in seconds; ahead is negative.

    Behind only counts once the slide's own time is used up, ahead from the moment it comes;
    less than a minute is nothing. None on a slide that doesn't count.
    """
    if not 0 <= slide < len(seconds) or not seconds[slide]:
        return None
    begins = sum(seconds[:slide])
    ends = begins + seconds[slide]
    behind = max(0.0, elapsed - ends) + min(0.0, elapsed - begins)
    return behind if abs(behind) >= _DEAD_BAND else 0.0


def pace_text(behind: float, language: str = "en") -> str:
    """Word a pace: “slides 2 min behind”."""
    how = "behind" if behind > 0 else "ahead" if behind < 0 else "even"
    minutes = int(abs(behind) / MINUTE + 0.5)
    return sentence(f"pace-{how}", (("n", str(minutes)),), language)
