"""From strips to boxes: one below the other, panels behind, lines of a paragraph joined again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from recap_deck.geometry import Point, Rect
from recap_deck.place.boxes import Box, FillBox, Role, TextBox
from recap_deck.place.strips import Panel, Strip, shared_panels, strip_tops
from recap_deck.values import dataclass, field, replace


@dataclass(slots=True)
class _Stack:
    """Boxes while they are stacked: grounds lie under everything else, veils over it."""

    grounds: list[Box] = field(default_factory=list)
    things: list[Box] = field(default_factory=list)
    veils: list[Box] = field(default_factory=list)
    latest: dict[int, int] = field(default_factory=dict)
    bands: dict[FillBox, int] = field(default_factory=dict)

    def add(self, box: Box) -> None:
        if isinstance(box, FillBox):
            self._add_fill(box)
        elif isinstance(box, TextBox):
            self._add_lines(box)
        else:
            self.things.append(box)

    def _add_fill(self, box: FillBox) -> None:
        """Make one of two bands that touch: between them a hair line would be seen."""
        layer = self.veils if box.role is Role.VEIL else self.grounds
        if box.radius:
            layer.append(box)
            return
        kind = replace(box, rect=replace(box.rect, y=0.0, height=0.0))
        index = self.bands.get(kind)
        above = layer[index] if index is not None else None
        if index is not None and above is not None and _touch(above.rect, box.rect):
            height = box.rect.bottom - above.rect.y
            layer[index] = replace(above, rect=replace(above.rect, height=height))
            return
        self.bands[kind] = len(layer)
        layer.append(box)

    def _add_lines(self, box: TextBox) -> None:
        """Put lines to those of the same paragraph right above them."""
        index = self.latest.get(id(box.paragraph))
        if index is not None:
            above = self.things[index]
            assert isinstance(above, TextBox)
            if above.last == box.first and above.rect.x == box.rect.x and above.step == box.step:
                self.things[index] = _joined(above, box)
                return
        self.latest[id(box.paragraph)] = len(self.things)
        self.things.append(box)


def _touch(above: Rect, below: Rect) -> bool:
    return abs(above.bottom - below.y) < 0.01


@dataclass(frozen=True, slots=True)
class _OpenPanel:
    panel: Panel
    top: float
    slot: int


def stacked_boxes(strips: Sequence[Strip]) -> tuple[Box, ...]:
    """The boxes of `strips`, back to front, at scale 1 and from y 0 down."""
    stack = _Stack()
    _stack(stack, strips, 0.0)
    return (*stack.grounds, *stack.things, *stack.veils)


def _stack(stack: _Stack, strips: Sequence[Strip], y: float) -> None:
    open_panels: list[_OpenPanel] = []
    end = y
    for strip, (top, _) in zip(strips, strip_tops(strips), strict=True):
        shared = shared_panels([each.panel for each in open_panels], strip.panels)
        _close(stack, open_panels, shared, end)
        _open(stack, open_panels, strip.panels[shared:], y + top)
        for box in strip.boxes:
            stack.add(moved(box, 0.0, y + top))
        for column in strip.columns:
            _stack(stack, column, y + top)
        end = y + top + strip.height
    _close(stack, open_panels, 0, end)


def _open(
    stack: _Stack, open_panels: list[_OpenPanel], panels: Sequence[Panel], strip_top: float
) -> None:
    """Keep a place under the panel's content; its height is known when it closes."""
    top = strip_top - sum(panel.top for panel in panels)
    for panel in panels:
        open_panels.append(_OpenPanel(panel, top, len(stack.grounds)))
        stack.grounds += [FillBox(Rect(panel.x, top, 0, 0), "")] * 2
        for box in panel.head:
            stack.add(moved(box, 0.0, top))
        top += panel.top


def _close(stack: _Stack, open_panels: list[_OpenPanel], keep: int, end: float) -> None:
    while len(open_panels) > keep:
        closing = open_panels.pop()
        panel, end = closing.panel, end + closing.panel.bottom
        rect = Rect(panel.x, closing.top, panel.width, end - closing.top)
        ground, bar = _panel_boxes(panel, rect)
        stack.grounds[closing.slot], stack.grounds[closing.slot + 1] = ground, bar


def _panel_boxes(panel: Panel, rect: Rect) -> tuple[FillBox, FillBox]:
    ground = FillBox(
        rect,
        panel.fill,
        panel.radius,
        panel.edge,
        role=panel.role,
        step=panel.step,
        path=panel.path,
    )
    # Between round corners a bar is a mark of its own, with round ends.
    inset = min(panel.radius, rect.height / 4)
    strip = Rect(rect.x, rect.y + inset, panel.bar_width, rect.height - 2 * inset)
    radius = panel.bar_width / 2 if inset else 0.0
    bar = FillBox(strip, panel.bar, radius, role=panel.role, step=panel.step, path=panel.path)
    return ground, bar


def _joined(above: TextBox, below: TextBox) -> TextBox:
    width = max(above.rect.width, below.rect.width)
    rect = replace(above.rect, width=width, height=below.rect.bottom - above.rect.y)
    return replace(above, rect=rect, last=below.last)


def moved(box: Box, dx: float, dy: float) -> Box:
    """The same box elsewhere."""
    if not dx and not dy:
        return box
    return replace(box, rect=box.rect.moved(dx, dy))


def scaled(box: Box, factor: float, origin: Point) -> Box:
    """Bring a box from its placeholder at scale 1 to the slide."""
    rect = Rect(
        origin.x + box.rect.x * factor,
        origin.y + box.rect.y * factor,
        box.rect.width * factor,
        box.rect.height * factor,
    )
    if isinstance(box, TextBox):
        return replace(box, rect=rect, scale=box.scale * factor)
    if isinstance(box, FillBox):
        edge_width = box.edge_width * factor
        return replace(box, rect=rect, radius=box.radius * factor, edge_width=edge_width)
    return replace(box, rect=rect, radius=box.radius * factor)


def drawn(boxes: Iterable[Box]) -> tuple[Box, ...]:
    """Leave out fills that paint nothing."""
    return tuple(box for box in boxes if not isinstance(box, FillBox) or box.fill != "" or box.edge)
