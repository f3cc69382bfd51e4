"""One scale for all that flows on a slide: as set, else smaller, else on several parts."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence

from recap_deck.geometry import Size
from recap_deck.model.slide import Fit
from recap_deck.place.boxes import Role, TextBox
from recap_deck.place.elastic import relaxed
from recap_deck.place.parts import TOLERANCE, divided
from recap_deck.place.strips import (
    Strips,
    stacked_height,
    widest,
)
from recap_deck.theme.model import FitRules
from recap_deck.values import dataclass, replace

_STEP = 0.01
_FINE_ENOUGH = 0.03
_TRIALS = 6
_HOPELESS = 1.1
_SMALLEST = 0.01
_MAINLY = 0.5
_NOT_QUITE = 0.93
"""Parts are not filled to the brim: what stays whole leaves room at their ends."""

Setting = Callable[[float, bool], tuple[Strips, ...]]
"""Sets everything at a scale, squeezed or not: strips at scale 1 for each region."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """What flows on each part, region by region, and at which scale.

    `excess` is by how many slide units the content was too tall for one part at the
    least scale that was tried for it; 0 where it fits.
    """

    scale: float
    parts: tuple[tuple[Strips, ...], ...]
    floor: float
    excess: float = 0.0

    @property
    def is_past_floor(self) -> bool:
        """Say whether something had to be made smaller than the theme allows."""
        return self.scale < self.floor - 1e-6

    @property
    def is_sticking_out(self) -> bool:
        """Say whether it was left too tall, as `fit: off` asks."""
        return len(self.parts) == 1 and self.scale == 1 and self.excess > TOLERANCE


@dataclass(frozen=True, slots=True)
class _Trial:
    """Content at one scale; `tall` and `wide` are shares of the rooms, 1 is full.

    In `stacks` pictures have given way to text, in `natural` they have not.
    """

    scale: float
    stacks: tuple[Strips, ...]
    natural: tuple[Strips, ...]
    tall: float
    wide: float
    excess: float

    @property
    def fits(self) -> bool:
        return self.tall <= 1.0 and self.wide <= 1.0


@dataclass(frozen=True, slots=True)
class Fitter:
    """Finds the scale: `setting` sets the content, `rooms` are the regions' sizes."""

    setting: Setting
    rooms: tuple[Size, ...]
    rules: FitRules

    def fitted(self, mode: Fit) -> Fitted:
        """Fit the content in one of the ways that an author may choose."""
        match mode:
            case Fit.OFF:
                return self._as_it_is()
            case Fit.SHRINK:
                return self._shrunk_only()
            case Fit.CONTINUE:
                return self._continued_only()
            case Fit.AUTO:
                return self._shrunk_or_continued()

    def _as_it_is(self) -> Fitted:
        trial = self._try(1.0, squeezed=True)
        return Fitted(1.0, (trial.stacks,), 1.0, trial.excess)

    def _shrunk_only(self) -> Fitted:
        whole = self._try(1.0)
        floor = self._floor(whole)
        trial = whole if whole.fits else self._largest_that_fits(whole, floor)
        trial = trial or self._past(floor)
        return Fitted(trial.scale, (trial.stacks,), floor)

    def _continued_only(self) -> Fitted:
        whole = self._try(1.0, squeezed=True)
        floor = self._floor(whole)
        if whole.fits:
            return Fitted(1.0, (whole.stacks,), floor)
        return self._continued(whole, 1.0, floor)

    def _shrunk_or_continued(self) -> Fitted:
        whole = self._try(1.0)
        if whole.fits:
            return Fitted(1.0, (whole.stacks,), self.rules.prose_floor)
        floor = self._floor(whole)
        trial = self._largest_that_fits(whole, floor)
        if trial:
            return Fitted(trial.scale, (trial.stacks,), floor)
        least = self._try(floor, squeezed=True)
        fewest = self._continued(least, floor, floor)
        return fewest if fewest.is_past_floor else self._larger(fewest, least, whole)

    def _larger(self, fewest: Fitted, least: _Trial, whole: _Trial) -> Fitted:
        """The same number of parts at a larger scale, where one guess finds it."""
        count = len(fewest.parts)
        for scale in (1.0, _scale_at(count * _NOT_QUITE, least, whole)):
            trial = whole if scale == 1.0 else self._try(scale)
            if trial.wide <= 1 and trial.tall <= count:
                parts, worst = self._parts(trial)
                if worst <= 1 and len(parts) <= count:
                    return replace(fewest, scale=scale, parts=parts)
        return fewest

    def _continued(self, trial: _Trial, start: float, floor: float) -> Fitted:
        """Divide at scale `start`, or at the first smaller one at which every piece fits."""
        excess, scale = trial.excess, start
        parts, worst = self._parts(trial)
        while worst > 1 and scale > _SMALLEST:
            scale = max(_SMALLEST, scale * min(0.97, max(0.3, worst**-0.6)))
            trial = self._try(scale, squeezed=True)
            parts, worst = self._parts(trial)
        return Fitted(scale, parts, floor, excess)

    def _parts(self, trial: _Trial) -> tuple[tuple[tuple[Strips, ...], ...], float]:
        """Divide a trial; above 1 is by how much the worst undivided piece is too large."""
        worst = trial.wide
        divisions = []
        for stack, room in zip(trial.natural, self.rooms, strict=True):
            division = divided(stack, room.height / trial.scale)
            divisions.append(division)
            worst = max(worst, division.worst - TOLERANCE / room.height)
        count = max((len(division.parts) for division in divisions), default=1)
        parts = tuple(
            tuple(
                division.parts[index] if index < len(division.parts) else ()
                for division in divisions
            )
            for index in range(max(1, count))
        )
        return parts, worst

    def _largest_that_fits(self, whole: _Trial, floor: float) -> _Trial | None:
        """Look for the largest scale from `floor` on; a few trials are near enough."""
        if whole.tall * floor * floor > _HOPELESS:
            return None
        best: _Trial | None = None
        high, trial, power = 1.0, whole, 0.5
        for _ in range(_TRIALS):
            scale = self._guess(trial, best, high, floor, power)
            trial = self._try(scale, squeezed=scale <= floor)
            if trial.fits:
                best = trial
            elif scale <= floor:
                return None
            else:
                high = scale
            if best and high - best.scale <= _FINE_ENOUGH:
                return best
            power = 0.75
        return best or self._last_try(floor)

    def _guess(
        self, trial: _Trial, best: _Trial | None, high: float, floor: float, power: float
    ) -> float:
        if best:
            return (best.scale + high) / 2
        guess = trial.scale * min(trial.tall**-power if trial.tall > 1 else 1.0, 1 / trial.wide)
        stepped = int(guess / _STEP) * _STEP
        return max(floor, min(stepped, high - _STEP))

    def _last_try(self, floor: float) -> _Trial | None:
        trial = self._try(floor, squeezed=True)
        return trial if trial.fits else None

    def _past(self, floor: float) -> _Trial:
        """Go below the floor until everything fits on one part."""
        trial = self._try(floor, squeezed=True)
        while not trial.fits and trial.scale > _SMALLEST:
            ratio = min(trial.tall**-0.5 if trial.tall > 1 else 1.0, 1 / trial.wide)
            scale = max(_SMALLEST, trial.scale * max(0.3, min(0.97, ratio)))
            trial = self._try(scale, squeezed=True)
        return trial

    def _floor(self, trial: _Trial) -> float:
        """Code and tables may become smaller than prose."""
        is_table = _share_of_code(trial.stacks) >= _MAINLY
        return self.rules.code_floor if is_table else self.rules.prose_floor

    def _try(self, scale: float, *, squeezed: bool = False) -> _Trial:
        stacks = self.setting(scale, squeezed)
        tall = wide = 1e-6
        excess = 0.0
        relaxed_stacks = []
        for stack, room in zip(stacks, self.rooms, strict=True):
            given = relaxed(stack, room.height / scale)
            relaxed_stacks.append(given)
            height = stacked_height(given) * scale
            width = widest(given) * scale
            tall = max(tall, (height - TOLERANCE) / room.height)
            wide = max(wide, (width - TOLERANCE) / room.width)
            excess = max(excess, height - room.height, width - room.width)
        return _Trial(scale, tuple(relaxed_stacks), stacks, tall, wide, excess)


def _scale_at(tall: float, small: _Trial, large: _Trial) -> float:
    """Guess the scale at which content is `tall`, from how tall it is at two others."""
    if small.scale >= large.scale:
        return small.scale
    power = math.log(large.tall / small.tall) / math.log(large.scale / small.scale)
    guess = large.scale * (tall / large.tall) ** (1 / max(power, 0.5))
    return max(small.scale, min(large.scale, int(guess / _STEP) * _STEP))


def _share_of_code(stacks: Sequence[Strips]) -> float:
    """How much of the text is code or in tables."""
    counts = {True: 0, False: 0}
    for stack in stacks:
        for box in _texts(stack):
            lines = box.paragraph.lines[box.first : box.last]
            is_code = box.role in (Role.CODE, Role.CELL, Role.HEADER_CELL)
            counts[is_code] += lines[-1].end - lines[0].start
    return counts[True] / max(1, counts[True] + counts[False])


def _texts(strips: Strips) -> Iterator[TextBox]:
    for strip in strips:
        yield from (box for box in strip.boxes if isinstance(box, TextBox))
        for column in strip.columns:
            yield from _texts(column)
