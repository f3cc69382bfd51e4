"""The running order of an event."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from recap_deck.build.entries import KeptSlides, running_order, talk_numbers
from recap_deck.diagnostics import SourceSpan
from recap_deck.model.deck import Deck, Session
from recap_deck.model.event import AgendaItem, Event, ItemKind, Speaker
from recap_deck.model.slide import SlideDirectives, SlideSource


def session(name: str, *slides: str) -> Session:
    """Slides by name: `?` in front hides one, `+` makes it backup."""
    sources = []
    for number, slide in enumerate(slides, 1):
        layout = "agenda" if "agenda" in slide else ""
        directives = SlideDirectives(
            layout, hide=slide.startswith("?"), backup=slide.startswith("+")
        )
        span = SourceSpan(f"{name}.md")
        sources.append(
            SlideSource(f"{name}.md#{slide}", slide, span, slide, number, "", directives)
        )
    return Session(f"{name}.md", name, tuple(sources), SourceSpan(f"{name}.md"))


def item(kind: ItemKind, title: str, file: str = "") -> AgendaItem:
    return AgendaItem(f"{kind.value}-{title}", kind, title, session=file)


def order(*sessions: Session, agenda: tuple[AgendaItem, ...] = (), opens: bool = True) -> list[str]:
    deck = Deck(Path(), Path(), Event("e"), agenda, sessions, is_event=bool(agenda))
    return [entry.id for entry in running_order(deck, "en", lambda _: opens)]


TALK = item(ItemKind.SESSION, "a", "a.md")
BREAK = item(ItemKind.BREAK, "coffee")


def test_a_single_file_has_its_slides_and_no_cards() -> None:
    assert order(session("a", "one", "two")) == ["a.md#one", "a.md#two"]


def test_hidden_slides_are_left_out_and_backup_slides_come_last() -> None:
    assert order(session("a", "+b", "one", "?no")) == ["a.md#one", "a.md#+b"]


def test_items_without_slides_are_cards_in_their_place() -> None:
    found = order(session("a", "agenda"), agenda=(BREAK, TALK))
    assert found == ["card:break-coffee", "a.md#agenda"]


def test_a_session_whose_first_slide_is_no_card_gets_one() -> None:
    agenda = (BREAK, TALK, BREAK)
    found = order(session("a", "agenda"), session("b"), agenda=agenda, opens=False)
    assert "card:session-a" in found
    assert found.index("card:session-a") + 1 == found.index("a.md#agenda")


def test_the_agenda_follows_the_first_item_unless_a_slide_shows_it() -> None:
    found = order(session("a", "one"), agenda=(TALK, BREAK))
    assert found == ["a.md#one", "card:agenda", "card:break-coffee"]


def test_labels_name_session_and_slide() -> None:
    sessions = (session("a", "x"), session("b", "y", "z"))
    deck = Deck(Path(), Path(), Event("e"), (), sessions, is_event=False)
    entries = running_order(deck, "en", lambda _: True)
    assert [entry.label for entry in entries] == ["S1-1", "S2-1", "S2-2"]


def test_what_opens_and_closes_the_evening_is_no_talk() -> None:
    sessions = (session("hello"), session("a"), session("b"), session("bye"))
    agenda = tuple(item(ItemKind.SESSION, each.title, each.file) for each in sessions)
    deck = Deck(Path(), Path(), Event("e"), agenda, sessions)
    assert talk_numbers(deck) == {1: 1, 2: 2}


def test_a_session_with_a_speaker_is_a_talk_wherever_it_stands() -> None:
    sessions = (session("a"), session("bye"))
    told = replace(item(ItemKind.SESSION, "a", "a.md"), speakers=(Speaker("Ada"),))
    deck = Deck(
        Path(), Path(), Event("e"), (told, item(ItemKind.SESSION, "bye", "bye.md")), sessions
    )
    assert talk_numbers(deck) == {0: 1}


def test_a_deck_of_one_session_has_plain_labels() -> None:
    deck = Deck(Path(), Path(), Event("e"), (), (session("a", "x"),), is_event=False)
    assert [entry.label for entry in running_order(deck, "en", lambda _: True)] == ["1"]


def test_sessions_that_stay_as_they_are_keep_their_entries() -> None:
    one, two = session("one", "a", "+b", "c"), session("two", "d")
    agenda = (item(ItemKind.SESSION, "One", "one.md"), item(ItemKind.SESSION, "Two", "two.md"))
    deck = Deck(Path("e"), Path("e"), Event("E"), agenda, (one, two))
    changed = replace(deck, sessions=(one, session("two", "d", "e")))
    kept = KeptSlides()
    before = running_order(deck, "en", lambda _: True, kept=kept)
    after = running_order(changed, "en", lambda _: True, kept=kept)
    assert [entry for entry in after if any(entry is each for each in before)] == [
        entry for entry in after if entry.session == 0
    ]
    assert after == running_order(changed, "en", lambda _: True)
