"""Videos and sounds among pictures: which path is one, and the words on how it plays."""

from __future__ import annotations

import re

from recap_deck.model.media import Clip
from recap_deck.parse.read.pieces import InlinePicture
from recap_deck.values import dataclass, replace

VIDEO_ENDINGS = "mp4|m4v|mov|webm|ogv|avi|mkv|mpg|mpeg"
SOUND_ENDINGS = "mp3|m4a|wav|ogg|oga|opus|flac|aac"
"""What names of files end in, as alternatives of a pattern."""

# Patterns are text here: `re` keeps them once they are used, and most decks never use them.
_FILE = (
    rf"(?is)(?P<path>.*?\.(?:(?P<video>{VIDEO_ENDINGS})|{SOUND_ENDINGS}))(?P<query>\?[^\s#]*)?"
    r"(?P<fragment>#\S*)?(?P<words>(?:\s+\S+)*)"
)
_ON_THE_WEB = r"(?i)(?:https?:)?//"
_FRAGMENT = r"#(?:.*&)?t=(?:npt:)?(?P<start>[\d:.]*)(?:,(?P<end>[\d:.]+))?"
_POSTER = r"poster:\s*(?:\"(?P<quoted>[^\"]*)\"|(?P<path>\S+))"
_TIME_WORD = r"(?P<name>start|end):(?P<time>[\d:.]+)s?"
_OPTIONS = frozenset({"autoplay", "muted", "controls"})
_ALSO_PROSE = frozenset({"loop", "mute"})
"""Options where nothing but options stands around them; else they may be part of a sentence."""


@dataclass(frozen=True, slots=True)
class FoundClip:
    """A video or sound: its file, how it plays, and the words that say something else."""

    path: str
    clip: Clip
    words: str


def find_clip(picture: InlinePicture) -> FoundClip | None:
    """Read what a picture's syntax or a tag says of a video or sound; None for a picture.

    Words on how it plays may stand before the file, in the brackets, or after it.
    """
    words, attributes, tag = picture.alt, picture.attributes, picture.tag
    match = re.fullmatch(_FILE, picture.path)
    if match is None and tag not in ("video", "audio"):
        return None
    clip = Clip(
        tag == "video" or (tag != "audio" and bool(match and match["video"])),
        attributes.get("poster", "").strip(),
        *(name in attributes for name in ("autoplay", "loop", "muted")),
    )
    if match is None:
        return FoundClip(picture.path, clip, words)
    clip = _with_fragment(clip, match["fragment"] or "")
    clip, _ = _with_words(clip, match["words"], are_options=True)
    clip, rest = _with_words(clip, words)
    return FoundClip(_address(match), clip, rest)


def _address(match: re.Match[str]) -> str:
    """The path alone; an address on the web as it is."""
    if re.match(_ON_THE_WEB, match["path"]):
        return match["path"] + (match["query"] or "") + (match["fragment"] or "")
    return match["path"]


def _with_fragment(clip: Clip, fragment: str) -> Clip:
    """Read `#t=10,20`, as in addresses of media on the web."""
    match = re.fullmatch(_FRAGMENT, fragment)
    if match is None:
        return clip
    return replace(clip, start=_seconds(match["start"]), end=_seconds(match["end"] or ""))


def _with_words(clip: Clip, words: str, *, are_options: bool = False) -> tuple[Clip, str]:
    """Take the options out of the words; those after a file can be nothing else."""
    poster = re.search(_POSTER, words)
    if poster:
        words = words[: poster.start()] + words[poster.end() :]
    each = words.split()
    found = {word: re.fullmatch(_TIME_WORD, word) for word in each}
    times = {match["name"]: match["time"] for match in found.values() if match}
    rest = [word for word in each if word not in _OPTIONS and not found[word]]
    said = set(each) & _OPTIONS
    if are_options or said or poster or not set(rest) - _ALSO_PROSE:
        said |= set(rest) & _ALSO_PROSE
        rest = [word for word in rest if word not in _ALSO_PROSE]
    clip = replace(
        clip,
        poster=(poster["quoted"] or poster["path"]) if poster else clip.poster,
        autoplay=clip.autoplay or "autoplay" in said,
        loop=clip.loop or "loop" in said,
        muted=clip.muted or not said.isdisjoint({"mute", "muted"}),
        start=_seconds(times["start"]) if "start" in times else clip.start,
        end=_seconds(times["end"]) if "end" in times else clip.end,
    )
    return clip, " ".join(rest)


def _seconds(text: str) -> float:
    """Read `75`, `1:15` or `0:01:15.5`; 0 for what is no time."""
    seconds = 0.0
    for part in text.split(":"):
        if not re.fullmatch(r"\d{1,6}(?:\.\d{0,3})?", part):
            return 0.0
        seconds = seconds * 60 + float(part)
    return seconds
