"""Which videos are to be looked into, by what command; and all of them at once for an export."""

from __future__ import annotations

import sys
from collections.abc import Set

from recap_deck.build.builder import Builder
from recap_deck.build.media import can_play, may_have_media
from recap_deck.paint.media_files import kept_poster
from recap_deck.paint.picture_files import file_of

Wanted = tuple[str, float]
"""A video's key, and where in it the part begins that plays."""

PATIENCE_SECONDS = 15
UNPLAYABLE = 1
"""What the command ends with where it can't decode the video."""


def arguments_for(wanted: Wanted) -> list[str]:
    """The command that makes a poster."""
    key, start = wanted
    target = kept_poster(key, start)
    module = "recap_deck.ui.media.first_frame"
    return ["-m", module, str(file_of(key)), f"{start:g}", str(target)]


def wanted_posters(builder: Builder, tried: Set[Wanted] = frozenset()) -> list[Wanted]:
    """The videos met so far that nobody has looked into."""
    return sorted(each for each in builder.videos - tried if not kept_poster(*each).exists())


def note_outcome(builder: Builder, wanted: Wanted, code: int) -> bool:
    """Keep what was learned of a video; say whether that changes how its slide looks."""
    if code == UNPLAYABLE:
        builder.useless.add(wanted[0])
    return code in (0, UNPLAYABLE)


def look_into_videos(builder: Builder) -> None:
    """Look into all of a deck, and wait for it: an export shows what there is."""
    import subprocess

    if not can_play():
        return
    for index in may_have_media(builder.entries):
        builder.placement(index)
    for wanted in wanted_posters(builder):
        command = [sys.executable, *arguments_for(wanted)]
        nowhere = subprocess.DEVNULL
        try:
            done = subprocess.run(
                command, timeout=PATIENCE_SECONDS, stdin=nowhere, stdout=nowhere, stderr=nowhere
            )
            code = done.returncode
        except subprocess.TimeoutExpired:
            code = UNPLAYABLE
        note_outcome(builder, wanted, UNPLAYABLE if code < 0 else code)
