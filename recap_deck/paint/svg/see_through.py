"""The opacity of what is filled with a gradient, moved into the gradient's own colours.

Of these Qt writes the opacity into a PDF; what stands beside a gradient it leaves out.
"""

from __future__ import annotations

import copy
import io
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator, Mapping

from recap_deck.paint.svg.values import LINK, SVG, set_value, values_of

_PAINTS = ("fill", "stroke")
_HANDED_ON = frozenset({*_PAINTS, "fill-opacity", "stroke-opacity"})
_GRADIENTS = frozenset({f"{SVG}linearGradient", f"{SVG}radialGradient"})
_STOP = f"{SVG}stop"
_MOST_STEPS = 8
"""Gradients that take their colours from others do so in one step or two."""


def with_opacity_in_gradients(data: bytes) -> bytes:
    """The same picture, without opacity beside a gradient; plain SVG only."""
    if b"url(#" not in data or b"opacity" not in data:
        return data
    root = ElementTree.fromstring(data)
    gradients = {f"url(#{each.get('id')})": each for each in root.iter() if each.tag in _GRADIENTS}
    made: dict[str, ElementTree.Element] = {}
    for element, values in _painted(root, {}):
        _move_opacity(element, values, gradients, made)
    if not made:
        return data
    # Gradients are looked up by name when the whole is read.
    root[:0] = made.values()
    return _written(root)


def _painted(
    element: ElementTree.Element, inherited: Mapping[str, str]
) -> Iterator[tuple[ElementTree.Element, Mapping[str, str]]]:
    """Every element that may be painted, with what holds on it."""
    values = {**inherited, **values_of(element)}
    if element.tag in _GRADIENTS:
        return
    if len(element):
        handed_on = {name: value for name, value in values.items() if name in _HANDED_ON}
        for child in element:
            yield from _painted(child, handed_on)
    else:
        yield element, values


def _move_opacity(
    element: ElementTree.Element,
    values: Mapping[str, str],
    gradients: Mapping[str, ElementTree.Element],
    made: dict[str, ElementTree.Element],
) -> None:
    whole = _share(values.get("opacity"))
    shares = {each: whole * _share(values.get(f"{each}-opacity")) for each in _PAINTS}
    moved = [each for each in _PAINTS if values.get(each) in gradients and shares[each] < 1]
    if not moved:
        return
    # Qt paints fill and outline each with that opacity, one over the other.
    set_value(element, "opacity", "1")
    for paint in _PAINTS:
        set_value(element, f"{paint}-opacity", "1" if paint in moved else f"{shares[paint]:g}")
    for paint in moved:
        name = f"{values[paint][5:-1]}-{shares[paint]:g}"
        made[name] = _paler(gradients[values[paint]], name, shares[paint], gradients)
        set_value(element, paint, f"url(#{name})")


def _paler(
    gradient: ElementTree.Element,
    name: str,
    share: float,
    gradients: Mapping[str, ElementTree.Element],
) -> ElementTree.Element:
    """A gradient of the same colours, each seen by so much."""
    paler = copy.deepcopy(gradient)
    paler[:] = copy.deepcopy(_stops(gradient, gradients))
    paler.set("id", name)
    paler.attrib.pop(LINK, None)
    for stop in paler:
        own = _share(values_of(stop).get("stop-opacity"))
        set_value(stop, "stop-opacity", f"{own * share:g}")
    return paler


def _stops(
    gradient: ElementTree.Element, gradients: Mapping[str, ElementTree.Element]
) -> list[ElementTree.Element]:
    """Its colours, or those of the one that it takes them from."""
    here: ElementTree.Element | None = gradient
    for _ in range(_MOST_STEPS):
        if here is None:
            break
        if stops := [each for each in here if each.tag == _STOP]:
            return stops
        here = gradients.get(f"url({here.get(LINK, '')})")
    return []


def _share(value: str | None) -> float:
    return 1.0 if value is None else max(0.0, min(1.0, float(value.strip().removesuffix("px"))))


def _written(root: ElementTree.Element) -> bytes:
    """Qt knows a gradient's address by its prefix."""
    ElementTree.register_namespace("xlink", LINK[1:].partition("}")[0])
    ElementTree.register_namespace("", SVG[1:-1])
    written = io.BytesIO()
    ElementTree.ElementTree(root).write(written, encoding="utf-8")
    return written.getvalue()
