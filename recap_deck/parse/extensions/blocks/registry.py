"""Which block rules are tried at which first character, in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recap_deck.parse.extensions.blocks.abbreviations import start_abbreviation
from recap_deck.parse.extensions.blocks.attribute_lines import start_attributes
from recap_deck.parse.extensions.blocks.callouts import start_callout
from recap_deck.parse.extensions.blocks.code import start_fence, start_indented_code
from recap_deck.parse.extensions.blocks.columns import (
    start_code_highlight,
    start_column,
    start_slot,
)
from recap_deck.parse.extensions.blocks.comments import start_comment
from recap_deck.parse.extensions.blocks.definitions import start_definition
from recap_deck.parse.extensions.blocks.divs import start_div
from recap_deck.parse.extensions.blocks.footnotes import start_footnote
from recap_deck.parse.extensions.blocks.formulas import start_formula
from recap_deck.parse.extensions.blocks.headings import start_heading, start_underlined_heading
from recap_deck.parse.extensions.blocks.html_blocks import start_html, start_indented_html
from recap_deck.parse.extensions.blocks.lists import start_deep_item, start_item
from recap_deck.parse.extensions.blocks.pauses import start_pause
from recap_deck.parse.extensions.blocks.quotes import start_quote
from recap_deck.parse.extensions.blocks.rules import start_rule
from recap_deck.parse.extensions.blocks.tables import start_table
from recap_deck.parse.scan.scanner import INDENTED, Rule

RULES: Mapping[str, Sequence[Rule]] = {
    INDENTED: (start_indented_html, start_deep_item, start_indented_code),
    "#": (start_heading,),
    ">": (start_quote,),
    "<": (start_comment, start_html),
    "`": (start_fence,),
    "~": (start_fence,),
    "=": (start_underlined_heading,),
    "-": (start_table, start_underlined_heading, start_rule, start_item),
    "*": (start_rule, start_item, start_abbreviation),
    "_": (start_rule,),
    "+": (start_item,),
    "|": (start_table,),
    ":": (start_table, start_slot, start_div, start_definition),
    "[": (start_column, start_code_highlight, start_footnote),
    "!": (start_callout,),
    "?": (start_callout,),
    "$": (start_formula,),
    ".": (start_pause,),
    "{": (start_attributes,),
    **dict.fromkeys("0123456789", (start_item,)),
}
"""By first character; `INDENTED` holds those for lines indented by four or more."""
