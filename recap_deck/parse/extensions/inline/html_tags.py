"""Tags within a line become marks in the tree; which text they span is found when reading."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from recap_deck.parse.escapes import unescaped
from recap_deck.parse.extensions.inline.pattern import Taken
from recap_deck.parse.html import Kind, component_attributes, read_tag

COMMENT = r"<!--(?P<text>.*?)-->"


def take_comment(match: re.Match[str]) -> Taken:
    """Keep the comment's text for the reader."""
    attributes = {"text": unescaped(match["text"]).strip(), "lines": str(match[0].count("\n"))}
    return Element("comment", attributes), match.start(), match.end()


def take_html_tag(match: re.Match[str]) -> Taken:
    """Make an empty element that says what starts or ends here."""
    tag = read_tag(match)
    if tag is None:
        return _take_component(match)
    end = match.end()
    if tag.meaning.kind is Kind.GONE and not tag.is_end:
        end = _end_of_content(tag.name, match.string, end)
    attributes = {f"attribute:{key}": value for key, value in tag.attributes.items()}
    element = Element("tag", {"name": tag.name, **attributes})
    element.set("lines", str(match.string.count("\n", match.start(), end)))
    if tag.is_end:
        element.set("end", "yes")
    return element, match.start(), end


def _take_component(match: re.Match[str]) -> Taken:
    """Keep what may be a component: only the reader knows whether the dialect has any."""
    attributes = component_attributes(match)
    if attributes is None:
        return None, match.start(), match.start() + 1
    given = {f"attribute:{key}": value for key, value in attributes.items()}
    element = Element("component", {"name": match["name"], **given})
    element.set("written", unescaped(match[0]))
    element.set("lines", str(match[0].count("\n")))
    if match["end"]:
        element.set("end", "yes")
    return element, match.start(), match.end()


def _end_of_content(name: str, data: str, start: int) -> int:
    closing = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(data, start)
    return closing.end() if closing else start
