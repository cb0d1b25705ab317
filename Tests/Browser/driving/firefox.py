"""Firefox ESR, by WebDriver BiDi, with the file policy a reader has.

Under remote control Firefox sets preferences that let files read each other, so those are refused and the strict
ones set by name.
"""

import base64
import json
import re
import shutil
from pathlib import Path

from driving.keys import NAMED
from driving.process import BrowserProcess, fresh_profile
from driving.tab import WATCH, Setting, Tab
from driving.wire import Refused, Wire

STRICT = {
    "remote.prefs.recommended": False,
    "security.fileuri.strict_origin_policy": True,
    "privacy.file_unique_origin": True,
}
# No questions, no traffic of its own, and no update between two runs.
QUIET = {
    "app.update.disabledForTesting": True,
    "app.normandy.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "browser.aboutwelcome.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "datareporting.usage.uploadEnabled": False,
    "termsofuse.bypassNotification": True,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "extensions.update.enabled": False,
    "services.settings.server": "data:,",
}


def preferences(setting: Setting) -> dict[str, bool | int | str]:
    """What this Firefox's protocol has no command for, it has a preference for."""
    return {
        **QUIET,
        **STRICT,
        "layout.css.prefers-color-scheme.content-override": 0 if setting.dark else 1,
        "ui.prefersReducedMotion": int(setting.reduced_motion),
        "javascript.enabled": setting.scripts,
    }


class Firefox:
    name = "firefox"

    def __init__(self, setting: Setting = Setting()):
        self.setting = setting
        self.others: dict[Setting, Firefox] = {}
        profile = fresh_profile("firefox")
        wanted = preferences(setting)
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in wanted.items()]
        (profile / "user.js").write_text("".join(lines), encoding="utf-8")
        self.process = BrowserProcess(
            [
                shutil.which("firefox-esr") or "firefox-esr",
                "--headless",
                "--remote-debugging-port",
                "0",
                "--profile",
                str(profile),
                "--no-remote",
                "about:blank",
            ],
            profile,
            {"MOZ_DISABLE_AUTO_SAFE_MODE": "1", "HOME": str(profile)},
        )
        found = self.process.wait_for(
            lambda: re.search(r"WebDriver BiDi listening on (ws://\S+)", self.process.said())
        )
        self.tabs: dict[str, FirefoxTab] = {}
        self.wire = Wire(found.group(1) + "/session", self.on_event)
        answer = self.wire.send("session.new", capabilities={})
        self.capabilities = answer["capabilities"]
        self.wire.send(
            "session.subscribe",
            events=["log.entryAdded", "network.beforeRequestSent", "network.fetchError"],
        )

    def on_event(self, method: str, event: dict) -> None:
        context = event.get("context") or (event.get("source") or {}).get("context")
        tab = self.tabs.get(context)
        if tab is not None:
            tab.on_event(method, event)

    def new_tab(self, setting: Setting = Setting()) -> "FirefoxTab":
        """A tab; with another setting it is in a further Firefox of its own."""
        if setting != self.setting:
            if setting not in self.others:
                self.others[setting] = Firefox(setting)
            return self.others[setting].new_tab(setting)
        context = self.wire.send("browsingContext.create", type="tab")["context"]
        tab = FirefoxTab(self, context)
        self.tabs[context] = tab
        return tab

    def version(self) -> str:
        return f"Firefox/{self.capabilities['browserVersion']}"

    def end(self) -> None:
        for other in self.others.values():
            other.end()
        self.process.end()


class FirefoxTab(Tab):
    browser = "firefox"

    def __init__(self, firefox: Firefox, context: str):
        super().__init__()
        self.firefox = firefox
        self.context = context
        # Without it the window is not in front, and nothing in it counts as focused.
        self.send("browsingContext.activate", context=context)
        self.before_pages(WATCH)
        self.set_viewport(1280, 900)

    def send(self, method: str, **parameters) -> dict:
        return self.firefox.wire.send(method, **parameters)

    def on_event(self, method: str, event: dict) -> None:
        match method:
            case "log.entryAdded" if event["level"] == "error":
                self.record.errors.append(event.get("text") or "error")
            case "network.beforeRequestSent":
                self.record.requests.append(event["request"]["url"])
            case "network.fetchError":
                self.record.failed.append(f"{event['request']['url']}: {event['errorText']}")

    def open(self, address: str) -> None:
        self.send("browsingContext.navigate", context=self.context, url=address, wait="complete")

    def evaluate(self, script: str):
        # Where pages may not run scripts, promises never settle either.
        has_scripts = self.firefox.setting.scripts
        answer = self.send(
            "script.evaluate",
            expression=f"(async () => JSON.stringify([await ({script})]))()" if has_scripts else f"JSON.stringify([{script}])",
            target={"context": self.context},
            awaitPromise=has_scripts,
            userActivation=True,
        )
        if answer["type"] == "exception":
            raise Refused(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"]["value"])[0]

    def before_pages(self, script: str) -> None:
        self.send("script.addPreloadScript", functionDeclaration=f"() => {{ {script} }}", contexts=[self.context])

    def choose(self, selector: str, paths: list[Path]) -> None:
        found = self.send(
            "script.evaluate",
            expression=f"document.querySelector({json.dumps(selector)})",
            target={"context": self.context},
            awaitPromise=False,
        )
        shared = {"sharedId": found["result"]["sharedId"]}
        self.send("input.setFiles", context=self.context, element=shared, files=[str(path) for path in paths])

    def drag_over(self, selector: str, paths: list[Path]) -> None:
        raise Refused("this protocol has no command that drags files from outside into a page")

    def drop(self, selector: str, paths: list[Path]) -> None:
        """An event the page cannot tell from that of a reader but by its `isTrusted`, with files a field was given.

        Nothing can be dragged into a page by this protocol, and a script can make no entry of a folder.
        """
        if any(path.is_dir() for path in paths):
            raise Refused("this protocol has no command that drags a folder from outside into a page")
        self.evaluate(
            """(() => {
              const field = document.createElement("input");
              field.type = "file";
              field.multiple = true;
              field.id = "dragged";
              document.body.append(field);
            })()"""
        )
        self.choose("#dragged", paths)
        self.evaluate(
            f"""(() => {{
              const field = document.querySelector("#dragged");
              const carried = new DataTransfer();
              for (const file of field.files) carried.items.add(file);
              field.remove();
              const target = document.querySelector({json.dumps(selector)});
              for (const kind of ["dragenter", "dragover", "drop"]) {{
                target.dispatchEvent(new DragEvent(kind, {{ dataTransfer: carried, bubbles: true, cancelable: true }}));
              }}
            }})()"""
        )

    def act(self, *sources: dict) -> None:
        self.send("input.performActions", context=self.context, actions=list(sources))

    def press(self, key: str) -> None:
        held = key.startswith("Shift+")
        key = key.removeprefix("Shift+")
        value = NAMED[key][2] if key in NAMED else key
        strokes = [{"type": "keyDown", "value": value}, {"type": "keyUp", "value": value}]
        if held:
            strokes = [{"type": "keyDown", "value": "\ue008"}, *strokes, {"type": "keyUp", "value": "\ue008"}]
        self.act({"type": "key", "id": "keyboard", "actions": strokes})

    def press_at(self, x: float, y: float) -> None:
        self.act(
            {
                "type": "pointer",
                "id": "mouse",
                "actions": [
                    {"type": "pointerMove", "x": round(x), "y": round(y)},
                    {"type": "pointerDown", "button": 0},
                    {"type": "pointerUp", "button": 0},
                ],
            }
        )

    def back(self) -> None:
        self.send("browsingContext.traverseHistory", context=self.context, delta=-1)

    def set_viewport(self, width: int, height: int) -> None:
        size = {"width": width, "height": height}
        self.send("browsingContext.setViewport", context=self.context, viewport=size)

    def pdf(self, width: float, height: float) -> bytes:
        answer = self.send(
            "browsingContext.print",
            context=self.context,
            page={"width": width, "height": height},
        )
        return base64.b64decode(answer["data"])

    def screenshot(self) -> bytes:
        answer = self.send("browsingContext.captureScreenshot", context=self.context)
        return base64.b64decode(answer["data"])

    def close(self) -> None:
        self.firefox.tabs.pop(self.context, None)
        self.send("browsingContext.close", context=self.context)
