"""The table of formats: what a deck can be written as, and which wishes mean anything there."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from pathlib import Path

from recap_deck.errors import RecapDeckError
from recap_deck.values import dataclass


class Takes(enum.Flag):
    """What of a wish changes a format's files."""

    NOTHING = 0
    STEPS = enum.auto()
    ANNOTATIONS = enum.auto()
    PER_SESSION = enum.auto()
    WIDTH = enum.auto()
    QUALITY = enum.auto()
    PAPER = enum.auto()
    COLUMNS = enum.auto()
    NOTES = enum.auto()
    SCALE = enum.auto()


@dataclass(frozen=True, slots=True)
class Format:
    """One format by its name; files are known by their `suffixes`, the first being the usual.

    Where it `is_pictures`, it is a file for each page, and may be given a folder; where it
    `is_text`, it tells of slides and has no pages.
    """

    name: str
    suffixes: tuple[str, ...]
    takes: Takes = Takes.NOTHING
    is_pictures: bool = False
    is_text: bool = False

    @property
    def addition(self) -> str:
        """What its name gives to a file's, where deck, PDF or a picture may have that name."""
        is_own = self.name == "pdf" or not {".md", ".pdf", ".png"} & set(self.suffixes)
        return "" if is_own else f"-{self.name}"


_PICTURES = Takes.STEPS | Takes.WIDTH | Takes.SCALE

FORMATS = (
    Format("pdf", (".pdf",), Takes.STEPS | Takes.ANNOTATIONS | Takes.PER_SESSION | Takes.QUALITY),
    Format("png", (".png",), _PICTURES, is_pictures=True),
    Format("jpeg", (".jpg", ".jpeg"), _PICTURES | Takes.QUALITY, is_pictures=True),
    Format("webp", (".webp",), _PICTURES | Takes.QUALITY, is_pictures=True),
    Format("svg", (".svg",), Takes.STEPS, is_pictures=True),
    Format("pptx", (".pptx",), Takes.PER_SESSION),
    Format("web", (".html", ".htm"), Takes.STEPS | Takes.NOTES | Takes.PER_SESSION),
    Format("notes", (".md", ".txt"), Takes.PER_SESSION, is_text=True),
    Format("pdfpc", (".pdfpc",), Takes.STEPS | Takes.PER_SESSION, is_text=True),
    Format("calendar", (".ics",), is_text=True),
    Format("recap", (".md",), is_text=True),
    Format(
        "thumbnails",
        (".png", ".jpg", ".jpeg", ".webp"),
        Takes.COLUMNS | Takes.WIDTH | Takes.QUALITY | Takes.PER_SESSION,
    ),
    Format("handout", (".pdf",), Takes.PAPER | Takes.PER_SESSION | Takes.QUALITY),
)
BY_NAME: Mapping[str, Format] = {each.name: each for each in FORMATS}


def format_of(target: Path) -> Format:
    """The format that a file's ending means: a PDF without one, PNG pictures for a folder.

    A RecapDeckError names the endings there are.
    """
    suffix = target.suffix.lower()
    for each in FORMATS:
        if suffix in each.suffixes:
            return each
    if target.is_dir():
        return BY_NAME["png"]
    if suffix:
        known = dict.fromkeys(suffix for each in FORMATS for suffix in each.suffixes)
        raise RecapDeckError("export-suffix-unknown", suffix=suffix, known=" ".join(known))
    return BY_NAME["pdf"]
