"""No card runs off, and no text on one stands on another, however long titles and names are."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from recap_deck.build.builder import Builder
from recap_deck.build.entries import Entry
from recap_deck.build.live import LiveTexts
from recap_deck.geometry import Insets, Rect
from recap_deck.model.card import Card, CardKind
from recap_deck.model.deck import Deck
from recap_deck.model.event import AgendaItem, Event, ItemKind, Speaker
from recap_deck.place.boxes import PictureBox, TextBox
from recap_deck.theme.load import built_in_themes

WORDS = st.sampled_from(
    ["서버리스", "아키텍처로", "re:Invent", "하루", "천만", "건의", "이벤트를", "a" * 30]
)
TITLES = st.lists(WORDS, min_size=1, max_size=16).map(" ".join)
NAMES = st.sampled_from(["김민수", "남궁하늘별", "Alexandria Featherstonehaugh", "이서연"])
SPEAKERS = st.lists(NAMES.map(Speaker), max_size=6).map(tuple)
DIGITS = st.sampled_from(["", "0:07", "12:34", "1:08:12", "15 min", "120분"])
KINDS = st.sampled_from([CardKind.ITEM, CardKind.NEXT_UP, CardKind.COUNTDOWN, CardKind.AGENDA])
AIR = 0.18
DRAWINGS = {"→", "›", "?", "1", "2"}


def rects(builder: Builder, entry: Entry, live: LiveTexts) -> list[Rect]:
    """Everything that is read on the card's first page; drawings of the theme aside."""
    page = builder.pages_now(entry, live)[0]
    boxes = [*page.slide.boxes, *page.furniture]
    texts = [box for box in boxes if isinstance(box, TextBox) and box.text not in DRAWINGS]
    return [*map(letters, texts), *(box.rect for box in boxes if isinstance(box, PictureBox))]


def letters(box: TextBox) -> Rect:
    """A text without the air above and below its letters."""
    air = AIR * box.rect.height / (box.last - box.first)
    return box.rect.inset(Insets(0, air, 0, air))


def overlap(one: Rect, other: Rect) -> bool:
    width = min(one.right, other.right) - max(one.x, other.x)
    height = min(one.bottom, other.bottom) - max(one.y, other.y)
    return width > 1 and height > 1


@pytest.mark.parametrize("theme", built_in_themes())
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    kind=KINDS,
    of=st.sampled_from(list(ItemKind)),
    title=TITLES,
    speakers=SPEAKERS,
    digits=DIGITS,
    event=TITLES,
)
def test_everything_on_a_card_has_room_of_its_own(
    qapp: QApplication,
    theme: str,
    kind: CardKind,
    of: ItemKind,
    title: str,
    speakers: tuple[Speaker, ...],
    digits: str,
    event: str,
) -> None:
    item = AgendaItem("x", of, title, 25, speakers=speakers, planned_start=1150)
    after = AgendaItem("y", ItemKind.TALK, title, 25, speakers=speakers, planned_start=1175)
    card = Card(kind, title, item, detail=title[:60], link="https://onoffmix.com/event/55782")
    deck = Deck(Path(), Path(), Event(event, link="https://a.b", lang="ko"), (item, after), ())
    entry = Entry("card", title, item=0, card=card)
    builder = Builder(deck, theme)
    found = rects(builder, entry, LiveTexts((("digits", digits), ("label", "다음 순서 · 19:41"))))
    builder.close()
    off = [r for r in found if r.x < 0 or r.y < 0 or r.right > 1920 or r.bottom > 1080]
    assert off == []
    assert [pair for pair in itertools.combinations(found, 2) if overlap(*pair)] == []
