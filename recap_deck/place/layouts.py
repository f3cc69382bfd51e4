"""Which layout a slide gets: the one its author names, else the first rule its content meets."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan, remark
from recap_deck.model.blocks import (
    Block,
    Code,
    Columns,
    Formula,
    Heading,
    List,
    Paragraph,
    ParsedSlide,
    Picture,
    Quote,
    Table,
)
from recap_deck.model.runs import plain_text
from recap_deck.patterns import expression
from recap_deck.place.frame import SlideFrame
from recap_deck.place.pictures import MissingPicture, Pictures
from recap_deck.place.qr import is_qr
from recap_deck.theme.model import Layout, Theme
from recap_deck.values import dataclass

FALLBACK = "title-body"

LAYOUT_NAMES = (
    "cover",
    "session",
    "section",
    "title-body",
    "two-columns",
    "three-columns",
    "comparison",
    "image-left",
    "image-right",
    "image-full",
    "quote",
    "statement",
    "big-number",
    "code",
    "table",
    "speaker",
    "agenda",
    "countdown",
    "next-up",
    "break",
    "questions",
    "end",
    "blank",
)

# Names that Slidev and its themes give to what we call otherwise.
_OTHER_NAMES = {
    "center": "statement",
    "default": FALLBACK,
    "fact": "big-number",
    "full": FALLBACK,
    "image": "image-full",
    "intro": "cover",
    "none": "blank",
    "thanks": "end",
    "title": "cover",
    "two-cols": "two-columns",
    "two-cols-header": "two-columns",
}

# What stands in for a layout that a theme doesn't have.
_NEAR = {
    "big-number": "statement",
    "break": "section",
    "comparison": "two-columns",
    "countdown": "section",
    "next-up": "session",
    "questions": "section",
    "speaker": "title-body",
    "three-columns": "title-body",
}

_IMAGE = expression(r"image-(?:left|right|full)$")
_FEW_LETTERS = 120
_NUMBER = expression(r"[^\w\s]{0,2}\d[\d.,:\u202f ]*\s?[^\d\s]{0,4}")
"""A figure with its unit, as `87 %`, `$1.2M`, `3,000만`, `10×`; a date has more to it."""
_SQUARE = 1.25
"""A picture at most this much wider than high stands better beside text than below it."""


@dataclass(frozen=True, slots=True)
class _Content:
    """What the rules look at: the leading heading apart, the other blocks, the place.

    A talk is a session with a number: one of several of an event.
    """

    heading: Heading | None
    rest: tuple[Block, ...]
    is_first: bool
    is_talk: bool
    has_background: bool
    pictures: Pictures

    def is_only(self, kind: type[Block]) -> bool:
        """Say whether there is exactly one block under the heading, and of that kind."""
        return len(self.rest) == 1 and isinstance(self.rest[0], kind)


def choose_layout(
    parsed: ParsedSlide, frame: SlideFrame, theme: Theme, pictures: Pictures
) -> tuple[Layout, tuple[Diagnostic, ...]]:
    """Find the slide's layout; what the theme doesn't have is a title and a body."""
    name = frame.directives.layout
    diagnostics: tuple[Diagnostic, ...] = ()
    if not name or (_IMAGE.match(_OTHER_NAMES.get(name, name)) and not _has_picture(parsed)):
        name = name_from_content(parsed, frame, pictures)
    elif name not in theme.layouts:
        known = (*LAYOUT_NAMES, *theme.layouts)
        name = _OTHER_NAMES.get(name, name)
        if name not in known:
            diagnostics = (_unknown(name, known),)
            name = name_from_content(parsed, frame, pictures)
    return _layout_of(theme, name), diagnostics


def _has_picture(parsed: ParsedSlide) -> bool:
    """Say whether there is anything to fill the picture's half of an image layout."""
    return any(isinstance(block, Picture) for block in parsed.blocks) or any(
        background.path for background in parsed.backgrounds
    )


def _layout_of(theme: Theme, name: str) -> Layout:
    found = theme.layouts.get(name) or theme.layouts.get(_NEAR.get(name, ""))
    return found or theme.layouts[FALLBACK]


def name_from_content(parsed: ParsedSlide, frame: SlideFrame, pictures: Pictures) -> str:
    """The name of the first rule of `RULES` that holds."""
    content = _content_of(parsed, frame, pictures)
    return next((name for name, holds in RULES if holds(content)), FALLBACK)


def _content_of(parsed: ParsedSlide, frame: SlideFrame, pictures: Pictures) -> _Content:
    blocks = parsed.blocks
    heading = blocks[0] if blocks and isinstance(blocks[0], Heading) else None
    rest = blocks[1:] if heading else blocks
    first, talk = frame.is_first_of_session, bool(frame.session_number)
    return _Content(heading, rest, first, talk, bool(parsed.backgrounds), pictures)


def _is_picture(content: _Content) -> bool:
    return content.has_background and content.heading is None and not content.rest


def _is_cover(content: _Content) -> bool:
    heading = content.heading
    return (
        content.is_first
        and heading is not None
        and heading.level == 1
        and _is_little_text(content.rest)
    )


def _is_big_number(content: _Content) -> bool:
    heading = content.heading
    if heading is None or heading.level > 2 or content.has_background:
        return False
    is_number = _NUMBER.fullmatch(plain_text(heading.runs).strip()) is not None
    return is_number and bool(content.rest) and _is_little_text(content.rest)


def _is_section(content: _Content) -> bool:
    heading = content.heading
    if heading is None or heading.level > 2 or content.has_background:
        return False
    return not content.rest or (heading.level == 1 and _is_little_text(content.rest))


def _is_statement(content: _Content) -> bool:
    if content.heading is not None or content.has_background:
        return False
    is_text = content.is_only(Paragraph) and _is_little_text(content.rest)
    return is_text or content.is_only(Formula)


def _has_columns(content: _Content, count: int) -> bool:
    block = content.rest[0] if content.is_only(Columns) else None
    return isinstance(block, Columns) and len(block.columns) == count


def _is_image_right(content: _Content) -> bool:
    return _is_beside_text(content, -1)


def _is_image_left(content: _Content) -> bool:
    return _is_beside_text(content, 0)


def _is_beside_text(content: _Content, index: int) -> bool:
    """One picture without a size of its own, not wide, before or after lists and paragraphs."""
    blocks = content.rest
    if content.heading is None or content.has_background or len(blocks) < 2:
        return False
    picture = blocks[index]
    others = [block for block in blocks if block is not picture]
    return (
        isinstance(picture, Picture)
        and not (picture.width or picture.height or picture.title)
        and all(isinstance(block, Paragraph | List) for block in others)
        and _is_squarish(picture, content.pictures)
    )


def _is_squarish(picture: Picture, pictures: Pictures) -> bool:
    if is_qr(picture.path):
        return True
    found = (
        pictures.find_media(picture.path, picture.clip)
        if picture.clip
        else pictures.find_picture(picture.path)
    )
    return not isinstance(found, MissingPicture) and found.width <= _SQUARE * found.height


def _is_little_text(blocks: Sequence[Block]) -> bool:
    texts = [plain_text(block.runs) for block in blocks if isinstance(block, Heading | Paragraph)]
    return len(texts) == len(blocks) <= 3 and sum(map(len, texts)) <= _FEW_LETTERS


RULES: tuple[tuple[str, Callable[[_Content], bool]], ...] = (
    ("blank", _is_picture),
    ("session", lambda content: content.is_talk and _is_cover(content)),
    ("cover", _is_cover),
    ("big-number", _is_big_number),
    ("section", _is_section),
    ("statement", _is_statement),
    ("quote", lambda content: content.is_only(Quote)),
    ("two-columns", lambda content: _has_columns(content, 2)),
    ("three-columns", lambda content: _has_columns(content, 3)),
    ("code", lambda content: content.is_only(Code)),
    ("table", lambda content: content.is_only(Table)),
    ("image-right", _is_image_right),
    ("image-left", _is_image_left),
)
"""Layouts chosen by content, the first that holds; docs and tests read this table."""


def _unknown(name: str, known: Sequence[str]) -> Diagnostic:
    import difflib

    near = difflib.get_close_matches(name, known, 1, 0.5)
    code = "layout-unknown-near" if near else "layout-unknown"
    return remark(
        code,
        Severity.ERROR,
        SourceSpan("", 1),
        name=name,
        near="".join(near),
        known=", ".join(dict.fromkeys(known)),
    )
