"""What cards say by the plan, in both languages."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from recap_deck.build.card_texts import card_detail, planned_texts
from recap_deck.build.cards import card_layout, parsed_card
from recap_deck.model.blocks import Heading, Paragraph, Picture
from recap_deck.model.card import Card, CardKind
from recap_deck.model.deck import Deck
from recap_deck.model.event import AgendaItem, Event, ItemKind, Speaker
from recap_deck.model.runs import plain_text

COFFEE = AgendaItem("break-coffee", ItemKind.BREAK, "휴식", 15, planned_start=1200)
TALK = AgendaItem("talk-games", ItemKind.TALK, "게임", 20, speakers=(Speaker("Ada"), Speaker("Bo")))
THANKS = AgendaItem("closing-thanks", ItemKind.CLOSING, "감사합니다", 5, planned_start=1240)
EVENT = Event("RECAP", date=date(2015, 11, 5), start=time(19, 0), wifi="Wi-Fi GUEST")
DECK = Deck(Path(), Path(), EVENT, (COFFEE, TALK, THANKS), ())


def texts(layout: str, place: int | None, language: str = "ko") -> dict[str, str]:
    return dict(planned_texts(layout, DECK, place, language))


def test_a_break_says_how_long_it_is_and_what_comes_next() -> None:
    assert texts("break", 0) == {"label": "RECAP", "digits": "15분", "next": "다음: 게임 — Ada, Bo"}
    assert texts("break", 0, "en")["digits"] == "15 min"
    assert texts("break", 0, "en")["next"] == "Next: 게임 — Ada, Bo"


def test_a_break_of_the_authors_own_has_no_length_and_nothing_follows_it() -> None:
    assert texts("break", None) == {"label": "RECAP", "digits": "", "next": ""}
    assert texts("break", 1) == {"label": "RECAP", "digits": "", "next": ""}


def test_a_countdown_says_the_start_and_the_wifi() -> None:
    assert texts("countdown", None) == {
        "label": "2015년 11월 5일",
        "digits": "19:00",
        "next": "Wi-Fi GUEST",
    }


def test_who_is_next_comes_with_the_planned_time_where_there_is_one() -> None:
    assert texts("next-up", 0) == {"label": "다음 순서 · 20:00"}
    assert texts("next-up", 1, "en") == {"label": "Next up"}


def test_other_layouts_take_nothing_from_the_plan() -> None:
    assert texts("title-body", 0) == {}


@pytest.mark.parametrize(
    ("language", "text"), [("ko", "20:15에 다시 시작합니다"), ("en", "Back at 20:15")]
)
def test_a_break_says_when_it_is_over(language: str, text: str) -> None:
    assert card_detail(COFFEE, language) == text


def test_an_item_without_a_time_says_none() -> None:
    assert card_detail(TALK, "ko") == ""


def test_thanks_come_with_the_address_and_its_code() -> None:
    blocks = parsed_card(
        Card(CardKind.ITEM, "감사합니다", THANKS, link="https://a.example/recap/")
    ).blocks
    title, link, code = blocks
    assert isinstance(title, Heading)
    assert isinstance(link, Paragraph)
    assert plain_text(link.runs) == "a.example/recap"
    assert link.runs[0].link == "https://a.example/recap/"
    assert isinstance(code, Picture)
    assert code.path == "qr:https://a.example/recap/"


@pytest.mark.parametrize(
    ("kind", "layout"),
    [
        (ItemKind.TALK, "session"),
        (ItemKind.OPENING, "section"),
        (ItemKind.BREAK, "break"),
        (ItemKind.QUESTIONS, "questions"),
        (ItemKind.CLOSING, "end"),
    ],
)
def test_every_kind_of_item_has_its_layout(kind: ItemKind, layout: str) -> None:
    assert card_layout(Card(CardKind.ITEM, "x", AgendaItem("x", kind, "x"))) == layout


def test_cards_of_the_show_have_layouts_of_their_own() -> None:
    assert card_layout(Card(CardKind.NEXT_UP, "x", TALK)) == "next-up"
    assert card_layout(Card(CardKind.COUNTDOWN, "x")) == "countdown"
    assert card_layout(Card(CardKind.AGENDA, "x")) == "agenda"
    assert card_layout(Card(CardKind.SESSION, "x", TALK)) == "session"
