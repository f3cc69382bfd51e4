from __future__ import annotations

from datetime import time
from pathlib import Path

import pytest

from recap_deck.build.entries import Entry
from recap_deck.build.preflight import preflight, time_remarks
from recap_deck.diagnostics import Severity, SourceSpan, remark
from recap_deck.errors import RecapDeckError
from recap_deck.messages import text_of
from recap_deck.model.deck import Deck, Session
from recap_deck.model.event import AgendaItem, Event, ItemKind
from recap_deck.model.slide import SlideDirectives, SlideSource

ROOT = Path("evening")
TALK = AgendaItem("one", ItemKind.SESSION, "One", 20, session="one.md", planned_start=19 * 60)
BREAK = AgendaItem("coffee", ItemKind.BREAK, "Coffee", 15, 8, planned_start=19 * 60 + 20)
END = AgendaItem("end", ItemKind.CLOSING, "End", 5, planned_start=19 * 60 + 35)


def deck(*agenda: AgendaItem, slides: tuple[SlideSource, ...] = (), start: bool = True) -> Deck:
    event = Event("Night", start=time(19) if start else None)
    session = Session("one.md", "One", slides, SourceSpan("one.md"))
    return Deck(ROOT, ROOT, event, agenda, (session,))


def slide(minutes: float | None = None, **directives: bool) -> SlideSource:
    given = SlideDirectives(minutes=minutes, **directives)  # type: ignore[arg-type]  # switches
    return SlideSource("s", "", SourceSpan("one.md"), directives=given)


def told(made: Deck, language: str = "en") -> list[str]:
    return [text_of(diagnostic, language) for diagnostic, _ in time_remarks(made)]


def test_an_agenda_whose_times_add_up_is_no_remark() -> None:
    assert told(deck(TALK, BREAK, END)) == []
    assert told(deck()) == []


def test_an_item_without_minutes_leaves_the_rest_without_a_time() -> None:
    silent = AgendaItem("talk", ItemKind.TALK, "Demo")
    assert told(deck(TALK, silent, END)) == [
        "“Demo” has no minutes, so nothing after it has a planned time"
    ]
    assert told(deck(TALK, silent)) == []


@pytest.mark.parametrize(
    ("item", "sentence"),
    [
        (
            AgendaItem("c", ItemKind.BREAK, "Coffee", 5, 8),
            "“Coffee” has 5 min, but may not be shorter than 8",
        ),
        (
            AgendaItem("t", ItemKind.TALK, "Demo", 10, questions=10),
            "“Demo” has 10 min, and 10 of them are for questions",
        ),
    ],
)
def test_what_an_item_says_of_itself_must_go_together(item: AgendaItem, sentence: str) -> None:
    assert told(deck(item)) == [sentence]


def test_slides_that_ask_for_more_than_their_session_has() -> None:
    slides = (slide(12), slide(), slide(9.5), slide(30, backup=True), slide(30, hide=True))
    assert told(deck(TALK, slides=slides)) == [
        "The slides of “One” ask for 21.5 min, and it has 20"
    ]
    assert told(deck(TALK, slides=slides[:2])) == []


def test_minutes_between_two_items_that_nobody_planned() -> None:
    late = AgendaItem("end", ItemKind.CLOSING, "End", 5, planned_start=19 * 60 + 45)
    assert told(deck(TALK, BREAK, late)) == ["Between “Coffee” and “End” 10 min are not planned"]
    assert told(deck(TALK, BREAK, late), "ko") == ["“Coffee”과(와) “End” 사이 10분이 비어 있습니다"]


def test_an_agenda_without_a_start_is_told_once() -> None:
    assert told(deck(TALK, BREAK, start=False)) == [
        "The event has no start, so nobody can say how late the evening is"
    ]


def test_the_worst_comes_first_and_a_mere_remark_not_at_all() -> None:
    span = SourceSpan("one.md", 3)
    shrunk = remark("text-shrunk", Severity.INFO, span, percent=90)
    continued = remark("text-continued", Severity.WARNING, span, pages=2, units=40)
    missing = remark("picture-missing", Severity.ERROR, span, path="x.png")
    differs = remark("agenda-minutes-differ", Severity.INFO, span)
    found = [(shrunk, 0), (continued, 0), (missing, 1), (differs, None)]
    made = preflight(deck(TALK), (), found)
    assert made.remarks == ((missing, 1), (continued, 0), (differs, None))
    assert (made.count(Severity.ERROR), made.count(Severity.WARNING)) == (1, 1)


def test_a_file_that_cannot_be_read_comes_before_all() -> None:
    error = RecapDeckError("file-unreadable", path="one.md", reason="no access")
    missing = remark("picture-missing", Severity.ERROR, SourceSpan("one.md"), path="x.png")
    first, second = preflight(deck(TALK), (), [(missing, 1)], error).remarks
    assert text_of(first[0]) == "Can't read “one.md”: no access"
    assert second == (missing, 1)


def test_a_remark_about_time_leads_to_the_first_slide_of_its_item() -> None:
    entries = [Entry("a", "A", item=None), Entry("b", "B", item=0), Entry("c", "C", item=0)]
    made = preflight(deck(TALK, slides=(slide(25),)), entries, ())
    assert [place for _, place in made.remarks] == [1]
