"""presenterm: slides end at `<!-- end_slide -->`, titles are underlined, lines are joined."""

from __future__ import annotations

import re

from recap_deck.patterns import expression
from recap_deck.source.dialects.model import DASHES, NO_LINE, Dialect, Sign
from recap_deck.values import replace

# Ours may end a slide so too, between others that end with a line of hyphens.
_ENDS_ONLY_SO = expression(
    r"\A(?!.*\n[ \t]*\n-{3,}[ \t]*\n).*^<!--[ \t]*end_slide[ \t]*-->", re.DOTALL | re.MULTILINE
)

_SHORTHAND = expression(r"^[ \t]+end_slide_shorthand:[ \t]*true\b", re.MULTILINE)

PRESENTERM = Dialect(
    name="presenterm",
    title="presenterm",
    separator=NO_LINE,
    underlines=True,
    line_breaks=False,
    aliases={"sub_title": "subtitle", "authors": "speaker"},
    other_keys=frozenset({"event", "location", "options"}),
    signs=(
        Sign(3, "end_slide", _ENDS_ONLY_SO),
        Sign(3, keys=frozenset({"sub_title"})),
        Sign(3, "end_slide_shorthand:", _SHORTHAND),
    ),
)


def presenterm_for(text: str) -> Dialect:
    """Give the row for a file, which may ask for `---` as a separator in its options."""
    if _SHORTHAND.search(text, 0, 4_000):
        return replace(PRESENTERM, separator=DASHES)
    return PRESENTERM
