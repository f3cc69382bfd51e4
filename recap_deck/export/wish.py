"""What was asked for when something is to be exported."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from recap_deck.build.builder import Builder
from recap_deck.export.formats import BY_NAME, Format, Takes
from recap_deck.export.handout.look import HandoutLook
from recap_deck.export.selection import Selection, SlideRange, by_session, selected
from recap_deck.values import dataclass, field

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for; `width` is that of pictures, in pixels, `quality` goes from 1 to 100.

    Where a `scale` is asked for, it says instead how many pixels a slide unit has.

    `columns` are 0 where as many as suit are wanted. The target `is_folder` where several files
    are to stand in it, even one that isn't there yet.
    """

    target: Path
    format: Format = BY_NAME["pdf"]
    selection: Selection = field(default_factory=Selection)
    by_step: bool = False
    with_notes: bool = False
    no_notes: bool = False
    per_session: bool = False
    width: int = 1920
    scale: float = 0.0
    quality: int = 90
    columns: int = 0
    is_folder: bool = False
    handout: HandoutLook = field(default_factory=HandoutLook)


def wish_of(
    target: Path,
    kind: Format,
    values: Mapping[str, Any],
    ranges: tuple[SlideRange, ...] = (),
    *,
    is_folder: bool = False,
) -> Wish:
    """What was asked for by the values of the options, and the ranges that were read of them."""
    return Wish(
        target,
        kind,
        Selection(ranges, tuple(values["sessions"]), not values["no_backup"]),
        by_step=values["steps"],
        with_notes=values["notes"] == "annotations",
        no_notes=values["no_notes"],
        per_session=values["per_session"],
        width=values["width"],
        scale=values["scale"],
        quality=values["quality"],
        columns=0 if values["columns"] == "auto" else int(values["columns"]),
        is_folder=is_folder,
        handout=HandoutLook(
            values["paper"],
            int(values["per_page"]),
            values["beside"],
            values["tone"],
            values["quality"],
        ),
    )


def chosen_entries(builder: Builder, wish: Wish) -> tuple[int, ...]:
    """The entries that get pages; a RecapDeckError says what names nothing."""
    chosen = selected_entries(builder, wish)
    if not wish.per_session:
        return chosen
    parts = by_session(builder.entries, chosen)
    return tuple(sorted(i for indexes in parts.values() for i in indexes))


def selected_entries(builder: Builder, wish: Wish) -> tuple[int, ...]:
    """What was selected; cards have no place on sheets, which say the same elsewhere."""
    chosen = selected(builder.entries, builder.deck.sessions, wish.selection)
    if not wish.format.takes & (Takes.PAPER | Takes.COLUMNS):
        return chosen
    return tuple(i for i in chosen if builder.entries[i].slide is not None)
