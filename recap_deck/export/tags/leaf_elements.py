"""Leaves as elements: paragraphs with links, code and formulas in them, figures, agenda rows."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from recap_deck.export.pdf_file.elements import Element, Kid, Lead
from recap_deck.export.tags.leaves import Leaf
from recap_deck.patterns import expression
from recap_deck.place.boxes import MediaBox, PictureBox, Role, TextBox

_CLOCK = expression(r"\d{1,2}:\d{2}")


def paragraph(leaves: Sequence[Leaf]) -> Element:
    """The parts of one paragraph, wherever they stand."""
    return Element("P", lettering(leaves))


def lettering(leaves: Sequence[Leaf]) -> tuple[Kid, ...]:
    """What is read of some texts, one after the other; formulas where they stand in them."""
    return tuple(itertools.chain.from_iterable(_by_page(leaves)))


def _by_page(leaves: Sequence[Leaf]) -> Iterator[Iterator[Kid]]:
    for _, group in itertools.groupby(leaves, key=lambda leaf: leaf.page):
        on_page = list(group)
        sources = iter([leaf for leaf in on_page if leaf.box.role is Role.SOURCE])
        for leaf in on_page:
            if leaf.box.role is not Role.SOURCE:
                yield _kids(leaf, sources)
        # Those within links are read after them.
        yield (_formula(leaf) for leaf in sources)


def _kids(leaf: Leaf, sources: Iterator[Leaf]) -> Iterator[Kid]:
    """The kids that one box gives; each formula in it takes the next of `sources`."""
    if not leaf.marked.stretches:
        yield from leaf.contents()
    for place, stretch in enumerate(leaf.marked.stretches):
        contents = leaf.contents(place)
        match stretch.kind:
            case "Formula":
                source = next(sources, None)
                yield from (_formula(source, contents),) if source else contents
            case "Link":
                leads = [Lead(leaf.page, leaf.links[number]) for number in stretch.links]
                yield Element("Link", (*contents, *leads))
            case "Code" if contents:
                yield Element("Code", tuple(contents))
            case _:
                yield from contents


def _formula(source: Leaf, drawn: Sequence[Kid] = ()) -> Element:
    assert isinstance(source.box, TextBox), "a source is a text"
    kids = (*drawn, *source.contents())
    return Element("Formula", kids, alt=source.box.text, box=source.corners)


def figure(leaves: Sequence[Leaf]) -> Element:
    """A picture, or a video with its poster; within a link, where it is one."""
    contents = tuple(kid for leaf in leaves for kid in leaf.contents())
    names = (_name(leaf) for leaf in leaves)
    alt = next((name for name in names if name), "")
    element = Element("Figure", contents, alt=alt, box=leaves[0].corners)
    leads = [Lead(leaf.page, number) for leaf in leaves for number in leaf.links]
    return Element("Link", (element, *leads)) if leads else element


def _name(leaf: Leaf) -> str:
    match leaf.box:
        case PictureBox(alt=alt, link=link):
            return alt.strip() or link
        case MediaBox(name=name, file=file, link=link):
            return name.strip() or file or link
    return ""


def row_of_agenda(leaves: Sequence[Leaf]) -> Element:
    """A row as an item of a list: its time is the label, and all of it may be a link."""
    contents = [tuple(leaf.contents()) for leaf in leaves]
    leads = tuple(Lead(leaf.page, number) for leaf in leaves for number in leaf.links)
    first = leaves[0].box
    has_time = len(leaves) > 1 and isinstance(first, TextBox) and bool(_CLOCK.match(first.text))
    label = contents[:1] if has_time else []
    words: tuple[Kid, ...] = tuple(itertools.chain.from_iterable(contents[len(label) :]))
    body = Element("LBody", (Element("Link", (*words, *leads)),) if leads else words)
    return Element("LI", (*(Element("Lbl", kids) for kids in label), body))
