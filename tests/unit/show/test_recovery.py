"""When late: what is offered, what it leads to, and how it is taken back."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from recap_deck.show.forecast import forecast
from recap_deck.show.offset import offset_of
from recap_deck.show.recovery import OfferKind, choose, cut_offers, drop_offers, offer_text, offers
from recap_deck.show.rundown import (
    Added,
    Fixed,
    Inserted,
    Moved,
    Rundown,
    Skipped,
    Titled,
    change,
    start_item,
    undo_change,
)
from recap_deck.show.timer import reset_timer, take_out
from recap_deck.show.undo import undo_text
from tests.unit.show.evenings import EXTRA, at, evening, rundowns


def late() -> Rundown:
    """A began at 19:16 and still runs at 19:50: the evening ends 8 late."""
    return start_item(start_item(evening(), "opening", at("19:06")), "A", at("19:16"))


def worded(rundown: Rundown, clock: str) -> list[str]:
    return [offer_text(offer) for offer in offers(rundown, at(clock))]


def test_an_evening_on_time_needs_no_offers() -> None:
    assert offers(evening(), at("19:00")) == ()
    assert worded(start_item(evening(), "opening", at("19:06")), "19:07") == []


def test_a_late_evening_is_offered_what_helps_with_its_result() -> None:
    assert worded(late(), "19:50") == [
        "Shorten the rest by 8 min in all · ends on time",
        "Leave out break · ends on time",
        "Keep everything and end later · ends 8 min late",
    ]


def test_a_break_can_be_cut_for_what_comes_after_it() -> None:
    longer = change(start_item(evening(), "opening", at("19:00")), Added("C", 600))
    assert worded(longer, "19:05")[0] == "Cut break to 8 min · ends 3 min late"


def test_what_remains_is_shortened_in_proportion() -> None:
    found = next(o for o in offers(late(), at("19:50")) if o.kind is OfferKind.SHORTEN)
    assert found.changes == (Added("B", -240), Added("C", -180), Added("closing", -60))


def test_what_lies_before_a_fixed_start_is_not_shortened() -> None:
    plan = tuple(
        replace(item, fixed_start=at("20:30")) if item.id == "C" else item
        for item in evening().plan
    )
    found = offers(Rundown(plan), at("19:00"))
    shorten = next(offer for offer in found if offer.kind is OfferKind.SHORTEN)
    assert [each.id for each in shorten.changes if isinstance(each, Added)] == ["C", "closing"]


def test_every_item_that_may_be_dropped_is_there_to_choose_from() -> None:
    titles = [offer.title for offer in drop_offers(late(), at("19:50"))]
    assert sorted(titles) == ["B", "C", "break"]


def test_an_offer_is_made_and_taken_back_as_one() -> None:
    offer = next(o for o in offers(late(), at("19:50")) if o.kind is OfferKind.SHORTEN)
    chosen = choose(late(), offer)
    assert offset_of(forecast(chosen, at("19:50"))) == offer.result
    assert undo_text(chosen) == "8 min shorter in all"
    assert undo_change(chosen) == late()


def test_a_plan_without_times_has_nothing_to_be_late_for() -> None:
    plan = tuple(replace(item, planned_start=None) for item in evening().plan)
    assert offers(Rundown(plan), at("23:00")) == ()
    assert cut_offers(Rundown(plan), at("23:00")) == ()


def test_undo_names_what_it_takes_back() -> None:
    running = start_item(evening(), "B", at("19:35"))
    changed = [
        change(running, Added("break", 60)),
        change(running, Added("break", -90)),
        change(running, Skipped("C")),
        change(running, Skipped("C", is_skipped=False)),
        change(running, Fixed("C", at("20:05"))),
        change(running, Fixed("C", None)),
        change(running, Titled("C", "See")),
        change(running, Moved("C", "B")),
        change(running, Inserted(EXTRA, None)),
        reset_timer(running),
        take_out(running, 1200),
        running,
    ]
    assert [undo_text(each) for each in changed] == [
        "break: 1 min more",
        "break: 1.5 min less",
        "C: left out",
        "C: put back",
        "C: begins at 20:05",
        "C: follows the item before",
        "See: renamed",
        "C: moved",
        "Extra: put in",
        "B: timer reset",
        "B: 20 min of sleep taken out",
        "",
    ]
    assert undo_text(changed[0], "ko") == "break: 1분 더"


@given(rundowns())
def test_every_offer_leads_to_the_offset_that_it_names(case: tuple[Rundown, float]) -> None:
    rundown, now = case
    late = offset_of(forecast(rundown, now))
    for offer in offers(rundown, now):
        assert late is not None
        assert offset_of(forecast(choose(rundown, offer), now)) == offer.result
        assert offer.result.at_end < late.at_end or offer.kind is OfferKind.END_LATER
        assert undo_change(choose(rundown, offer)) == rundown or not offer.changes
