"""What is noticed on a slide, with file and line: of its text, its placing, pictures and links."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from recap_deck.build.blurred_pictures import blurred_pictures
from recap_deck.build.code_files import written
from recap_deck.build.entries import Entry
from recap_deck.build.links import SlideLink, dead_link, links_within
from recap_deck.build.media import can_play, has_media, may_have_media, may_play, player_remark
from recap_deck.build.picture_verdicts import PictureVerdicts
from recap_deck.build.seen_pictures import Asked
from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan, remark
from recap_deck.model.blocks import ParsedSlide
from recap_deck.place.boxes import Placement, TextBox
from recap_deck.source.code_files import WithCode
from recap_deck.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class BuiltEntry:
    """An entry with all that it became; `ground` is the colour of its theme's."""

    entry: Entry
    span: SourceSpan
    code: WithCode
    parsed: ParsedSlide
    asked: Asked
    placement: Placement
    ground: str


class Remarks:
    """Looks at entries of one state of a deck; what concerns all of it is found out once.

    `placement_of` places an entry by its index.
    """

    def __init__(
        self,
        entries: Sequence[Entry],
        verdicts: PictureVerdicts,
        placement_of: Callable[[int], Placement],
    ) -> None:
        self._entries = entries
        self._verdicts = verdicts
        self._placement_of = placement_of
        self._targets: Callable[[str, str], str | None] | None = None
        self._first_media: str | None = None

    def of(self, built: BuiltEntry) -> tuple[Diagnostic, ...]:
        """All that was noticed on an entry, in the order of the stages."""
        from recap_deck.build.faint_pictures import faint_pictures

        parsed, placement = built.parsed, built.placement
        found = [*parsed.diagnostics, *placement.diagnostics]
        characters = _characters_without_font(placement)
        if characters:
            found.append(remark("no-font", Severity.WARNING, SourceSpan(""), characters=characters))
        found += blurred_pictures(built.asked, placement, parsed)
        found += faint_pictures(placement, parsed, built.ground, self._verdicts)
        found += [dead_link(link, parsed) for link in self._dead_links(built)]
        entry = built.entry
        if not can_play() and may_play(entry) and self._first_with_media() == entry.id:
            found.append(player_remark(entry))
        placed = [written(each, built.code).placed_in(built.span) for each in found]
        own = (each.placed_in(built.span) for each in built.code.diagnostics)
        return tuple(dict.fromkeys((*own, *placed)))

    def _dead_links(self, built: BuiltEntry) -> list[SlideLink]:
        """The links on an entry to slides that aren't there."""
        from recap_deck.build.link_targets import LinkTargets

        links = links_within(built.placement)
        if links and self._targets is None:
            self._targets = LinkTargets([each.id for each in self._entries]).find_slide
        find, name = self._targets, built.entry.id
        return [link for link in links if find is not None and find(link.address, name) is None]

    def _first_with_media(self) -> str:
        """The id of the first entry with something to play, "" for none; found once."""
        if self._first_media is None:
            candidates = may_have_media(self._entries)
            found = (index for index in candidates if has_media(self._placement_of(index)))
            index = next(found, None)
            self._first_media = "" if index is None else self._entries[index].id
        return self._first_media


def is_told(diagnostic: Diagnostic, entry: Entry, told: set[Diagnostic]) -> bool:
    """Say of a picture behind many slides whether what is wrong with it was said before."""
    path = entry.slide.directives.background_image if entry.slide else ""
    if not path or ("path", path) not in diagnostic.arguments:
        return False
    again = replace(diagnostic, span=SourceSpan(diagnostic.span.path))
    if again in told:
        return True
    told.add(again)
    return False


def _characters_without_font(placement: Placement) -> str:
    found: set[str] = set()
    for part in placement.parts:
        for box in part.boxes:
            if isinstance(box, TextBox):
                found.update(box.paragraph.missing)
    return " ".join(sorted(found)[:10])
