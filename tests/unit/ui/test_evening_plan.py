from __future__ import annotations

from pathlib import Path

import pytest

from recap_deck.build.entries import running_order
from recap_deck.source.load import load_deck
from recap_deck.ui.evening_plan import EveningPlan, evening_plan
from tests.windows import write_event


def plan_at(path: Path) -> EveningPlan:
    deck = load_deck(path)
    return evening_plan(deck, running_order(deck, "en", lambda _: False))


@pytest.fixture
def plan(tmp_path: Path) -> EveningPlan:
    return plan_at(write_event(tmp_path / "event"))


def test_every_slide_belongs_to_its_item(plan: EveningPlan) -> None:
    assert [item.title for item in plan.items] == ["First talk", "Coffee", "Second talk"]
    coffee = plan.items[1].id
    slide = plan.first_slide(coffee)
    assert slide is not None
    assert plan.id_at(slide) == coffee
    assert plan.id_at(slide - 1) != coffee
    assert plan.id_at(10_000) == ""


def test_a_single_talk_is_the_plan(tmp_path: Path) -> None:
    talk = tmp_path / "talk.md"
    talk.write_text("---\ntitle: A talk\nminutes: 25\n---\n\n# One\n\n---\n\n# Two\n")
    made = plan_at(talk)
    assert [(item.title, item.planned_seconds) for item in made.items] == [("A talk", 1500)]
