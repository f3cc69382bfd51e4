"""The links of a slide that are meant for others of the deck."""

from __future__ import annotations

from collections.abc import Iterator

from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan, remark
from recap_deck.model.blocks import ParsedSlide
from recap_deck.model.links import leads_within
from recap_deck.place.boxes import PictureBox, Placement, TextBox
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class SlideLink:
    """An address as it was written, and the way to the block that it stands in."""

    address: str
    path: tuple[int, ...] = ()


def links_within(placement: Placement) -> tuple[SlideLink, ...]:
    """The links to other slides, each once."""
    return tuple(dict.fromkeys(_links(placement)))


def dead_link(link: SlideLink, parsed: ParsedSlide) -> Diagnostic:
    """The remark on a link that leads nowhere; lines count within the slide."""
    is_in_block = bool(link.path) and link.path[0] < len(parsed.blocks)
    line = parsed.blocks[link.path[0]].line if is_in_block else 1
    span = SourceSpan("", line, line)
    return remark("link-nowhere", Severity.WARNING, span, address=link.address)


def _links(placement: Placement) -> Iterator[SlideLink]:
    for part in placement.parts:
        for box in part.boxes:
            if isinstance(box, PictureBox) and leads_within(box.link):
                yield SlideLink(box.link, box.path)
            if isinstance(box, TextBox):
                for _, address in box.paragraph.links:
                    if leads_within(address):
                        yield SlideLink(address, box.path)
