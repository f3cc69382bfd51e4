"""What the newest change of the rundown was, in words, so that taking it back can name it."""

from __future__ import annotations

from recap_deck.messages import sentence
from recap_deck.show.began import Began
from recap_deck.show.rundown import (
    MINUTE,
    Added,
    Change,
    Fixed,
    Inserted,
    Moved,
    Reset,
    Rundown,
    Skipped,
    TakenOut,
    Titled,
    Together,
    lines_of,
)
from recap_deck.show.time_text import time_of_day_text


def undo_text(rundown: Rundown, language: str = "en") -> str:
    """Name what undo would take back, “Coffee: 1 min more”; empty where there is nothing."""
    if not rundown.changes:
        return ""
    titles = {line.item.id: line.item.title for line in lines_of(rundown)}
    return change_text(rundown.changes[-1], titles, language)


def change_text(change: Change, titles: dict[str, str], language: str = "en") -> str:
    """Name a change; `titles` are the items' by id."""
    match change:
        case Added(item_id, seconds):
            how = "more" if seconds > 0 else "less"
            return _worded(f"change-{how}", titles.get(item_id, item_id), seconds, language)
        case Skipped(item_id, is_skipped):
            what = "skipped" if is_skipped else "restored"
            return _worded(f"change-{what}", titles.get(item_id, item_id), 0, language)
        case Fixed(item_id, start):
            return _fixed_text(titles.get(item_id, item_id), start, language)
        case Titled(item_id):
            return _worded("change-titled", titles.get(item_id, item_id), 0, language)
        case Moved(item_id):
            return _worded("change-moved", titles.get(item_id, item_id), 0, language)
        case Inserted(item):
            return _worded("change-inserted", item.title, 0, language)
        case Reset(item_id):
            return _worded("change-reset", titles.get(item_id, item_id), 0, language)
        case Began() as it:
            how = "earlier" if it.earlier_seconds > 0 else "later"
            title = titles.get(it.id, it.id)
            return _worded(f"change-began-{how}", title, it.earlier_seconds, language)
        case TakenOut(item_id, seconds):
            return _worded("change-sleep", titles.get(item_id, item_id), seconds, language)
        case Together(changes, why):
            return _together_text(changes, why, titles, language)


def _fixed_text(title: str, start: float | None, language: str) -> str:
    code = "change-unfixed" if start is None else "change-fixed"
    time = "" if start is None else time_of_day_text(start)
    return sentence(code, (("title", title), ("time", time)), language)


def _together_text(
    changes: tuple[Change, ...], why: str, titles: dict[str, str], language: str
) -> str:
    """One change is named itself, several by the offer that they were."""
    if len(changes) == 1:
        return change_text(changes[0], titles, language)
    lost = -sum(each.seconds for each in changes if isinstance(each, Added))
    code = "change-shorten" if why == "shorten" else "change-several"
    return _worded(code, str(len(changes)), lost, language)


def _worded(code: str, title: str, seconds: float, language: str) -> str:
    minutes = f"{abs(seconds) / MINUTE:.1f}".removesuffix(".0")
    return sentence(code, (("title", title), ("n", minutes)), language)
