"""The one configured Markdown instance: text of blocks in, inline elements out.

Blocks come from the scanner; Python-Markdown's inline stage turns their text into
elements. Nothing is ever serialised. This module is imported when the first marked-up
text is met, since importing `markdown` takes as long as showing a slide.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element

import markdown
from markdown.inlinepatterns import (
    IMAGE_LINK_RE,
    IMAGE_REFERENCE_RE,
    LINK_RE,
    REFERENCE_RE,
    InlineProcessor,
)
from markdown.treeprocessors import InlineProcessor as InlineStage
from markdown.util import Registry

from recap_deck.parse.escapes import unescaped
from recap_deck.parse.extensions.inline.bare_links import (
    ANGLE_LINK,
    BARE_LINK,
    take_angle_link,
    take_bare_link,
)
from recap_deck.parse.extensions.inline.code_spans import CODE_SPAN, take_code_span
from recap_deck.parse.extensions.inline.emoji import EMOJI, take_emoji
from recap_deck.parse.extensions.inline.emphasis import EMPHASIS, MARKED, Hidden, take_emphasis
from recap_deck.parse.extensions.inline.entities import ENTITY, take_entity
from recap_deck.parse.extensions.inline.escapes import (
    ESCAPE,
    HARD_BREAK,
    take_escape,
    take_hard_break,
)
from recap_deck.parse.extensions.inline.footnote_marks import FOOTNOTE_MARK, take_footnote_mark
from recap_deck.parse.extensions.inline.formulas import FORMULA, take_formula
from recap_deck.parse.extensions.inline.html_tags import COMMENT, take_comment, take_html_tag
from recap_deck.parse.extensions.inline.icons import ICON, take_icon
from recap_deck.parse.extensions.inline.links import (
    ImageReferences,
    Images,
    Links,
    References,
    ShortImageReferences,
    ShortReferences,
)
from recap_deck.parse.extensions.inline.pattern import Pattern
from recap_deck.parse.extensions.inline.spans import SPAN, take_span
from recap_deck.parse.extensions.inline.wiki_links import WIKI_LINK, take_wiki_link
from recap_deck.parse.html import TAG


class Engine:
    """A Markdown instance with our patterns; after an exception it must not be used again."""

    def __init__(self) -> None:
        self._markdown = markdown.Markdown()
        self._markdown.inlinePatterns = Registry()
        patterns = _patterns(self._markdown, self._hidden)
        for rank, (name, pattern) in enumerate(patterns.items()):
            # What was read once for emphasis is not read again.
            setattr(pattern, "ANCESTOR_EXCLUDES", (MARKED,))  # noqa: B010
            self._markdown.inlinePatterns.register(pattern, name, -rank)
        self._stage = InlineStage(self._markdown)
        self._markdown.treeprocessors.register(self._stage, "inline", 20)

    def parse_inline(
        self, elements: Sequence[Element], references: Mapping[str, tuple[str, str]]
    ) -> None:
        """Turn the text of each element into inline elements."""
        self._markdown.references = dict(references)
        holder = Element("div")
        holder.extend(elements)
        self._stage.run(holder)

    def _hidden(self, number: str) -> str:
        """The text behind a placeholder, as far as it matters to its neighbours."""
        node = self._stage.stashed_nodes.get(number, "`")
        if isinstance(node, str):
            return unescaped(node) or "`"
        # A bare link is a word, anything else is in marks of its own.
        return "a" if node.get("bare") else "`"


def _patterns(instance: markdown.Markdown, hidden: Hidden) -> Mapping[str, InlineProcessor]:
    """Every inline pattern, the one that binds tightest first."""
    return {
        "code": Pattern(CODE_SPAN, take_code_span),
        "formula": Pattern(FORMULA, take_formula),
        "break": Pattern(HARD_BREAK, take_hard_break),
        "escape": Pattern(ESCAPE, take_escape),
        "comment": Pattern(COMMENT, take_comment),
        "footnote": Pattern(FOOTNOTE_MARK, take_footnote_mark),
        "wiki_link": Pattern(WIKI_LINK, take_wiki_link),
        "span": Pattern(SPAN, take_span),
        "reference": References(REFERENCE_RE, instance),
        "link": Links(LINK_RE, instance),
        "image": Images(IMAGE_LINK_RE, instance),
        "image_reference": ImageReferences(IMAGE_REFERENCE_RE, instance),
        "short_reference": ShortReferences(REFERENCE_RE, instance),
        "short_image_reference": ShortImageReferences(IMAGE_REFERENCE_RE, instance),
        "angle_link": Pattern(ANGLE_LINK, take_angle_link),
        "tag": Pattern(TAG, take_html_tag),
        "bare_link": Pattern(BARE_LINK, take_bare_link),
        "entity": Pattern(ENTITY, take_entity),
        "icon": Pattern(ICON, take_icon),
        "emoji": Pattern(EMOJI, take_emoji),
        "emphasis": Pattern(EMPHASIS, functools.partial(take_emphasis, hidden)),
    }
