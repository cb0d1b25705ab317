"""How long an editor waits on a big site: measure.py COMMAND SITE, for a site of Tests/Benchmark/make_content.py.

Opens a profile, types into its front matter and its text, asks meanwhile, and prints a table in Markdown. What is timed is the
answer that speaks of the letter typed last: most letters make a mistake or mend it.
"""

import argparse
import glob
import os
import statistics
import time

from client import Client, find


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("command", help="the built sourcebook")
    parser.add_argument("site", help="the folder of a site")
    parser.add_argument("--rounds", type=int, default=20, help="letters and questions of each kind")
    options = parser.parse_args()
    site = os.path.realpath(options.site)
    files = sorted(glob.glob(site + "/content/suppliers/*.md"))
    desk = Desk(options.command, site, next(path for path in files if "certificates: [" in text_of(path)))
    print("| | median | worst |")
    print("|---|---:|---:|")
    for name, times in desk.measure(options.rounds):
        print(f"| {name} | {words(statistics.median(times))} | {words(max(times))} |", flush=True)
    print(f"\n{len(files):,} suppliers; {desk.told:,} files were told something; peak memory {desk.peak()}.")
    desk.client.end()


def words(seconds):
    return f"{seconds:.1f} s" if seconds >= 1 else f"{seconds * 1000:.0f} ms"


def text_of(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


class Desk:
    """An editor with one file open."""

    def __init__(self, command, site, path):
        self.client = Client(os.path.realpath(command))
        self.path, self.site, self.text = path, site, text_of(path)

    def measure(self, rounds):
        start = time.perf_counter()
        self.client.begin(self.site)
        self.client.open(self.path, self.text.replace("use: ", "use: x", 1))
        self.until("SB504", True)
        yield "first diagnostics of the opened file", [time.perf_counter() - start]
        self.client.until_checked()
        yield "whole site checked, other files told", [time.perf_counter() - start]
        self.told = sum(message.get("method") == "textDocument/publishDiagnostics" for message in self.client.pending)
        self.type(self.text)
        self.until("SB504", False)
        use, prose = self.text.replace("use: ", "use: x", 1), self.text + "\n<b>x</b>\n"
        yield "letter in the front matter to its diagnostics", self.toggle(use, "SB504", rounds)
        yield "letter in the prose to its diagnostics", self.toggle(prose, "SB401", rounds)
        number = find(self.path, "certificates: [\"", behind=True)
        product = find(self.path, "product: ", behind=True)
        for name, method, place in (
                ("hover of a number", "hover", number), ("completion of a product", "completion", product),
                ("completion of a number", "completion", number), ("definition of a number", "definition", number),
                ("references of a number", "references", number)):
            yield name + ", while a check is under way", [self.ask(method, place) for _ in range(rounds)]
        yield "letter in the prose to the whole site checked", self.confirm(lambda n: self.text + "x" * n, rounds)
        yield "letter in the front matter to the whole site checked", self.confirm(
            lambda n: self.text.replace("city: ", "city: " + "x" * n, 1), rounds)

    def type(self, text):
        self.client.change(self.path, {"text": text})

    def until(self, code, is_there):
        """Waits until the file is told about in its newest version, with or without a code."""
        while (code in [fault["code"] for fault in self.client.diagnostics(self.path)]) != is_there:
            pass

    def toggle(self, wrong, code, rounds):
        times = []
        for number in range(rounds):
            time.sleep(0.3)
            start = time.perf_counter()
            self.type(self.text if number % 2 else wrong)
            self.until(code, number % 2 == 0)
            times.append(time.perf_counter() - start)
        self.type(self.text)
        return times

    def confirm(self, text, rounds):
        """Letters that change no diagnostics: the check of the whole site alone confirms them."""
        times = []
        for number in range(1, rounds + 1):
            start = time.perf_counter()
            self.type(text(number))
            self.client.diagnostics(self.path)
            times.append(time.perf_counter() - start)
        return times

    def ask(self, method, place):
        self.type(self.text.replace("city: ", "city: x", 1))
        time.sleep(0.25)
        start = time.perf_counter()
        more = {"context": {"includeDeclaration": True}} if method == "references" else {}
        assert self.client.at("textDocument/" + method, self.path, *place, **more)
        return time.perf_counter() - start

    def peak(self):
        with open(f"/proc/{self.client.process.pid}/status", encoding="ascii") as status:
            kilobytes = next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
        return f"{kilobytes / 1024:,.0f} MB"


if __name__ == "__main__":
    main()
