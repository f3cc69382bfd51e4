"""A headless Chromium, driven through the pipe that it offers to those who start it."""

from __future__ import annotations

import base64
import itertools
import json
import os
import select
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


class Browser:
    """One page of a browser."""

    def __init__(self, write: int, read: int) -> None:
        self._to = write
        self._from = read
        self._numbers = itertools.count(1)
        self._rest = b""
        self._target = self._session = ""

    def call(self, method: str, **parameters: Any) -> Any:
        """Ask for something, and wait for the answer; what happens meanwhile is passed over."""
        number = next(self._numbers)
        asked: dict[str, Any] = {"id": number, "method": method, "params": parameters}
        if self._session:
            asked["sessionId"] = self._session
        _write_all(self._to, json.dumps(asked).encode() + b"\0")
        while True:
            answer = self._message()
            if answer.get("id") == number:
                assert "error" not in answer, answer
                return answer["result"]

    def open(self, address: str, width: int = 1280, height: int = 720) -> None:
        """Open an address in a new tab of that size, in place of the one there was."""
        old, self._session = self._target, ""
        self._target = self.call("Target.createTarget", url="about:blank")["targetId"]
        attached = self.call("Target.attachToTarget", targetId=self._target, flatten=True)
        if old:
            self.call("Target.closeTarget", targetId=old)
        self._session = attached["sessionId"]
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.call("Emulation.setDeviceMetricsOverride", **size)
        self.call("Emulation.setTouchEmulationEnabled", enabled=True)
        self.call("Page.navigate", url=address)
        while self.run("location.href + document.readyState") != f"{address}complete":
            pass

    def run(self, script: str) -> Any:
        """The value of a script in the page."""
        result = self.call(
            "Runtime.evaluate", expression=script, returnByValue=True, userGesture=True
        )
        assert "exceptionDetails" not in result, result
        return result["result"].get("value")

    def wait_for(self, script: str, value: Any) -> None:
        """Ask for the value of a script until it is that one."""
        for _ in range(500):
            if self.run(script) == value:
                return
            time.sleep(0.01)
        raise AssertionError(f"{script} is {self.run(script)!r}, not {value!r}")

    def press(self, key: str, *, shift: bool = False, code: str = "") -> None:
        """Press a key and let it go."""
        held: dict[str, Any] = {"modifiers": 8} if shift else {}
        held |= {"code": code} if code else {}
        text = {"text": key} if len(key) == 1 else {}
        self.call("Input.dispatchKeyEvent", type="keyDown", key=key, **text, **held)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=key, **held)

    def swipe(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Move a finger over the page."""
        for kind, point in (("touchStart", start), ("touchMove", end)):
            points = [{"x": point[0], "y": point[1]}]
            self.call("Input.dispatchTouchEvent", type=kind, touchPoints=points)
        self.call("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])

    def picture(self) -> bytes:
        """What the page looks like, as PNG."""
        return base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"])

    def paper(self) -> bytes:
        """The page printed, as a PDF."""
        printed = self.call("Page.printToPDF", preferCSSPageSize=True, printBackground=True)
        return base64.b64decode(printed["data"])

    def _message(self) -> Any:
        while b"\0" not in self._rest:
            assert select.select([self._from], [], [], 30)[0], "the browser says nothing"
            more = os.read(self._from, 1 << 20)
            assert more, "the browser ended"
            self._rest += more
        message, _, self._rest = self._rest.partition(b"\0")
        return json.loads(message)


@contextmanager
def browser(profile: Path) -> Iterator[Browser]:
    """A browser with a profile of its own, for as long as it is wanted."""
    assert CHROMIUM is not None
    to_browser, ours_out = os.pipe()
    ours_in, from_browser = os.pipe()
    # Chromium reads from 3 and writes to 4: a shell puts the pipes there.
    script = f'exec "$0" "$@" 3<&{to_browser} 4>&{from_browser}'
    process = subprocess.Popen(
        [
            *("bash", "-c", script, CHROMIUM),
            *("--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe"),
            *("--disable-dev-shm-usage", "--no-first-run", f"--user-data-dir={profile}"),
        ],
        pass_fds=(to_browser, from_browser),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(to_browser)
    os.close(from_browser)
    try:
        yield Browser(ours_out, ours_in)
    finally:
        process.kill()
        process.wait()
        os.close(ours_out)
        os.close(ours_in)


def _write_all(pipe: int, data: bytes) -> None:
    while data:
        data = data[os.write(pipe, data) :]
