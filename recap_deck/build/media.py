"""Videos and sounds of a deck: which slides have some, and whether they can be played here."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.util import find_spec

from recap_deck.build.entries import Entry
from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan, remark
from recap_deck.parse.read.media import SOUND_ENDINGS, VIDEO_ENDINGS
from recap_deck.place.boxes import MediaBox, Placement

# As text: `re` keeps it once it is used.
_MAY_PLAY = rf"(?i)\.(?:{VIDEO_ENDINGS}|{SOUND_ENDINGS})\b|<(?:audio|video)"


@cache
def can_play() -> bool:
    """Say whether the part of Qt that plays is installed; it is loaded with the first clip."""
    return find_spec("PySide6.QtMultimedia") is not None


def may_have_media(entries: Sequence[Entry]) -> Iterator[int]:
    """The entries whose text names a video or sound; what it is only parsing tells."""
    return (index for index, entry in enumerate(entries) if may_play(entry))


def may_play(entry: Entry) -> bool:
    """Tell fast whether an entry may have a video or sound."""
    return entry.slide is not None and re.search(_MAY_PLAY, entry.slide.text) is not None


def has_media(placement: Placement) -> bool:
    """Say whether something on a slide can be played."""
    boxes = (box for part in placement.parts for box in part.boxes)
    return any(isinstance(box, MediaBox) and box.key for box in boxes)


def player_remark(entry: Entry) -> Diagnostic:
    """Say, at the first video or sound, that it doesn't play on the slide here."""
    text = entry.slide.text if entry.slide else ""
    match = re.search(_MAY_PLAY, text)
    line = text.count("\n", 0, match.start()) + 1 if match else 1
    return remark("media-outside", Severity.INFO, SourceSpan("", line, line))
