"""What CI installs before it tests: the script is run where apt-get is one of ours."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path("tools/ci_packages.sh").resolve()
TOOLS = ("sh", "env", "cut", "sed", "paste", "tr", "grep", "date", "timeout", "true", "touch")
PROGRAMS = ("pdftotext", "qpdf", "mutool", "soffice", "chromium")

pytestmark = pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in (*TOOLS, "id")), reason="wants a Unix shell"
)


class Machine:
    """A PATH with nothing but what we put there; what apt-get was asked stands in a file."""

    def __init__(self, folder: Path, *, is_root: bool = True) -> None:
        self.folder = folder
        for tool in TOOLS:
            found = shutil.which(tool)
            assert found is not None
            (folder / tool).symlink_to(found)
        self.add("id", f"echo {0 if is_root else 1000}")
        self.add("fc-list", "exit 1")
        self.add("dpkg-query", f"test -e {folder}/installed-$4 && echo installed")

    def add(self, name: str, lines: str) -> None:
        path = self.folder / name
        path.write_text(f"#!/bin/sh\n{lines}\n")
        path.chmod(0o755)

    def add_apt(self, lines: str = "") -> None:
        """An apt-get that puts the programs of a package, and notes of its fonts, into place."""
        there = 'touch "$folder/installed-$package"; chmod=755'
        programs = "".join(
            f'\n  {package}) printf "#!/bin/sh\\n" >"$folder/{program}"; mode "{program}";;'
            for package, program in zip(PACKAGES, PROGRAMS, strict=True)
        )
        self.add(
            "apt-get",
            f'folder={self.folder}\nmode() {{ {shutil.which("chmod")} 755 "$folder/$1"; }}\n'
            'printf "%s\\n" "$*" >>"$folder/asked"\n'
            f'for package in "$@"; do :; done\n{lines}\n'
            f'case "$*" in *download-only*) exit 0;; esac\n{there}\ncase "$package" in{programs}\n'
            "esac",
        )

    def run(self, seconds: int = 600) -> list[str]:
        """What the script says; it never fails."""
        told = subprocess.run(
            [SCRIPT],
            env={"PATH": str(self.folder), "RECAP_DECK_CI_SECONDS": str(seconds)},
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
        assert told.stdout == ""
        return told.stderr.splitlines()

    @property
    def asked(self) -> list[str]:
        path = self.folder / "asked"
        return path.read_text().splitlines() if path.exists() else []


PACKAGES = ("poppler-utils", "qpdf", "mupdf-tools", "libreoffice-impress-nogui", "chromium")


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def installed(machine: Machine) -> list[str]:
    return [
        line.split()[-1]
        for line in machine.asked
        if " install " in line and "--download-only" not in line
    ]


def test_what_is_missing_is_installed_and_nothing_is_skipped(machine: Machine) -> None:
    machine.add_apt()
    said = machine.run()
    fonts = ["fonts-noto-cjk", "fonts-noto-color-emoji"]
    assert installed(machine) == [*fonts, *PACKAGES]
    assert said == [f"ci: installing {package}" for package in (*fonts, *PACKAGES)]


def test_what_is_there_is_left_alone(machine: Machine) -> None:
    machine.add_apt()
    machine.add("soffice", "")
    machine.add("fc-list", "echo found")
    machine.run()
    assert installed(machine) == ["poppler-utils", "qpdf", "mupdf-tools", "chromium"]
    asked = len(machine.asked)
    assert machine.run() == []
    assert len(machine.asked) == asked


def test_a_package_that_cannot_be_had_is_named_with_its_tests(machine: Machine) -> None:
    machine.add_apt('case "$package" in chromium) exit 100;; esac')
    assert machine.run()[-1] == (
        "ci: these tests will be skipped, for their packages are missing: "
        "tests/e2e/test_web_page.py (chromium)"
    )


def test_without_apt_get_it_says_in_one_line_what_is_skipped(machine: Machine) -> None:
    (said,) = machine.run()
    assert all(f"({package})" in said for package in PACKAGES)


def test_nobody_is_asked_for_a_password(tmp_path: Path) -> None:
    machine = Machine(tmp_path, is_root=False)
    machine.add_apt()
    machine.add("sudo", 'printf "%s\\n" "$*" >>"$(dirname "$0")/sudo-asked"; exit 1')
    assert len(machine.run()) == 1
    assert machine.asked == []


def test_sudo_that_asks_for_no_password_is_used(tmp_path: Path) -> None:
    machine = Machine(tmp_path, is_root=False)
    machine.add_apt()
    machine.add("sudo", '[ "$1" = -n ] || exit 1; shift; exec "$@"')
    machine.run()
    assert installed(machine)[-1] == "chromium"


def test_apt_get_that_hangs_is_ended_when_the_time_is_over(machine: Machine) -> None:
    machine.add_apt(f"exec {shutil.which('sleep')} 50")
    said = machine.run(seconds=1)
    assert said[-1].startswith("ci: these tests will be skipped")
    assert len(machine.asked) == 1


def test_ci_installs_before_it_tests() -> None:
    lines = Path(".ci/run").read_text().splitlines()
    assert lines.index("sh tools/ci_packages.sh") < lines.index("make test")


def test_the_tests_it_names_exist() -> None:
    rows = SCRIPT.read_text().split("wanted='")[1].split("'")[0].split()
    named = [word for word in rows if word.startswith("tests/")]
    assert named
    assert [each for each in named if not Path(each).exists()] == []
