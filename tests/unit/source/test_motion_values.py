"""What may be written of a background's place and of a transition, and what is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from recap_deck.model.grounds import Anchor, Repeat
from recap_deck.model.motion import Transition, TransitionKind
from recap_deck.source.ground_values import read_anchors, read_repeats
from recap_deck.source.load import load_deck, load_text
from recap_deck.source.transition_values import read_transition
from recap_deck.source.values import BadValueError, Reader
from recap_deck.source.yaml_nodes import YamlText

MIDDLE = Anchor()
GOOD: tuple[tuple[Reader, str, Any], ...] = (
    (read_anchors, "center", (MIDDLE, MIDDLE)),
    (read_anchors, "left", (Anchor(0.0), MIDDLE)),
    (read_anchors, "bottom", (MIDDLE, Anchor(1.0))),
    (read_anchors, "top right", (Anchor(1.0), Anchor(0.0))),
    (read_anchors, "center right", (Anchor(1.0), MIDDLE)),
    (read_anchors, "top center", (MIDDLE, Anchor(0.0))),
    (read_anchors, "30% 70%", (Anchor(0.3), Anchor(0.7))),
    (read_anchors, "left 70%", (Anchor(0.0), Anchor(0.7))),
    (read_anchors, "20px", (Anchor(0.0, 20.0), MIDDLE)),
    (read_anchors, "0 -5px", (Anchor(0.0), Anchor(0.0, -5.0))),
    (read_anchors, "right 20px bottom 10%", (Anchor(1.0, -20.0), Anchor(0.9))),
    (read_anchors, "bottom 10px center", (MIDDLE, Anchor(1.0, -10.0))),
    (read_repeats, "repeat", (Repeat.REPEAT, Repeat.REPEAT)),
    (read_repeats, "repeat-x", (Repeat.REPEAT, Repeat.ONCE)),
    (read_repeats, "Repeat-Y", (Repeat.ONCE, Repeat.REPEAT)),
    (read_repeats, "space round", (Repeat.SPACE, Repeat.ROUND)),
    (read_transition, "none", Transition(TransitionKind.NONE, 0.0)),
    (read_transition, "off", Transition(TransitionKind.NONE, 0.0)),
    (read_transition, "fade", Transition(TransitionKind.FADE, 0.3)),
    (read_transition, "Push 0.5s", Transition(TransitionKind.PUSH, 0.5)),
    (read_transition, "slide 250ms", Transition(TransitionKind.SLIDE, 0.25)),
    (read_transition, "fade 1", Transition(TransitionKind.FADE, 1.0)),
    (read_transition, "fade(0.3)", Transition(TransitionKind.FADE, 0.3)),
    (read_transition, "cube", Transition(TransitionKind.PUSH, 0.4)),
    (read_transition, "cover .6s", Transition(TransitionKind.SLIDE, 0.6)),
    (read_transition, "iris-out", Transition(TransitionKind.FADE, 0.3)),
    (read_transition, "fade-in slide-out", Transition(TransitionKind.FADE, 0.3)),
    (read_transition, "zoom-out", Transition(TransitionKind.FADE, 0.3)),
    (read_transition, "slide-left | slide-right", Transition(TransitionKind.PUSH, 0.4)),
)
BAD: tuple[tuple[Reader, str, str], ...] = (
    (read_anchors, "left right", "value-position"),
    (read_anchors, "somewhere", "value-position"),
    (read_anchors, "20", "value-position"),
    (read_anchors, "left 1px top 2px center", "value-position"),
    (read_anchors, "top 1px top 2px", "value-position"),
    (read_repeats, "often", "value-choice"),
    (read_repeats, "repeat-x repeat", "value-choice"),
    (read_transition, "fade 9s", "value-transition"),
    (read_transition, "fade 0s", "value-transition"),
    (read_transition, "fade soon", "value-transition"),
    (read_transition, "42", "value-transition"),
    (read_transition, "bounce-house", "value-transition"),
    (read_transition, "pusch", "value-transition-near"),
)


@pytest.mark.parametrize(("reader", "text", "value"), GOOD)
def test_a_value_is_read(reader: Reader, text: str, value: Any) -> None:
    assert reader(YamlText(text)) == value


@pytest.mark.parametrize(("reader", "text", "code"), BAD)
def test_a_value_is_refused(reader: Reader, text: str, code: str) -> None:
    with pytest.raises(BadValueError) as refused:
        reader(YamlText(text))
    assert refused.value.code == code


def test_a_transition_holds_from_its_slide_on_and_may_be_for_one_alone() -> None:
    text = "---\ntransition: fade\n---\n# A\n\n---\n<!-- _transition: push -->\n# B\n\n---\n# C"
    slides = load_text(text, "a.md").sessions[0].slides
    kinds = [slide.directives.transition.kind for slide in slides if slide.directives.transition]
    assert kinds == [TransitionKind.FADE, TransitionKind.PUSH, TransitionKind.FADE]


@pytest.mark.parametrize(
    "text",
    [
        "slide-transition: fade(0.3)\nautoscale: true\n\n# A\n\n---\n\n# B",
        "---\nformat: revealjs\ntransition: fade\n---\n# A\n\n## B",
        '<!-- .slide: data-transition="fade" -->\n# A\n\n---\n\n# B',
    ],
)
def test_other_programs_transitions_are_taken(text: str) -> None:
    slide = load_text(text, "a.md").sessions[0].slides[0]
    assert slide.directives.transition == Transition(TransitionKind.FADE, 0.3)


def test_the_event_may_name_a_transition_for_all_sessions(tmp_path: Path) -> None:
    (tmp_path / "event.yaml").write_text("transition: fade 1s\n", encoding="utf-8")
    (tmp_path / "a.md").write_text("# A\n", encoding="utf-8")
    (slide,) = load_deck(tmp_path).sessions[0].slides
    assert slide.directives.transition == Transition(TransitionKind.FADE, 1.0)
