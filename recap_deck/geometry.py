"""Sizes, points and rectangles in slide units (1920 wide, y down), without Qt."""

from __future__ import annotations

from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height, never negative by convention."""

    width: float
    height: float


WIDE = Size(1920, 1080)
"""A slide of 16:9, the usual one."""


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the slide."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Insets:
    """Distances from the four sides of a rectangle, inwards."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle by its upper left corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x just past the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y just past the lower edge."""
        return self.y + self.height

    @property
    def size(self) -> Size:
        """Width and height."""
        return Size(self.width, self.height)

    def moved(self, dx: float, dy: float) -> Rect:
        """Move by `dx` and `dy`."""
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

    def inset(self, insets: Insets) -> Rect:
        """Shrink by `insets`; never below zero width or height."""
        return Rect(
            self.x + insets.left,
            self.y + insets.top,
            max(0.0, self.width - insets.left - insets.right),
            max(0.0, self.height - insets.top - insets.bottom),
        )

    def contains(self, other: Rect, tolerance: float = 0.0) -> bool:
        """Say whether `other` lies inside, give or take `tolerance` units."""
        return (
            other.x >= self.x - tolerance
            and other.y >= self.y - tolerance
            and other.right <= self.right + tolerance
            and other.bottom <= self.bottom + tolerance
        )


def widened(rect: Rect, by: float) -> Rect:
    """The rectangle with a margin on all four sides."""
    return Rect(rect.x - by, rect.y - by, rect.width + 2 * by, rect.height + 2 * by)


def touch(one: Rect, other: Rect) -> bool:
    """Say whether two rectangles have some room in common."""
    return (
        one.x < other.right
        and other.x < one.right
        and one.y < other.bottom
        and other.y < one.bottom
    )
