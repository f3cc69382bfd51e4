"""A section of the page for each page of the deck: its drawing, its words over it, its notes."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from math import gcd

from recap_deck.build.builder import Builder
from recap_deck.build.entries import Entry
from recap_deck.build.link_targets import LinkTargets
from recap_deck.build.link_texts import link_names
from recap_deck.build.note_lines import note_lines
from recap_deck.build.notes import notes_of
from recap_deck.export.pages import part_label
from recap_deck.export.sheets import Sheet
from recap_deck.export.svg.drawing import Definitions, Drawing
from recap_deck.export.svg.page import draw_boxes
from recap_deck.export.web.note_html import notes_html
from recap_deck.export.web.words import leads_out, words_html
from recap_deck.geometry import Size
from recap_deck.messages import sentence
from recap_deck.place.boxes import is_shown


class Sections:
    """Makes sections one after the other; what several drawings use goes to `shapes`.

    `names` are those of entries in addresses.
    """

    def __init__(
        self, builder: Builder, names: Mapping[str, str], shapes: Definitions, *, with_notes: bool
    ) -> None:
        self._builder = builder
        self._names = names
        self._shapes = shapes
        self._with_notes = with_notes
        self._targets = LinkTargets(tuple(names))

    def section(self, entry: Entry, sheet: Sheet, number: int) -> str:
        """A page; `number` counts those of an entry from 0."""
        page, size = sheet.page, sheet.page.slide.size
        boxes = [
            each for each in (*page.slide.boxes, *page.furniture) if is_shown(each, sheet.step)
        ]
        drawing = Drawing(self._shapes)
        draw_boxes(drawing, size, boxes)
        links = link_names(self._builder.parsed_entry(entry).blocks)
        words = words_html(boxes, size, lambda address: self._target(address, entry.id), links)
        own = self._names[entry.id]
        name = own + (f"-{number + 1}" if number else "")
        title = entry.title or name
        label = part_label(entry.label, page.slide.part)
        return (
            f'<section class="slide" id="{escape(name)}" data-of="{escape(own)}"'
            f' aria-label="{escape(title)}" aria-roledescription="{self._say("web-slide")}"'
            f' style="--ratio:{_ratio(size)}"><div class="face"><svg viewBox="0 0'
            f' {size.width:g} {size.height:g}" aria-hidden="true">{short(drawing.body)}</svg>'
            f'<div class="words">{words}</div></div>'
            f'<p class="name" aria-hidden="true"><b>{escape(label)}</b> {escape(title)}</p>'
            f"{self._notes(entry)}</section>\n"
        )

    def _notes(self, entry: Entry) -> str:
        lines = note_lines(notes_of(self._builder, entry), "▶") if self._with_notes else ()
        if not lines:
            return ""
        label = self._say("web-notes")
        return f'<aside class="notes" aria-label="{label}">{notes_html(lines)}</aside>'

    def _target(self, address: str, id_: str) -> str:
        """Where an address leads from here: another slide of the page, outside, or nowhere."""
        if leads_out(address):
            return address
        found = self._targets.find_slide(address, id_)
        return f"#{self._names[found]}" if found else ""

    def _say(self, code: str) -> str:
        return escape(sentence(code, (), self._builder.language))


def short(markup: str) -> str:
    """The same drawing as HTML has it: each letter names its outline, with half the words."""
    return markup.replace(" xlink:href=", " href=")


def _ratio(size: Size) -> str:
    width, height = round(size.width), round(size.height)
    common = gcd(width, height)
    return f"{width // common} / {height // common}"
