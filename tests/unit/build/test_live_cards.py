"""What cards say at a moment of the evening, in both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from pathlib import Path

from recap_deck.build.entries import Entry
from recap_deck.build.live import LiveTexts, asked_layout, entry_now, frame_now
from recap_deck.build.live_cards import LiveCards, next_up_entry
from recap_deck.diagnostics import SourceSpan
from recap_deck.model.card import Card, CardKind
from recap_deck.model.deck import Deck
from recap_deck.model.event import AgendaItem, Event, ItemKind, Speaker
from recap_deck.model.slide import SlideDirectives, SlideSource
from recap_deck.place.frame import AgendaRow, SlideFrame
from recap_deck.show.forecast import Forecast, ItemState
from recap_deck.show.picture import AgendaSeen, BreakSeen, CountdownSeen, NextUpSeen, Picture
from recap_deck.show.rundown import PlanItem
from recap_deck.show.time_text import time_of_day_text

COFFEE = AgendaItem("coffee", ItemKind.BREAK, "휴식", 15)
GAMES = AgendaItem("games", ItemKind.TALK, "게임", 20, speakers=(Speaker("Ada", photo="a.png"),))
DECK = Deck(Path(), Path(), Event("RECAP", start=time(19)), (COFFEE, GAMES), ())
BREAK = PlanItem("coffee", ItemKind.BREAK, "휴식", 900, 900)
NEXT = PlanItem("games", ItemKind.TALK, "게임", 1200, 1200, speakers="Ada")
CARD = Entry("card:coffee", "휴식", item=0, card=Card(CardKind.ITEM, "휴식", COFFEE, "planned"))
OWN = Entry(
    "a#b",
    "Tea",
    0,
    slide=SlideSource(
        "a#b", "# Tea", SourceSpan("a.md"), directives=SlideDirectives(layout="break")
    ),
)
NINE = 20 * 3600 + 14 * 60.0


def said(picture: Picture, here: Entry | None = CARD, language: str = "ko") -> LiveTexts:
    return made(picture, here, language)[1]


def made(picture: Picture, here: Entry | None, language: str = "ko") -> tuple[Entry, LiveTexts]:
    found = LiveCards(DECK, language, time_of_day_text).card(picture, here)
    assert found is not None
    return found


def test_a_break_says_how_long_still_until_when_and_what_then() -> None:
    texts = said(BreakSeen(BREAK, 480, NINE, 491.5, NEXT))
    assert dict(texts.values) == {"next": "다음: 게임 — Ada", "digits": "8:12"}
    assert texts.detail == "20:14에 다시 시작합니다"
    english = said(BreakSeen(BREAK, 480, NINE, 491.5, NEXT), language="en")
    assert english.detail == "Back at 20:14"
    assert dict(english.values)["next"] == "Next: 게임 — Ada"


def test_a_break_that_has_not_begun_says_how_long_it_would_be() -> None:
    texts = said(BreakSeen(BREAK, 480, NINE, None, None))
    assert dict(texts.values) == {"next": "", "digits": "8분"}
    assert texts.detail == "20:14에 다시 시작합니다"


def test_after_a_break_the_card_says_who_goes_on() -> None:
    entry, texts = made(BreakSeen(BREAK, 480, NINE, 0.0, NEXT), CARD)
    assert (entry.id, asked_layout(entry)) == ("card:next-up:games", "next-up")
    assert dict(texts.values) == {"label": "이제 다시 시작합니다"}
    english = said(BreakSeen(BREAK, 480, NINE, 0.0, NEXT), language="en")
    assert dict(english.values) == {"label": "We go on"}


def test_after_the_last_break_there_is_no_time_left_to_show() -> None:
    entry, texts = made(BreakSeen(BREAK, 480, NINE, 0.0, None), CARD)
    assert entry is CARD
    assert (texts.title, dict(texts.values)["digits"]) == ("이제 다시 시작합니다", "")


def test_a_break_slide_of_the_authors_own_says_in_its_label_when_it_is_over() -> None:
    entry, texts = made(BreakSeen(BREAK, 480, NINE, 60.0, NEXT), OWN)
    assert entry is OWN
    assert dict(texts.values)["label"] == "20:14에 다시 시작합니다"
    over = said(BreakSeen(BREAK, 480, NINE, 0.0, NEXT), OWN)
    assert dict(over.values)["label"] == "이제 다시 시작합니다"


def test_the_countdown_says_when_the_evening_begins_and_how_long_until_then() -> None:
    entry, texts = made(CountdownSeen(19 * 3600, 754), None)
    assert asked_layout(entry) == "countdown"
    assert dict(texts.values) == {"digits": "12:34", "label": "19:00에 시작합니다"}
    english = said(CountdownSeen(19 * 3600, 754), None, "en")
    assert dict(english.values)["label"] == "Begins at 19:00"


def test_at_the_start_the_countdown_says_so_and_a_day_before_it_shows_the_plan() -> None:
    now = said(CountdownSeen(19 * 3600, 0), None)
    assert dict(now.values) == {"digits": "19:00", "label": "곧 시작합니다"}
    english = said(CountdownSeen(19 * 3600, 0), None, "en")
    assert dict(english.values)["label"] == "We are about to begin"
    assert said(CountdownSeen(19 * 3600, 86_400), None) == LiveTexts()


def test_who_is_next_comes_with_speakers_and_time() -> None:
    entry, texts = made(NextUpSeen(NEXT, NINE), None)
    assert dict(texts.values) == {"label": "다음 순서 · 20:14"}
    assert entry.card is not None
    assert entry.card.item is GAMES


def test_what_was_inserted_tonight_has_a_card_too() -> None:
    entry = next_up_entry(DECK, PlanItem("new", ItemKind.TALK, "Live", 60, 60, speakers="Bo, Cy"))
    assert entry.card is not None
    assert entry.card.item is not None
    assert [each.name for each in entry.card.item.speakers] == ["Bo", "Cy"]


def test_what_runs_without_slides_keeps_its_card() -> None:
    _, texts = made(NextUpSeen(NEXT, NINE, is_on=True), None)
    assert dict(texts.values) == {"label": "RECAP"}
    entry, _ = made(BreakSeen(BREAK, 480, NINE, 60.0, None), None)
    assert (entry.title, asked_layout(entry)) == ("휴식", "break")


def test_the_agenda_says_what_is_over_now_and_to_come() -> None:
    rows = (
        Forecast(NEXT, ItemState.DONE, 0, 60),
        Forecast(BREAK, ItemState.RUNNING, 60, 120),
        Forecast(replace(NEXT, title="B"), ItemState.AHEAD, NINE, NINE + 60),
    )
    texts = said(AgendaSeen(rows))
    assert texts.agenda == (
        AgendaRow("0:00", "게임", "Ada", is_over=True),
        AgendaRow("0:01", "휴식", "", "0:02에 다시 시작합니다", is_break=True, is_current=True),
        AgendaRow("20:14", "B", "Ada"),
    )
    assert texts.foot == "20:15 끝"
    assert said(AgendaSeen(rows), language="en").foot == "ends 20:15"


def test_words_of_the_moment_go_before_those_of_the_plan() -> None:
    texts = LiveTexts((("digits", "1:00"),), "Now", "Soon")
    card = entry_now(CARD, texts).card
    assert card is not None
    assert (card.title, card.detail) == ("Now", "Soon")
    frame = frame_now(SlideFrame(values=(("digits", "15 min"), ("next", "B"))), texts)
    assert {"digits": "1:00", "next": "B"}.items() <= frame.template_values().items()


def test_what_nothing_is_said_of_stays_as_planned() -> None:
    assert entry_now(CARD, LiveTexts()) == CARD
    assert entry_now(OWN, LiveTexts(title="Now")) is OWN
