"""Videos and sounds: a poster or a card with their name, and over it the place where they play."""

from __future__ import annotations

from recap_deck.geometry import Insets, Rect
from recap_deck.model.media import Clip
from recap_deck.model.runs import Run
from recap_deck.place.boxes import Box, FillBox, MediaBox, PictureBox, Role
from recap_deck.place.fitted_text import fitted_text, text_in
from recap_deck.place.pictures import FoundMedia, FoundPicture
from recap_deck.place.placing import Placing
from recap_deck.theme.model import Anchor
from recap_deck.values import replace

_MARK = 0.24
_LARGEST_MARK = 144.0
_BAR_MARK = 0.62
_BAR_ASPECT = 5.0
"""What is wider than so many times its height is a bar, with its mark at the left."""

_PADDING = 28.0


def shown_boxes(
    box: PictureBox, found: FoundPicture | FoundMedia, clip: Clip | None, placing: Placing
) -> tuple[Box, ...]:
    """A picture as it is; for a video or sound its poster or card, and where it plays."""
    if clip is None or isinstance(found, FoundPicture):
        return (box,)
    media = MediaBox(
        box.rect,
        found.key,
        clip,
        box.alt or found.name,
        box.crop,
        box.radius,
        found.file,
        box.link or found.link,
        role=box.role,
        step=box.step,
        path=box.path,
    )
    if found.poster is not None:
        return replace(box, key=found.poster.key, link=""), media
    look = placing.theme.picture
    ink = placing.theme.style(look.missing_style).color
    ground = look.missing_fill or placing.theme.palette.get("ground", "#000000")
    return *_card_boxes(media, placing), replace(media, disc=ink, ink=ground)


def mark_rect(box: MediaBox) -> Rect:
    """Where the mark is drawn: in the middle of a picture, at the left of a bar."""
    rect = box.rect
    if is_bar(box):
        side = rect.height * _BAR_MARK
        edge = (rect.height - side) / 2
        return Rect(rect.x + edge, rect.y + edge, side, side)
    side = min(_LARGEST_MARK, _MARK * rect.width, 2 * _MARK * rect.height)
    x = rect.x + (rect.width - side) / 2
    return Rect(x, rect.y + (rect.height - side) / 2, side, side)


def is_bar(box: MediaBox) -> bool:
    """Say whether a sound is shown as a bar: there is nothing to be seen of it."""
    return not box.clip.is_video and box.rect.width > _BAR_ASPECT * box.rect.height


def _card_boxes(media: MediaBox, placing: Placing) -> tuple[Box, ...]:
    """The ground with its edge, and the name at its foot or beside the mark."""
    look, rect = placing.theme.picture, media.rect
    radius = min(look.radius, rect.height / 4)
    ground = FillBox(
        rect,
        look.missing_fill,
        radius,
        look.missing_edge,
        role=media.role,
        step=media.step,
        path=media.path,
    )
    padding = min(_PADDING, rect.width / 8)
    if is_bar(media):
        mark = mark_rect(media)
        left = mark.right + (mark.x - rect.x) - rect.x
        inner, anchor = rect.inset(Insets(left, 0.0, padding, 0.0)), Anchor.MIDDLE
    else:
        foot = (rect.bottom - mark_rect(media).bottom) * 0.8
        inner = Rect(rect.x, rect.bottom - foot, rect.width, foot)
        inner, anchor = inner.inset(Insets(padding, 0.0, padding, padding)), Anchor.BOTTOM
    if inner.width <= 0 or inner.height <= 0:
        return (ground,)
    style = placing.theme.style(look.missing_style)
    text = fitted_text((Run(media.name),), style, inner.width, inner.height, placing.paragraphs)
    name = text_in(inner, text, anchor, Role.CAPTION)
    return ground, replace(name, step=media.step, path=media.path)
