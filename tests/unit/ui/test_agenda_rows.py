from __future__ import annotations

from recap_deck.model.event import ItemKind
from recap_deck.show.forecast import forecast, planned_forecast
from recap_deck.show.rearranging import fixed, inserted
from recap_deck.show.rundown import Added, Rundown, Skipped, change, end_running, start_item
from recap_deck.show.timer import timer_of
from recap_deck.ui.agenda.rows import AgendaLine, Telling, agenda_lines, agenda_total
from recap_deck.ui.presenter.telling import Tone
from tests.unit.show.evenings import at, evening


def shown(seconds: float) -> float:
    return seconds


def told(rundown: Rundown, clock: str) -> Telling:
    now = at(clock)
    return Telling(rundown, forecast(rundown, now), timer_of(rundown, None, now), shown)


def planned(rundown: Rundown) -> Telling:
    return Telling(rundown, planned_forecast(rundown), None, shown, is_planning=True)


def texts(line: AgendaLine) -> tuple[str, str, str, str]:
    return line.planned, line.when, line.length.text, line.note.text


def late() -> Rundown:
    """The opening took 14 minutes from 19:02; A has run since."""
    return start_item(start_item(evening(), "opening", at("19:02")), "A", at("19:16"))


def test_every_item_has_its_three_times_in_words() -> None:
    lines = agenda_lines(told(late(), "19:31:20"))
    assert [texts(line) for line in lines] == [
        ("19:00", "19:02 – 19:16", "10 → 14 min", "done · 4 min longer"),
        ("19:10", "19:16 – 19:41", "25 min", "9:40 left · 6 min late"),
        ("19:35", "19:41 – 20:06", "25 min", "6 min late"),
        ("20:00", "20:06 – 20:15", "15 → 9 min", "takes up 6"),
        ("20:15", "20:15 – 20:40", "25 min", "on time"),
        ("20:40", "20:40 – 20:45", "5 min", "on time"),
    ]
    assert [line.is_current for line in lines] == [False, True, False, False, False, False]
    assert lines[3].least == "min 8"


def test_over_time_is_said_and_seen() -> None:
    line = agenda_lines(told(late(), "19:50"))[1]
    assert (line.note.text, line.note.tone) == ("+9:00 over · 15 min late", Tone.DANGER)


def test_the_evening_has_a_length_and_an_end() -> None:
    total = agenda_total(told(late(), "19:50"))
    assert (total.length, total.end.text) == ("1:51 h", "ends 20:53 · 8 min late")
    total = agenda_total(told(evening(), "18:50"))
    assert (total.length, total.end.text) == ("1:45 h", "ends 20:45 · on time")


def test_before_the_show_changes_are_another_plan() -> None:
    longer = change(evening(), Added("A", 300))
    lines = agenda_lines(planned(longer))
    assert texts(lines[1]) == ("19:10", "19:10 – 19:40", "25 → 30 min", "")
    assert texts(lines[3]) == ("20:00", "20:05 – 20:20", "15 min", "5 min later")
    assert not any(line.is_current for line in lines)
    assert agenda_total(planned(longer)).end.text == "ends 20:50 · 5 min later"
    assert agenda_total(planned(evening())).end.text == "ends 20:45"


def test_what_is_left_out_stays_in_the_table() -> None:
    line = agenda_lines(planned(change(evening(), Skipped("B"))))[2]
    assert texts(line) == ("19:35", "", "25 min", "left out")


def test_new_and_fixed_items_are_marked() -> None:
    new = inserted(evening(), "B", ItemKind.TALK, "Extra", 600)
    rundown = change(evening(), new)
    start = fixed(rundown, new.item.id, at("20:10"))
    assert start is not None
    line = agenda_lines(planned(change(rundown, start)))[3]
    assert (line.title, line.is_new, line.is_fixed) == ("Extra", True, True)
    assert texts(line) == ("", "20:10 – 20:20", "10 min", "")


def test_an_evening_without_times_says_only_lengths() -> None:
    bare = Rundown(())
    assert agenda_lines(planned(bare)) == ()
    assert agenda_total(planned(bare)).length == ""


def test_shorter_is_said_as_well() -> None:
    rundown = end_running(start_item(evening(), "opening", at("19:00")), at("19:08"))
    line = agenda_lines(told(rundown, "19:08"))[0]
    assert texts(line) == ("19:00", "19:00 – 19:08", "10 → 8 min", "done · 2 min shorter")
