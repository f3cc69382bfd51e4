"""The evening as one value: hand-over, title cards and timers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recap_deck.model.event import ItemKind
from recap_deck.show import evening as moves
from recap_deck.show.actual import Actual
from recap_deck.show.evening import Evening
from recap_deck.show.forecast import forecast
from recap_deck.show.picture import BreakSeen, picture_of
from recap_deck.show.position import Move, Position, advance, next_session, retreat, session_first
from recap_deck.show.rundown import Inserted, PlanItem, Skipped, lines_of
from recap_deck.show.state import Blank, ShowState
from recap_deck.show.timer import Mode, timer_of
from recap_deck.show.undo import change_text
from tests.unit.show.evenings import PROGRAMME, TURNS, at, evening, evenings


def begun() -> Evening:
    return moves.begin(Evening(rundown=evening()), PROGRAMME, from_here=False)


def on(item: str) -> Evening:
    """Standing on an item's first slide."""
    slide = PROGRAMME.first_of(item)
    assert slide is not None
    return moves.go_to(begun(), Position(slide), PROGRAMME)


def running(item: str, since: str) -> Evening:
    return moves.toggle(on(item), at(since))


def test_opening_a_window_starts_no_timer() -> None:
    fresh = Evening(rundown=evening())
    moved = moves.go(fresh, advance, PROGRAMME, at("19:00"))
    assert (moved.rundown, moved.armed) == (evening(), None)


def test_beginning_arms_the_item_it_stands_on() -> None:
    assert (begun().armed, begun().rundown.running) == ("opening", None)


def test_leaving_the_title_card_starts_the_timer() -> None:
    left = moves.go(on("A"), advance, PROGRAMME, at("19:12"))
    assert left.rundown.actual("A") == Actual(at("19:12"))
    assert left.armed is None


def test_coming_to_a_title_card_starts_nothing() -> None:
    arrived = moves.go(running("opening", "19:00"), next_session, PROGRAMME, at("19:10"))
    assert arrived.rundown.running == "opening"


def test_moving_on_into_the_next_session_ends_the_one_before() -> None:
    arrived = moves.go(running("opening", "19:00"), next_session, PROGRAMME, at("19:10"))
    arrived = moves.go(arrived, next_session, PROGRAMME, at("19:10"))  # past the agenda's card
    left = moves.go(arrived, advance, PROGRAMME, at("19:11"))
    assert left.rundown.actual("opening") == Actual(at("19:00"), at("19:11"))
    assert left.rundown.running == "A"


def test_leaving_a_title_card_again_starts_nothing_anew() -> None:
    left = moves.go(on("A"), advance, PROGRAMME, at("19:12"))
    back = moves.go(left, session_first, PROGRAMME, at("19:20"))
    again = moves.go(back, advance, PROGRAMME, at("19:21"))
    assert again.rundown == left.rundown
    later = moves.hand_over(again, PROGRAMME, at("19:30"))
    asked = moves.go(moves.go_to(later, Position(3), PROGRAMME), advance, PROGRAMME, at("19:31"))
    assert asked.rundown.actual("A") == Actual(at("19:12"), at("19:30"))


def test_a_hand_over_ends_this_session_and_arms_the_next() -> None:
    handed = moves.hand_over(running("A", "19:10"), PROGRAMME, at("19:37"))
    assert handed.rundown.actual("A") == Actual(at("19:10"), at("19:37"))
    assert (handed.armed, handed.shows_next_up) == ("B", True)
    assert PROGRAMME.item_at(handed.show.position.slide) == "B"


def test_the_card_that_says_who_is_next_goes_first() -> None:
    handed = moves.hand_over(running("A", "19:10"), PROGRAMME, at("19:37"))
    card = moves.go(handed, advance, PROGRAMME, at("19:38"))
    assert (card.show, card.shows_next_up) == (handed.show, False)
    assert moves.go(card, advance, PROGRAMME, at("19:39")).rundown.running == "B"


def test_a_break_begins_with_its_hand_over() -> None:
    handed = moves.hand_over(running("B", "19:35"), PROGRAMME, at("20:02"))
    assert handed.rundown.running == "break"
    assert (handed.armed, handed.shows_next_up) == (None, False)


def with_new(kind: ItemKind, before: str) -> Evening:
    item = PlanItem("new-1", kind, "New", 300, 300)
    return moves.lay(running("A", "19:10"), Inserted(item, before))


def test_an_item_that_was_put_in_is_shown_before_the_slides_of_the_next() -> None:
    handed = moves.hand_over(with_new(ItemKind.TALK, "B"), PROGRAMME, at("19:30"))
    assert (handed.armed, handed.shows_next_up) == ("new-1", True)
    assert PROGRAMME.item_at(handed.show.position.slide) == "B"
    begun = moves.toggle(handed, at("19:31"))
    on = moves.go(moves.go(begun, advance, PROGRAMME, at("19:35")), advance, PROGRAMME, at("19:36"))
    assert on.rundown.running == "B"


def test_a_show_that_goes_on_under_a_card_has_the_same_item_armed() -> None:
    guest = PlanItem("guest", ItemKind.TALK, "Guest", 300.0, 300.0)
    laid = moves.lay(running("A", "19:16"), Inserted(guest, "B"))
    handed = moves.hand_over(laid, PROGRAMME, at("19:50"))
    assert handed.armed == "guest"
    assert moves.begin(handed, PROGRAMME, from_here=True) == handed


def test_a_break_that_was_put_in_begins_under_its_card() -> None:
    handed = moves.hand_over(with_new(ItemKind.BREAK, "B"), PROGRAMME, at("19:30"))
    assert (handed.rundown.running, handed.shows_next_up) == ("new-1", True)
    found = picture_of(handed, "B", "", forecast(handed.rundown, at("19:31")), at("19:31"))
    assert isinstance(found, BreakSeen)
    assert (found.item.title, found.remaining) == ("New", 240)


def turned_to_the_break() -> Evening:
    """On the break's card, by turning from the last slide before it at 20:00."""
    slide = PROGRAMME.first_of("break")
    assert slide is not None
    before = moves.go_to(running("B", "19:35"), Position(slide - 1), PROGRAMME)
    turned = moves.go(before, next_session, PROGRAMME, at("20:00"))
    assert turned.show.position == Position(slide)
    return turned


def test_a_break_begins_when_its_card_is_reached() -> None:
    turned = turned_to_the_break()
    assert turned.rundown.actual("B") == Actual(at("19:35"), at("20:00"))
    assert turned.rundown.actual("break") == Actual(at("20:00"))


def test_going_back_at_once_takes_the_break_back() -> None:
    back = moves.go(turned_to_the_break(), retreat, PROGRAMME, at("20:00") + 20)
    assert back.rundown == running("B", "19:35").rundown


def test_going_back_later_lets_the_break_go_on() -> None:
    back = moves.go(turned_to_the_break(), retreat, PROGRAMME, at("20:05"))
    assert back.rundown == turned_to_the_break().rundown


def test_a_hand_over_passes_over_what_is_left_out() -> None:
    without = moves.lay(running("A", "19:10"), Skipped("B"))
    assert moves.hand_over(without, PROGRAMME, at("19:35")).rundown.running == "break"


def test_after_the_last_item_a_hand_over_only_ends_it() -> None:
    handed = moves.hand_over(running("closing", "20:45"), PROGRAMME, at("20:50"))
    assert (handed.armed, handed.rundown.running) == (None, None)
    assert moves.hand_over(handed, PROGRAMME, at("20:51")) == handed


def test_with_nothing_left_to_hand_over_to_the_next_slides_are_gone_to() -> None:
    tonight = moves.go_to(running("closing", "20:45"), Position(0), PROGRAMME)
    handed = moves.hand_over_or_go(tonight, PROGRAMME, at("20:50"))
    assert handed.rundown == moves.hand_over(tonight, PROGRAMME, at("20:50")).rundown
    assert handed.show.position == next_session(Position(0), PROGRAMME.route)
    before = running("A", "19:10")
    assert moves.hand_over_or_go(before, PROGRAMME, 0) == moves.hand_over(before, PROGRAMME, 0)


def test_a_hand_over_brings_the_picture_back() -> None:
    dark = moves.blank(running("A", "19:10"), Blank.BLACK)
    assert moves.hand_over(dark, PROGRAMME, at("19:37")).show.blank is Blank.NONE


def test_a_reset_arms_and_leaving_the_card_starts_again() -> None:
    again = moves.reset(running("A", "19:10"))
    assert (again.armed, again.rundown.running) == ("A", None)
    assert moves.go(again, advance, PROGRAMME, at("19:14")).rundown.actual("A") == Actual(
        at("19:14")
    )
    assert moves.undo(again).rundown == running("A", "19:10").rundown
    assert moves.undo(again).armed is None


def test_each_time_the_item_began_a_minute_earlier_and_taken_back_it_is_armed_again() -> None:
    once = moves.began_earlier(begun(), at("19:02"), 60)
    twice = moves.began_earlier(once, at("19:03"), 60)
    assert once.rundown.actual("opening") == Actual(at("19:01"))
    assert twice.rundown.actual("opening") == Actual(at("19:00"))
    assert moves.undo(moves.undo(twice)) == begun()
    titles = {"opening": "Opening"}
    texts = [change_text(twice.rundown.changes[-1], titles, each) for each in ("en", "ko")]
    assert texts == ["Opening: began 1 min earlier", "Opening: 1분 일찍 시작한 것으로"]


def test_turning_slides_never_ends_a_pause() -> None:
    paused = moves.toggle(running("A", "19:10"), at("19:20"))
    for move in (advance, retreat, session_first, advance, advance):
        paused = moves.go(paused, move, PROGRAMME, at("19:25"))
    timer = timer_of(paused.rundown, None, at("19:30"))
    assert timer is not None
    assert (timer.mode, timer.elapsed) == (Mode.PAUSED, 600)


def test_an_evening_that_is_over_starts_no_timers() -> None:
    ended = moves.end_show(running("A", "19:10"), at("19:40"))
    assert ended.is_over
    moved = moves.go(moves.go_to(ended, Position(5), PROGRAMME), advance, PROGRAMME, at("19:41"))
    assert moved.rundown == ended.rundown


def test_a_deck_without_an_agenda_is_shown_without_timers() -> None:
    bare = moves.Programme(PROGRAMME.route)
    shown = moves.begin(Evening(), bare, from_here=False)
    shown = moves.go(shown, advance, bare, 100)
    assert moves.toggle(moves.hand_over(moves.lengthen(shown, 60), bare, 200), 300) == shown
    assert shown.show == ShowState(Position(1), has_begun=True)


def test_an_edited_plan_keeps_what_was_changed_and_what_happened() -> None:
    tonight = moves.lengthen(running("A", "19:10"), 60)
    shorter = tuple(item for item in evening().plan if item.id != "B")
    edited = moves.follow_plan(tonight, shorter)
    assert [line.item.id for line in lines_of(edited.rundown)] == [
        *("opening", "A", "break", "C", "closing")
    ]
    assert edited.rundown.changes == tonight.rundown.changes
    assert edited.rundown.actuals == tonight.rundown.actuals
    assert moves.follow_plan(on("B"), shorter).armed is None


def test_after_an_edit_the_show_stands_on_the_same_slide() -> None:
    tonight = Evening(ShowState(Position(1, 2)))
    assert moves.stand_on(tonight, "b", "abc") == tonight
    assert moves.stand_on(tonight, "b", "xyab").show.position == Position(3, 2)
    assert moves.stand_on(tonight, "gone", "a").show.position == Position(0)
    assert moves.stand_on(tonight, "gone", "").show.position == Position(0)


@given(evenings(), st.sampled_from(TURNS))
def test_turning_slides_only_starts_another_timer_or_takes_a_break_back(
    case: tuple[Evening, float], turn: Move
) -> None:
    tonight, now = case
    after = moves.go(tonight, turn, PROGRAMME, now)
    ran = tonight.rundown.running
    if after.rundown.running == ran:
        assert after.rundown == tonight.rundown
    elif ran is not None and after.rundown.actual(ran) is None:
        assert tonight.is_break
        assert after.show.position.slide < tonight.show.position.slide
    else:
        started = after.rundown.running
        assert started is not None
        assert after.rundown.actual(started) == Actual(now)


@given(evenings())
def test_after_every_hand_over_the_next_item_is_one_that_has_not_been(
    case: tuple[Evening, float],
) -> None:
    tonight, now = case
    been = {name for name, _ in tonight.rundown.actuals}
    handed = moves.hand_over(tonight, PROGRAMME, now)
    assert handed.current is None or handed.current not in been
    assert handed.current == moves.next_item(tonight)


@given(evenings())
def test_nothing_is_armed_while_an_item_runs(case: tuple[Evening, float]) -> None:
    tonight, _ = case
    assert tonight.armed is None or tonight.rundown.running is None
    assert tonight.rundown.plan == evening().plan


@given(evenings(), st.integers(-7200, 7200))
def test_a_clock_that_is_set_and_put_right_again_changes_nothing(
    case: tuple[Evening, float], step: int
) -> None:
    tonight, _ = case
    assert moves.follow_clock(moves.follow_clock(tonight, step), -step) == tonight


@given(evenings())
def test_undoing_all_leaves_no_change(case: tuple[Evening, float]) -> None:
    tonight, _ = case
    for _ in range(len(tonight.rundown.changes)):
        tonight = moves.undo(tonight)
    assert tonight.rundown.changes == ()
