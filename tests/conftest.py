"""Qt without a display, folders of the user's own for every test, golden files."""

from __future__ import annotations

import itertools
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

EXPECTED = "=== expected ===\n"
NUMBERS = itertools.count()
FOLDER = Path(tempfile.mkdtemp(prefix="recap-deck-tests-"))

# Nothing above imports Qt. It warns where its runtime folder isn't private.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["XDG_RUNTIME_DIR"] = str(FOLDER)
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)

settings.register_profile(
    "steady",
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
# For looking further than every change needs: --hypothesis-profile=search
settings.register_profile("search", deadline=None, max_examples=2_000)
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what came out into the golden files; look at the diff afterwards",
    )


def pytest_sessionfinish() -> None:
    shutil.rmtree(FOLDER, ignore_errors=True)


@pytest.fixture(autouse=True)
def user_folders(monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep settings, journals and caches of a test away from the user's and from other tests'.

    The folders are not made: the app must do that.
    """
    home = FOLDER / f"user{next(NUMBERS)}"
    for kind in ("CONFIG", "STATE", "CACHE", "DATA"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
    return home


@pytest.fixture
def little_room() -> Iterator[Callable[[], None]]:
    """Let no file grow larger than 4 KB, as on a full disk, until what is given is called."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)

    def limit(size: int) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))

    limit(4096)
    yield lambda: limit(before[0])
    limit(before[0])


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Tell whether golden files are to be rewritten."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture
def check_golden(update_golden: bool) -> Callable[[Path, Callable[[str], str]], None]:
    """Compare the outline of a golden file's source with what the file expects."""

    def check(path: Path, outline: Callable[[str], str]) -> None:
        source, _, expected = path.read_text(encoding="utf-8").partition(EXPECTED)
        actual = outline(source)
        if update_golden:
            path.write_text(source + EXPECTED + actual, encoding="utf-8")
        else:
            assert actual == expected

    return check
