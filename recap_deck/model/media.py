"""How a video or a sound on a slide is meant to play."""

from __future__ import annotations

from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Clip:
    """What an author asks of a video or sound; times in seconds, an `end` of 0 is its own end.

    `poster` is the path of the picture shown while it doesn't play, "" for none of its own.
    """

    is_video: bool = True
    poster: str = ""
    autoplay: bool = False
    loop: bool = False
    muted: bool = False
    start: float = 0.0
    end: float = 0.0
