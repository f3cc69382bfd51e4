"""What the console says about the tools in the speaker's hand."""

from __future__ import annotations

from recap_deck.geometry import Size
from recap_deck.show.tools import Pointer, Tools
from recap_deck.show.zoom import times_of
from recap_deck.ui.presenter.telling import Said, Tone
from recap_deck.ui.words import say

_POINTERS = {Pointer.LASER: "ui-laser", Pointer.SPOTLIGHT: "ui-spotlight"}
_JOIN = " · "
_TITLE = 18


def tools_said(tools: Tools, size: Size, kept_title: str) -> Said:
    """Name what is in hand; that the audience sees another slide is said so as to be noticed."""
    words = [say("ui-frozen", title=_short(kept_title))] if tools.is_frozen else []
    if tools.is_aiming:
        words.append(say("ui-aiming"))
    elif tools.part is not None:
        times = f"{times_of(size, tools.part):.1f}".removesuffix(".0")
        words.append(say("ui-zoomed", times=times))
    if tools.has_pen:
        words.append(say("ui-pen-second" if tools.is_second else "ui-pen"))
    elif tools.pointer is not Pointer.OFF:
        words.append(say(_POINTERS[tools.pointer]))
    return Said(_JOIN.join(words), Tone.LATE if tools.is_frozen else Tone.GOOD)


def _short(title: str) -> str:
    """What comes after the title has to be read too."""
    return title if len(title) <= _TITLE else f"{title[: _TITLE - 1].rstrip()}…"
