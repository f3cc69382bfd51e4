"""From what is written of a transition to a checked value; other programs' names are known."""

from __future__ import annotations

from recap_deck.model.motion import Transition, TransitionKind
from recap_deck.patterns import expression
from recap_deck.source.values import BadValueError, read_bare
from recap_deck.source.yaml_nodes import YamlNode

_SECONDS = {
    TransitionKind.NONE: 0.0,
    TransitionKind.FADE: 0.3,
    TransitionKind.SLIDE: 0.4,
    TransitionKind.PUSH: 0.4,
}
_MOST_SECONDS = 5.0

# The nearest of ours to what other programs have; most of theirs show depth or shapes.
_ALIASES = {
    TransitionKind.NONE: "none off false no none-in none-out",
    TransitionKind.FADE: (
        "fade true on fade-in fade-out crossfade dissolve clockwise counterclockwise diamond drop "
        "explode fall glow implode in-out iris-in iris-out melt star swipe wiper zoom zoom-in "
        "zoom-out flip pivot rotate view-transition convex convex-in convex-out concave "
        "concave-in concave-out"
    ),
    TransitionKind.SLIDE: "slide cover overlap reveal wipe slide-in slide-out",
    TransitionKind.PUSH: (
        "push pull swap swoosh cube cylinder coverflow slide-left slide-right slide-up slide-down"
    ),
}
_KINDS = {name: kind for kind, names in _ALIASES.items() for name in names.split()}
_WRITTEN = expression(r"([a-z-]+)(?:\s*\(\s*([\d.]+\s*m?s?)\s*\)|\s+([\d.]+\s*m?s?))?")
_SECOND_WAY = expression(r"\s*\|.*|(?<=-in)\s+[a-z]+-out|(?<=-out)\s+[a-z]+-in")
"""Of two ways, one for going back or one for leaving, the first counts."""

_TIME = expression(r"(\d{1,5}(?:\.\d{1,3})?|\.\d{1,3})\s*(ms|s|)")
_NEAR = 0.72


def read_transition(node: YamlNode) -> Transition:
    """Read a name, and perhaps a time: `fade`, `push 0.4s`, `slide 250ms`, `fade(0.3)`."""
    text = read_bare(node).lower()
    match = _WRITTEN.fullmatch(_SECOND_WAY.sub("", text))
    if match is None:
        raise BadValueError("value-transition", value=text)
    kind = _kind(match[1])
    return Transition(kind, _seconds(match[2] or match[3] or "", kind, text))


def _kind(name: str) -> TransitionKind:
    kind = _KINDS.get(name)
    if kind is not None:
        return kind
    import difflib

    near = difflib.get_close_matches(name, _KINDS, n=1, cutoff=_NEAR)
    if near:
        raise BadValueError("value-transition-near", value=name, near=near[0])
    raise BadValueError("value-transition", value=name)


def _seconds(time: str, kind: TransitionKind, text: str) -> float:
    if not time or kind is TransitionKind.NONE:
        return _SECONDS[kind]
    match = _TIME.fullmatch(time.strip())
    seconds = float(match[1]) / (1000 if match[2] == "ms" else 1) if match else 0.0
    if not 0 < seconds <= _MOST_SECONDS:
        raise BadValueError("value-transition", value=text)
    return round(seconds, 3)
