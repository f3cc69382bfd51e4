"""Marp: any rule cuts, `---` under text underlines it, `*` and `1)` lists are steps."""

from __future__ import annotations

from recap_deck.model.slide import Fit
from recap_deck.patterns import expression
from recap_deck.source.dialects.model import RULES, Dialect, Sign

MARP = Dialect(
    name="marp",
    title="Marp",
    separator=RULES,
    underlines=True,
    keeps_blank_ends=True,
    steps_by_marker=True,
    fit=Fit.SHRINK,  # so that a deck has as many pages as Marp gives it
    other_keys=frozenset(
        {"description", "keywords", "url", "image", "markdown.marp.enableHtml", "inlineSVG"}
    ),
    comment_keys=frozenset({"title", "author"}),
    signs=(
        Sign(5, keys=frozenset({"marp"})),
        Sign(3, keys=frozenset({"theme"}), values=frozenset({"default", "gaia", "uncover"})),
        Sign(2, keys=frozenset({"_class", "_paginate", "_footer", "_header", "_backgroundColor"})),
        Sign(1, keys=frozenset({"headingDivider"})),
        Sign(1, keys=frozenset({"paginate"})),
        Sign(2, "<style scoped"),
        Sign(3, "<!--", expression(r"<!--+\s*\$?theme:\s*(?:default|gaia|uncover)\s*--+>")),
        Sign(1, "<style"),
        Sign(1, "<!--", expression(r"<!--+\s*_(?:class|paginate|header|footer|background\w+):")),
        Sign(1, "![", expression(r"!\[[^\]\n]*\bbg\b[^\]\n]*\]\(")),
    ),
)
