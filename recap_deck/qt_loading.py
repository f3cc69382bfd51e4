"""Loads PySide6, without what it would compile at each start and asks for only to explain itself.

PySide carries the Python half of its signatures as source text and compiles it whenever it is
imported, a tenth of the time to the first slide. It is needed to word a `TypeError`, and to write
stubs: here each of those modules is run when something of it is first asked for. All versions for
which this was tested are named; any other one is imported as it is.
"""

from __future__ import annotations

import builtins
import sys
from threading import RLock
from typing import Any

_TESTED = ("6.11.",)
# Not `mapping`: PySide's C++ takes what it needs of it past Python's way of asking a module.
_LATER = frozenset(
    f"shibokensupport/{name}.py"
    for name in (
        "signature/errorhandler",
        "signature/layout",
        "signature/parser",
        "signature/lib/enum_sig",
        "signature/lib/pyi_generator",
        "signature/lib/tool",
    )
)
_DOOR = """
def __getattr__(name):
    from recap_deck.qt_loading import opened
    return opened(globals(), name)
"""

_waiting: dict[str, Any] = {}
_lock = RLock()


def load_qt() -> None:
    """Import PySide6 with QtGui."""
    compiling, importing = builtins.compile, builtins.__import__

    def compile_or_wait(source: Any, filename: Any, *rest: Any, **named: Any) -> Any:
        if filename not in _LATER or not _is_tested():
            return compiling(source, filename, *rest, **named)
        _waiting[filename] = source
        return compiling(_DOOR, filename, "exec")

    builtins.compile = compile_or_wait
    try:
        import shiboken6  # noqa: F401
    finally:
        builtins.compile = compiling
        # PySide's own `import` reads the source of every module that imports, for a feature that
        # we don't use: a twelfth of the time to the first slide.
        builtins.__import__ = importing
    import PySide6.QtGui  # noqa: F401


def _is_tested() -> bool:
    version: str = sys.modules["shiboken6"].__version__
    return version.startswith(_TESTED)


def opened(module: dict[str, Any], name: str) -> Any:
    """What a module that was held back has under a name; it is run for the first one."""
    # Python asks every module for names like `__path__`, which say nothing of its contents.
    if not name.startswith("__"):
        with _lock:
            source = _waiting.pop(module["__file__"], None)
            if source is not None:
                del module["__getattr__"]
                exec(compile(source, module["__file__"], "exec"), module)
        if name in module:
            return module[name]
    raise AttributeError(f"module {module['__name__']!r} has no attribute {name!r}")
