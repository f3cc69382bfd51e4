"""The web page in a real browser: keys, fingers, overview, agenda, notes, paper."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageChops
from PySide6.QtGui import QImage

from recap_deck.build.builder import Builder
from recap_deck.export.formats import BY_NAME
from recap_deck.export.wish import Wish
from recap_deck.export.work import write_files
from recap_deck.paint.picture_store import PictureStore
from recap_deck.paint.slide import slide_image
from recap_deck.source.load import load_deck
from tests.chromium import CHROMIUM, Browser, browser

pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
    pytest.mark.usefixtures("qapp"),
]
EVENT = """\
title: An evening
start: 19:00
agenda:
  - session: one.md
    minutes: 20
  - break: Coffee
    minutes: 15
  - session: two.md
    minutes: 25
"""
ONE = """\
---
title: First talk
speaker: Kim
---

# Opening words

<!-- Say **hello** to all. -->

---

# 두 가지

- 하나 & \\<둘\\>
- [the site](https://example.org/), [on](two.md), [nowhere](javascript:alert(1))

![A red square](red.png)

<!-- `</aside><script>x</script>` -->
"""
TWO = "---\ntitle: Second talk\nspeaker: Lee\n---\n\n# Second opening\n\n---\n\n# Last\n"
AXE = os.environ.get("AXE_CORE")
HERE = "document.querySelector('.here')"


@pytest.fixture(scope="module")
def page(qapp: object, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The exported page of a small event."""
    folder = tmp_path_factory.mktemp("evening")
    for name, text in (("event.yaml", EVENT), ("one.md", ONE), ("two.md", TWO)):
        (folder / name).write_text(text, encoding="utf-8")
    Image.new("RGB", (64, 64), "red").save(folder / "red.png")
    target = folder / "evening.html"
    builder = Builder(load_deck(folder))
    write_files(builder, Wish(target, BY_NAME["web"]), lambda *_: None)
    return target


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browser(tmp_path_factory.mktemp("profile")) as opened:
        yield opened


@pytest.fixture
def shown(chromium: Browser, page: Path) -> Browser:
    """The page at its first slide."""
    chromium.open(page.as_uri())
    return chromium


def here(shown: Browser) -> str:
    return str(shown.run(f"{HERE}.getAttribute('aria-label')"))


def test_it_loads_nothing_from_elsewhere(shown: Browser) -> None:
    assert shown.run("performance.getEntriesByType('resource').length") == 0
    addresses = shown.run(
        "[...document.querySelectorAll('[src], image, use, link')]"
        ".map(each => ['src', 'href', 'xlink:href'].map(name => each.getAttribute(name)).join(''))"
    )
    assert addresses
    assert all(each.startswith(("data:", "#")) for each in addresses)
    assert shown.run("document.scripts.length") == 2


def test_no_script_runs_but_its_own(shown: Browser) -> None:
    shown.run("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"won=1\">')")
    shown.run(
        "document.body.append(Object.assign(document.createElement('script'), {text: 'won=1'}))"
    )
    shown.press("ArrowRight")
    assert here(shown) == "두 가지"
    assert shown.run("typeof won") == "undefined"


def test_keys_turn_the_slides_and_the_address_follows(shown: Browser) -> None:
    assert here(shown) == "Opening words"
    for key in ("ArrowRight", " "):
        shown.press(key)
    third = here(shown)
    assert shown.run("location.hash") == f"#{shown.run(f'{HERE}.id')}"
    shown.press("ArrowLeft")
    assert here(shown) == "두 가지"
    shown.press("End")
    assert here(shown) == "Last"
    shown.press("ArrowRight")
    assert here(shown) == "Last"
    shown.press("Home")
    assert here(shown) == "Opening words"
    assert third != "두 가지"


def test_a_finger_turns_them_too(shown: Browser) -> None:
    shown.swipe((900, 400), (600, 410))
    assert here(shown) == "두 가지"
    shown.swipe((600, 400), (900, 390))
    shown.swipe((600, 200), (610, 500))
    assert here(shown) == "Opening words"


def test_the_words_lie_on_the_picture_and_can_be_found(shown: Browser) -> None:
    shown.press("ArrowRight")
    assert shown.run("window.find('하나 & <둘>')") is True
    box = shown.run(
        f"(() => {{ const line = [...{HERE}.querySelectorAll('.words span')]"
        ".find(each => each.textContent.startsWith('하나'));"
        "const rect = line.getBoundingClientRect();"
        "return [rect.left, rect.top, rect.right, rect.bottom, parseFloat(line.dataset.w)]; })()"
    )
    left, top, right, bottom, share = box
    assert abs((right - left) - share * 12.80) < 2
    picture = Image.open(io.BytesIO(shown.picture())).convert("L")
    shown.run("getSelection().removeAllRanges()")
    tones = picture.crop((int(left), int(top), int(right), int(bottom))).tobytes()
    assert max(tones) - min(tones) > 100, "there are letters on the picture"


def test_what_is_copied_has_the_lines_of_the_slide_and_nothing_else(
    chromium: Browser, tmp_path: Path, qapp: object
) -> None:
    talk = "# A\n\n- one **two**\n- three\n\n```python\ndef f():\n    return 1\n```\n"
    (tmp_path / "talk.md").write_text(talk + "\n---\n\n# B\n", encoding="utf-8")
    builder = Builder(load_deck(tmp_path / "talk.md"))
    write_files(builder, Wish(tmp_path / "talk.html", BY_NAME["web"]), lambda *_: None)
    chromium.open((tmp_path / "talk.html").as_uri())
    chromium.run(f"getSelection().selectAllChildren({HERE}.querySelector('.words'))")
    copied = chromium.run("getSelection().toString()")
    lines = [line for line in copied.split("\n") if line]
    assert lines == ["A", "one two", "three", "def f():", "    return 1"]


def test_a_talk_alone_has_no_agenda(chromium: Browser, tmp_path: Path, qapp: object) -> None:
    (tmp_path / "talk.md").write_text("# A\n\n---\n\n# B\n", encoding="utf-8")
    builder = Builder(load_deck(tmp_path / "talk.md"))
    write_files(builder, Wish(tmp_path / "talk.html", BY_NAME["web"]), lambda *_: None)
    chromium.open((tmp_path / "talk.html").as_uri())
    chromium.press("a")
    assert chromium.run("document.querySelectorAll('.agenda, [data-key=a]').length") == 0
    chromium.press("ArrowRight")
    assert here(chromium) == "B"


def test_steps_are_pages_that_a_whole_slide_passes(
    chromium: Browser, tmp_path: Path, qapp: object
) -> None:
    talk = "# A\n\n- one\n\n<!-- pause -->\n\n- two\n\n---\n\n# B\n"
    (tmp_path / "talk.md").write_text(talk, encoding="utf-8")
    builder = Builder(load_deck(tmp_path / "talk.md"))
    wish = Wish(tmp_path / "talk.html", BY_NAME["web"], by_step=True)
    write_files(builder, wish, lambda *_: None)
    chromium.open(wish.target.as_uri())
    name = f"{HERE}.id"
    for key, shift, found in (
        ("ArrowRight", False, "1-2"),
        ("ArrowRight", True, "2"),
        ("ArrowLeft", True, "1"),
    ):
        chromium.press(key, shift=shift)
        assert chromium.run(name) == found


def test_a_picture_on_several_slides_is_in_the_page_once(page: Path, tmp_path: Path) -> None:
    (tmp_path / "red.png").write_bytes((page.parent / "red.png").read_bytes())
    slide = "# A\n\n![Red](red.png)\n"
    (tmp_path / "talk.md").write_text("\n---\n\n".join([slide] * 5), encoding="utf-8")
    builder = Builder(load_deck(tmp_path / "talk.md"))
    write_files(builder, Wish(tmp_path / "talk.html", BY_NAME["web"]), lambda *_: None)
    html = (tmp_path / "talk.html").read_text(encoding="utf-8")
    assert html.count("data:image/png") == 1


def test_links_lead_out_or_to_slides_and_never_run_a_script(shown: Browser) -> None:
    links = shown.run("[...document.querySelectorAll('.words a')].map(each => each.href)")
    assert "https://example.org/" in links
    assert not [each for each in links if each.startswith("javascript")]
    shown.press("ArrowRight")
    shown.run(f"{HERE}.querySelector('a[href^=\"#\"]').click()")
    assert shown.run(f"{HERE}.id").startswith("S2-1")


def test_the_overview_shows_all_and_a_click_chooses(shown: Browser) -> None:
    shown.press("o")
    visible = "[...document.querySelectorAll('.slide')].filter(each => each.offsetWidth).length"
    assert shown.run(visible) == shown.run("document.querySelectorAll('.slide').length")
    shown.run("[...document.querySelectorAll('.slide')].at(-1).click()")
    assert here(shown) == "Last"
    assert shown.run(visible) == 1


def test_the_agenda_has_times_and_leads_to_sessions(shown: Browser) -> None:
    shown.press("a")
    rows = shown.run("[...document.querySelectorAll('.agenda li')].map(each => each.innerText)")
    assert [row.split()[0] for row in rows] == ["19:00", "19:20", "19:35"]
    assert "Kim" in rows[0]
    shown.run("[...document.querySelectorAll('.agenda a')].at(-1).click()")
    assert shown.run(f"{HERE}.id").startswith("S2-1")
    assert shown.run("document.querySelector('.agenda').offsetWidth") == 0


def test_notes_have_a_window_of_their_own_that_follows(shown: Browser) -> None:
    shown.call("Emulation.setTouchEmulationEnabled", enabled=False)
    shown.press("s")
    part = "window.open('', 'notes').document.getElementById('{}').textContent"
    assert shown.run(part.format("text")) == "Say hello to all."
    assert shown.run(part.format("next")).endswith("두 가지")
    assert shown.run(part.format("time")).startswith("0:0")
    assert shown.run(part.format("plan")) == "of 20 minutes"
    shown.press("ArrowRight")
    assert shown.run(part.format("text")) == "</aside><script>x</script>"
    assert shown.run(part.format("all")).startswith("2 / ")
    drawn = "window.open('', 'notes').document.querySelectorAll('#now use').length"
    assert shown.run(drawn) > 5
    time = "window.open('', 'notes').document.getElementById('time')"
    assert shown.run(f"{time}.className") == ""
    shown.run("Date.now = (now => () => now() + 21 * 60000)(Date.now)")
    shown.wait_for(f"{time}.className", "over")
    shown.run("window.open('', 'notes').close()")


def test_keys_in_the_window_of_notes_turn_the_slides(shown: Browser) -> None:
    shown.call("Emulation.setTouchEmulationEnabled", enabled=False)
    shown.press("s")
    key = "new KeyboardEvent('keydown', {{key: '{}', bubbles: true}})"
    send = "void window.open('', 'notes').document.body.dispatchEvent({})"
    shown.run(send.format(key.format("ArrowRight")))
    assert here(shown) == "두 가지"
    shown.run("window.open('', 'notes').document.querySelector('footer button').click()")
    assert here(shown) == "Opening words"
    shown.run("window.open('', 'notes').close()")


def test_notes_can_stand_below_the_slide_too_and_are_printed_then(shown: Browser) -> None:
    seen = f"{HERE}.querySelector('.notes').offsetHeight > 0"
    assert shown.run(seen) is False
    shown.press("S", shift=True)
    assert shown.run(seen) is True
    assert "strong" in shown.run(f"{HERE}.querySelector('.notes').innerHTML")
    with pikepdf.open(io.BytesIO(shown.paper())) as pdf:
        assert [round(float(each)) for each in pdf.pages[0].mediabox][2:] == [595, 842]


def test_a_page_can_do_without_notes(page: Path, tmp_path: Path) -> None:
    target = tmp_path / "bare.html"
    builder = Builder(load_deck(page.parent))
    write_files(builder, Wish(target, BY_NAME["web"], no_notes=True), lambda *_: None)
    html = target.read_text(encoding="utf-8")
    assert "Say hello" not in html
    assert 'type="button" data-key="s"' not in html
    assert 'type="button" data-key="s"' in page.read_text(encoding="utf-8")
    assert "Say <strong>hello</strong> to all." in page.read_text(encoding="utf-8")


def test_a_number_leads_to_a_slide_and_back_is_back(shown: Browser) -> None:
    shown.press("ArrowRight")
    for key in ("2", ".", "2", "Enter"):
        shown.press(key)
    assert here(shown) == "Last"
    shown.run("history.back()")
    shown.wait_for(f"{HERE}.getAttribute('aria-label')", "두 가지")
    for key in ("9", "Enter"):
        shown.press(key)
    assert here(shown) == "두 가지"
    assert shown.run("document.querySelector('.said').textContent") == "There is no slide 9"


def test_the_picture_goes_black_and_the_next_key_brings_it_back(shown: Browser) -> None:
    shown.press("b")
    assert set(Image.open(io.BytesIO(shown.picture())).convert("L").tobytes()) == {0}
    shown.press("ArrowRight")
    assert here(shown) == "Opening words"
    assert shown.run("document.body.classList.contains('black')") is False


def test_the_wheel_turns_one_slide_for_each_notch(shown: Browser) -> None:
    for _ in range(2):
        shown.call(
            "Input.dispatchMouseEvent", type="mouseWheel", x=600, y=300, deltaX=0, deltaY=120
        )
    shown.wait_for(f"{HERE}.getAttribute('aria-label')", "두 가지")


def test_keys_of_another_alphabet_count_by_their_place(shown: Browser) -> None:
    shown.press("ㅐ", code="KeyO")
    assert shown.run("document.body.classList.contains('grid')") is True


def test_the_list_of_keys_is_shown_and_closed(shown: Browser) -> None:
    shown.press("?")
    assert shown.run("document.querySelector('dialog').open") is True
    assert "Shift+S" in shown.run("document.querySelector('dialog').innerText")
    shown.press("Escape")
    assert shown.run("document.querySelector('dialog').open") is False


def test_on_a_phone_held_upright_words_are_below_the_slide(chromium: Browser, page: Path) -> None:
    chromium.open(page.as_uri(), 390, 844)
    assert "First talk" in chromium.run("document.querySelector('.under').innerText")
    slide, below = (
        chromium.run(f"document.querySelector('{name}').getBoundingClientRect().{side}")
        for name, side in ((".here", "bottom"), (".under", "top"))
    )
    assert abs(slide - below) < 2
    bar = chromium.run("getComputedStyle(document.querySelector('.bar')).visibility")
    assert bar == "visible"
    chromium.run("document.querySelector('.name').append(' and so on'.repeat(30))")
    for mode in ("", "grid", "plan", "talk"):
        chromium.run(f"document.body.className = 'runs {mode}'")
        assert chromium.run("document.scrollingElement.scrollWidth") == 390, mode
        if mode == "grid":
            first, second = (
                chromium.run(f"document.querySelectorAll('.slide')[{i}].offsetTop") for i in (0, 1)
            )
            assert first == second


def test_slides_are_as_sharp_as_the_screen(shown: Browser, page: Path) -> None:
    shown.call(
        "Emulation.setDeviceMetricsOverride",
        width=1280,
        height=720,
        deviceScaleFactor=3,
        mobile=False,
    )
    shown.press("ArrowRight")
    seen = Image.open(io.BytesIO(shown.picture())).convert("RGB")
    builder = Builder(load_deck(page.parent))
    slide = builder.pages([each.title for each in builder.entries].index("두 가지"))[0]
    image = slide_image(slide.slide, PictureStore(), 3840, over=slide.furniture)
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    ours = Image.frombuffer(
        "RGB", (3840, 2160), bytes(image.constBits()), "raw", "RGB", image.bytesPerLine(), 1
    )
    apart = ImageChops.difference(seen, ours).convert("L").point(lambda tone: 255 * (tone > 64))
    assert apart.histogram()[255] < 0.002 * 3840 * 2160


@pytest.mark.skipif(AXE is None, reason="axe-core is not installed (AXE_CORE names its axe.min.js)")
@pytest.mark.parametrize("mode", ["", "grid", "plan", "talk", "phone"])
@pytest.mark.parametrize("light", ["dark", "light"])
def test_nothing_keeps_anybody_from_using_it(
    chromium: Browser, page: Path, mode: str, light: str
) -> None:
    assert AXE is not None
    chromium.open(page.as_uri(), *((390, 844) if mode == "phone" else (1280, 720)))
    features = [{"name": "prefers-color-scheme", "value": light}]
    chromium.call("Emulation.setEmulatedMedia", features=features)
    if mode not in ("", "phone"):
        chromium.run(f"document.body.classList.add('{mode}')")
    chromium.run("document.body.classList.add('awake')")
    chromium.run(Path(AXE).read_text(encoding="utf-8"))
    # Letters on slides are looked at where they are drawn: their words here are transparent.
    chromium.run(
        "axe.run({exclude: [['.words']]}).then(found => { window.found = found.violations.map("
        "each => each.id + ' ' + each.nodes.map(node => node.html.slice(0, 120)).join(' ')) })"
    )
    chromium.wait_for("Boolean(window.found)", True)
    assert chromium.run("window.found") == []


def test_pictures_have_their_words_and_every_control_a_name(shown: Browser) -> None:
    assert shown.run("document.querySelector('.words [role=img]').getAttribute('aria-label')") == (
        "A red square"
    )
    names = shown.run(
        "[...document.querySelectorAll('button')].map(each => each.getAttribute('aria-label'))"
    )
    assert all(names)
    assert shown.run("document.documentElement.lang") == "en"
    assert shown.run("document.querySelectorAll('main, nav').length") == 3


def test_without_a_script_all_slides_stand_below_each_other(shown: Browser) -> None:
    shown.run("document.body.className = ''")
    count = shown.run("document.querySelectorAll('.slide').length")
    assert shown.run("document.documentElement.scrollHeight") > count * 500


def test_on_paper_each_slide_is_a_page(shown: Browser) -> None:
    count = shown.run("document.querySelectorAll('.slide').length")
    with pikepdf.open(io.BytesIO(shown.paper())) as pdf:
        assert len(pdf.pages) == count
        assert [round(float(each)) for each in pdf.pages[0].mediabox][2:] == [960, 540]


def test_a_page_is_opened_at_the_slide_that_its_address_names(
    chromium: Browser, page: Path
) -> None:
    chromium.open(f"{page.as_uri()}#S2-2")
    assert here(chromium) == "Last"


@pytest.mark.parametrize("name", ["#none", "#%", "#S9-9"])
def test_an_address_that_names_no_slide_opens_the_first(
    chromium: Browser, page: Path, name: str
) -> None:
    chromium.open(f"{page.as_uri()}{name}")
    assert here(chromium) == "Opening words"
    chromium.press("ArrowRight")
    assert here(chromium) == "두 가지"


def test_the_same_deck_makes_the_same_page(page: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.html"
    builder = Builder(load_deck(page.parent))
    write_files(builder, Wish(again, BY_NAME["web"]), lambda *_: None)
    assert again.read_bytes() == page.read_bytes()
