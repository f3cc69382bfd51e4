"""What stands between two slides: a separator or none, and the empty lines around it."""

from __future__ import annotations

from collections import Counter

from recap_deck.source.dialects.model import NO_LINE
from recap_deck.values import dataclass
from recap_deck.writing.slides.cut import Chunk, CutFile, Lines
from recap_deck.writing.slides.slide_file import FileSlides


@dataclass(frozen=True, slots=True)
class Gaps:
    """How the slides of a file are parted: the usual way for each kind of slide."""

    separator: str
    by_kind: dict[tuple[bool, bool], Lines]

    def for_chunk(self, chunk: Chunk) -> Lines:
        """The usual gap before a slide of this kind."""
        kind = kind_of(chunk)
        if kind in self.by_kind:
            return self.by_kind[kind]
        if chunk.begins_itself:
            return ("",)
        others = [gap for gap in self.by_kind.values() if has_separator(gap)]
        return self.fitted(others[0] if others else ("", self.separator, ""), chunk)

    def fits(self, gap: Lines, chunk: Chunk) -> bool:
        """Say whether a gap parts this slide from the one before."""
        if chunk.has_own:
            return bool(gap) and bool(gap[-1].strip())
        return chunk.begins_itself or has_separator(gap)

    def fitted(self, gap: Lines, chunk: Chunk) -> Lines:
        """A gap with a separator, with an empty line below it unless that would part too much."""
        above = list(gap) if has_separator(gap) else ["", self.separator]
        while above and not above[-1].strip():
            above.pop()
        return tuple(above) if chunk.has_own else (*above, "")

    def padded(self, gap: Lines, chunk: Chunk) -> Lines:
        """A gap that reads as one whatever stands around it."""
        if chunk.begins_itself and not has_separator(gap):
            return gap if gap else ("",)
        wide = self.fitted(gap, chunk)
        return wide if not wide[0].strip() else ("", *wide)


def gaps_of(read: FileSlides, cut: CutFile) -> Gaps:
    """Find how the slides of a file are parted."""
    counts: dict[tuple[bool, bool], Counter[Lines]] = {}
    for chunk in cut.chunks[1:]:
        counts.setdefault(kind_of(chunk), Counter())[chunk.gap] += 1
    usual = {kind: counter.most_common(1)[0][0] for kind, counter in counts.items()}
    return Gaps(_separator(read, usual), usual)


def has_separator(gap: Lines) -> bool:
    """Say whether more than empty lines stand in a gap."""
    return any(line.strip() for line in gap)


def _separator(read: FileSlides, usual: dict[tuple[bool, bool], Lines]) -> str:
    """The separator that the file has, or its dialect's own."""
    found = (line for gap in usual.values() for line in gap if line.strip())
    ends = "<!-- end_slide -->" if read.scanned.dialect.separator is NO_LINE else "---"
    return next(found, ends)


def kind_of(chunk: Chunk) -> tuple[bool, bool]:
    """What decides how a slide is parted from the one before."""
    return chunk.has_own, chunk.begins_itself
