"""An element's inline tree → pieces in order: runs, pictures, pauses, each with its line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from xml.etree.ElementTree import Element

from recap_deck.diagnostics import Severity
from recap_deck.model.runs import Mark, Run
from recap_deck.parse.escapes import unescaped
from recap_deck.parse.html import ELEMENTS, Kind, remark_on
from recap_deck.parse.read.addresses import address_of
from recap_deck.parse.read.components import component_run
from recap_deck.parse.read.reading import Reading, line_of
from recap_deck.values import dataclass, replace

MARKS: Mapping[str, Mark] = {
    "strong": Mark.STRONG,
    "emphasis": Mark.EMPHASIS,
    "strike": Mark.STRIKE,
    "highlight": Mark.HIGHLIGHT,
    "underline": Mark.UNDERLINE,
    "small": Mark.SMALL,
    "key": Mark.KEY,
}


@dataclass(frozen=True, slots=True)
class InlinePicture:
    """A picture among text; it becomes a block or a background of its own.

    `tag` is `video` or `audio` where one of these brought it.
    """

    path: str
    alt: str
    title: str
    link: str
    attributes: Mapping[str, str]
    line: int
    tag: str = ""


@dataclass(frozen=True, slots=True)
class InlineCommand:
    """A comment within a line."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Text:
    """A run and the line that it begins on; a hard break is kept whatever the settings."""

    run: Run
    line: int
    is_break: bool = False


Piece = Text | InlinePicture | InlineCommand


@dataclass(frozen=True, slots=True)
class _Style:
    marks: Mark = Mark.NONE
    link: str = ""


@dataclass(frozen=True, slots=True)
class _OpenTag:
    name: str
    style: _Style


@dataclass(frozen=True, slots=True)
class _OpenMedia:
    """A `<video>` or `<audio>`: what it holds is for browsers that can't play it."""

    tag: str
    attributes: Mapping[str, str]
    has_source: bool


class PieceReader:
    """Walks one block's inline elements; HTML tags hold from start to end tag."""

    def __init__(self, reading: Reading, element: Element) -> None:
        self._reading = reading
        self._element = element
        self._line = line_of(element)
        self._tags: list[_OpenTag] = []
        self._media: _OpenMedia | None = None

    def pieces(self) -> Iterator[Piece]:
        """All pieces of the element, in order."""
        yield from self._content(self._element, _Style())

    def _content(self, element: Element, style: _Style) -> Iterator[Piece]:
        yield from self._text(element.text, style)
        above: Element | None = None
        for child in element:
            if _are_notes(above, child):
                yield Text(self._run(",", replace(style, marks=Mark.SUP)), self._line)
            above = child
            reader = _READERS.get(child.tag, PieceReader._content)
            yield from reader(self, child, style)
            self._line += int(child.get("lines", "0"))
            yield from self._text(child.tail, style)

    def _text(self, text: str | None, style: _Style) -> Iterator[Piece]:
        if text:
            line = self._line
            self._line += text.count("\n")
            if self._media is None:
                yield Text(self._run(unescaped(text), style), line)

    def _run(self, text: str, style: _Style) -> Run:
        marks, link = style.marks, style.link
        for tag in self._tags:
            marks |= tag.style.marks
            link = tag.style.link or link
        return Run(text, marks, link)

    def _stretch(self, element: Element, style: _Style) -> Iterator[Piece]:
        marks = style.marks
        for name in element.get("marks", "").split():
            marks |= MARKS[name]
        yield from self._content(element, replace(style, marks=marks))

    def _code(self, element: Element, style: _Style) -> Iterator[Piece]:
        yield from self._text(element.text, replace(style, marks=style.marks | Mark.CODE))

    def _link(self, element: Element, style: _Style) -> Iterator[Piece]:
        address = address_of(unescaped(element.get("href", "")), self._reading, self._line)
        yield from self._content(element, replace(style, link=address))

    def _picture(self, element: Element, style: _Style) -> Iterator[Piece]:
        attributes = _attributes_of(element)
        path, alt, title = (unescaped(element.get(name, "")) for name in ("src", "alt", "title"))
        link = self._run("", style).link
        yield InlinePicture(path.strip(), alt, title, link, attributes, self._line)

    def _break(self, _element: Element, style: _Style) -> Iterator[Piece]:
        yield Text(self._run("\n", style), self._line, is_break=True)

    def _comment(self, element: Element, _style: _Style) -> Iterator[Piece]:
        yield InlineCommand(element.get("text", ""), self._line)

    def _component(self, element: Element, style: _Style) -> Iterator[Piece]:
        if self._reading.settings.dialect != "slidev":
            yield Text(self._run(element.get("written", ""), style), self._line)
        elif not element.get("end"):
            name, attributes = element.get("name", ""), _attributes_of(element)
            style_run = self._run("", style)
            run = component_run(self._reading, name, attributes, style_run, self._line)
            if run is not None:
                yield Text(run, self._line)

    # What draws is loaded with the first drawing: most decks have none.
    def _formula(self, element: Element, style: _Style) -> Iterator[Piece]:
        from recap_deck.parse.read.drawings import formula_run

        tex, line = unescaped(element.text or ""), self._line
        self._line += tex.count("\n")
        is_display = bool(element.get("display"))
        run = formula_run(self._reading, tex, self._run("", style), line, is_display=is_display)
        yield Text(run, line)

    def _icon(self, element: Element, style: _Style) -> Iterator[Piece]:
        from recap_deck.parse.read.drawings import icon_run

        run = icon_run(self._reading, element.get("name", ""), self._run("", style), self._line)
        yield Text(run, self._line)

    def _footnote(self, element: Element, style: _Style) -> Iterator[Piece]:
        number = self._reading.number_of(element.get("label", ""))
        if number is None:
            yield from self._text(element.text, style)
        else:
            yield Text(self._run(str(number), replace(style, marks=Mark.SUP)), self._line)

    def _tag(self, element: Element, style: _Style) -> Iterator[Piece]:
        name = element.get("name", "")
        kind = ELEMENTS[name].kind
        if (code := remark_on(name)) and not element.get("end"):
            self._reading.report(code, Severity.WARNING, self._line, name=name)
        if name in _MEDIA:
            yield from self._media_tag(element)
        elif self._media is not None and name == "source":
            yield from self._media_source(element)
        elif name == "rt":
            yield from self._reading_aid(element, style)
        elif name in {"br", "hr"}:
            yield from self._break(element, style)
        elif name in _SOURCES and not element.get("end"):
            yield from self._tagged_picture(element, style)
        elif kind is Kind.BLOCK:
            yield Text(self._run("\n", style), self._line)
        elif element.get("end"):
            self._end_tag(name)
        elif kind in {Kind.MARK, Kind.TEXT, Kind.LITERAL}:
            self._tags.append(_OpenTag(name, self._style_of(element)))

    def _reading_aid(self, element: Element, style: _Style) -> Iterator[Piece]:
        """How characters are read stands behind them in brackets, which the author may have set."""
        if not any(tag.get("name") == "rp" for tag in self._element.iter("tag")):
            yield Text(self._run(")" if element.get("end") else "(", style), self._line)

    def _media_tag(self, element: Element) -> Iterator[Piece]:
        """A tag with a file is a piece; else the first source in it names the file."""
        name = element.get("name", "")
        if element.get("end"):
            self._media = None
            return
        attributes = _attributes_of(element)
        media = _OpenMedia(_MEDIA[name], attributes, bool(attributes.get("src")))
        if self._has_end(name):
            self._media = media
        if media.has_source:
            yield self._clip(media)

    def _media_source(self, element: Element) -> Iterator[Piece]:
        source = _attributes_of(element).get("src", "")
        if self._media is not None and source and not self._media.has_source:
            attributes = {**self._media.attributes, "src": source}
            self._media = replace(self._media, attributes=attributes, has_source=True)
            yield self._clip(self._media)

    def _clip(self, media: _OpenMedia) -> InlinePicture:
        given = media.attributes
        words, title = given.get("alt", ""), given.get("title", "")
        path = given["src"].strip()
        return InlinePicture(path, words, title, "", given, self._line, media.tag)

    def _has_end(self, name: str) -> bool:
        """Say whether what follows is held by an element, not merely after it."""
        tags = self._element.iter("tag")
        return any(tag.get("name") == name and tag.get("end") for tag in tags)

    def _end_tag(self, name: str) -> None:
        for index in range(len(self._tags) - 1, -1, -1):
            if self._tags[index].name == name:
                del self._tags[index]
                return

    def _style_of(self, element: Element) -> _Style:
        address = element.get("attribute:href", "")
        link = address_of(address, self._reading, self._line) if address else ""
        return _Style(ELEMENTS[element.get("name", "")].marks, link)

    def _tagged_picture(self, element: Element, style: _Style) -> Iterator[Piece]:
        picture = Element("img", element.attrib)
        for name in ("src", "alt", "title"):
            picture.set(name, element.get(f"attribute:{name}", ""))
        if picture.get("src"):
            yield from self._picture(picture, style)


def _are_notes(one: Element | None, other: Element) -> bool:
    """Say whether two marks of footnotes touch: 3 and 4 would be 34."""
    return one is not None and one.tag == other.tag == "footnote" and not one.tail


def _attributes_of(element: Element) -> dict[str, str]:
    prefix = "attribute:"
    return {
        name.removeprefix(prefix): value
        for name, value in element.attrib.items()
        if name.startswith(prefix)
    }


_SOURCES = frozenset({"img", "source", "embed"})
_MEDIA = {"video": "video", "slidevvideo": "video", "audio": "audio"}
_READERS: Mapping[str, Callable[[PieceReader, Element, _Style], Iterator[Piece]]] = {
    "run": PieceReader._stretch,
    "code": PieceReader._code,
    "a": PieceReader._link,
    "img": PieceReader._picture,
    "br": PieceReader._break,
    "tag": PieceReader._tag,
    "comment": PieceReader._comment,
    "component": PieceReader._component,
    "math": PieceReader._formula,
    "icon": PieceReader._icon,
    "footnote": PieceReader._footnote,
}
"""An inline element's tag → what is made of it; the content of any other is read through."""
