"""The videos and sounds of the slide that is seen, as a value: which play, and where they are.

Every key and everything that a player tells is a function from one playback to the next.
Positions are seconds from the beginning of the file.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Sequence

from recap_deck.model.media import Clip
from recap_deck.values import dataclass, replace

LOUDEST = 100
_NEARLY = 0.05


class Phase(enum.Enum):
    """What a clip does."""

    WAITING = "waiting"
    PLAYING = "playing"
    PAUSED = "paused"
    OVER = "over"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Spot:
    """A clip where it stands: on which slide, as its how manieth, in what state of its file."""

    slide: str
    number: int
    key: str
    clip: Clip
    name: str = ""


@dataclass(frozen=True, slots=True)
class Played:
    """What became of a clip; `length` is 0 until a player tells it.

    `jumps` counts the times that `position` was set and not reached by playing.
    """

    spot: Spot
    phase: Phase = Phase.WAITING
    position: float = 0.0
    length: float = 0.0
    jumps: int = 0

    @property
    def end(self) -> float:
        """Where it ends: where the author says, else with the file; 0 for not known."""
        ends = [each for each in (self.spot.clip.end, self.length) if each > 0]
        return min(ends, default=0.0)

    @property
    def is_begun(self) -> bool:
        """Say whether there is more to be seen of it than its poster."""
        return self.phase in (Phase.PLAYING, Phase.PAUSED, Phase.OVER)


@dataclass(frozen=True, slots=True)
class Playback:
    """All clips that are seen; `current` is the one that keys are for.

    Nothing moves while it is `held`: the picture is covered, or nobody presents.
    """

    clips: tuple[Played, ...] = ()
    current: int = 0
    is_held: bool = False
    is_muted: bool = False
    volume: int = LOUDEST

    @property
    def at_hand(self) -> Played | None:
        """The clip that keys are for."""
        return self.clips[self.current] if self.current < len(self.clips) else None

    def moves(self, index: int) -> bool:
        """Say whether a clip is to be running now."""
        return self.clips[index].phase is Phase.PLAYING and not self.is_held


def seen(playback: Playback, spots: Sequence[Spot], *, starts: bool) -> Playback:
    """Take the clips that are seen now: those that were go on, others begin if they `start`.

    Only those that say so begin by themselves. What is gone from sight starts anew when it
    comes back.
    """
    known = {each.spot: each for each in playback.clips}
    clips = tuple(known.get(spot) or _fresh(spot, starts) for spot in spots)
    if clips == playback.clips:
        return playback
    at_hand = playback.at_hand.spot if playback.at_hand else None
    current = spots.index(at_hand) if at_hand in spots else 0
    return replace(playback, clips=clips, current=current)


def toggle(playback: Playback, index: int | None = None) -> Playback:
    """Play or pause a clip, the one at hand if none is named; one that is over begins again.

    Where the one at hand is over and another one waits, it is that one's turn.
    """
    if index is None:
        index = _turn(playback)
    if not 0 <= index < len(playback.clips):
        return playback
    played = playback.clips[index]
    match played.phase:
        case Phase.PLAYING:
            played = replace(played, phase=Phase.PAUSED)
        case Phase.OVER | Phase.FAILED:
            played = _jumped(replace(played, phase=Phase.PLAYING), played.spot.clip.start)
        case Phase.PAUSED | Phase.WAITING:
            played = replace(played, phase=Phase.PLAYING)
    return replace(_with(playback, index, played), current=index)


def seek(playback: Playback, seconds: float) -> Playback:
    """Jump forward, or back with a negative number, in the clip at hand."""
    played = playback.at_hand
    if played is None or not played.is_begun:
        return playback
    phase = Phase.PAUSED if played.phase is Phase.OVER else played.phase
    place = played.position + seconds
    if played.end:
        place = min(place, max(0.0, played.end - _NEARLY))
    place = max(place, played.spot.clip.start)
    return _with(playback, playback.current, _jumped(replace(played, phase=phase), place))


def from_start(playback: Playback) -> Playback:
    """Begin the clip at hand again."""
    played = playback.at_hand
    if played is None:
        return playback
    again = _jumped(replace(played, phase=Phase.PLAYING), played.spot.clip.start)
    return _with(playback, playback.current, again)


def mute(playback: Playback) -> Playback:
    """Take the sound away, or give it back."""
    return replace(playback, is_muted=not playback.is_muted)


def louder(playback: Playback, percent: int) -> Playback:
    """Change the volume, which also gives the sound back."""
    volume = min(LOUDEST, max(0, playback.volume + percent))
    return replace(playback, volume=volume, is_muted=False)


def hold(playback: Playback, *, is_held: bool) -> Playback:
    """Stand still while nobody sees it, and go on afterwards."""
    return replace(playback, is_held=is_held)


def told_time(playback: Playback, index: int, position: float) -> Playback:
    """A player is so far; at the end that the author gave the clip is over."""
    played = playback.clips[index]
    if not played.is_begun or played.phase is Phase.OVER:
        return playback
    end = played.spot.clip.end
    if end and position >= end and played.phase is Phase.PLAYING:
        return told_end(playback, index)
    return _with(playback, index, replace(played, position=position))


def told_length(playback: Playback, index: int, length: float) -> Playback:
    """A player knows how long a file is."""
    return _with(playback, index, replace(playback.clips[index], length=length))


def told_end(playback: Playback, index: int) -> Playback:
    """A clip came to its end: it is over, or begins again."""
    played = playback.clips[index]
    if played.phase is not Phase.PLAYING:
        return playback
    if played.spot.clip.loop:
        return _with(playback, index, _jumped(played, played.spot.clip.start))
    over = replace(played, phase=Phase.OVER, position=played.end or played.position)
    return _with(playback, index, over)


def told_failure(playback: Playback, index: int) -> Playback:
    """A clip can't be played: what stands for it stays."""
    return _with(playback, index, replace(playback.clips[index], phase=Phase.FAILED))


def index_of(playback: Playback, spot: Spot) -> int | None:
    """Where a clip is among those that are seen; None where it isn't any more."""
    found = (index for index, each in enumerate(playback.clips) if each.spot == spot)
    return next(found, None)


Move = Callable[[Playback], Playback]


def _fresh(spot: Spot, starts: bool) -> Played:
    phase = Phase.PLAYING if starts and spot.clip.autoplay else Phase.WAITING
    return Played(spot, phase, spot.clip.start)


def _turn(playback: Playback) -> int:
    """The clip that a key without a name is for."""
    at_hand = playback.at_hand
    if at_hand is not None and at_hand.phase in (Phase.OVER, Phase.FAILED):
        for index in range(playback.current + 1, len(playback.clips)):
            if playback.clips[index].phase is Phase.WAITING:
                return index
    return playback.current


def _jumped(played: Played, place: float) -> Played:
    return replace(played, position=place, jumps=played.jumps + 1)


def _with(playback: Playback, index: int, played: Played) -> Playback:
    if playback.clips[index] == played:
        return playback
    clips = (*playback.clips[:index], played, *playback.clips[index + 1 :])
    return replace(playback, clips=clips)
