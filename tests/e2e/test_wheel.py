"""The built wheel, installed into an environment of its own, used from another folder."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pikepdf
import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = "Scripts" if os.name == "nt" else "bin"


def run(*command: str | Path, folder: Path) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel; what it depends on is borrowed from the running one."""
    folder = tmp_path_factory.mktemp("wheel")
    pip_wheel = ("-m", "pip", "wheel", "--quiet", "--no-deps", "--no-index", "--no-build-isolation")
    run(sys.executable, *pip_wheel, "--wheel-dir", folder, ROOT, folder=folder)
    (wheel,) = folder.glob("*.whl")
    home = folder / "environment"
    venv.create(home, with_pip=False, symlinks=True)
    python = home / SCRIPTS / "python"
    (site_packages,) = home.glob("**/site-packages")
    # A line in a .pth file adds the folder but not the folder's own .pth files, so that the
    # editable install that is in it stays out.
    (site_packages / "borrowed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    pip_install = ("-m", "pip", "install", "--quiet", "--no-deps", "--no-index")
    run(python, *pip_install, "--ignore-installed", wheel, folder=folder)
    return home


@pytest.fixture
def resources(environment: Path, tmp_path: Path) -> dict[str, Path]:
    """Where the installed package finds its data."""
    code = "from recap_deck.resources import resource_folder as f; print(f('{}'))"
    python = environment / SCRIPTS / "python"
    names = ("themes", "assets", "sample")
    return {
        name: Path(run(python, "-c", code.format(name), folder=tmp_path).strip()) for name in names
    }


@pytest.mark.parametrize("name", ["themes", "assets", "sample"])
def test_the_wheel_brings_its_data_along(
    environment: Path, resources: dict[str, Path], name: str
) -> None:
    assert resources[name].is_relative_to(environment)
    assert any(resources[name].iterdir())


def test_the_installed_command_exports_the_sample(
    environment: Path, resources: dict[str, Path], tmp_path: Path
) -> None:
    command = environment / SCRIPTS / "recap-deck"
    run(command, "export", resources["sample"], "-o", "recap.pdf", folder=tmp_path)
    with pikepdf.open(tmp_path / "recap.pdf") as pdf:
        assert len(pdf.pages) >= 40


def test_the_installed_command_checks_the_sample(
    environment: Path, resources: dict[str, Path], tmp_path: Path
) -> None:
    command = environment / SCRIPTS / "recap-deck"
    assert "error" not in run(command, "check", resources["sample"], folder=tmp_path)
