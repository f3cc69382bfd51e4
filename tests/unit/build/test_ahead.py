from __future__ import annotations

import time
from pathlib import Path

import pytest

from recap_deck.build.ahead import FormulasAhead
from recap_deck.parse.formulas.kept import KeptShapes


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))


def test_formulas_are_drawn_in_another_process() -> None:
    ahead = FormulasAhead()
    ahead.begin(["# A\n\n$x_{ahead}$", "$$\ny_{ahead}\n$$", r"broken $\frac{ahead}$"])
    while ahead.is_busy:
        time.sleep(0.02)

    kept = KeptShapes()
    assert kept.find("x_{ahead}", False)
    assert kept.find("y_{ahead}", True)


def test_what_was_drawn_needs_no_process() -> None:
    ahead = FormulasAhead()
    ahead.begin(["$z_{ahead}$"])
    while ahead.is_busy:
        time.sleep(0.02)
    ahead.begin(["$z_{ahead}$", "no formula, $5"])

    assert not ahead.is_busy


def test_it_may_be_stopped() -> None:
    ahead = FormulasAhead()
    ahead.begin([f"$x_{{{number}}}$" for number in range(2_000)])
    ahead.stop()

    assert not ahead.is_busy
