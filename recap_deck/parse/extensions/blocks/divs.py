"""`::: name` … `:::`: containers of Pandoc and its kin, for columns, callouts, steps."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from recap_deck.diagnostics import Severity
from recap_deck.parse.attributes import ATTRIBUTES, read_attributes
from recap_deck.parse.extensions.blocks.callouts import CALLOUTS
from recap_deck.parse.scan.cursor import Cursor
from recap_deck.parse.scan.open_blocks import OpenBlock, element_at
from recap_deck.parse.scan.scanner import Scanner
from recap_deck.patterns import expression

_FENCE = expression(r":{3,}[ ]*(?P<words>.*?)[ ]*:*[ ]*$")
_NAME = expression(r"[A-Za-z{.]")
_STEPS = {"incremental": "yes", "nonincremental": "no"}
_ALIGNED = frozenset({"center", "left", "right"})


class DivBlock(OpenBlock):
    """Everything up to the closing colons."""


def start_div(scanner: Scanner, cursor: Cursor) -> bool:
    """Open or close a container at three colons or more."""
    match = _FENCE.match(cursor.content)
    if not match:
        return False
    if not match["words"]:
        return _end_div(scanner, cursor)
    if not _NAME.match(match["words"]):
        return False
    scanner.push(DivBlock(_element_of(scanner, match["words"], cursor.number)))
    cursor.finish()
    return True


def _end_div(scanner: Scanner, cursor: Cursor) -> bool:
    depth = scanner.find(DivBlock)
    if depth is None:
        return False
    scanner.close_to(depth)
    cursor.finish()
    return True


def _element_of(scanner: Scanner, words: str, line: int) -> Element:
    name, _, title = words.partition(" ")
    attributes: dict[str, str] = {}
    if found := ATTRIBUTES.search(words):
        attributes = read_attributes(found[0])
        name, _, title = (words[: found.start()] + words[found.end() :]).strip().partition(" ")
    names = [name, *attributes.get("class", "").split()]
    for known in filter(None, names):
        element = _known(known, attributes, title, line)
        if element is not None:
            return element
    label = next(filter(None, names), words) if found else words
    scanner.findings.report("div-unknown", Severity.INFO, line, name=label)
    return element_at(line, "div")


def _known(name: str, attributes: dict[str, str], title: str, line: int) -> Element | None:
    name = name.lower()
    if name == "columns":
        return element_at(line, "columns", weights="")
    if name == "column":
        return element_at(line, "column", width=attributes.get("width", ""))
    if name in _STEPS:
        return element_at(line, "div", incremental=_STEPS[name])
    if name == "fragment":
        return element_at(line, "div", fragment="yes")
    if name in _ALIGNED:
        return element_at(line, "div", align=name)
    if name.removeprefix("callout-") in CALLOUTS:
        return _callout(name.removeprefix("callout-"), attributes.get("title", title), line)
    return None


def _callout(kind: str, title: str, line: int) -> Element:
    callout = element_at(line, "callout", kind=kind)
    if title:
        heading = element_at(line, "title")
        heading.text = title
        callout.append(heading)
    return callout
