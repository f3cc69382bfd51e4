"""Which posters are to be made, by what command; and all of them at once for an export."""

from __future__ import annotations

import sys
from contextlib import suppress

from recap_deck.build.builder import Builder
from recap_deck.build.media import can_play, may_have_media
from recap_deck.paint.media_files import kept_poster
from recap_deck.paint.picture_files import file_of

Wanted = tuple[str, float]
"""A video's key, and where in it the part begins that plays."""

PATIENCE_SECONDS = 15


def arguments_for(wanted: Wanted) -> list[str]:
    """The command that makes a poster."""
    key, start = wanted
    target = kept_poster(key, start)
    module = "recap_deck.ui.media.first_frame"
    return ["-m", module, str(file_of(key)), f"{start:g}", str(target)]


def make_posters(builder: Builder) -> None:
    """Make all that a deck wants, and wait for them: an export shows what there is."""
    import subprocess

    if not can_play():
        return
    for index in may_have_media(builder.entries):
        builder.placement(index)
    for wanted in sorted(builder.posterless):
        with suppress(OSError, subprocess.SubprocessError):
            subprocess.run(
                [sys.executable, *arguments_for(wanted)],
                timeout=PATIENCE_SECONDS,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                check=False,
            )
    builder.posterless.clear()
