"""Which entries have pages, and how they are divided into pieces."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recap_deck.build.entries import Entry
from recap_deck.export.pages import printed_entries
from recap_deck.export.pdf.plan import PIECE_SLIDES, plan_pieces
from recap_deck.model.card import Card, CardKind


def slides(*sessions: int) -> tuple[Entry, ...]:
    """As many slides in each session as said."""
    return tuple(
        Entry(f"{session}#{i}", "", session)
        for session, count in enumerate(sessions)
        for i in range(count)
    )


def card(kind: CardKind, session: int | None = None) -> Entry:
    return Entry("card", "", session, card=Card(kind, ""))


def test_cards_for_breaks_have_no_page() -> None:
    entries = (card(CardKind.AGENDA), card(CardKind.ITEM), card(CardKind.SESSION, 0), *slides(1))
    assert printed_entries(entries) == (0, 2, 3)


def test_a_session_is_a_piece() -> None:
    assert plan_pieces(slides(2, 3)) == ((0, 1), (2, 3, 4))


def test_a_card_between_sessions_goes_with_what_stands_before_it() -> None:
    entries = (*slides(2), card(CardKind.AGENDA), *slides(0, 2))
    assert plan_pieces(entries) == ((0, 1, 2), (3, 4))


def test_a_card_before_everything_is_a_piece() -> None:
    assert plan_pieces((card(CardKind.AGENDA), *slides(2))) == ((0,), (1, 2))


def test_a_long_session_is_divided_evenly() -> None:
    assert [len(piece) for piece in plan_pieces(slides(100))] == [50, 50]


@given(st.lists(st.integers(0, 200), max_size=5))
def test_pieces_hold_every_slide_once_in_order(sessions: list[int]) -> None:
    pieces = plan_pieces(slides(*sessions))
    assert [index for piece in pieces for index in piece] == list(range(sum(sessions)))
    assert all(0 < len(piece) <= PIECE_SLIDES for piece in pieces)
