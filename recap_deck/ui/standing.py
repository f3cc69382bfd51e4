"""What the console says for as long as it is so: about the slides' window and its display."""

from __future__ import annotations

from recap_deck.ui.live_keys import key_or_title
from recap_deck.ui.presenter.telling import Said, Tone
from recap_deck.ui.words import say
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Standing:
    """How the audience's window stands; `misplaced` names the display that it isn't on."""

    is_gone: bool = False
    is_hidden: bool = False
    misplaced: str = ""
    is_rehearsal: bool = False
    may_go_dark: bool = False


def alert_of(standing: Standing) -> Said:
    """The most urgent thing to be said of it; nothing where all is well."""
    if standing.is_hidden:
        return Said(hidden_text(), Tone.LATE)
    if standing.is_gone:
        return Said(say("ui-projector-gone"), Tone.LATE)
    if standing.misplaced:
        return Said(
            say("ui-not-in-place", display=standing.misplaced, key=key_or_title("show.swap")),
            Tone.LATE,
        )
    if standing.is_rehearsal:
        return Said(say("ui-rehearsal"), Tone.LATE)
    return Said(say("ui-not-awake") if standing.may_go_dark else "", Tone.QUIET)


def hidden_text() -> str:
    """That the slides are hidden, and what brings them back."""
    return say("ui-hidden", key=key_or_title("show.hide"))
