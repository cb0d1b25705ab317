"""Chromium, by the DevTools protocol, as a reader has it: no flag that opens files to each other."""

import base64
import json
import shutil
import urllib.request
from pathlib import Path

from driving.keys import NAMED, TYPED
from driving.process import BrowserProcess, fresh_profile
from driving.tab import PATIENCE, WATCH, Setting, Tab
from driving.wire import Refused, Wire


class Chromium:
    name = "chromium"

    def __init__(self):
        profile = fresh_profile("chromium")
        self.process = BrowserProcess(
            [
                shutil.which("chromium") or "chromium",
                "--headless=new",
                "--remote-debugging-port=0",
                "--no-sandbox",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                f"--user-data-dir={profile}",
                "about:blank",
            ],
            profile,
        )
        port_file = profile / "DevToolsActivePort"
        lines = self.process.wait_for(lambda: port_file.exists() and port_file.read_text().split())
        self.port = int(lines[0])

    def new_tab(self, setting: Setting = Setting()) -> "ChromiumTab":
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}/json/new?about:blank", method="PUT")
        with urllib.request.urlopen(request, timeout=30) as answer:
            target = json.load(answer)
        return ChromiumTab(self.port, target, setting)

    def version(self) -> str:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/json/version", timeout=30) as answer:
            return json.load(answer)["Browser"]

    def end(self) -> None:
        self.process.end()


class ChromiumTab(Tab):
    browser = "chromium"

    def __init__(self, port: int, target: dict, setting: Setting):
        super().__init__()
        # A tab that is asked to close itself may be gone before it can answer, so the browser is asked.
        self.closing = f"http://127.0.0.1:{port}/json/close/{target['id']}"
        self.loaded: set[str] = set()
        self.wire = Wire(target["webSocketDebuggerUrl"], self.on_event)
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.wire.send(f"{domain}.enable")
        self.wire.send("Page.setLifecycleEventsEnabled", enabled=True)
        self.before_pages(WATCH)
        self.set_viewport(1280, 900)
        self.setting = setting
        self.show_on(paper=False)
        self.wire.send("Emulation.setScriptExecutionDisabled", value=not setting.scripts)

    def on_event(self, method: str, event: dict) -> None:
        match method:
            case "Page.lifecycleEvent" if event["name"] == "load":
                self.loaded.add(event["loaderId"])
            case "Network.requestWillBeSent":
                self.record.requests.append(event["request"]["url"])
            case "Network.loadingFailed" if not event.get("canceled"):
                self.record.failed.append(event.get("errorText", "failed"))
            case "Runtime.exceptionThrown":
                details = event["exceptionDetails"]
                self.record.errors.append(details.get("exception", {}).get("description", details["text"]))
            case "Runtime.consoleAPICalled" if event["type"] in ("error", "assert"):
                self.record.errors.append(" ".join(str(each.get("value", "")) for each in event["args"]))
            case "Log.entryAdded" if event["entry"]["level"] == "error":
                entry = event["entry"]
                self.record.errors.append(f"{entry['text']} {entry.get('url', '')}".strip())

    def open(self, address: str) -> None:
        answer = self.wire.send("Page.navigate", url=address)
        if answer.get("errorText"):
            raise Refused(f"{address}: {answer['errorText']}")
        loader = answer.get("loaderId")
        if loader and not self.wire.listen_until(lambda: loader in self.loaded, PATIENCE):
            raise TimeoutError(f"{address} did not load")

    def evaluate(self, script: str):
        answer = self.wire.send(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True, userGesture=True
        )
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise Refused(details.get("exception", {}).get("description", details["text"]))
        return answer["result"].get("value")

    def before_pages(self, script: str) -> None:
        self.wire.send("Page.addScriptToEvaluateOnNewDocument", source=script)

    def choose(self, selector: str, paths: list[Path]) -> None:
        found = self.wire.send("Runtime.evaluate", expression=f"document.querySelector({json.dumps(selector)})")
        self.wire.send(
            "DOM.setFileInputFiles", objectId=found["result"]["objectId"], files=[str(path) for path in paths]
        )

    def drag_over(self, selector: str, paths: list[Path]) -> None:
        self.drag(selector, paths, "dragEnter", "dragOver")

    def drop(self, selector: str, paths: list[Path]) -> None:
        self.drag(selector, paths, "dragEnter", "dragOver", "drop")

    def drag(self, selector: str, paths: list[Path], *kinds: str) -> None:
        x, y = self.middle(selector)
        carried = {"items": [], "files": [str(path) for path in paths], "dragOperationsMask": 1}
        for kind in kinds:
            self.wire.send("Input.dispatchDragEvent", type=kind, x=x, y=y, data=carried)

    def press(self, key: str) -> None:
        held = 0
        if key.startswith("Shift+"):
            key, held = key.removeprefix("Shift+"), 8
        code, number, _ = NAMED.get(key, ("", 0, ""))
        text = TYPED.get(key, "" if key in NAMED else key)
        event = {"key": " " if key == "Space" else key, "code": code, "windowsVirtualKeyCode": number, "modifiers": held}
        typed = {"text": text, "unmodifiedText": text} if text else {}
        self.wire.send("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", **event, **typed)
        self.wire.send("Input.dispatchKeyEvent", type="keyUp", **event)

    def press_at(self, x: float, y: float) -> None:
        for kind in ("mouseMoved", "mousePressed", "mouseReleased"):
            button = "none" if kind == "mouseMoved" else "left"
            self.wire.send("Input.dispatchMouseEvent", type=kind, x=x, y=y, button=button, clickCount=1)

    def back(self) -> None:
        history = self.wire.send("Page.getNavigationHistory")
        entry = history["entries"][history["currentIndex"] - 1]
        self.wire.send("Page.navigateToHistoryEntry", entryId=entry["id"])

    def set_viewport(self, width: int, height: int) -> None:
        self.wire.send(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False
        )

    def show_on(self, paper: bool) -> None:
        """Lays pages out for paper or for a screen."""
        self.wire.send(
            "Emulation.setEmulatedMedia",
            media="print" if paper else "",
            features=[
                {"name": "prefers-color-scheme", "value": "dark" if self.setting.dark else "light"},
                {"name": "prefers-reduced-motion", "value": "reduce" if self.setting.reduced_motion else "no-preference"},
            ],
        )

    def pdf(self, width: float, height: float) -> bytes:
        answer = self.wire.send(
            "Page.printToPDF", paperWidth=width / 2.54, paperHeight=height / 2.54, preferCSSPageSize=False
        )
        return base64.b64decode(answer["data"])

    def screenshot(self) -> bytes:
        return base64.b64decode(self.wire.send("Page.captureScreenshot")["data"])

    def close(self) -> None:
        self.wire.close()
        urllib.request.urlopen(self.closing, timeout=30).close()
