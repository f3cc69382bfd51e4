"""What the dialog's controls say, as the values of the export's options."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from recap_deck.export.formats import BY_NAME, Format, Takes
from recap_deck.export.options import OPTIONS, Value, export_arguments, read_values
from recap_deck.export.selection import read_ranges
from recap_deck.export.wish import Wish, wish_of
from recap_deck.values import dataclass

RANGES = ("all", "session", "slides")


@dataclass(frozen=True, slots=True)
class Choices:
    """Format, range and options; `slides` and `session` count only where the range is theirs."""

    format: str
    range: str
    slides: str
    session: str
    values: Mapping[str, Value]

    @property
    def options(self) -> dict[str, Value]:
        """The options of the command line that say the same."""
        ranged: dict[str, Value] = {"slides": "", "sessions": ()}
        if self.range == "slides":
            ranged["slides"] = self.slides.strip()
        if self.range == "session":
            ranged["sessions"] = (self.session,)
        return {**self.values, **ranged}

    def wish(self, target: Path) -> Wish:
        """What to write; a RecapDeckError says which range is none."""
        options = self.options
        text = str(options["slides"])
        return wish_of(target, self.kind, options, read_ranges(text) if text else ())

    @property
    def kind(self) -> Format:
        """The format's row."""
        return BY_NAME[self.format]

    @property
    def is_folder(self) -> bool:
        """Say whether several files come of it."""
        is_parted = OPTIONS["per_session"].is_for(self.kind) and self.values["per_session"]
        return self.kind.is_pictures or bool(is_parted)

    @property
    def is_on_paper(self) -> bool:
        """Say whether several slides are on a page, on paper."""
        return bool(self.kind.takes & Takes.PAPER)

    @property
    def has_pages(self) -> bool:
        """Say whether pages are written, and no text about them."""
        return not self.kind.is_text

    def proposed(self, deck: Path) -> Path:
        """Where to write by itself: beside the deck, with its name."""
        whole = deck.resolve()
        name = whole.name if whole.is_dir() else whole.stem
        if self.is_folder:
            return whole.parent / f"{name}-{self.format}"
        suffix = self.kind.suffixes[0]
        return whole.parent / f"{name}{self.kind.addition}{suffix}"

    def arguments(self, target: str) -> list[str]:
        """The arguments of the command line."""
        end = "/" if self.is_folder else ""
        named = ["-o", target + end, "--format", self.format]
        return [*named, *export_arguments(self.options, self.kind)]

    def stored(self) -> dict[str, Any]:
        """What is remembered for the next time."""
        ranged = {"range": self.range, "slides": self.slides}
        return {**self.values, "format": self.format, **ranged}


def read_choices(stored: Mapping[str, Any], session: str) -> Choices:
    """What was remembered, as far as it can be used."""
    kind, chosen, slides = (str(stored.get(key, "")) for key in ("format", "range", "slides"))
    return Choices(
        kind if kind in BY_NAME else "pdf",
        chosen if chosen in RANGES else "all",
        slides,
        session,
        read_values(stored),
    )
