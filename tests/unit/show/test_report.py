"""The report agrees with what happened."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from recap_deck.model.deck import Deck
from recap_deck.show import evening as moves
from recap_deck.show.clock import EventClock, Instant, event_clock
from recap_deck.show.evening import Evening, Programme
from recap_deck.show.journal.lines import Kept
from recap_deck.show.position import Route, advance, next_slide
from recap_deck.show.report.rows import Report, make_report, shown_seconds
from recap_deck.show.report.text import report_csv, report_markdown
from recap_deck.show.rundown import Rundown, plan_of
from recap_deck.source.load import load_deck
from tests.unit.show.evenings import at

EVENT = """\
title: A | night
date: 2026-11-05
start: 19:00
timezone: Asia/Seoul
agenda:
  - session: a.md
    minutes: 10
  - break: Coffee
    minutes: 15
    min: 8
  - session: b.md
    minutes: 5
  - closing: Thanks
"""


@pytest.fixture
def deck(tmp_path: Path) -> Deck:
    (tmp_path / "event.yaml").write_text(EVENT)
    (tmp_path / "a.md").write_text("---\ntitle: A\n---\n\n# One\n\n---\n\n# =Two\n")
    (tmp_path / "b.md").write_text("---\ntitle: B\n---\n\n# X\n\n---\n\n# Y\n")
    return load_deck(tmp_path)


class Script:
    """A show that is driven by hand, and what its journal says."""

    def __init__(self, deck: Deck) -> None:
        ids = [item.id for item in deck.agenda]
        slides = [slide.id for session in deck.sessions for slide in session.slides]
        self.order = (slides[0], slides[1], f"card:{ids[1]}", slides[2], slides[3], "card:agenda")
        items = (ids[0], ids[0], ids[1], ids[2], ids[2], "")
        self.programme = Programme(Route(items, lambda _: 0), items)
        self.clock = event_clock(deck.event, self.instant("19:00"))
        tonight = Evening(rundown=Rundown(plan_of(deck.agenda)))
        self.moments: list[Kept] = []
        self.keep(moves.begin(tonight, self.programme, from_here=False), "19:00")

    def instant(self, clock: str) -> Instant:
        seconds = at(clock)
        return Instant(seconds, 1_793_804_400.0 + seconds)  # 5 November 2026 in Seoul

    def keep(self, tonight: Evening, clock: str) -> None:
        slide = self.order[tonight.show.position.slide]
        self.moments.append(Kept(self.instant(clock), self.clock, "boot", slide, tonight))

    @property
    def tonight(self) -> Evening:
        return self.moments[-1].evening

    def next(self, clock: str) -> None:
        self.keep(moves.go(self.tonight, advance, self.programme, at(clock)), clock)

    def hand_over(self, clock: str) -> None:
        self.keep(moves.hand_over(self.tonight, self.programme, at(clock)), clock)


def whole(deck: Deck) -> Script:
    """A from 19:02 to 19:16, coffee to 19:27, B from 19:28 to its end at 19:33."""
    script = Script(deck)
    script.next("19:02")
    script.hand_over("19:16")
    script.hand_over("19:27")
    script.next("19:27:30")
    script.next("19:28")
    script.keep(moves.end_show(script.tonight, at("19:33")), "19:33")
    return script


def report_of(script: Script, deck: Deck) -> Report:
    return make_report(deck, script.moments)


def test_the_report_says_when_everything_was_and_how_long_it_took(deck: Deck) -> None:
    assert report_markdown(report_of(whole(deck), deck)) == (
        "# A \\| night\n"
        "\n"
        "ends 3 min late\n"
        "\n"
        "| Item | Planned | Began | Ended | Planned length | Took | Difference |\n"
        "| --- | --- | --- | --- | --- | --- | --- |\n"
        "| A | 19:00 | 19:02 | 19:16 | 10:00 | 14:00 | +4:00 |\n"
        "| Coffee | 19:10 | 19:16 | 19:27 | 15:00 | 11:00 | −4:00 |\n"
        "| B | 19:25 | 19:28 | 19:33 | 5:00 | 5:00 | 0:00 |\n"
        "| Thanks | 19:30 |  |  | 0:00 |  |  |\n"
        "\n"
        "## A\n"
        "\n"
        "| Slide | Title | Planned | Shown | Difference |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| 1 | One | 5:00 | 2:00 | −3:00 |\n"
        "| 2 | =Two | 5:00 | 14:00 | +9:00 |\n"
        "\n"
        "## Coffee\n"
        "\n"
        "| Slide | Title | Planned | Shown | Difference |\n"
        "| --- | --- | --- | --- | --- |\n"
        "|  | Coffee |  | 11:00 |  |\n"
        "\n"
        "## B\n"
        "\n"
        "| Slide | Title | Planned | Shown | Difference |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| 1 | X | 2:30 | 0:30 | −2:00 |\n"
        "| 2 | Y | 2:30 | 5:00 | +2:30 |\n"
    )


def test_the_same_as_a_table_for_spreadsheets(deck: Deck) -> None:
    rows = list(csv.DictReader(report_csv(report_of(whole(deck), deck)).splitlines()))
    coffee = next(row for row in rows if row["kind"] == "break")
    assert (coffee["start"], coffee["seconds"], coffee["difference_seconds"]) == (
        *("19:16", "660", "-240"),
    )
    assert [row["title"] for row in rows if row["item"] == "A"] == ["A", "One", "'=Two"]


def test_what_belongs_to_no_item_is_listed_at_the_end(deck: Deck) -> None:
    script = whole(deck)
    script.moments.pop()
    script.keep(moves.go(script.tonight, next_slide, script.programme, at("19:40")), "19:40")
    script.keep(script.tonight, "19:41")
    assert "## Other slides\n" in report_markdown(report_of(script, deck))
    assert "## 그 밖의 슬라이드\n" in report_markdown(report_of(script, deck), "ko")


def test_an_item_that_still_runs_ends_with_the_journal(deck: Deck) -> None:
    script = Script(deck)
    script.next("19:02")
    script.keep(script.tonight, "19:05")
    row = report_of(script, deck).items[0]
    assert (row.began, row.ended, row.took) == (at("19:02"), at("19:05"), 180)


def test_a_night_between_two_shows_counts_for_no_slide() -> None:
    clock = EventClock(0.0, Instant(0, 0))
    tonight = moves.begin(Evening(), Programme(Route((), lambda _: 0)), from_here=False)
    first = Kept(Instant(100, 100), clock, "a", "x", tonight)
    other_boot = replace(first, at=Instant(5, 400), boot="b")
    next_day = replace(first, at=Instant(5, 90_000), boot="c")
    assert shown_seconds([first, other_boot]) == {"x": 300}
    assert shown_seconds([first, next_day]) == {"x": 0}
