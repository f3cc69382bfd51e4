"""The standard deck: every layout and construct in four languages, and every layout too full."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from recap_deck.geometry import WIDE, Size
from recap_deck.model.deck import Deck, Session
from recap_deck.model.slide import SlideSource
from recap_deck.source.load import load_deck, load_text

FOLDER = Path(__file__).parent / "decks" / "standard"
FOUR_TO_THREE = Size(1920, 1440)
LIGHTS = ("dark", "light")
SIZES = {"16:9": WIDE, "4:3": FOUR_TO_THREE}


@dataclass(frozen=True, slots=True)
class Words:
    """A language's words: titles from short to too long, a sentence, an item, its detail."""

    titles: tuple[str, str, str, str]
    sentence: str
    item: str
    detail: str
    cells: tuple[str, str, str]


LANGUAGES = {
    "ko": Words(
        (
            "흐름",
            "실시간 데이터 분석",
            "서버를 한 대도 띄우지 않고 하루에 천만 건의 사건을 모아 세는 방법",
            "서버를 한 대도 띄우지 않고 하루에 천만 건을 모아 세고, 늦게 온 것까지 다시 세며, "
            "그 결과를 아침 아홉 시 회의에 앞서 모두의 화면에 올려 두는 방법에 관한 긴 이야기",
        ),
        "흐르는 데이터를 멈추지 않고 세는 일은 생각보다 어렵고, 그래서 재미있다.",
        "**Firehose** — 스트리밍 데이터를 S3와 Redshift로 자동 적재",
        "전송량만큼만 비용을 낸다",
        ("강가를 따라", "1,234", "0.5 GiB"),
    ),
    "en": Words(
        (
            "Flow",
            "Counting what moves",
            "How to count ten million events a day without starting a single server of your own",
            "How to count ten million events a day without starting a single server of your own, "
            "count again what arrives late, and have the figures on everybody's screen before the "
            "meeting at nine in the morning: a long story about small pieces",
        ),
        "Counting what moves without stopping it is harder than one thinks, and more fun.",
        "**Firehose** — loads what streams into S3 and Redshift by itself",
        "you pay for what is sent",
        ("Along the river", "1,234", "0.5 GiB"),
    ),
    "ja": Words(
        (
            "流れ",
            "動くものを数える",
            "サーバーを一台も立てずに、一日一千万件のできごとを集めて数える方法について",
            "サーバーを一台も立てずに、一日一千万件のできごとを集めて数え、遅れて届いたものも数え直し、"
            "朝九時の会議の前に全員の画面へ結果を載せておく方法についての、少し長い話",
        ),
        "流れるデータを止めずに数えるのは、思ったより難しく、だからこそ面白い。",
        "**Firehose** — 流れるデータをS3とRedshiftへ自動で積む",
        "送った分だけ支払う",
        ("川沿いの道", "1,234", "0.5 GiB"),
    ),
    "ar": Words(
        (
            "تدفق",
            "عدّ ما يتحرك",
            "كيف تعدّ عشرة ملايين حدث في اليوم دون أن تشغّل خادمًا واحدًا بنفسك",
            "كيف تعدّ عشرة ملايين حدث في اليوم دون أن تشغّل خادمًا واحدًا بنفسك، ثم تعيد عدّ ما يصل "
            "متأخرًا، وتضع الأرقام على شاشات الجميع قبل اجتماع التاسعة صباحًا: قصة طويلة",
        ),
        "عدّ ما يتحرك دون إيقافه أصعب مما يظن المرء، ولهذا هو ممتع.",
        "**Firehose** — يحمّل البيانات المتدفقة إلى S3 و Redshift",
        "تدفع مقابل ما يُرسل",
        ("على النهر", "1,234", "0.5 GiB"),
    ),
}
AMOUNTS = {"short": 1, "usual": 3, "long": 9, "too long": 30}


def standard_deck(theme: str, light: str, size: str) -> Deck:
    """The deck with every layout and construct, in a theme, light or dark, in a size."""
    return dressed(load_deck(FOLDER), theme, light, size)


def lengths_deck(theme: str, light: str, size: str, *, whole: bool = False) -> Deck:
    """Every layout with little, some, much and too much; each in one language, or in all four."""
    front = "---\ntitle: Lengths\nspeaker: 김하늘, Mina Park\n---\n"
    text = front + "\n---\n".join(_slides(whole))
    return dressed(load_text(text, "lengths.md", FOLDER), theme, light, size)


def dressed(deck: Deck, theme: str, light: str, size: str) -> Deck:
    """The same deck in a theme, a variant and a size."""
    sessions = tuple(_dressed(each, theme, light, SIZES[size]) for each in deck.sessions)
    return replace(deck, sessions=sessions, event=replace(deck.event, theme=theme))


def _dressed(session: Session, theme: str, light: str, size: Size) -> Session:
    slides = tuple(_lit(slide, light) for slide in session.slides)
    return replace(session, theme=theme, size=size, slides=slides)


def _lit(slide: SlideSource, light: str) -> SlideSource:
    classes = (*slide.directives.classes, light)
    return replace(slide, directives=replace(slide.directives, classes=classes))


def _slides(whole: bool) -> Iterator[str]:
    names = list(LANGUAGES)
    for row, (layout, body) in enumerate(_BODIES.items()):
        for column, (amount, count) in enumerate(AMOUNTS.items()):
            chosen = names if whole else [names[(row + column) % len(names)]]
            for name in chosen:
                words = LANGUAGES[name]
                title = words.titles[column]
                head = f"<!-- layout: {layout} -->\n<!-- id: {layout}-{amount}-{name} -->\n"
                head = head.replace("too long", "full")
                yield f"\n{head}\n{body(words, title, count)}\n"


def _text(words: Words, title: str, count: int) -> str:
    return f"# {title}\n\n" + "\n\n".join([words.sentence] * (count - 1))


def _list(words: Words, title: str, count: int) -> str:
    return f"# {title}\n\n{_items(words, count)}"


def _items(words: Words, count: int) -> str:
    lines = []
    for index in range(count):
        lines.append(f"- {words.item}")
        lines += [f"  - {words.detail}"] * (index % 3)
    return "\n".join(lines)


def _beside(words: Words, title: str, count: int) -> str:
    return f"# {title}\n\n![](images/tall.svg)\n\n{_items(words, count)}"


def _over(words: Words, title: str, count: int) -> str:
    return f"# {title}\n\n{words.sentence * min(count, 9)}\n\n![](images/photo.jpg)"


def _sides(words: Words, title: str, count: int) -> str:
    side = f"### {words.titles[0]}\n\n{_items(words, count)}"
    return f"# {title}\n\n::left::\n\n{side}\n\n::right::\n\n{side}"


def _three(words: Words, title: str, count: int) -> str:
    column = f"::: column\n### {words.titles[0]}\n\n{_items(words, count)}\n:::"
    return f"# {title}\n\n:::: columns\n" + "\n".join([column] * 3) + "\n::::"


def _quote(words: Words, title: str, count: int) -> str:
    lines = "\n> ".join([words.sentence] * count)
    return f"> {lines}\n>\n> — {words.titles[0]}"


def _statement(words: Words, title: str, count: int) -> str:
    return f"{title} **{words.titles[0]}**"


def _number(words: Words, title: str, count: int) -> str:
    return f"# {10**count % 999_999_937:,}\n\n{' '.join([words.sentence] * min(count, 9))}"


def _code(words: Words, title: str, count: int) -> str:
    lines = [
        line
        for index in range(count)
        for line in (
            f"def step_{index}(event, context):  # {words.detail}",
            f'    return {{"ok": True, "count": {index}}}',
            "",
        )
    ]
    return f'# {title}\n\n```python {{2}} title="handler.py"\n' + "\n".join(lines) + "\n```"


def _table(words: Words, title: str, count: int) -> str:
    first, second, third = words.cells
    row = f"| {first} | {second} | {third} | {words.detail} |"
    head = f"| {words.titles[0]} | n | GiB | {words.titles[0]} |\n|:--|--:|--:|:--|\n"
    return f"# {title}\n\n{head}" + "\n".join([row] * count)


def _code_to_scan(words: Words, title: str, count: int) -> str:
    return _text(words, title, min(count, 9)) + "\n\n![qr](https://example.org/standard)"


_BODIES = {
    "cover": _text,
    "session": _text,
    "section": _text,
    "title-body": _list,
    "two-columns": _sides,
    "three-columns": _three,
    "comparison": _sides,
    "image-left": _beside,
    "image-right": _beside,
    "image-full": _over,
    "quote": _quote,
    "statement": _statement,
    "big-number": _number,
    "code": _code,
    "table": _table,
    "speaker": _text,
    "agenda": _text,
    "countdown": _text,
    "next-up": _text,
    "break": _text,
    "questions": _text,
    "end": _code_to_scan,
    "blank": _list,
}
