from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

import recap_deck
from recap_deck.patterns import expression


def test_an_expression_is_compiled_when_something_is_looked_for() -> None:
    waiting = expression(r"(?P<word>[a-z]+)-", re.IGNORECASE)
    assert "match" not in vars(waiting)
    found = waiting.match("AB-c")
    assert found is not None
    assert found["word"] == "AB"
    assert "match" in vars(waiting)


def test_an_expression_has_what_a_compiled_one_has() -> None:
    compiled = re.compile(r"(?P<a>x)(y)?", re.IGNORECASE)
    for name in ("pattern", "flags", "groups", "groupindex"):
        waiting = expression(r"(?P<a>x)(y)?", re.IGNORECASE)
        assert getattr(waiting, name) == getattr(compiled, name)
    assert expression(r"\s*,\s*").split("a , b") == ["a", "b"]
    assert expression(rb"\d").sub(b"-", b"a1") == b"a-"


def test_what_no_expression_has_is_refused_as_python_does() -> None:
    with pytest.raises(AttributeError):
        expression("x").found  # type: ignore[attr-defined]  # noqa: B018


def test_every_expression_at_the_top_of_a_module_can_be_compiled() -> None:
    kind = type(expression("x"))
    checked = 0
    for module in pkgutil.walk_packages(recap_deck.__path__, "recap_deck."):
        if module.name.endswith("__main__"):
            continue
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, kind):
                assert value.groups >= 0
                checked += 1
    assert checked > 200
