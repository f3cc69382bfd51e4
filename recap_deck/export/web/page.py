"""The page itself: sessions with a section for each page of the deck, and what turns them."""

from __future__ import annotations

import itertools
from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from html import escape

from recap_deck import __version__
from recap_deck.build.builder import Builder
from recap_deck.build.words import date_text
from recap_deck.errors import RecapDeckError
from recap_deck.export.sheets import Sheet, sheets_of
from recap_deck.export.svg.drawing import Definitions
from recap_deck.export.text.headings import session_heading
from recap_deck.export.web.controls import controls_html
from recap_deck.export.web.sections import Sections, short
from recap_deck.geometry import Size
from recap_deck.resources import resource_folder
from recap_deck.values import dataclass

Progress = Callable[[int, int, str], None]

_POLICY = (
    "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; "
    "style-src 'unsafe-inline'; script-src 'sha256-{script}'"
)
_INCHES = 13.333
"""How wide a slide is on paper."""


@dataclass(frozen=True, slots=True)
class WebPage:
    """The whole file, and the name of each slide's page in it."""

    html: str
    labels: tuple[str, ...]


def web_page(
    builder: Builder,
    chosen: Sequence[int],
    progress: Progress,
    *,
    by_step: bool = False,
    with_notes: bool = True,
) -> WebPage:
    """Make the page of the chosen entries, drawn in shapes, which are sharp at any size."""
    if not chosen:
        raise RecapDeckError("export-empty", path=builder.deck.path)
    sheets = {i: sheets_of(builder, i, by_step=by_step) for i in chosen}
    names = _names(builder, sheets)
    shapes = Definitions()
    sections = Sections(builder, names, shapes, with_notes=with_notes)
    parts = [_head(builder, next(iter(sheets.values()))[0].page.slide.size)]
    done = 0
    for _, run in itertools.groupby(chosen, lambda index: builder.entries[index].session):
        indexes = list(run)
        parts.append(_group(builder, indexes[0]))
        for index in indexes:
            entry = builder.entries[index]
            parts += [sections.section(entry, sheet, n) for n, sheet in enumerate(sheets[index])]
            done += 1
            progress(done, len(sheets), entry.title)
        parts.append("</section>\n")
    parts += [_shapes(shapes), controls_html(builder, names, with_notes=with_notes), _foot()]
    labels = [builder.entries[i].label for i, of_entry in sheets.items() for _ in of_entry]
    return WebPage("".join(parts), tuple(labels))


def _names(builder: Builder, sheets: dict[int, tuple[Sheet, ...]]) -> dict[str, str]:
    """What the first page of each entry is called in addresses: its label, else a number.

    Opening and closing are counted each from 1: of what is called alike the later is numbered.
    """
    names: dict[str, str] = {}
    taken: set[str] = set()
    for n, i in enumerate(sheets, 1):
        entry = builder.entries[i]
        name = entry.label or f"page-{n}"
        names[entry.id] = name = next(each for each in _variants(name) if each not in taken)
        taken.add(name)
    return names


def _variants(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name}.{n}" for n in itertools.count(2))


def _group(builder: Builder, index: int) -> str:
    """The beginning of a session: its heading, and how long it is to be."""
    entry = builder.entries[index]
    session = None if entry.session is None else builder.deck.sessions[entry.session]
    is_talk = session is not None and builder.deck.is_event
    heading = session_heading(builder, entry) if is_talk else builder.deck.event.title
    planned = _minutes(builder, index)
    minutes = f' data-minutes="{planned:g}"' if planned else ""
    return f'<section class="session"{minutes}>\n<h2>{escape(heading)}</h2>\n'


def _minutes(builder: Builder, index: int) -> float:
    """How long a session is to be; the agenda knows better than the session's file."""
    entry = builder.entries[index]
    item = None if entry.item is None else builder.deck.agenda[entry.item]
    if entry.session is None:
        return 0.0
    return (item and item.minutes) or builder.deck.sessions[entry.session].minutes or 0.0


def _head(builder: Builder, size: Size) -> str:
    style = (resource_folder("assets") / "web" / "show.css").read_text(encoding="utf-8")
    title = escape(builder.deck.event.title)
    digest = b64encode(sha256(_script().encode()).digest()).decode("ascii")
    policy = _POLICY.format(script=digest)
    paper = f"@page {{ size: {_INCHES}in {_INCHES * size.height / size.width:.3f}in; }}"
    return (
        f'<!doctype html>\n<html lang="{escape(builder.language)}">\n<head>\n'
        f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="dark light">\n'
        f'<meta name="generator" content="Recap Deck {__version__}">\n'
        f'<meta name="description" content="{escape(_told(builder))}">\n'
        f'<link rel="icon" href="data:image/svg+xml;base64,{_icon()}">\n'
        f"<title>{title}</title>\n<style>\n{style}{paper}\n</style>\n</head>\n<body>\n"
        f"<main>\n<h1>{title}</h1>\n"
    )


def _shapes(shapes: Definitions) -> str:
    """What all slides are drawn with; hidden otherwise, browsers would find nothing in it."""
    return (
        '</main>\n<svg class="shapes" width="0" height="0" aria-hidden="true">'
        f"{short(shapes.markup)}</svg>\n"
    )


def _told(builder: Builder) -> str:
    """What a search or a chat says of the page."""
    event = builder.deck.event
    day = date_text(event.date, builder.language)
    return " · ".join(part for part in (event.subtitle, day, event.venue) if part)


def _icon() -> str:
    """The app's; without one a browser would ask the server for it."""
    return b64encode((resource_folder("assets") / "icon.svg").read_bytes()).decode("ascii")


def _script() -> str:
    """What turns the slides, the only script that a browser lets run in the page."""
    return "\n" + (resource_folder("assets") / "web" / "show.js").read_text(encoding="utf-8")


def _foot() -> str:
    return f"<script>{_script()}</script>\n</body>\n</html>\n"
