"""`:mdi6.cloud:`: an icon by its set and name."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

from recap_deck.parse.extensions.inline.pattern import Taken

_SETS = "ei|fa|fa5|fa5b|fa5s|fa6|fa6b|fa6s|mdi|mdi6|msc|ph|ri"
ICON = rf":(?P<name>(?:{_SETS})\.[a-z0-9][a-z0-9\-]*):"


def take_icon(match: re.Match[str]) -> Taken:
    """Make an element with the icon's name."""
    icon = Element("icon", {"name": match["name"]})
    icon.text = AtomicString(match[0])
    return icon, match.start(), match.end()
