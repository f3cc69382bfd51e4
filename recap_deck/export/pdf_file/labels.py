"""Page labels: what a viewer shows and finds a page by, as `S1-7` and `S1-7b`."""

from __future__ import annotations

from collections.abc import Iterable

from recap_deck.patterns import expression
from recap_deck.values import dataclass

_NUMBERED = expression(r"(.*?)([1-9]\d*)\Z")


@dataclass(frozen=True, slots=True)
class LabelRange:
    """Labels from page `first` on: `prefix` and, where `style` is given, a number from `start`.

    `style` is `D` for figures, `r` for small Roman ones.
    """

    first: int
    prefix: str = ""
    style: str = ""
    start: int = 1


def label_ranges(labels: Iterable[str]) -> tuple[LabelRange, ...]:
    """The labels of consecutive pages as ranges; pages without one are counted in Roman."""
    ranges: list[LabelRange] = []
    unnamed = 0
    for page, label in enumerate(labels):
        unnamed += not label
        one = _range(page, label, unnamed)
        if not ranges or not _goes_on(ranges[-1], one):
            ranges.append(one)
    return tuple(ranges)


def _range(page: int, label: str, unnamed: int) -> LabelRange:
    if not label:
        return LabelRange(page, style="r", start=unnamed)
    number = _NUMBERED.fullmatch(label)
    if number is None:
        return LabelRange(page, label)
    return LabelRange(page, number[1], "D", int(number[2]))


def _goes_on(before: LabelRange, one: LabelRange) -> bool:
    due = before.start + one.first - before.first
    same_kind = (before.prefix, before.style) == (one.prefix, one.style)
    return bool(one.style) and same_kind and one.start == due


_NUMERALS = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def roman(number: int) -> str:
    """A number as viewers show it in small Roman numerals."""
    text = ""
    for value, sign in _NUMERALS:
        count, number = divmod(number, value)
        text += sign * count
    return text
