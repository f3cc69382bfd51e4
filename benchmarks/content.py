"""The benchmark's deck: the same words on every machine, whatever they are written as.

Ten slides repeat: a title, five lists, code, a table, a picture, two columns.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

PICTURES = tuple(f"picture{i}.{'png' if i in (3, 7) else 'jpg'}" for i in range(10))
"""The pictures' file names, used in turn."""

_SENTENCE = (
    "a talk that starts on time is half won so the queue the cache and the clock share one plan "
    "every region keeps its own copy while readers wait for nobody and a slow disk or broken "
    "cable costs minutes not evenings because what was drawn once is drawn for good"
)
_WORDS = _SENTENCE.split()
_KOREAN = (
    "처음 나온 서비스를 하나씩 짚어 보겠습니다",
    "저장소가 느려도 화면은 멈추지 않습니다",
    "질문은 쉬는 시간에 따로 받겠습니다",
    "요금은 쓴 만큼만, 초 단위로 계산됩니다",
    "다음 발표자가 무대 옆에서 기다리고 있습니다",
)
_CODE = '''\
"""Listing {number}: keep what was asked for last."""
from collections import OrderedDict


class Shelf{number}:
    capacity = {capacity}

    def __init__(self, make):
        self._make = make  # called once a key
        self._kept = OrderedDict()

    def find(self, key: str) -> bytes:
        if key not in self._kept:
            self._kept[key] = self._make(key)
        self._kept.move_to_end(key)
        while len(self._kept) > self.capacity:
            oldest, _ = self._kept.popitem(last=False)
            print(f"dropped {{oldest!r}} at {fill:.2f}")
        return self._kept[key]
# the end of listing {number}'''


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text in one style; `mark` is strong, code or nothing."""

    text: str
    mark: str = ""
    link: str = ""


Text = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """An item of a list with the items below it."""

    text: Text
    below: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Cover:
    """A line under the title."""

    subtitle: str


@dataclass(frozen=True, slots=True)
class Points:
    """A nested list."""

    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """Twenty lines of Python."""

    code: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A table, its head the first row."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of 1920 × 1080 pixels by its file's name."""

    file: str


@dataclass(frozen=True, slots=True)
class Columns:
    """Two lists side by side."""

    left: tuple[str, ...]
    right: tuple[str, ...]


Body = Cover | Points | Listing | Grid | Picture | Columns


@dataclass(frozen=True, slots=True)
class BenchSlide:
    """One slide: title, what is under it, and notes."""

    title: str
    body: Body
    notes: str


def slides_of(count: int) -> Iterator[BenchSlide]:
    """The first `count` slides of the endless deck."""
    return (_slide(index) for index in range(count))


def _slide(index: int) -> BenchSlide:
    pick = random.Random(index)  # one each, so that a slide is the same in any deck
    make = _BODIES[index % len(_BODIES)]
    title = f"{'Part' if make is _cover else 'Slide'} {index + 1}: {_phrase(pick, 3)}"
    notes = f"Say on slide {index + 1}: {_phrase(pick, 16)}. {_korean(index)}."
    return BenchSlide(title, make(pick, index), notes)


def _phrase(pick: random.Random, words: int) -> str:
    return " ".join(pick.choices(_WORDS, k=words))


def _korean(index: int) -> str:
    return _KOREAN[index % len(_KOREAN)]


def _cover(pick: random.Random, index: int) -> Body:
    return Cover(f"{_korean(index // 10)}, {_phrase(pick, 4)}")


def _points(pick: random.Random, index: int) -> Body:
    address = f"https://example.org/talks/{index + 1}"
    strong = (
        Piece(f"{_phrase(pick, 3)} "),
        Piece(_phrase(pick, 2), "strong"),
        Piece(" and "),
        Piece(f"open_{index + 1}()", "code"),
    )
    linked = (Piece("more in "), Piece(f"talk {index + 1}", link=address), Piece(" from today"))
    below = [(Piece(_phrase(pick, count)),) for count in (6, 5, 6, 5)]
    return Points(
        (
            Point((Piece(_phrase(pick, 8)),), (below[0], below[1])),
            Point(strong, (below[2], below[3])),
            Point((Piece(_korean(index)),)),
            Point(linked),
        )
    )


def _listing(pick: random.Random, index: int) -> Body:
    capacity = pick.randint(2, 900)
    return Listing(_CODE.format(number=index + 1, capacity=capacity, fill=pick.random()))


def _grid(pick: random.Random, _index: int) -> Body:
    rows = (
        (f"{row + 1} {_phrase(pick, 1)}", str(pick.randint(1, 9999)), f"{pick.random():.1%}")
        for row in range(6)
    )
    head = ("Service", "Requests", "Share", "Remark")
    return Grid((head, *((*row, _phrase(pick, 2)) for row in rows)))


def _picture(_pick: random.Random, index: int) -> Body:
    return Picture(PICTURES[index // 10 % len(PICTURES)])


def _columns(pick: random.Random, index: int) -> Body:
    left = tuple(_phrase(pick, 6) for _ in range(4))
    return Columns(left, (*(_phrase(pick, 5) for _ in range(3)), _korean(index)))


_BODIES: tuple[Callable[[random.Random, int], Body], ...] = (
    _cover,
    _points,
    _points,
    _listing,
    _points,
    _grid,
    _points,
    _picture,
    _points,
    _columns,
)
