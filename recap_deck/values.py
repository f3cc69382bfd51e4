"""The dataclasses of every stage, their methods made without compiling, or at first use.

`from recap_deck.values import dataclass` stands for the standard library's. That one writes and
compiles source text for each class, 0.7 ms; the first slide needs two hundred classes. So does
`replace`, of which a slide needs a hundred: it takes a quarter of the time.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
    from dataclasses import field as field
    from dataclasses import replace as replace
else:

    class field:  # noqa: N801
        """A default that is made anew for each value."""

        __slots__ = ("default_factory",)

        def __init__(self, *, default_factory: Callable[[], Any]) -> None:
            self.default_factory = default_factory

    def dataclass(*, frozen: bool = False, slots: bool = False, **options: Any) -> Any:
        """Make a dataclass; what isn't simply one with slots goes to the standard library."""

        def made(kind: type) -> type:
            if slots and options.keys() <= {"eq"} and _is_plain(kind):
                return _slotted(kind, frozen=frozen, eq=options.get("eq", True))
            return _by_the_library(kind, frozen=frozen, slots=slots, **options)

        return made

    def replace(value: Any, /, **changes: Any) -> Any:
        """Make a value like `value` but for some fields."""
        made = getattr(value.__class__, "__replace__", None)
        return made(value, **changes) if made else _library().replace(value, **changes)


_MISSING = object()
_NOT_COPIED = ("__dict__", "__weakref__")


def _is_plain(kind: type) -> bool:
    annotations = vars(kind).get("__annotations__", {})
    return (
        kind.__bases__ == (object,)
        and not hasattr(kind, "__post_init__")
        and not any("ClassVar" in str(each) for each in annotations.values())
    )


def _slotted(kind: type, *, frozen: bool, eq: bool) -> type:
    names = tuple(vars(kind).get("__annotations__", {}))
    defaults = {name: vars(kind)[name] for name in names if name in vars(kind)}
    left_out = {*defaults, *_NOT_COPIED}
    written = {name: value for name, value in vars(kind).items() if name not in left_out}
    body = {
        "__repr__": _repr,
        **(_REFUSING if frozen else {}),
        "__getstate__": _state,
        "__setstate__": _set_state,
        "__match_args__": names,
        "__dataclass_fields__": _Fields(names, defaults),
        **(_comparing(names) if eq else {}),
        **({} if frozen or not eq else {"__hash__": None}),
        **written,
        "__slots__": names,
    }
    made: Any = type(kind)(kind.__name__, (), body)
    made.__qualname__ = kind.__qualname__
    made.__init__ = _first_init(made, names, defaults)
    made.__replace__ = _first_replace(made, names)
    return made  # type: ignore[no-any-return]


def _comparing(names: tuple[str, ...]) -> dict[str, Callable[..., Any]]:
    """Equality and hash, which go by the fields' values."""
    values: Callable[[Any], Any] = attrgetter(*names) if names else lambda _self: ()

    def __eq__(self: Any, other: object) -> bool:  # noqa: N807
        if other.__class__ is self.__class__:
            return values(self) == values(other)  # type: ignore[no-any-return]
        return NotImplemented

    def __hash__(self: Any) -> int:  # noqa: N807
        return hash(values(self))

    return {"__eq__": __eq__, "__hash__": __hash__}


def _first_init(made: Any, names: tuple[str, ...], defaults: dict[str, Any]) -> Any:
    """An `__init__` that puts a compiled one in its own place when the first value is made."""

    def __init__(self: Any, *given: Any, **named: Any) -> None:  # noqa: N807
        made.__init__ = _compiled_init(made, names, defaults)
        made.__init__(self, *given, **named)

    return __init__


def _compiled_init(
    kind: type, names: tuple[str, ...], defaults: dict[str, Any]
) -> Callable[..., None]:
    # The slot's own setter passes by the `__setattr__` that refuses.
    setters = {f"_set_{i}": vars(kind)[name].__set__ for i, name in enumerate(names)}
    makers = {i: defaults[name] for i, name in enumerate(names) if _is_made(defaults.get(name))}
    makes = {f"_make_{i}": each.default_factory for i, each in makers.items()}
    scope = {"_missing": _MISSING, **setters, **makes}
    code = _init_code(len(names), tuple(makers)).replace(co_varnames=("self", *names))
    given = tuple(
        _MISSING if i in makers else defaults[name]
        for i, name in enumerate(names)
        if name in defaults
    )
    assert set(names[len(names) - len(given) :]) == defaults.keys(), "defaults come last"
    return FunctionType(code, scope, "__init__", given)


@cache
def _init_code(count: int, made: tuple[int, ...]) -> CodeType:
    """For all classes with so many fields, of which some are made anew if they aren't given."""
    lines = []
    for i in range(count):
        value = f"_make_{i}() if _{i} is _missing else _{i}" if i in made else f"_{i}"
        lines.append(f"    _set_{i}(self, {value})\n")
    parameters = "".join(f", _{i}" for i in range(count))
    scope: dict[str, Any] = {}
    exec(f"def __init__(self{parameters}):\n{''.join(lines) or '    pass'}", scope)
    made_init: FunctionType = scope["__init__"]
    return made_init.__code__


def _is_made(default: object) -> bool:
    """Say whether a default is made anew, by ours or by the standard library's `field`."""
    return hasattr(default, "default_factory")


def _first_replace(made: Any, names: tuple[str, ...]) -> Any:
    """A `__replace__` that puts a compiled one in its own place when it is first called."""

    def __replace__(self: Any, **changes: Any) -> Any:  # noqa: N807
        made.__replace__ = _compiled_replace(made, names)
        return made.__replace__(self, **changes)

    return __replace__


def _compiled_replace(kind: type, names: tuple[str, ...]) -> Callable[..., Any]:
    scope: dict[str, Any] = {"_missing": _MISSING, "_kind": kind}
    parameters = "".join(f", {name}=_missing" for name in names)
    fields = ", ".join(f"self.{name} if {name} is _missing else {name}" for name in names)
    exec(f"def __replace__(self{parameters}):\n    return _kind({fields})", scope)
    made: Callable[..., Any] = scope["__replace__"]
    return made


def _refuse(_self: object, name: str, *_value: object) -> NoReturn:
    raise _library().FrozenInstanceError(f"cannot assign to field {name!r}")


_REFUSING = {"__setattr__": _refuse, "__delattr__": _refuse}


def _repr(self: Any) -> str:
    fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
    return f"{type(self).__qualname__}({fields})"


def _state(self: Any) -> list[Any]:
    return [getattr(self, name) for name in self.__slots__]


def _set_state(self: Any, state: list[Any]) -> None:
    for name, value in zip(self.__slots__, state, strict=True):
        object.__setattr__(self, name, value)


class _Fields:
    """What `replace` and `fields` look for, made by the standard library when they do."""

    def __init__(self, names: tuple[str, ...], defaults: dict[str, Any]) -> None:
        self._names = names
        self._defaults = defaults

    def __get__(self, _instance: object, kind: Any) -> dict[str, Any]:
        own = {name: kind.__annotations__[name] for name in self._names}
        plain = type(kind.__name__, (), {"__annotations__": own, **self._defaults})
        made: Any = _by_the_library(plain, eq=False, repr=False)
        kind.__dataclass_fields__ = made.__dataclass_fields__
        return made.__dataclass_fields__  # type: ignore[no-any-return]


def _by_the_library(kind: type, **options: Any) -> type:
    for name, default in list(vars(kind).items()):
        if isinstance(default, field):  # type: ignore[arg-type]
            made: Any = default
            setattr(kind, name, _library().field(default_factory=made.default_factory))
    made_kind: type = _library().dataclass(**options)(kind)
    return made_kind


def _library() -> Any:
    # It brings `inspect` and what reads source: 7 ms that few programs ever need.
    import dataclasses

    return dataclasses
