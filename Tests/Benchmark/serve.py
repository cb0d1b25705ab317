#!/usr/bin/env python3
"""How soon `sourcebook serve` answers and shows a save.

  Tests/Benchmark/serve.py COMMAND SITE SUPPLIER    SUPPLIER is the id of a profile of SITE; it is changed and restored

Times of starting are until the address is said, until the first page is answered (with its status and what the server says
of it), and until pages are of the files as they are. Times of a save are from the rename of the file to the message that makes pages
load again, and to the whole new page.
"""

import json
import re
import socket
import statistics
import subprocess
import sys
import time
from pathlib import Path


def get(port: int, target: str) -> bytes:
    with socket.create_connection(("127.0.0.1", port)) as line:
        line.sendall(f"GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n".encode())
        return b"".join(iter(lambda: line.recv(1 << 16), b""))


class Served:
    def __init__(self, command: str, site: str, page: str):
        begun = time.monotonic()
        self.process = subprocess.Popen(
            [command, "serve", "--site", site, "--port", "0", "--quiet"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )
        self.port = int(re.search(r":(\d+)/", self.process.stdout.readline())[1])
        self.told = time.monotonic() - begun
        first = get(self.port, page)
        self.answered = time.monotonic() - begun
        self.first = first.split(b" ")[1].decode() + " " + re.search(rb"X-Sourcebook-State: (\w+)", first)[1].decode()
        while b"X-Sourcebook-State: current" not in get(self.port, page):
            time.sleep(0.005)
        self.current = time.monotonic() - begun

    def end(self) -> None:
        self.process.terminate()
        self.process.wait()


class Events:
    """What the server tells pages."""

    def __init__(self, port: int):
        self.line = socket.create_connection(("127.0.0.1", port))
        self.line.settimeout(60)
        self.line.sendall(f"GET /.sourcebook/events HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
        self.left = b""

    def edition_after(self, last: int) -> int:
        while True:
            for found in re.finditer(rb"data: (\{.*\})\n\n", self.left):
                message = json.loads(found[1])
                edition = int(message["edition"].split("-")[1])
                if edition > last and not message["said"]:
                    self.left = self.left[found.end():]
                    return edition
            self.left += self.line.recv(1 << 16)


def main() -> None:
    command, site, supplier = sys.argv[1:]
    file = Path(site, "content", "suppliers", supplier + ".md")
    good = file.read_text(encoding="utf-8")
    page = f"/suppliers/{supplier[:2]}/{supplier}.html"
    starts = []
    for turn in range(5):
        starts.append(Served(command, site, page))
        if turn < 4:
            starts[-1].end()
    middle = {name: statistics.median(getattr(each, name) for each in starts) * 1000 for name in ("told", "answered", "current")}
    print("start: address {told:.0f} ms, first answer {answered:.0f} ms, current {current:.0f} ms".format(**middle), starts[0].first)
    server = starts[-1]
    time.sleep(10)  # so that what is read behind the first pages is read
    events = Events(server.port)
    edition = events.edition_after(-1)
    edits = {
        "words of a profile": lambda turn: good + f"\nWords {turn}.\n",
        "front matter": lambda turn: re.sub(r"(?m)^name:.*$", f"name: Renamed {turn}", good, count=1),
    }
    for name, edit in edits.items():
        told, shown = [], []
        for turn in range(9):
            time.sleep(0.3)
            new = file.with_suffix(".new")
            new.write_text(edit(turn), encoding="utf-8")
            begun = time.monotonic()
            new.rename(file)
            edition = events.edition_after(edition)
            told.append((time.monotonic() - begun) * 1000)
            get(server.port, page)
            shown.append((time.monotonic() - begun) * 1000)
        print(f"{name}: told after {statistics.median(told):.0f} ms (at most {max(told):.0f}), page there after {statistics.median(shown):.0f} ms")
    file.write_text(good, encoding="utf-8")
    server.end()


if __name__ == "__main__":
    main()
