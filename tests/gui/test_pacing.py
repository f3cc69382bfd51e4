from __future__ import annotations

from pathlib import Path

import pytest

from recap_deck.build.builder import Builder
from recap_deck.show.rundown import Rundown, start_item
from recap_deck.show.timer import timer_of
from recap_deck.source.load import load_deck
from recap_deck.ui.evening_plan import evening_plan
from recap_deck.ui.presenter.pacing import pace_words

TALK = "---\ntitle: A talk\nminutes: 20\n---\n\n" + "\n\n---\n\n".join(
    f"# {number}" for number in range(10)
)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("slide", "minutes", "words"),
    [
        (5, 11, ""),
        (5, 16, "slides 4 min behind"),
        (5, 4, "slides 6 min ahead"),
        (5, 21, ""),  # over: nothing can be done about it any more
    ],
)
def test_the_pace_is_told_once_it_is_a_minute_off(
    tmp_path: Path, slide: int, minutes: int, words: str
) -> None:
    path = tmp_path / "talk.md"
    path.write_text(TALK)
    deck = load_deck(path)
    builder = Builder(deck)
    plan = evening_plan(deck, builder.entries)
    rundown = start_item(Rundown(plan.items), plan.items[0].id, 0.0)
    timer = timer_of(rundown, None, minutes * 60.0)
    assert pace_words(builder, plan, slide, timer) == words
    builder.close()


@pytest.mark.usefixtures("qapp")
def test_there_is_no_pace_before_the_time_runs(tmp_path: Path) -> None:
    path = tmp_path / "talk.md"
    path.write_text(TALK)
    deck = load_deck(path)
    builder = Builder(deck)
    plan = evening_plan(deck, builder.entries)
    assert pace_words(builder, plan, 5, timer_of(Rundown(plan.items), plan.items[0].id, 0)) == ""
    builder.close()
