"""Which window belongs on which display; displays are known by what they are, never by handle."""

from __future__ import annotations

import math
from collections.abc import Sequence

from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Display:
    """One display as it is now; `place` is left, top, width and height on the desktop."""

    name: str
    maker: str
    model: str
    serial: str
    place: tuple[int, int, int, int]
    millimetres: tuple[int, int] = (0, 0)
    ratio: float = 1.0
    """Device pixels to a logical one."""

    @property
    def identity(self) -> str:
        """What it is known by when it comes back, wherever it stands on the desktop then."""
        width, height = self.millimetres
        return "|".join((self.name, self.maker, self.model, self.serial, f"{width}x{height}"))

    @property
    def label(self) -> str:
        """What the presenter would call it."""
        return " ".join(part for part in (self.maker, self.model) if part) or self.name

    @property
    def inches(self) -> int:
        """Its diagonal; 0 where the system doesn't know it."""
        return round(math.hypot(*self.millimetres) / 25.4)

    @property
    def pixels(self) -> tuple[int, int]:
        """How many device pixels it has."""
        _, _, width, height = self.place
        return round(width * self.ratio), round(height * self.ratio)


@dataclass(frozen=True, slots=True)
class Seats:
    """The displays of the slides and of the notes, by identity; "" is no display."""

    audience: str = ""
    presenter: str = ""

    def swapped(self) -> Seats:
        """The other way round; one that has no display keeps having none."""
        return Seats(self.presenter, self.audience) if self.presenter else self

    def with_audience(self, identity: str) -> Seats:
        """The slides on another display; notes that were there change places with them."""
        presenter = self.audience if identity == self.presenter else self.presenter
        return Seats(identity, presenter)

    def with_presenter(self, identity: str) -> Seats:
        """The notes on another display; slides that were there change places with them."""
        return self.swapped() if identity == self.audience else Seats(self.audience, identity)


def find_display(displays: Sequence[Display], identity: str) -> Display | None:
    """The display of that identity, if it is there."""
    return next((each for each in displays if each.identity == identity), None)


def labels_of(displays: Sequence[Display]) -> dict[str, str]:
    """What each display is called, by identity; two of one make are told apart by their plugs."""
    called = [each.label for each in displays]
    return {
        each.identity: f"{each.label} ({each.name})" if called.count(each.label) > 1 else each.label
        for each in displays
    }


def mirrors(one: Display, other: Display) -> bool:
    """Tell whether two displays show the same, or a part of the same."""
    left, top, width, height = one.place
    other_left, other_top, other_width, other_height = other.place
    return (
        left < other_left + other_width
        and other_left < left + width
        and top < other_top + other_height
        and other_top < top + height
    )


def apart(displays: Sequence[Display]) -> tuple[Display, ...]:
    """The displays that show something of their own: of mirrors the first."""
    found: list[Display] = []
    for each in displays:
        if not any(mirrors(each, other) for other in found):
            found.append(each)
    return tuple(found)


def choose_seats(displays: Sequence[Display], here: str, remembered: str) -> Seats:
    """Choose for a show that starts on display `here`, where the author's window is.

    The audience has the display that it had the last time, else one that we are not on. With
    one display, or others that only mirror it, there is nowhere to put notes.
    """
    own = find_display(displays, here) or (displays[0] if displays else None)
    if own is None:
        return Seats()
    apart = [each for each in displays if not mirrors(each, own)]
    if not apart:
        return Seats(own.identity)
    known = find_display(displays, remembered)
    if known is not None and known == own:
        return Seats(own.identity, apart[0].identity)
    audience = known if known in apart and known is not None else apart[0]
    return Seats(audience.identity, own.identity)


def seated(displays: Sequence[Display], wanted: Seats) -> Seats:
    """Who may be seen now: a window whose display is gone waits for it.

    The notes never show where the slides are: neither on their display nor on its mirror.
    """
    audience = find_display(displays, wanted.audience)
    presenter = find_display(displays, wanted.presenter)
    if audience is not None and presenter is not None and mirrors(audience, presenter):
        presenter = None
    if presenter is None and audience is not None and wanted.presenter:
        presenter = next((each for each in displays if not mirrors(each, audience)), None)
    return Seats(audience.identity if audience else "", presenter.identity if presenter else "")
