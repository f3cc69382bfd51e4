"""What stands at the head and the foot of every page of a handout."""

from __future__ import annotations

from collections.abc import Sequence

from recap_deck.build.builder import Builder
from recap_deck.build.words import date_text
from recap_deck.export.handout.lettering import (
    INK,
    QUIET,
    RULE,
    Lettering,
    box_at,
    box_right,
)
from recap_deck.export.handout.look import MARGIN, UNITS_PER_MM, HandoutLook
from recap_deck.export.handout.sheet import HandoutPage
from recap_deck.geometry import Rect
from recap_deck.place.boxes import Box, FillBox
from recap_deck.values import replace

_SIZE = 18.0
_SHARE = 0.48
"""Of the width for each of the two sides."""

_TOP = 11 * UNITS_PER_MM
_RULE_BELOW = 34.0


def with_margins(
    builder: Builder, pages: Sequence[HandoutPage], look: HandoutLook, letters: Lettering
) -> tuple[HandoutPage, ...]:
    """Give the pages event and session at their heads, date and number at their feet."""
    event = builder.deck.event
    facts = (date_text(event.date, builder.language), event.venue)
    foot = " · ".join(fact for fact in facts if fact)
    return tuple(
        replace(
            page,
            boxes=(
                *page.boxes,
                *_head(event.title, page.title, look, letters),
                *_foot(foot, f"{number} / {len(pages)}", look, letters),
            ),
        )
        for number, page in enumerate(pages, 1)
    )


def _head(left: str, right: str, look: HandoutLook, letters: Lettering) -> list[Box]:
    width = look.area.width
    boxes: list[Box] = [
        FillBox(Rect(MARGIN, _TOP + _RULE_BELOW, width, 1.0), RULE),
        box_at(letters.cut(left, _SIZE, _SHARE * width, color=INK, weight=600), MARGIN, _TOP),
    ]
    if right and right != left:
        words = letters.cut(right, _SIZE, _SHARE * width, color=QUIET)
        boxes.append(box_right(words, look.area.right, _TOP))
    return boxes


def _foot(left: str, right: str, look: HandoutLook, letters: Lettering) -> list[Box]:
    top = look.size.height - MARGIN - _SIZE
    number = letters.set(right, _SIZE, color=QUIET)
    boxes: list[Box] = [box_right(number, look.area.right, top)]
    if left:
        words = letters.cut(left, _SIZE, _SHARE * look.area.width, color=QUIET)
        boxes.append(box_at(words, MARGIN, top))
    return boxes
