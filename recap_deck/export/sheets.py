"""The pages that an entry of the running order takes in a file."""

from __future__ import annotations

from recap_deck.build.builder import Builder
from recap_deck.build.page import Page
from recap_deck.paint.slide import ALL_STEPS
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of a file: a slide or a part of it, up to a step."""

    page: Page
    step: int = ALL_STEPS


def sheets_of(builder: Builder, entry: int, *, by_step: bool) -> tuple[Sheet, ...]:
    """The pages of an entry: one for each part, or for each press that shows more."""
    pages = builder.pages(entry)
    if not by_step:
        return tuple(map(Sheet, pages))
    return tuple(
        Sheet(page, step)
        for page in pages
        for step in range(page.slide.first_step, page.slide.last_step + 1)
    )
