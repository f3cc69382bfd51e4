"""What an export can be told, a row each: the command line and the dialog are made from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from recap_deck.export.formats import Format, Takes
from recap_deck.values import dataclass

Value = bool | int | float | str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExportOption:
    """One thing to be told; `default` is its kind, too: a switch, a number, words, or one text.

    `choices` are the words that a text may be; `least` and `most` bound a
    number. It means something only in formats that take what it `needs`.
    """

    name: str
    flag: str
    default: Value
    help: str
    needs: Takes = Takes.NOTHING
    metavar: str = ""
    choices: tuple[str, ...] = ()
    least: int = 0
    most: int = 0

    @property
    def is_switch(self) -> bool:
        """Say whether it is on or off."""
        return isinstance(self.default, bool)

    def is_for(self, kind: Format) -> bool:
        """Say whether it changes anything in a format."""
        return self.needs in kind.takes


OPTIONS: Mapping[str, ExportOption] = {
    option.name: option
    for option in (
        ExportOption(
            "slides",
            "--slides",
            "",
            "Only these slides: 1,6-8 or 12- or 2.7 or S2-4.",
            metavar="RANGES",
        ),
        ExportOption(
            "sessions",
            "--session",
            (),
            "Only this session, by the beginning of its file's name, its number or title. "
            "May be given several times.",
            metavar="NAME",
        ),
        ExportOption("steps", "--steps", False, "A page for each step.", Takes.STEPS),
        ExportOption(
            "notes",
            "--notes",
            "none",
            "Put the notes into the corners of PDF pages.",
            Takes.ANNOTATIONS,
            choices=("none", "annotations"),
        ),
        ExportOption(
            "no_notes", "--no-notes", False, "The web page without the notes.", Takes.NOTES
        ),
        ExportOption("hidden", "--hidden", False, "Hidden slides, too."),
        ExportOption("no_backup", "--no-backup", False, "No backup slides."),
        ExportOption(
            "per_session",
            "--per-session",
            False,
            "A file for each session, in the folder that -o names.",
            Takes.PER_SESSION,
        ),
        ExportOption(
            "width",
            "--width",
            1920,
            "Width of pictures in pixels.",
            Takes.WIDTH,
            least=16,
            most=15_360,
        ),
        ExportOption(
            "scale",
            "--scale",
            0.0,
            "Size of pictures instead of their width: at 1 a slide of 16:9 has 1920 × 1080 pixels.",
            Takes.SCALE,
            metavar="NUMBER",
            most=8,
        ),
        ExportOption(
            "quality",
            "--quality",
            90,
            "Quality of JPEG and WebP pictures, and of photographs in a PDF. At 100, WebP and "
            "PDF lose nothing.",
            Takes.QUALITY,
            least=1,
            most=100,
        ),
        ExportOption(
            "columns",
            "--columns",
            "auto",
            "Thumbnails in a row.",
            Takes.COLUMNS,
            choices=("auto", "3", "4", "5", "6", "8", "10"),
        ),
        ExportOption(
            "per_page",
            "--per-page",
            "3",
            "Slides on a page of the handout.",
            Takes.PAPER,
            choices=("1", "2", "3", "4", "6"),
        ),
        ExportOption(
            "beside",
            "--beside",
            "notes",
            "What stands beside the handout's slides.",
            Takes.PAPER,
            choices=("notes", "lines", "none"),
        ),
        ExportOption(
            "paper", "--paper", "a4", "Paper of the handout.", Takes.PAPER, choices=("a4", "letter")
        ),
        ExportOption(
            "tone",
            "--tone",
            "light",
            "The handout's slides: light, which saves ink, or as the deck has them.",
            Takes.PAPER,
            choices=("light", "own"),
        ),
    )
}
DEFAULTS: Mapping[str, Value] = {option.name: option.default for option in OPTIONS.values()}


def export_arguments(values: Mapping[str, Value], kind: Format) -> Iterator[str]:
    """The arguments of the command line for what was chosen, as far as the format knows it."""
    for option in OPTIONS.values():
        value = values.get(option.name, option.default)
        if not option.is_for(kind) or value == option.default:
            continue
        if option.is_switch:
            yield option.flag
        else:
            for each in value if isinstance(value, tuple) else (value,):
                yield f"{option.flag}={each}"


def idle_options(values: Mapping[str, Any], kind: Format) -> tuple[ExportOption, ...]:
    """The options that were asked for and change nothing in a format; whole numbers are no wish."""
    return tuple(
        option
        for option in OPTIONS.values()
        if (option.is_switch or option.choices or isinstance(option.default, float))
        and values[option.name] != option.default
        and not option.is_for(kind)
    )


def read_values(stored: Mapping[str, Any]) -> dict[str, Value]:
    """All values: a stored one where the option can have it, the default elsewhere."""
    found = {name: _read(option, stored.get(name)) for name, option in OPTIONS.items()}
    return {**DEFAULTS, **{name: value for name, value in found.items() if value is not None}}


def _read(option: ExportOption, value: Any) -> Value | None:
    checked: Value | None = None
    if isinstance(option.default, tuple):
        is_words = isinstance(value, list | tuple) and all(isinstance(word, str) for word in value)
        checked = tuple(value) if is_words else None
    elif type(value) is type(option.default) and _is_allowed(option, value):
        checked = value
    return checked


def _is_allowed(option: ExportOption, value: Any) -> bool:
    if option.choices:
        return value in option.choices
    return bool(option.least <= value <= option.most) if option.most else True
