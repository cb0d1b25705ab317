"""A client of the language server: starts the command and speaks the protocol with it over pipes."""

import json
import os
import pathlib
import queue
import subprocess
import threading
import urllib.parse

# How long an answer may take on a busy machine.
PATIENCE = 120


class Client:
    def __init__(self, command, arguments=(), folder="/tmp"):
        self.process = subprocess.Popen(
            [command, "lsp", *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, cwd=folder, env={"PATH": "/usr/bin:/bin"})
        self.messages = queue.Queue()
        self.pending = []
        self.number = 0
        self.versions = {}
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        try:
            self._read(self.process.stdout)
        except (ValueError, OSError):
            # The stream was closed by the test.
            self.messages.put(None)

    def _read(self, stream):
        while True:
            length = None
            while True:
                line = stream.readline()
                if not line:
                    self.messages.put(None)
                    return
                if line in (b"\r\n", b"\n"):
                    break
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            self.messages.put(json.loads(stream.read(length)))

    def raw(self, data):
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def send(self, **message):
        body = json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False).encode()
        self.raw(b"Content-Length: %d\r\n\r\n" % len(body) + body)

    def wait(self, wanted):
        """The next message that is wanted; others are kept for those who ask later."""
        for place, message in enumerate(self.pending):
            if wanted(message):
                return self.pending.pop(place)
        while True:
            message = self.messages.get(timeout=PATIENCE)
            assert message is not None, "the server has ended: " + self.process.stderr.read().decode()
            if wanted(message):
                return message
            self.pending.append(message)

    def ask(self, method, **params):
        """The whole answer to a request."""
        self.number += 1
        number = self.number
        self.send(id=number, method=method, params=params)
        return self.wait(lambda message: message.get("id") == number and "method" not in message)

    def result(self, method, **params):
        answer = self.ask(method, **params)
        assert "error" not in answer, answer
        return answer["result"]

    def tell(self, method, **params):
        self.send(method=method, params=params)

    def begin(self, site, encodings=("utf-16",), **more):
        general = {"positionEncodings": list(encodings)} if encodings else {}
        capabilities = {"general": general, "workspace": {"didChangeWatchedFiles": {"dynamicRegistration": True}},
                        "window": {"workDoneProgress": True}}
        answer = self.result(
            "initialize", processId=os.getpid(), rootUri=uri(site), capabilities=capabilities, **more)
        self.tell("initialized")
        return answer

    def open(self, path, text=None):
        text = pathlib.Path(path).read_text("utf-8") if text is None else text
        self.versions[path] = 1
        self.tell("textDocument/didOpen", textDocument={
            "uri": uri(path), "languageId": "markdown", "version": 1, "text": text})

    def change(self, path, *changes):
        self.versions[path] += 1
        self.tell("textDocument/didChange", textDocument={
            "uri": uri(path), "version": self.versions[path]}, contentChanges=list(changes))

    def diagnostics(self, path, open=True):
        """What is said of a file in its newest version."""
        version = self.versions.get(path) if open else None
        message = self.wait(
            lambda message: message.get("method") == "textDocument/publishDiagnostics"
            and same(message["params"]["uri"], path)
            and message["params"].get("version") == version)
        return message["params"]["diagnostics"]

    def until_checked(self):
        """Waits until the whole site was checked for the first time."""
        self.wait(lambda message: message.get("method") == "$/progress" and message["params"]["value"]["kind"] == "end")

    def at(self, method, path, line, character, **more):
        return self.result(
            method, textDocument={"uri": uri(path)},
            position={"line": line, "character": character}, **more)

    def end(self):
        assert self.result("shutdown") is None
        self.tell("exit")
        return self.process.wait(PATIENCE)


def uri(path):
    return "file://" + urllib.parse.quote(str(path))


def same(address, path):
    return urllib.parse.unquote(address) == "file://" + os.path.realpath(path)


def utf16(text):
    """The length of a text in the units most editors count."""
    return len(text.encode("utf-16-le")) // 2


def find(path, part, encoding="utf-16", text=None, behind=False):
    """Line and character of the first place of a part of a file."""
    text = pathlib.Path(path).read_text("utf-8") if text is None else text
    place = text.index(part) + (len(part) if behind else 0)
    line = text.count("\n", 0, place)
    before = text[text.rfind("\n", 0, place) + 1:place]
    return line, utf16(before) if encoding == "utf-16" else len(before.encode())
