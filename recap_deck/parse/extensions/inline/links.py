"""Links and pictures: Python-Markdown's own patterns, less the lines they swallow."""

from __future__ import annotations

import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import (
    ImageInlineProcessor,
    ImageReferenceInlineProcessor,
    LinkInlineProcessor,
    ReferenceInlineProcessor,
    ShortImageReferenceInlineProcessor,
    ShortReferenceInlineProcessor,
)

from recap_deck.parse.attributes import ATTRIBUTES, read_attributes
from recap_deck.patterns import expression

# `my slides.pdf`, `figures/my plot`
_WITH_BLANKS = expression(r"[./#:]\S")


class _Spanning(LinkInlineProcessor):
    """Takes the attribute list that follows, and counts the line ends that vanish."""

    def handleMatch(self, m: re.Match[str], data: str) -> Any:  # type: ignore[override]  # noqa: N802
        if not self._may_match(m, data):
            return None, None, None
        element, start, end = super().handleMatch(m, data)
        if not isinstance(element, Element) or start is None or end is None:
            return element, start, end
        is_bracketed = "](<" in data[start:end]
        address = element.get("href", element.get("src", ""))
        if not is_bracketed and not _is_address(address):
            return None, None, None
        if not address and element.get("title"):  # `option[Type]("name", "words")`
            return None, None, None
        if match := ATTRIBUTES.match(data, end):
            for name, value in read_attributes(match[0]).items():
                element.set(f"attribute:{name}", value)
            end = match.end()
        vanished = data.count("\n", start, end) - (element.text or "").count("\n")
        element.set("lines", str(vanished))
        return element, start, end

    def _may_match(self, m: re.Match[str], data: str) -> bool:
        # Saves Python-Markdown from reading to the end for every bracket.
        return data.find("](", m.end()) >= 0


def _is_address(text: str) -> bool:
    """Say whether it may be meant as an address: words in brackets are only words."""
    if "\n" in text or "](" in text:
        return False
    return " " not in text or _WITH_BLANKS.search(text) is not None


class Links(_Spanning, LinkInlineProcessor):
    """`[text](address "title")`; the address may have blanks."""


class Images(_Spanning, ImageInlineProcessor):
    """`![alt](path "title")`."""


class _Referring(_Spanning):
    # `[text] [label]` with a blank between is no reference.
    RE_LINK = expression(r"\[([^\]]*)\]", re.DOTALL)
    md: Markdown

    def _may_match(self, m: re.Match[str], data: str) -> bool:
        return bool(self.md.references) and data.find("]", m.end()) >= 0


class References(_Referring, ReferenceInlineProcessor):
    """`[text][label]`."""


class ImageReferences(_Referring, ImageReferenceInlineProcessor):
    """`![alt][label]`."""


class ShortReferences(_Referring, ShortReferenceInlineProcessor):
    """`[label]`."""


class ShortImageReferences(_Referring, ShortImageReferenceInlineProcessor):
    """`![label]`."""
