"""What a run of the benchmark was asked for, and the environment that its programs get."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.decks import FOLDER
from benchmarks.timing import python

USER = FOLDER / "user"
CACHE = USER / "cache"
APP_COMMAND = python("-m", "recap_deck")


@dataclass(frozen=True, slots=True)
class Plan:
    """The decks' sizes (each measure's own where there are none) and the rounds of each."""

    sizes: tuple[int, ...] = ()
    rounds: int = 3

    def sizes_or(self, *usual: int) -> tuple[int, ...]:
        """The sizes asked for, else the usual ones."""
        return self.sizes or usual


def user_environment() -> Mapping[str, str]:
    """Folders of the benchmark's own, so that nobody's settings or caches take part."""
    kinds = ("CONFIG", "STATE", "CACHE", "DATA")
    return {f"XDG_{kind}_HOME": str(USER / kind.lower()) for kind in kinds}


def clear_cache() -> None:
    """Forget what the app has kept from earlier runs."""
    shutil.rmtree(CACHE, ignore_errors=True)


def tell(text: str) -> None:
    """Say on the terminal what is going on."""
    print(text, file=sys.stderr, flush=True)


def fresh(path: Path) -> Path:
    """A file to be written: its folder there, itself not."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    return path
