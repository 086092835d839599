"""A headless Chromium to click and type in, spoken to over a pipe (DevTools protocol)."""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM = next(filter(None, map(shutil.which, NAMES)), None)

END = b"\0"
"""What ends each message of the protocol."""

PATIENCE = 30
"""How many seconds a page may take."""

MIDDLE = """
(() => {
  const found = document.querySelector(%s);
  found.scrollIntoView({block: "center", behavior: "instant"});
  const box = found.getClientRects()[0];
  return [box.x + box.width / 2, box.y + box.height / 2];
})()
"""


class Browser:
    """One window. The protocol speaks on the process's descriptors 3 (to it) and 4 (from it)."""

    def __init__(self, profile: Path) -> None:
        to_read, self._to = os.pipe()
        self._from, from_write = os.pipe()
        ends = [_above(4, end) for end in (to_read, from_write)]

        def connect() -> None:
            os.dup2(ends[0], 3)
            os.dup2(ends[1], 4)

        command = [str(CHROMIUM), "--headless", "--remote-debugging-pipe", "--disable-gpu"]
        command += ["--no-sandbox", "--disable-dev-shm-usage", "--no-first-run"]
        self._process = subprocess.Popen(
            [*command, "--hide-scrollbars", f"--user-data-dir={profile}"],
            preexec_fn=connect,
            pass_fds=(3, 4),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for end in ends:
            os.close(end)
        self._rest = b""
        self._count = 0
        self._session: str | None = None
        self.errors: list[str] = []
        target = self._call("Target.createTarget", url="about:blank")["targetId"]
        attached = self._call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self._call(f"{domain}.enable")
        # a page that asks the network for anything is an error
        self._call("Network.setBlockedURLs", urls=["http://*", "https://*"])

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.wait()
        os.close(self._to)
        os.close(self._from)

    def open(self, path: Path) -> None:
        """Open a file and wait until it is shown."""
        self._call("Page.navigate", url=path.as_uri())
        self._wait("Page.loadEventFired")

    def window(self, width: int, height: int) -> None:
        """Make the window so many pixels wide and high."""
        self._call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )

    def media(self, media: str = "", scheme: str = "light") -> None:
        """Show the page as on `media` ("print") in a light or dark scheme."""
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self._call("Emulation.setEmulatedMedia", media=media, features=features)

    def ask(self, script: str) -> Any:
        """Return the value of a JavaScript expression."""
        answer = self._call("Runtime.evaluate", expression=script, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def click(self, selector: str, *, opens: bool = False) -> None:
        """Click in the middle of an element, as a mouse does; wait for the page that it `opens`."""
        x, y = self.ask(MIDDLE % json.dumps(selector))
        for kind in ("mousePressed", "mouseReleased"):
            values = {"type": kind, "x": x, "y": y, "button": "left", "clickCount": 1}
            self._call("Input.dispatchMouseEvent", **values)
        if opens:
            self._wait("Page.loadEventFired")

    def type(self, text: str) -> None:
        """Type into what has the focus."""
        self._call("Input.insertText", text=text)

    def press(self, key: str, code: int) -> None:
        """Press a key such as Tab (9) or Enter (13)."""
        for kind in ("keyDown", "keyUp"):
            values = {"type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code}
            text = {"text": "\r"} if key == "Enter" and kind == "keyDown" else {}
            self._call("Input.dispatchKeyEvent", **values, **text)

    def printed(self) -> bytes:
        """Return the page as it comes out of the printer, a PDF."""
        return base64.b64decode(self._call("Page.printToPDF", preferCSSPageSize=True)["data"])

    def picture(self) -> bytes:
        """Return what the window shows, a PNG."""
        return base64.b64decode(self._call("Page.captureScreenshot")["data"])

    def _call(self, method: str, **params: Any) -> dict[str, Any]:
        self._count += 1
        number = self._count
        message = {"id": number, "method": method, "params": params}
        if self._session is not None:
            message["sessionId"] = self._session
        os.write(self._to, json.dumps(message).encode() + END)
        while True:
            answer = self._next()
            if answer.get("id") == number:
                assert "error" not in answer, answer
                result: dict[str, Any] = answer["result"]
                return result

    def _wait(self, event: str) -> None:
        while self._next().get("method") != event:
            pass

    def _next(self) -> dict[str, Any]:
        """Return the next message; errors that the page tells of are kept."""
        while END not in self._rest:
            self._rest += self._read()
        message, _, self._rest = self._rest.partition(END)
        answer: dict[str, Any] = json.loads(message)
        if answer.get("method") in {"Runtime.exceptionThrown", "Log.entryAdded"}:
            self.errors.append(json.dumps(answer["params"]))
        return answer

    def _read(self) -> bytes:
        ready, _, _ = select.select([self._from], [], [], PATIENCE)
        data = os.read(self._from, 1 << 20) if ready else b""
        if not data:
            raise TimeoutError("Chromium does not answer")
        return data


def _above(number: int, end: int) -> int:
    """Return a descriptor above `number` for what `end` was, so that neither is overwritten."""
    while end <= number:
        other = os.dup(end)
        # kept open until a higher one is found, else the same number comes back
        end, old = (other, end) if other > number else (_above(number, other), end)
        os.close(old)
    return end
