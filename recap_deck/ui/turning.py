"""The commands that turn slides, by the moves of the show."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from recap_deck.show import position as moves
from recap_deck.show.state import Blank
from recap_deck.ui.live_show import LiveShow

_MOVES = {
    "go.next_step": moves.advance,
    "go.previous_step": moves.retreat,
    "go.next_slide": moves.next_slide,
    "go.previous_slide": moves.previous_slide,
    "go.session_first": moves.session_first,
    "go.session_last": moves.session_last,
    "go.event_first": moves.event_first,
    "go.event_last": moves.event_last,
    "go.previous_session": moves.previous_session,
}


def turning_runners(show: LiveShow) -> Mapping[str, Callable[[], object]]:
    """What each command does."""
    return {
        **{name: partial(show.move, move) for name, move in _MOVES.items()},
        "show.black": partial(show.blank, Blank.BLACK),
        "show.white": partial(show.blank, Blank.WHITE),
    }
