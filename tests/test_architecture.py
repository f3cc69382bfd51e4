"""Who may import whom, and what only one place may do."""

from __future__ import annotations

import ast
import functools
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "recap_deck"
MODULES = sorted(PACKAGE.rglob("*.py"))
PACKAGES = sorted({module.parent for module in MODULES})

# Imports run downwards; neighbours on a line don't import each other.
LAYERS = (
    {"cli"},
    {"ui"},
    {"export"},
    {"build"},
    {"paint"},
    {"typeset"},
    {"place", "show"},
    {"parse"},
    {"source", "theme", "commands", "settings"},
    {"model"},
    {"files"},
    {"errors"},
    {"messages"},
    {"diagnostics", "geometry", "limits", "resources"},
)
LEVEL = {part: level for level, layer in enumerate(LAYERS) for part in layer}
ENTRY_POINTS = {"__main__"}
QT_ALLOWED = {
    "typeset": {"QtCore", "QtGui", "QtSvg"},
    "paint": {"QtCore", "QtGui", "QtSvg"},
    "export": {"QtCore", "QtGui"},
    "ui": {"QtCore", "QtGui", "QtWidgets", "QtDBus", "QtPrintSupport"},
}
# Loaded when they are first needed, because they would hold up the start.
SLOW_LIBRARIES = {
    "PySide6",
    "markdown",
    "pikepdf",
    "pygments",
    "pymdownx",
    "qtawesome",
    "segno",
    "watchfiles",
    "yaml",
    "ziamath",
}
# They load pictures and open addresses that a deck names.
RICH_TEXT = {
    "QTextBrowser",
    "QTextEdit",
    "QWebEngineView",
    "appendHtml",
    "insertHtml",
    "setHtml",
    "setMarkdown",
    "setOpenExternalLinks",
    "RichText",
    "MarkdownText",
    "AutoText",
}
WRITERS = {
    "QFile",
    "QSaveFile",
    "copy2",
    "copyfile",
    "copytree",
    "fdopen",
    "mkstemp",
    "rename",
    "write_bytes",
    "write_text",
}
NAMES_THAT_SAY_NOTHING = {"utils", "util", "helpers", "helper", "base", "manager", "misc", "common"}
# In two pieces, so that this file isn't one that names them.
PACKAGE_HOSTS = re.compile("|".join(("pypi" + r"\.org", "python" + "hosted", "index" + "-url")))
PLACES_OF_ONE_MACHINE = re.compile(r"(?<![\w.~-])/(?:root|home|work|Users)/\w")


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def part_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@functools.cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def imports_in(tree: ast.AST) -> Iterator[str]:
    """Every imported name in full: `from a import b` is `a.b`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def names_in(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.alias):
            yield node.name


def is_writing_open(node: ast.AST) -> bool:
    """Tell whether `node` is `open(…, "w")`, `path.open("ab")` and the like."""
    if not isinstance(node, ast.Call):
        return False
    function = node.func
    if not (
        (isinstance(function, ast.Name) and function.id == "open")
        or (isinstance(function, ast.Attribute) and function.attr == "open")
    ):
        return False
    values = [*node.args, *(keyword.value for keyword in node.keywords)]
    constants = [value.value for value in values if isinstance(value, ast.Constant)]
    return any(re.fullmatch(r"[rbt]*[wax+][rbt+]*", str(constant)) for constant in constants)


def project_files() -> list[Path]:
    """The text files that belong to the project, by git where there is git."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT,
            capture_output=True,
            check=True,
        ).stdout.decode()
    except (OSError, subprocess.CalledProcessError):
        return [*MODULES, *(ROOT / name for name in ("Makefile", "constraints.txt"))]
    files = [ROOT / name for name in listed.split("\0") if name]
    return [path for path in files if path.is_file() and b"\0" not in path.read_bytes()[:4096]]


every_module = pytest.mark.parametrize("path", MODULES, ids=name_of)


@every_module
def test_imports_run_downwards(path: Path) -> None:
    part = part_of(path)
    if part in ENTRY_POINTS or path == PACKAGE / "__init__.py":
        return
    assert part in LEVEL, f"give {part} a line in LAYERS"
    for name in imports_in(tree_of(path)):
        top, _, rest = name.partition(".")
        target = rest.split(".")[0]
        if top == "recap_deck" and target in LEVEL and target != part:
            assert LEVEL[target] > LEVEL[part], f"{part} may not import {target}"


@every_module
def test_qt_stays_in_the_parts_that_draw(path: Path) -> None:
    for name in imports_in(tree_of(path)):
        top, _, rest = name.partition(".")
        allowed = QT_ALLOWED.get(part_of(path), set())
        assert top not in {"PySide6", "shiboken6"} or rest.split(".")[0] in allowed, name
        assert top != "qtawesome" or part_of(path) == "ui", "qtawesome brings QtWidgets along"


def test_the_package_itself_imports_nothing() -> None:
    names = set(imports_in(tree_of(PACKAGE / "__init__.py")))
    assert names == {"__future__.annotations"}


@every_module
def test_imports_stand_at_the_top_or_load_a_slow_library(path: Path) -> None:
    if part_of(path) == "cli":
        return
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            for name in imports_in(node):
                assert name.split(".")[0] in SLOW_LIBRARIES, f"{node.name} imports {name}"


@every_module
def test_no_import_is_relative_or_for_types_only(path: Path) -> None:
    tree = tree_of(path)
    assert "TYPE_CHECKING" not in set(names_in(tree)), "a type lives in the wrong place"
    relative = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.level]
    assert not relative


@every_module
def test_no_widget_interprets_text_as_html(path: Path) -> None:
    assert not RICH_TEXT & set(names_in(tree_of(path)))


@every_module
def test_a_label_says_that_its_text_is_plain(path: Path) -> None:
    names = set(names_in(tree_of(path)))
    for widget in names & {"QLabel", "QMessageBox"}:
        assert "PlainText" in names, f"{widget} guesses whether its text is HTML"


@every_module
def test_only_files_writes_files(path: Path) -> None:
    if part_of(path) == "files":
        return
    tree = tree_of(path)
    assert not WRITERS & set(names_in(tree))
    assert not [node.lineno for node in ast.walk(tree) if is_writing_open(node)]  # type: ignore[attr-defined]


@every_module
def test_only_the_command_line_prints(path: Path) -> None:
    if part_of(path) not in {"cli", *ENTRY_POINTS}:
        assert not {"print", "echo", "secho"} & set(names_in(tree_of(path)))


@every_module
def test_a_name_says_what_a_module_is(path: Path) -> None:
    parts = path.relative_to(PACKAGE).parts
    assert not {part.removesuffix(".py") for part in parts} & NAMES_THAT_SAY_NOTHING


@pytest.mark.parametrize("folder", PACKAGES, ids=name_of)
def test_every_package_says_what_it_is_for(folder: Path) -> None:
    module = folder / "__init__.py"
    assert module.is_file()
    assert ast.get_docstring(tree_of(module))


@pytest.mark.parametrize("path", sorted((ROOT / "tests/unit").rglob("*.py")), ids=name_of)
def test_unit_tests_need_no_qt(path: Path) -> None:
    assert not {name.split(".")[0] for name in imports_in(tree_of(path))} & {"PySide6", "pytestqt"}


def test_no_file_names_a_package_host_or_a_place_of_one_machine() -> None:
    for path in project_files():
        text = path.read_text(encoding="utf-8", errors="replace")
        for pattern in (PACKAGE_HOSTS, PLACES_OF_ONE_MACHINE):
            assert not pattern.findall(text), name_of(path)
