"""Slidev's components: icons that we have, addresses of what they embed; the rest is left out."""

from __future__ import annotations

from collections.abc import Mapping

from recap_deck.diagnostics import Severity
from recap_deck.model.runs import Run
from recap_deck.parse.read.reading import Reading
from recap_deck.values import replace

_SETS: Mapping[str, str] = {
    "codicon": "msc", "fa6-brands": "fa6b", "fa6-regular": "fa6", "fa6-solid": "fa6s",
    "fa-brands": "fa6b", "fa-regular": "fa6", "fa-solid": "fa6s", "mdi": "mdi6", "ph": "ph",
    "ri": "ri",
}  # fmt: skip
"""Sets of icons by the names that Iconify gives them."""

_ADDRESSES = {"youtube": "https://youtu.be/", "tweet": "https://x.com/i/status/"}


def component_run(
    reading: Reading, name: str, attributes: Mapping[str, str], style: Run, line: int
) -> Run | None:
    """What is shown for a component, if anything is."""
    if icon := _icon_of(name.lower()):
        from recap_deck.parse.read.drawings import icon_run

        return icon_run(reading, icon, style, line)
    reading.report("component-dropped", Severity.INFO, line, name=name)
    start, own = _ADDRESSES.get(name.lower(), ""), attributes.get("id", "")
    if not start or not own:
        return None
    address = start + own
    return replace(style, text=address.removeprefix("https://"), link=address)


def _icon_of(name: str) -> str:
    """The name of an icon that there is; empty for all else."""
    # Loaded with the first component: most decks have none.
    from recap_deck.parse.icon_names import find_icon

    for start, icon_set in _SETS.items():
        rest = name.removeprefix(start)
        if rest != name and rest[:1] in {"-", ":"}:
            icon = f"{icon_set}.{rest[1:]}"
            return icon if find_icon(icon) else ""
    return ""
