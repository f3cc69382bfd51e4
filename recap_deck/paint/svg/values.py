"""What an element of an SVG says: its attributes, and what stands in `style`."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree

SVG = "{http://www.w3.org/2000/svg}"
LINK = "{http://www.w3.org/1999/xlink}href"


def name_of(element: ElementTree.Element) -> str:
    """An element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def values_of(element: ElementTree.Element) -> dict[str, str]:
    """The attributes that mean something, and what stands in `style`."""
    found = {name: value for name, value in element.attrib.items() if "{" not in name}
    if LINK in element.attrib:
        found["href"] = element.attrib[LINK]
    for each in element.get("style", "").split(";"):
        name, _, value = each.partition(":")
        if value:
            found[name.strip()] = value.strip()
    return found


def set_value(element: ElementTree.Element, name: str, value: str) -> None:
    """Say something else of an element, wherever it said so before."""
    parts = element.get("style", "").split(";")
    kept = [each for each in parts if each.strip() and each.partition(":")[0].strip() != name]
    if "style" in element.attrib:
        element.set("style", ";".join(kept))
    element.set(name, value)
