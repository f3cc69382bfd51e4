"""Who may import whom, and what only one place may do."""

from __future__ import annotations

import ast
import functools
import re
import subprocess
from collections.abc import Iterator, Set
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "recap_deck"
MODULES = sorted(PACKAGE.rglob("*.py"))

# Imports run downwards; neighbours on a line don't import each other.
LAYERS = (
    {"cli"},
    {"start"},
    {"ui"},
    {"export"},
    {"build"},
    {"paint"},
    {"typeset"},
    {"place", "show", "writing"},
    {"parse"},
    {"source", "theme", "commands", "settings", "desktop"},
    {"model"},
    {"staging"},
    {"files"},
    {"errors"},
    {"messages"},
    {"diagnostics", "geometry", "limits", "resources", "sentences"},
    {"patterns", "values"},
)
LEVEL = {part: level for level, layer in enumerate(LAYERS) for part in layer}
ENTRY_POINTS = {"__init__", "__main__"}
QT = {"PySide6", "shiboken6"}
QT_ALLOWED = {
    # Commands without a window: the version of Qt, and an application to draw with.
    "cli": {"", "QtGui"},
    "start": {"", "QtGui"},
    "typeset": {"QtCore", "QtGui", "QtSvg"},
    "paint": {"QtCore", "QtGui", "QtSvg"},
    "export": {"QtCore", "QtGui"},
    "ui": {"QtCore", "QtGui", "QtWidgets", "QtDBus", "QtMultimedia", "QtNetwork", "QtPrintSupport"},
}
# Loaded when they are first needed, because they would hold up the start.
SLOW_LIBRARIES = {
    "PIL",
    "PySide6",
    "budoux",
    "dataclasses",
    "difflib",
    "hashlib",
    "html",
    "icalendar",
    "markdown",
    "pickle",
    "pikepdf",
    "pygments",
    "pymdownx",
    "regex",
    "qtawesome",
    "resvg_py",
    "segno",
    "shiboken6",
    "socket",
    "spylls",
    "subprocess",
    "watchfiles",
    "yaml",
    "ziamath",
    "zoneinfo",
}
# Our own, for the same reason: whole pieces of the program that the first slide can do without.
LATER_PIECES = (
    "recap_deck.commands.bindable",
    "recap_deck.build.ahead",
    "recap_deck.build.faint_pictures",
    "recap_deck.paint.dissolved",
    "recap_deck.paint.faint",
    "recap_deck.paint.gradients",
    "recap_deck.parse.html_attributes",
    "recap_deck.ui.picture_checks",
    "recap_deck.build.link_targets",
    "recap_deck.export.text",
    "recap_deck.export.handout.write",
    "recap_deck.export.pptx.write",
    "recap_deck.export.svg",
    "recap_deck.export.thumbnails",
    "recap_deck.export.web",
    "recap_deck.paint.svg.plain",
    "recap_deck.paint.svg.rasters",
    "recap_deck.parse.formulas",
    "recap_deck.parse.icon_names",
    "recap_deck.parse.read.drawings",
    "recap_deck.typeset.drawings",
    "recap_deck.typeset.formulas",
    "recap_deck.typeset.icons",
    "recap_deck.ui.agenda",
    "recap_deck.ui.answering",
    "recap_deck.ui.assist",
    "recap_deck.ui.audience.live_cards",
    "recap_deck.ui.awake",
    "recap_deck.ui.conducting",
    "recap_deck.ui.deck_ways",
    "recap_deck.ui.documents",
    "recap_deck.ui.event_settings",
    "recap_deck.ui.export_dialog",
    "recap_deck.ui.editor",
    "recap_deck.ui.ending",
    "recap_deck.ui.exporting",
    "recap_deck.ui.finding",
    "recap_deck.ui.forms",
    "recap_deck.ui.following",
    "recap_deck.ui.going",
    "recap_deck.ui.helping",
    "recap_deck.ui.holding",
    "recap_deck.ui.keeping",
    "recap_deck.ui.resuming",
    "recap_deck.ui.key_filter",
    "recap_deck.ui.keys_stored",
    "recap_deck.ui.keys_window",
    "recap_deck.ui.live_commands",
    "recap_deck.ui.live_evening",
    "recap_deck.ui.media",
    "recap_deck.ui.motion",
    "recap_deck.ui.new_event",
    "recap_deck.ui.opening",
    "recap_deck.ui.parts",
    "recap_deck.ui.overview",
    "recap_deck.ui.pipe_door",
    "recap_deck.ui.pointing",
    "recap_deck.ui.presenter",
    "recap_deck.ui.presenting",
    "recap_deck.ui.printing",
    "recap_deck.ui.reloading",
    "recap_deck.ui.replies",
    "recap_deck.ui.rest",
    "recap_deck.ui.showing",
    "recap_deck.ui.slide.changed",
    "recap_deck.ui.slide_list",
    "recap_deck.ui.socket_door",
    "recap_deck.ui.start_panel",
    "recap_deck.ui.start_screen",
    "recap_deck.ui.taking_home",
    "recap_deck.ui.tooling",
    "recap_deck.ui.turning",
    "recap_deck.ui.wayfinding",
    "recap_deck.ui.writing",
    "recap_deck.ui.window.help",
    "recap_deck.ui.window.menus",
    "recap_deck.writing.matching",
)
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
# The lists of keys; they ask for the keys in force themselves.
LABELS_KEYS = {"recap_deck/ui/keys_window/rows.py", "recap_deck/ui/window/help.py"}
# Elsewhere below the windows time is an argument.
READS_CLOCKS = {"recap_deck/show/system_clock.py"}
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


def is_import(node: ast.AST) -> bool:
    return isinstance(node, ast.Import | ast.ImportFrom)


@functools.cache
def names_in(path: Path) -> frozenset[str]:
    """Every name that the code of a module uses, attributes and imports too."""
    names = set()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Name):
            names.add(node.id)
        elif isinstance(node, ast.Attribute):
            names.add(node.attr)
        elif isinstance(node, ast.alias):
            names.add(node.name)
    return frozenset(names)


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


def offenders(names: Set[str], *, but: Set[str] = frozenset()) -> list[str]:
    """The places where code of a part that isn't in `but` uses one of `names`."""
    return [
        f"{name_of(path)}: {name}"
        for path in MODULES
        if part_of(path) not in but
        for name in sorted(names & names_in(path))
    ]


every_part = pytest.mark.parametrize("part", sorted({part_of(path) for path in MODULES}))


def modules_of(part: str) -> list[Path]:
    return [path for path in MODULES if part_of(path) == part]


@every_part
def test_imports_run_downwards(part: str) -> None:
    if part in ENTRY_POINTS:
        return
    assert part in LEVEL, f"give {part} a line in LAYERS"
    for path in modules_of(part):
        for name in imports_in(tree_of(path)):
            top, _, rest = name.partition(".")
            target = rest.split(".")[0]
            if top == "recap_deck" and target in LEVEL and target != part:
                assert LEVEL[target] > LEVEL[part], f"{name_of(path)} may not import {name}"


@every_part
def test_qt_stays_in_the_parts_that_draw(part: str) -> None:
    for path in modules_of(part):
        for name in imports_in(tree_of(path)):
            top, _, rest = name.partition(".")
            allowed = top not in QT or rest.split(".")[0] in QT_ALLOWED.get(part, set())
            assert allowed, f"{name_of(path)} may not import {name}"
            # Its own interface brings QtWidgets along.
            assert top != "qtawesome" or part == "ui", f"{name_of(path)} may not import {name}"


def test_the_command_line_loads_qt_only_for_the_commands_that_draw() -> None:
    loaded = loaded_by("recap_deck.cli")
    assert "recap_deck.export.formats" in loaded
    for path in MODULES:
        if module_name(path) in loaded:
            at_the_top = [node for node in tree_of(path).body if is_import(node)]
            names = {name for node in at_the_top for name in imports_in(node)}
            assert not {name.split(".")[0] for name in names} & QT, name_of(path)


def test_the_package_itself_imports_nothing() -> None:
    names = set(imports_in(tree_of(PACKAGE / "__init__.py")))
    assert names == {"__future__.annotations"}


@every_part
def test_imports_stand_at_the_top_or_load_what_can_wait(part: str) -> None:
    if part in {"cli", "start", "__main__"}:
        return
    for path in modules_of(part):
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                for name in imports_in(node):
                    assert can_wait(name), f"{name_of(path)}: {name}"


def can_wait(name: str) -> bool:
    # The latter brings all that reads mail; the rest of its package is there from the start.
    later = (*LATER_PIECES, "importlib.metadata")
    return name.split(".")[0] in SLOW_LIBRARIES or name.startswith(later)


def test_the_first_slide_waits_for_no_later_piece() -> None:
    loaded = loaded_by("recap_deck.ui.app")
    assert "recap_deck.build.builder" in loaded
    assert not {name for name in loaded if name.startswith(LATER_PIECES)}


def test_the_first_slide_waits_for_no_slow_library() -> None:
    paths = {module_name(path): path for path in MODULES}
    for name in loaded_by("recap_deck.ui.app") | loaded_by("recap_deck.ui.second_start"):
        tops = [node for node in tree_of(paths[name]).body if is_import(node)]
        libraries = {each.split(".")[0] for node in tops for each in imports_in(node)}
        assert libraries & SLOW_LIBRARIES <= {"PySide6"}, name


def loaded_by(start: str) -> set[str]:
    """Our modules that are loaded with one, by the imports at their tops."""
    paths = {module_name(path): path for path in MODULES}
    loaded: set[str] = set()
    waiting = [start]
    while waiting:
        name = waiting.pop()
        if name in paths and name not in loaded:
            loaded.add(name)
            for node in tree_of(paths[name]).body:
                if is_import(node):
                    # `a.b.c` is the module `c`, or the name `c` in the module `a.b`.
                    waiting += [
                        part for n in imports_in(node) for part in (n, n.rpartition(".")[0])
                    ]
    return loaded


def module_name(path: Path) -> str:
    return name_of(path).removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def test_no_import_is_for_types_only() -> None:
    # values.py stands for the standard library's `dataclass`, which mypy knows.
    found = [each for each in offenders({"TYPE_CHECKING"}) if "/values.py:" not in each]
    assert not found, "a type lives in the wrong place"


@every_part
def test_no_import_is_relative(part: str) -> None:
    for path in modules_of(part):
        for node in ast.walk(tree_of(path)):
            assert not (isinstance(node, ast.ImportFrom) and node.level), name_of(path)


def test_no_widget_interprets_text_as_html() -> None:
    assert not offenders(RICH_TEXT)


def test_windows_show_the_keys_in_force_and_not_the_tables() -> None:
    for path in modules_of("ui"):
        if "key_label" in names_in(path):
            assert name_of(path) in LABELS_KEYS, f"{name_of(path)}: ask key_of"


def test_no_display_is_tied_to_a_widget() -> None:
    for path in (*MODULES, *(ROOT / "tests").rglob("*.py"), *(ROOT / "tools").rglob("*.py")):
        calls = [each for each in ast.walk(tree_of(path)) if isinstance(each, ast.Call)]
        found = [
            each.lineno
            for each in calls
            if isinstance(each.func, ast.Attribute) and each.func.attr == "screen" and not each.args
        ]
        assert not found, f"{path.name}:{found}: ask screen_of, or the display is deleted"


def test_a_label_says_that_its_text_is_plain() -> None:
    for path in modules_of("ui"):
        names = names_in(path)
        for widget in names & {"QLabel", "QMessageBox"}:
            assert "PlainText" in names, f"{name_of(path)}: a {widget} guesses what is HTML"


def test_only_files_writes_files() -> None:
    # Only Qt knows the trash of every system.
    found = [
        each for each in offenders(WRITERS, but={"files"}) if "/pictures/trash.py:" not in each
    ]
    assert not found
    for path in MODULES:
        if part_of(path) != "files":
            assert not any(is_writing_open(node) for node in ast.walk(tree_of(path))), path


def test_only_one_module_below_the_windows_reads_a_clock() -> None:
    for path in MODULES:
        if part_of(path) != "ui" and name_of(path) not in READS_CLOCKS:
            tops = {name.split(".")[0] for name in imports_in(tree_of(path))}
            assert "time" not in tops, name_of(path)
            assert not {"today", "utcnow"} & names_in(path), name_of(path)


def test_only_the_command_line_prints() -> None:
    assert not offenders({"print", "echo", "secho"}, but={"cli", *ENTRY_POINTS})


def test_names_say_what_a_module_is() -> None:
    names = {
        part.removesuffix(".py") for path in MODULES for part in path.relative_to(PACKAGE).parts
    }
    assert not names & NAMES_THAT_SAY_NOTHING


def test_every_package_says_what_it_is_for() -> None:
    for folder in {module.parent for module in MODULES}:
        module = folder / "__init__.py"
        assert module.is_file(), name_of(folder)
        assert ast.get_docstring(tree_of(module)), name_of(module)


def test_unit_tests_need_no_qt() -> None:
    for path in (ROOT / "tests/unit").rglob("*.py"):
        tops = {name.split(".")[0] for name in imports_in(tree_of(path))}
        assert not tops & {*QT, "pytestqt"}, name_of(path)


def test_no_file_names_a_package_host_or_a_place_of_one_machine() -> None:
    for path in project_files():
        text = path.read_text(encoding="utf-8", errors="replace")
        for pattern in (PACKAGE_HOSTS, PLACES_OF_ONE_MACHINE):
            assert not pattern.findall(text), name_of(path)


def test_only_one_place_makes_readers_of_pictures() -> None:
    """A reader behind a buffer of ours waits for Python with a lock that other threads want."""
    found = [each for each in offenders({"QImageReader"}) if "/picture_files.py:" not in each]
    assert not found, "picture_reader opens a picture without that"
