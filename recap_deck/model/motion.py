"""How a slide gives way to the next one."""

from __future__ import annotations

import enum

from recap_deck.values import dataclass


class TransitionKind(enum.Enum):
    """What is seen between two slides."""

    NONE = "none"
    FADE = "fade"
    SLIDE = "slide"
    """The next one comes over this one."""

    PUSH = "push"
    """The next one pushes this one away."""


@dataclass(frozen=True, slots=True)
class Transition:
    """One way from a slide to the next, and how long it takes."""

    kind: TransitionKind
    seconds: float
