"""The page itself: a section for each page of the deck, agenda, bar, style and script."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator, Sequence
from html import escape
from math import gcd

from recap_deck import __version__
from recap_deck.build.builder import Builder
from recap_deck.build.entries import Entry
from recap_deck.build.link_targets import LinkTargets
from recap_deck.build.note_text import note_text
from recap_deck.build.words import clock_text
from recap_deck.errors import RecapDeckError
from recap_deck.export.pictures import PictureLook, encoded
from recap_deck.export.sheets import Sheet, sheets_of
from recap_deck.export.web.words import leads_out, words_html
from recap_deck.geometry import Size
from recap_deck.messages import sentence
from recap_deck.paint.picture_store import PictureStore
from recap_deck.paint.slide import slide_image
from recap_deck.place.boxes import is_shown
from recap_deck.resources import resource_folder
from recap_deck.values import dataclass

Progress = Callable[[int, int, str], None]

_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'"
_INCHES = 13.333
"""How wide a slide is on paper."""

_BUTTONS = (
    ("ArrowLeft", "web-previous", "‹"),
    ("ArrowRight", "web-next", "›"),
    ("o", "web-overview", ""),
    ("a", "web-agenda", ""),
    ("n", "web-notes", ""),
    ("f", "web-full-screen", ""),
)


@dataclass(frozen=True, slots=True)
class WebPage:
    """The whole file, and the name of each slide's page in it."""

    html: str
    labels: tuple[str, ...]


def web_page(
    builder: Builder,
    chosen: Sequence[int],
    look: PictureLook,
    progress: Progress,
    *,
    by_step: bool = False,
) -> WebPage:
    """Make the page of the chosen entries; pictures are WebP, whatever ending `look` has."""
    if not chosen:
        raise RecapDeckError("export-empty", path=builder.deck.path)
    sheets = {i: sheets_of(builder, i, by_step=by_step) for i in chosen}
    making = _Making(builder, look, _names(builder, sheets))
    first = next(iter(sheets.values()))[0].page.slide.size
    parts = [_head(builder, first)]
    for done, (index, of_entry) in enumerate(sheets.items(), 1):
        entry = builder.entries[index]
        parts += [making.section(entry, sheet, n) for n, sheet in enumerate(of_entry)]
        progress(done, len(sheets), entry.title)
    parts.append(_foot(builder, making.names))
    labels = [builder.entries[i].label for i, of_entry in sheets.items() for _ in of_entry]
    return WebPage("".join(parts), tuple(labels))


def _names(builder: Builder, sheets: dict[int, tuple[Sheet, ...]]) -> dict[str, str]:
    """What the first page of each entry is called in addresses: its label, else a number."""
    return {
        builder.entries[i].id: builder.entries[i].label or f"page-{n}"
        for n, i in enumerate(sheets, 1)
    }


class _Making:
    """Makes sections one after the other, with the pictures in memory that they share."""

    def __init__(self, builder: Builder, look: PictureLook, names: dict[str, str]) -> None:
        self.names = names
        self._builder = builder
        self._look = PictureLook(look.width, ".webp", look.quality)
        self._pictures = PictureStore()
        self._targets = LinkTargets(tuple(names))

    def section(self, entry: Entry, sheet: Sheet, number: int) -> str:
        """A page: its picture, its words over it, and its notes."""
        page, size = sheet.page, sheet.page.slide.size
        image = slide_image(
            page.slide, self._pictures, self._look.width, sheet.step, page.furniture
        )
        data = base64.b64encode(encoded(image, self._look)).decode("ascii")
        boxes = [
            each for each in (*page.slide.boxes, *page.furniture) if is_shown(each, sheet.step)
        ]
        name = self.names[entry.id] + (f"-{number + 1}" if number else "")
        words = words_html(boxes, size, lambda address: self._target(address, entry.id))
        title = entry.title or name
        return (
            f'<section class="slide" id="{escape(name)}" aria-label="{escape(title)}"'
            f' aria-roledescription="{self._say("web-slide")}" style="--ratio:{_ratio(size)}">'
            f'<img alt="" width="{image.width()}" height="{image.height()}"'
            f' src="data:image/webp;base64,{data}"><div class="words">{words}</div>'
            f"{self._notes(entry)}</section>\n"
        )

    def _notes(self, entry: Entry) -> str:
        text = note_text(self._builder, entry)
        label = self._say("web-notes")
        return f'<aside class="notes" aria-label="{label}">{escape(text)}</aside>' if text else ""

    def _target(self, address: str, id_: str) -> str:
        """Where an address leads from here: another slide of the page, outside, or nowhere."""
        if leads_out(address):
            return address
        found = self._targets.find_slide(address, id_)
        return f"#{self.names[found]}" if found else ""

    def _say(self, code: str) -> str:
        return escape(sentence(code, (), self._builder.language))


def _ratio(size: Size) -> str:
    width, height = round(size.width), round(size.height)
    common = gcd(width, height)
    return f"{width // common} / {height // common}"


def _head(builder: Builder, size: Size) -> str:
    style = (resource_folder("assets") / "web" / "show.css").read_text(encoding="utf-8")
    title = escape(builder.deck.event.title)
    paper = f"@page {{ size: {_INCHES}in {_INCHES * size.height / size.width:.3f}in; }}"
    return (
        f'<!doctype html>\n<html lang="{escape(builder.language)}">\n<head>\n'
        f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="generator" content="Recap Deck {__version__}">\n'
        f"<title>{title}</title>\n<style>\n{style}{paper}\n</style>\n</head>\n<body>\n<main>\n"
    )


def _foot(builder: Builder, names: dict[str, str]) -> str:
    def say(code: str) -> str:
        return sentence(code, (), builder.language)

    script = (resource_folder("assets") / "web" / "show.js").read_text(encoding="utf-8")
    words = {code: say(f"web-{code}") for code in ("notes", "none", "next", "end", "restart")}
    # A closing tag within a string would end the element.
    says = json.dumps(words, ensure_ascii=False).replace("<", "\\u003c")
    buttons = "".join(
        f'<button type="button" data-key="{key}" aria-label="{escape(say(code))}">'
        f"{sign or escape(say(code))}</button>"
        for key, code, sign in _BUTTONS
    )
    return (
        f'</main>\n<p class="said" aria-live="polite"></p>\n'
        f'<nav class="agenda" aria-label="{escape(say("web-agenda"))}">'
        f"<h2>{escape(builder.deck.event.title)}</h2><ol>{''.join(_agenda(builder, names))}</ol>"
        f'<p><button type="button" data-key="a">{escape(say("web-close"))}</button></p></nav>\n'
        f'<div class="bar" role="toolbar" aria-label="{escape(say("web-bar"))}">{buttons}'
        f"<output></output></div>\n"
        f'<script type="application/json" id="says">{says}</script>\n'
        f"<script>\n{script}</script>\n</body>\n</html>\n"
    )


def _agenda(builder: Builder, names: dict[str, str]) -> Iterator[str]:
    """Each item with its time; what has slides in the page leads there."""
    firsts: dict[int, str] = {}
    for entry in builder.entries:
        if entry.item is not None and entry.id in names:
            firsts.setdefault(entry.item, names[entry.id])
    for place, item in enumerate(builder.deck.agenda):
        title = escape(item.title)
        if place in firsts:
            title = f'<a href="#{escape(firsts[place])}">{title}</a>'
        speakers = ", ".join(escape(each.name) for each in item.speakers)
        told = f"<small>{speakers}</small>" if speakers else ""
        yield f"<li><time>{clock_text(item.planned_start)}</time><span>{title}{told}</span></li>"
