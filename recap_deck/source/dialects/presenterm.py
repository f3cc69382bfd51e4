"""presenterm: slides end at `<!-- end_slide -->`, titles are underlined, lines are joined."""

from __future__ import annotations

from recap_deck.source.dialects.model import NO_LINE, Dialect, Sign

PRESENTERM = Dialect(
    name="presenterm",
    title="presenterm",
    separator=NO_LINE,
    underlines=True,
    line_breaks=False,
    aliases={"sub_title": "subtitle", "authors": "speaker"},
    other_keys=frozenset({"event", "location", "options"}),
    signs=(
        Sign(3, "<!-- end_slide -->"),
        Sign(3, "<!--end_slide-->"),
        Sign(3, keys=frozenset({"sub_title"})),
        Sign(1, "<!-- column_layout:"),
        Sign(1, "<!-- jump_to_middle"),
        Sign(1, "<!-- pause -->"),
        Sign(1, "<!-- new_line"),
    ),
)
