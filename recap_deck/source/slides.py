"""From a session's pieces to its slides: text, notes, directives in force, numbers, names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from recap_deck.diagnostics import Diagnostic, SourceSpan
from recap_deck.model.slide import Paginate, ParseSettings, SlideDirectives, SlideSource
from recap_deck.source.definitions import Definitions
from recap_deck.source.drafting import drafts_of
from recap_deck.source.drafts import Draft, SlideContext
from recap_deck.source.lines.split import Piece
from recap_deck.source.titles import Names, plain_title, slug_of
from recap_deck.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Slides:
    """Slides with what they were made of, and what was wrong with their directives.

    `names` are those they ask for; the second one of a name gets another.
    """

    slides: tuple[SlideSource, ...]
    drafts: tuple[Draft, ...] = ()
    names: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def make_slides(context: SlideContext, pieces: Sequence[Piece], names: Names) -> Slides:
    """Make the slides of one session; their names are new to `names`."""
    return slides_of(context.file, tuple(drafts_of(context, pieces)), names)


def slides_of(
    file: str, drafts: tuple[Draft, ...], names: Names, before: Slides | None = None
) -> Slides:
    """Make slides of drafts; one that comes out as it was `before` is the same value."""
    numbers = number_slides([draft.directives for draft in drafts])
    known = Definitions([draft.text.text for draft in drafts])
    made = _made(before) if before else {}
    slides: list[SlideSource] = []
    asked: list[str] = []
    for index, (draft, number) in enumerate(zip(drafts, numbers, strict=True)):
        settings = draft.settings
        if known and (named := known.named_by(draft.text.text, index)):
            settings = replace(settings, definitions=named)
        old, name = made.get(id(draft)) or (None, _name_of(draft))
        slide = (f"{file}#{names.unique(name)}", number, settings)
        is_old = old is not None and slide == (old.id, old.number, old.settings)
        slides.append(old if old and is_old else _slide(draft, *slide))
        asked.append(name)
    told = tuple(told for draft in drafts for told in draft.diagnostics)
    return Slides(tuple(slides), drafts, tuple(asked), told)


def _made(slides: Slides) -> dict[int, tuple[SlideSource | None, str]]:
    """Slides and the names they ask for by the drafts that they were made of."""
    made = zip(slides.slides, slides.names, strict=True)
    return dict(zip(map(id, slides.drafts), made, strict=True))


def _name_of(draft: Draft) -> str:
    return slug_of(draft.name or draft.title) or _slug_of_text(draft.text.text)


def number_slides(directives: Iterable[SlideDirectives]) -> list[int]:
    """Number slides as they are written; what isn't counted has 0."""
    numbers: list[int] = []
    last = 0
    for each in directives:
        if each.hide or each.backup or each.paginate is Paginate.SKIP:
            numbers.append(0)
            continue
        last = max(last, 1) if each.paginate is Paginate.HOLD else last + 1
        numbers.append(last)
    return numbers


def _slide(draft: Draft, name: str, number: int, settings: ParseSettings) -> SlideSource:
    piece = draft.piece
    return SlideSource(
        id=name,
        text=draft.text.text,
        span=SourceSpan(draft.file, piece.first + 1, piece.last + 1),
        title=draft.title,
        number=number,
        notes=draft.text.notes,
        directives=draft.directives,
        settings=settings,
    )


def _slug_of_text(text: str) -> str:
    """Name a slide without a heading by its first words, so that it keeps its name."""
    first = next((line for line in text.split("\n") if line.strip()), "")
    return slug_of(plain_title(first.strip()[:200]))[:32].strip("-") or "slide"
