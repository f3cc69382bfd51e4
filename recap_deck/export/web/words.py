"""The words of a page as they lie on its picture: to be found, copied, read aloud, followed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape

from recap_deck.export.pdf.links import FILE, links_of
from recap_deck.geometry import Rect, Size
from recap_deck.place.boxes import Box, MediaBox, PictureBox, Role, TextBox

_LETTERS = 0.74
"""How much of a line's height a letter is, about: only what is selected shows it."""

_UNSPOKEN = (Role.MARKER, Role.DECORATION, Role.FURNITURE)
_OUTSIDE = ("http:", "https:", "mailto:", "tel:")


def words_html(
    boxes: Sequence[Box], size: Size, target: Callable[[str], str], names: Mapping[str, str]
) -> str:
    """An element for each paragraph, picture and link.

    `target` is where an address leads, "" for nowhere, and `names` has the words of links.
    """
    parts = [html for box in boxes if (html := _box_html(box, size))]
    return "".join((*parts, *_links_html(boxes, size, target, names)))


def _links_html(
    boxes: Sequence[Box], size: Size, target: Callable[[str], str], names: Mapping[str, str]
) -> Iterator[str]:
    """A rectangle a link; of one that goes on in the next line the rest is for the mouse only."""
    before = ""
    for link in links_of(boxes):
        href = "" if link.address.startswith(FILE) else target(link.address)
        if href:
            name = escape(names.get(link.address) or link.address)
            said = 'aria-hidden="true" tabindex="-1"' if href == before else f'aria-label="{name}"'
            place = _place(link.rect, size)
            yield f'<a style="{place}" href="{escape(href)}"{opens(href)} {said}></a>'
        before = href


def leads_out(address: str) -> bool:
    """Say whether an address is one that a browser may be given."""
    return address.lower().startswith(_OUTSIDE)


def _box_html(box: Box, size: Size) -> str:
    match box:
        case TextBox():
            return _text_html(box, size)
        case PictureBox() if box.alt:
            return _picture_html(box.alt, box.rect, size)
        case MediaBox() if box.name:
            return _picture_html(box.name, box.rect, size)
    return ""


def _picture_html(name: str, rect: Rect, size: Size) -> str:
    return f'<span role="img" aria-label="{escape(name)}" style="{_place(rect, size)}"></span>'


def _text_html(box: TextBox, size: Size) -> str:
    lines = ("\n" if box.role is Role.CODE else " ").join(_lines_html(box, size))
    if not lines:
        return ""
    if box.role is Role.CODE:
        # Between lines of code a reader takes what is there, as it is.
        return f"<pre>{lines}</pre>"
    tag = f"h{min(6, box.level + 2)}" if box.role is Role.HEADING else _TAGS.get(box.role, "p")
    hidden = ' aria-hidden="true"' if box.role in _UNSPOKEN else ""
    return f"<{tag}{hidden}>{lines}</{tag}>"


_TAGS = {Role.TITLE: "h3", Role.QUOTE: "blockquote"}


def _lines_html(box: TextBox, size: Size) -> Iterator[str]:
    """Each line where it is set; its width is given, and what font there is drawn to it."""
    lines = box.paragraph.lines[box.first : box.last]
    for line in lines:
        text = box.paragraph.text[line.start : line.end].strip("\n")
        if not text.strip() or not line.width:
            continue
        x = box.rect.x + line.x * box.scale
        y = box.rect.y + (line.top - lines[0].top) * box.scale
        height = (line.bottom - line.top) * box.scale
        letters = height * _LETTERS
        width = line.width * box.scale
        style = (
            f"left:{_share(x, size.width)};top:{_share(y + (height - letters) / 2, size.height)};"
            f"font-size:{letters / size.width * 100:.3f}cqw"
        )
        share = f"{width / size.width * 100:.3f}"
        yield f'<span style="{style}" data-w="{share}">{escape(text)}</span>'


def _place(rect: Rect, size: Size) -> str:
    return (
        f"left:{_share(rect.x, size.width)};top:{_share(rect.y, size.height)};"
        f"width:{_share(rect.width, size.width)};height:{_share(rect.height, size.height)}"
    )


def _share(part: float, whole: float) -> str:
    return f"{part / whole * 100:.3f}%"


def opens(href: str) -> str:
    """The attributes of a link that leads out of the page."""
    return "" if href.startswith("#") else ' target="_blank" rel="noopener noreferrer"'
