"""The placeholders of a layout: how a file names them, and which one a text stands in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from recap_deck.export.pptx.drawn.languages import language_tag
from recap_deck.export.pptx.drawn.marks import NAMES, frame_xml, letters
from recap_deck.export.pptx.drawn.wording import NUMBER_FIELD
from recap_deck.export.pptx.look.levels import item_levels, plain_levels
from recap_deck.export.pptx.look.scheme import Scheme
from recap_deck.geometry import Rect
from recap_deck.messages import MESSAGES, sentence
from recap_deck.theme.model import Anchor, Layout, Theme
from recap_deck.values import dataclass

_TITLE, _ITEMS = "title", "body"
_PICTURES = ("picture", "qr")
_INDEXES = {"body": 1, "left": 1, "right": 2, "picture": 13, "qr": 14}
_FIRST_OTHER = 20
_FURNITURE = {
    "{footer}": ("footer", 'type="ftr" idx="10"'),
    "{page}": ("number", 'type="sldNum" idx="11"'),
}
_ANCHORS = {Anchor.TOP: "t", Anchor.MIDDLE: "ctr", Anchor.BOTTOM: "b"}


@dataclass(frozen=True, slots=True)
class Place:
    """A placeholder: what its element says of itself, its room, and its text's style."""

    name: str
    told: str
    rect: Rect
    style: str
    anchor: Anchor = Anchor.TOP

    @property
    def xml(self) -> str:
        """What a shape says that stands in it."""
        return f"<p:ph {self.told}/>"

    def holds(self, rect: Rect) -> bool:
        """Say whether something stands in it, whatever pushed it a bit."""
        x, y = rect.x + rect.width / 2, rect.y + rect.height / 2
        return self.rect.x <= x <= self.rect.right and self.rect.y <= y <= self.rect.bottom


def content_places(layout: Layout) -> Iterator[Place]:
    """The placeholders for what an author writes."""
    for number, each in enumerate(layout.placeholders):
        index = _INDEXES.get(each.name, _FIRST_OTHER + number)
        if each.name == _TITLE:
            told = 'type="title"'
        elif each.name in _PICTURES:
            told = f'type="pic" idx="{index}"'
        else:
            told = f'idx="{index}"' if each.style == _ITEMS else f'type="body" idx="{index}"'
        yield Place(each.name, told, each.rect, each.style, each.anchor)


def furniture_places(layout: Layout) -> Iterator[Place]:
    """The placeholders of footer and number; slides have none for a header."""
    for each in layout.furniture:
        if each.template.strip() in _FURNITURE:
            name, told = _FURNITURE[each.template.strip()]
            yield Place(name, told, each.rect, each.style, each.anchor)


def place_for(rect: Rect, places: Iterable[Place]) -> Place | None:
    """The place that something stands in."""
    return next((each for each in places if each.holds(rect)), None)


def place_xml(place: Place, theme: Theme, scheme: Scheme) -> str:
    """A placeholder of a layout, with how its text looks; `{named}` is to be its name."""
    style = theme.style(place.style)
    pair = "mj" if place.name == _TITLE else "mn"
    levels = plain_levels(style, pair)
    if place.style == _ITEMS and place.name not in _PICTURES:
        levels = item_levels(theme)
    return (
        f'<p:sp {NAMES}><p:nvSpPr>{{named}}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr>{place.xml}</p:nvPr></p:nvSpPr><p:spPr>{frame_xml(place.rect)}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>'
        '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"'
        f' anchor="{_ANCHORS[place.anchor]}"><a:normAutofit/></a:bodyPr>'
        f"<a:lstStyle>{levels}</a:lstStyle>{''.join(_prompts(place, scheme))}</p:txBody></p:sp>"
    )


def place_name(place: Place, language: str) -> str:
    """What a placeholder is called; one that only a theme of somebody's has keeps its name."""
    code = f"prompt-{place.name}"
    return sentence(code, (), language) if code in MESSAGES else place.name


def _prompts(place: Place, scheme: Scheme) -> Iterator[str]:
    language = f'<a:rPr lang="{language_tag(scheme.language)}"/>'
    if place.name == "number":
        field = f'<a:fld id="{NUMBER_FIELD}" type="slidenum">{language}<a:t>‹#›</a:t></a:fld>'
        yield f"<a:p>{field}</a:p>"
        return
    if place.name == "footer":
        yield f"<a:p>{language.replace('rPr', 'endParaRPr')}</a:p>"
        return
    texts = [place_name(place, scheme.language)]
    if place.style == _ITEMS and place.name not in _PICTURES:
        texts += [sentence(f"prompt-{each}", (), scheme.language) for each in ("second", "third")]
    for level, text in enumerate(texts):
        yield (f'<a:p><a:pPr lvl="{level}"/><a:r>{language}<a:t>{letters(text)}</a:t></a:r></a:p>')
