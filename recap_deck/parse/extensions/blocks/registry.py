"""Which block rules are tried at which first character, in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recap_deck.parse.extensions.blocks.code import start_fence, start_indented_code
from recap_deck.parse.extensions.blocks.headings import start_heading, start_underlined_heading
from recap_deck.parse.extensions.blocks.lists import start_deep_item, start_item
from recap_deck.parse.extensions.blocks.quotes import start_quote
from recap_deck.parse.extensions.blocks.rules import start_rule
from recap_deck.parse.extensions.blocks.tables import start_table
from recap_deck.parse.scan.scanner import INDENTED, Rule

RULES: Mapping[str, Sequence[Rule]] = {
    INDENTED: (start_deep_item, start_indented_code),
    "#": (start_heading,),
    ">": (start_quote,),
    "`": (start_fence,),
    "~": (start_fence,),
    "=": (start_underlined_heading,),
    "-": (start_table, start_underlined_heading, start_rule, start_item),
    "*": (start_rule, start_item),
    "_": (start_rule,),
    "+": (start_item,),
    "|": (start_table,),
    ":": (start_table,),
    **dict.fromkeys("0123456789", (start_item,)),
}
"""By first character; `INDENTED` holds those for lines indented by four or more."""
