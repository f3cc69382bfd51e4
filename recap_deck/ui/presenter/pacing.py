"""Where the slides are against the session's time, in a few quiet words."""

from __future__ import annotations

from recap_deck.build.builder import Builder
from recap_deck.build.entries import Entry
from recap_deck.show.pace import PaceSlide, pace, pace_text, slide_seconds
from recap_deck.show.timer import Mode, Timer
from recap_deck.ui.evening_plan import EveningPlan
from recap_deck.ui.words import language


def pace_words(builder: Builder, plan: EveningPlan, slide: int, timer: Timer | None) -> str:
    """Word the pace while it can be helped: not before the time runs, and not when it is over.

    Nothing for another session's slide, or in step.
    """
    if timer is None or timer.mode is Mode.ARMED or not timer.length:
        return ""
    if timer.is_questions or timer.part_remaining < 0:
        return ""
    places = [i for i, item_id in enumerate(plan.ids) if item_id == timer.item.id]
    if slide not in places:
        return ""
    slides = [_weighed(builder.entries[i]) for i in places]
    seconds = slide_seconds(slides, timer.length - timer.questions)
    behind = pace(seconds, places.index(slide), timer.elapsed)
    return pace_text(behind, language()) if behind else ""


def _weighed(entry: Entry) -> PaceSlide:
    """By its minutes, else by its notes; placing every slide to count its steps costs too much."""
    if entry.slide is None:
        return PaceSlide()
    directives = entry.slide.directives
    counts = not (directives.hide or directives.backup)
    return PaceSlide(directives.minutes, len(entry.slide.notes), 0, counts)
