"""Which dictionaries there are: the system's for hunspell, and the library's own for English."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path

from recap_deck.patterns import expression

_NAME = expression(r"(?P<language>[a-z]{2,3})(?:[_-](?P<region>[A-Za-z]{2,4}))?")
_USUAL_REGIONS = ("US", "KR", "GB", "DE", "FR", "ES", "BR")
"""Of several for one language the first of these."""

_SCRIPTS: Mapping[str, re.Pattern[str]] = {
    "ko": expression("[\uac00-\ud7a3\u1100-\u11ff]"),
    **dict.fromkeys(("ru", "uk", "bg", "sr", "be", "mk"), expression("[\u0400-\u04ff]")),
    "el": expression("[\u0370-\u03ff]"),
    "he": expression("[\u0590-\u05ff]"),
    **dict.fromkeys(("ar", "fa", "ur"), expression("[\u0600-\u06ff]")),
    "hi": expression("[\u0900-\u097f]"),
}
_LATIN = expression("[A-Za-z\u00c0-\u024f]")


def find_dictionaries(folders: Iterable[Path] | None = None) -> dict[str, Path]:
    """The dictionaries by language, as paths without their endings."""
    found: dict[str, Path] = {}
    for folder in dictionary_folders() if folders is None else folders:
        for path in sorted(_in_folder(folder), key=_usualness):
            language = path.name[:3].rstrip("_-").lower()
            found.setdefault(language, path)
    return found


def _in_folder(folder: Path) -> Iterator[Path]:
    try:
        for path in folder.glob("*.aff"):
            bare = path.with_suffix("")
            if _NAME.fullmatch(bare.name) and bare.with_suffix(".dic").is_file():
                yield bare
    except OSError:
        return  # a folder that nobody lets us see holds nothing for us


def _usualness(path: Path) -> tuple[int, str]:
    region = path.name[3:5].upper()
    known = _USUAL_REGIONS
    return (known.index(region) if region in known else len(known)), path.name


def dictionary_folders() -> Iterator[Path]:
    """Where this system and its programs keep dictionaries, the system's own first."""
    for named in filter(None, os.environ.get("DICPATH", "").split(os.pathsep)):
        yield Path(named)
    if sys.platform == "darwin":
        yield from (Path.home() / "Library/Spelling", Path("/Library/Spelling"))
        yield from Path("/Applications").glob(
            "LibreOffice*.app/Contents/Resources/extensions/dict-*"
        )
    elif sys.platform == "win32":
        for programs in filter(None, map(os.environ.get, ("ProgramFiles", "ProgramW6432"))):
            yield from Path(programs).glob("LibreOffice*/share/extensions/dict-*")
    else:
        data = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
        for folder in data.split(":"):
            yield from (Path(folder) / each for each in ("hunspell", "myspell/dicts", "myspell"))
        for office in (Path("/usr/lib/libreoffice"), Path("/opt/libreoffice")):
            yield from office.glob("share/extensions/dict-*")
    yield from _of_the_library()


def _of_the_library() -> Iterator[Path]:
    spec = find_spec("spylls")
    for place in (spec.submodule_search_locations or ()) if spec else ():
        yield Path(place) / "hunspell/data/en"


def languages_of(wanted: str, there: Iterable[str]) -> tuple[str, ...]:
    """The languages that a deck is checked in: its own, and English; those that there are."""
    own = wanted.lower().replace("_", "-").partition("-")[0]
    known = set(there)
    return tuple(each for each in dict.fromkeys((own, "en")) if each in known)


def can_tell(word: str, language: str) -> bool:
    """Say whether a dictionary of a language knows words in this word's script."""
    return bool(_SCRIPTS.get(language, _LATIN).search(word))
