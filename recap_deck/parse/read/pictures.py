"""A picture among text → a block, a background, or text where it can't be one yet."""

from __future__ import annotations

import re
from collections.abc import Mapping

from recap_deck.diagnostics import Severity
from recap_deck.model.blocks import Background, Block, Length, Paragraph, Picture
from recap_deck.model.media import Clip
from recap_deck.model.runs import Run
from recap_deck.parse.html import styles_of
from recap_deck.parse.read.media import find_clip
from recap_deck.parse.read.picture_words import PictureWords, length_of, read_words
from recap_deck.parse.read.pieces import InlinePicture
from recap_deck.parse.read.reading import Reading
from recap_deck.patterns import expression
from recap_deck.values import replace

_QR = "qr:"
_COLOUR = expression(r"#[0-9a-f]{3,8}|(?:rgb|hsl)a?\([^()]*\)|[a-z]{3,20}", re.IGNORECASE)


def read_picture(reading: Reading, picture: InlinePicture) -> Block | None:
    """Make a block of a picture, video or sound; a background goes to the slide's instead."""
    words = read_words(picture.alt, reading.settings.dialect)
    is_code = words.is_code or picture.path.startswith(_QR)
    found = None if is_code else find_clip(picture)
    clip = found.clip if found else None
    if found:
        words = read_words(found.words, reading.settings.dialect)
        picture = replace(picture, path=found.path)
    if words.is_background and (clip is None or clip.is_video):
        reading.backgrounds.append(_background_of(picture, words, clip))
        return None
    if reading.settings.dialect == "marp" and not picture.alt and _is_colour(picture.path):
        reading.color = picture.path
        return None
    if not picture.path:
        reading.report("picture-without-path", Severity.WARNING, picture.line)
        return _text_block(reading, picture, words.alt)
    if is_code:
        return _qr_of(reading, picture, words)
    return _block_of(reading, picture, words, clip)


def _block_of(
    reading: Reading, picture: InlinePicture, words: PictureWords, clip: Clip | None = None
) -> Picture:
    return Picture(
        picture.path,
        words.alt,
        picture.title,
        words.width or _attribute(picture.attributes, "width"),
        words.height or _attribute(picture.attributes, "height"),
        picture.link,
        words.words,
        picture.line,
        reading.steps.now,
        clip,
    )


def _qr_of(reading: Reading, picture: InlinePicture, words: PictureWords) -> Picture:
    """A picture whose path says what the code carries; an address is a link as well."""
    text = picture.path.removeprefix(_QR)
    link = picture.link or (text if text.startswith(("http://", "https://")) else "")
    block = _block_of(reading, replace(picture, path=_QR + text, link=link), words)
    return block if block.alt else replace(block, alt=text)


def _attribute(attributes: Mapping[str, str], name: str) -> Length | None:
    given = attributes.get(name) or styles_of(attributes).get(name)
    return length_of(given) if given else None


def _background_of(picture: InlinePicture, words: PictureWords, clip: Clip | None) -> Background:
    is_colour = _is_colour(picture.path)
    return Background(
        path="" if is_colour else picture.path,
        color=picture.path if is_colour else "",
        alt=words.alt,
        side=words.side,
        share=words.share,
        fit=words.fit or "cover",
        vertical=words.is_vertical,
        words=words.words,
        line=picture.line,
        clip=clip,
    )


def _is_colour(path: str) -> bool:
    return _COLOUR.fullmatch(path) is not None


def _text_block(reading: Reading, picture: InlinePicture, text: str) -> Block | None:
    link = picture.path if picture.path.startswith(("http://", "https://")) else ""
    run = Run(text, link=picture.link or link)
    return Paragraph((run,), picture.line, reading.steps.now, reading.align) if text else None
