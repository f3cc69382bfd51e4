"""A show without windows that somebody drives wildly, until this process is killed.

It goes on with the journal that it finds. Before each record it says on stdout what it is
about to record, after it that it has: `will` and `done` with the whole state.
"""

from __future__ import annotations

import os
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

from recap_deck.model.event import AgendaItem, Event, ItemKind
from recap_deck.show import evening as moves
from recap_deck.show.clock import event_clock
from recap_deck.show.evening import Evening, Programme
from recap_deck.show.journal.lines import Kept, line_of
from recap_deck.show.journal.places import JournalPlaces, find_journal
from recap_deck.show.journal.resume import resume
from recap_deck.show.journal.writer import JournalWriter
from recap_deck.show.position import Route, advance, retreat
from recap_deck.show.rundown import Moved, Rundown, Skipped, plan_of
from recap_deck.show.state import Blank
from recap_deck.show.system_clock import SystemClock, boot_id

NAMES = ("opening", "A", "break", "B", "C", "closing")
KINDS = (ItemKind.OPENING, *[ItemKind.SESSION] * 5)
SLIDES = tuple(name for name in NAMES for _ in range(5))
PROGRAMME = Programme(Route(SLIDES, lambda slide: slide % 4), SLIDES)
CLOCK = SystemClock()


def driven(tonight: Evening, now: float, chance: random.Random) -> Evening:
    """The evening after one press of some key."""
    presses: tuple[Callable[[], Evening], ...] = (
        *[lambda: moves.go(tonight, advance, PROGRAMME, now)] * 8,
        *[lambda: moves.go(tonight, retreat, PROGRAMME, now)] * 4,
        lambda: moves.blank(tonight, Blank.BLACK),
        lambda: moves.toggle(tonight, now),
        lambda: moves.hand_over(tonight, PROGRAMME, now),
        lambda: moves.lengthen(tonight, chance.choice((60, -60))),
        lambda: moves.reset(tonight),
        lambda: moves.began_ago(tonight, now, 120),
        lambda: moves.lay(tonight, Moved(chance.choice(NAMES), chance.choice(NAMES))),
        lambda: moves.lay(tonight, Skipped(chance.choice(NAMES))),
        *[lambda: moves.undo(tonight)] * 2,
    )
    return chance.choice(presses)()


def first() -> Kept:
    """The show as it begins."""
    agenda = [
        AgendaItem(name, kind, name, 25, planned_start=19 * 60 + i * 25)
        for i, (name, kind) in enumerate(zip(NAMES, KINDS, strict=True))
    ]
    now = CLOCK.now()
    tonight = Evening(rundown=Rundown(plan_of(agenda)))
    begun = moves.begin(tonight, PROGRAMME, from_here=False)
    return Kept(now, event_clock(Event("Night"), now), boot_id(), "slide 0", begun)


def main(journals: Path, mirror: Path, seed: int) -> None:
    """Go on for ever."""
    chance = random.Random(seed)
    places = JournalPlaces(journals, mirror)
    found = find_journal(places)
    kept = first() if found is None else resume(found.last, CLOCK.now(), boot_id()).kept
    writer = JournalWriter(places, None if found is None else found.path)
    while True:
        whole = line_of(None, kept)
        os.write(1, b"will " + whole)
        writer.record(kept)
        os.write(1, b"done " + whole)
        time.sleep(chance.choice((0, 0, 0.001, 0.003)))
        now = CLOCK.now()
        after = driven(kept.evening, kept.clock.seconds(now), chance)
        slide = f"slide {after.show.position.slide}"
        kept = Kept(now, kept.clock, kept.boot, slide, after)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
