"""Who speaks: for each speaker a disc with photo or initial, the name, and a line of detail."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recap_deck.geometry import Rect
from recap_deck.model.blocks import Align
from recap_deck.model.event import Speaker
from recap_deck.model.runs import Run
from recap_deck.place.boxes import Box, FillBox, PictureBox, Role
from recap_deck.place.fitted_text import FittedText, fitted_text, text_in, tight
from recap_deck.place.frame import SlideFrame
from recap_deck.place.mirror import mirrored_box
from recap_deck.place.pictures import FoundPicture
from recap_deck.place.placing import Placing
from recap_deck.place.templates import filled
from recap_deck.place.text import sized
from recap_deck.theme.model import Anchor, SpeakerDecoration, TextStyle
from recap_deck.values import replace

_MOST = 4
"""How many speakers stand side by side; of more, the last place names all others."""

_TEXT_GAP = 0.33
_SPEAKER_GAP = 0.75
"""Room beside the disc, and between speakers, as shares of the disc's size."""


_LEAST_ROOM = 3.3
"""The room of one speaker, as a share of the disc's size: beside it is room for a name."""

_LEAST_DETAIL = 0.8

_SHARES = {Align.START: 0.0, Align.CENTER: 0.5, Align.END: 1.0}


def speaker_boxes(
    decoration: SpeakerDecoration, frame: SlideFrame, placing: Placing
) -> Iterator[Box]:
    """The speakers of the slide's session from left to right; nothing where none is known."""
    boxes = list(_from_left(decoration, frame, placing))
    rect = decoration.rect
    right = max((box.rect.right for box in boxes), default=rect.right)
    moved = max(0.0, rect.right - right) * _SHARES[decoration.align]
    is_turned = placing.theme.style(decoration.name_style).turned
    for box in boxes:
        box = replace(box, rect=box.rect.moved(moved, 0.0))
        yield mirrored_box(box, rect.x, rect.right) if is_turned else box


def _from_left(decoration: SpeakerDecoration, frame: SlideFrame, placing: Placing) -> Iterator[Box]:
    speakers = _shown(frame.speakers)
    rect = decoration.rect
    share = _share(decoration, len(speakers))
    disc = decoration.disc_size * share
    decoration = replace(decoration, disc_size=disc)
    x = rect.x
    details = [_detail(each, decoration, frame, is_first=not i) for i, each in enumerate(speakers)]
    wishes = [
        _wished_width(each, detail, decoration, share, placing)
        for each, detail in zip(speakers, details, strict=True)
    ]
    beside = disc * (1 + _TEXT_GAP)
    line = _detail_line(decoration, share, placing) if any(details) else 0.0
    for index, (speaker, detail) in enumerate(zip(speakers, details, strict=True)):
        left = len(speakers) - index
        gaps = (left - 1) * disc * _SPEAKER_GAP
        others = sum(wishes[index + 1 :]) + (left - 1) * beside + gaps
        equal = (rect.right - x - gaps) / left - beside
        # What the others don't need is there for who needs more than an equal share.
        text_width = max(disc, equal, rect.right - x - beside - others)
        name, detail_text = _texts(speaker, detail, text_width, decoration, share, placing)
        yield from _disc_boxes(speaker, x, decoration, share, placing)
        text_x = x + disc * (1 + _TEXT_GAP)
        yield from _stacked(name, detail_text, text_x, rect, line)
        widest = max(name.width, detail_text.width if detail_text else 0.0)
        x = text_x + widest + disc * _SPEAKER_GAP


def _wished_width(
    speaker: Speaker, detail: str, decoration: SpeakerDecoration, share: float, placing: Placing
) -> float:
    """How wide name and detail are on a line each."""
    name_style = _shared(decoration.name_style, share, placing)
    detail_style = _shared(decoration.detail_style, max(share, _LEAST_DETAIL), placing)
    texts = ((speaker.name, name_style), (detail, detail_style))
    return max(placing.paragraphs.set_whole((Run(text),), each).size.width for text, each in texts)


def _share(decoration: SpeakerDecoration, count: int) -> float:
    """How large discs and letters are, of what they are for one speaker: all have one size."""
    each = decoration.rect.width / max(1, count)
    return min(1.0, each / (_LEAST_ROOM * decoration.disc_size))


def _shown(speakers: Sequence[Speaker]) -> tuple[Speaker, ...]:
    if len(speakers) <= _MOST:
        return tuple(speakers)
    others = ", ".join(speaker.name for speaker in speakers[_MOST - 1 :])
    return (*speakers[: _MOST - 1], Speaker(others))


def _detail(
    speaker: Speaker, decoration: SpeakerDecoration, frame: SlideFrame, *, is_first: bool
) -> str:
    """The theme's line for the first speaker; the others say who they are."""
    own = " · ".join(part for part in (speaker.title, speaker.org) if part)
    values = {**frame.template_values(), "name": speaker.name, "own": own}
    if is_first:
        return filled(decoration.detail, values) or own
    return own


def _texts(
    speaker: Speaker,
    detail: str,
    width: float,
    decoration: SpeakerDecoration,
    share: float,
    placing: Placing,
) -> tuple[FittedText, FittedText | None]:
    rect = decoration.rect
    name_style = _shared(decoration.name_style, share, placing)
    name = _set((Run(speaker.name),), name_style, width, rect.height * 0.6, placing)
    if not detail:
        return name, None
    # Small as it is, a line about a speaker shrinks less than the names do.
    detail_style = _shared(decoration.detail_style, max(share, _LEAST_DETAIL), placing)
    height = max(rect.height - name.height, detail_style.size)
    return name, _set((Run(detail),), detail_style, width, height, placing)


def _shared(name: str, share: float, placing: Placing) -> TextStyle:
    style = placing.theme.style(name)
    return sized(style, style.size * share)


def _set(
    runs: tuple[Run, ...], style: TextStyle, width: float, height: float, placing: Placing
) -> FittedText:
    fitted = fitted_text(runs, style, width, height, placing.paragraphs)
    return tight(fitted, runs, style, placing.paragraphs)


def _detail_line(decoration: SpeakerDecoration, share: float, placing: Placing) -> float:
    style = _shared(decoration.detail_style, max(share, _LEAST_DETAIL), placing)
    return style.size * style.line_height


def _stacked(
    name: FittedText, detail: FittedText | None, x: float, rect: Rect, line: float
) -> Iterator[Box]:
    """Name above detail, both around the middle of the disc.

    Without a detail there is room for its `line` all the same: names stand on one line.
    """
    air = line if len(name.paragraph.lines) == 1 else 0.0
    height = name.height + (detail.height if detail else air)
    top = rect.y + max(0.0, (rect.height - height) / 2)
    yield text_in(Rect(x, top, name.width, name.height), name, Anchor.TOP, Role.DECORATION)
    if detail:
        below = Rect(x, top + name.height, detail.width, detail.height)
        yield text_in(below, detail, Anchor.TOP, Role.DECORATION)


def _disc_boxes(
    speaker: Speaker, x: float, decoration: SpeakerDecoration, share: float, placing: Placing
) -> Iterator[Box]:
    size = decoration.disc_size
    top = decoration.rect.y + (decoration.rect.height - size) / 2
    disc = Rect(x, top, size, size)
    found = placing.pictures.find_picture(speaker.photo) if speaker.photo else None
    if isinstance(found, FoundPicture):
        crop = square_crop(found)
        yield PictureBox(disc, found.key, speaker.name, crop, size / 2, role=Role.DECORATION)
        return
    yield FillBox(disc, decoration.disc, size / 2)
    style = _shared(decoration.initial_style, share, placing)
    initial = fitted_text((Run(initial_of(speaker.name)),), style, size, size, placing.paragraphs)
    yield replace(
        text_in(disc, initial, Anchor.MIDDLE, Role.DECORATION), rect=_centred(initial, disc)
    )


def _centred(initial: FittedText, disc: Rect) -> Rect:
    """Letters stand in the middle of the disc whatever their style's alignment is."""
    line = initial.paragraph.lines[0]
    x = disc.x + (disc.width - line.width * initial.scale) / 2 - line.x * initial.scale
    y = disc.y + (disc.height - initial.height) / 2
    return Rect(x, y, initial.width, initial.height)


def initial_of(name: str) -> str:
    """The first letter of a name; of a Korean name that is the family name."""
    return name.strip()[:1].upper()


def square_crop(picture: FoundPicture) -> Rect:
    """The square in the middle of a picture, in shares of its size."""
    side = min(picture.width, picture.height)
    width, height = side / max(picture.width, 1), side / max(picture.height, 1)
    return Rect((1 - width) / 2, (1 - height) / 2, width, height)
