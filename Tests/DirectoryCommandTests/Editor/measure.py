"""How long an editor waits on a big site: measure.py COMMAND SITE, for a site of Tests/Benchmark/make_content.py.

Prints medians of what lies between a typed letter and its diagnostics, and what a hover and a completion take meanwhile.
"""

import glob
import statistics
import sys
import time

from client import Client, find, uri

command, site = sys.argv[1:]
rounds = 15


def text_of(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


client = Client(command)
start = time.perf_counter()
client.begin(site)
path = next(path for path in sorted(glob.glob(site + "/content/suppliers/*.md")) if "certificates: [" in text_of(path))
text = text_of(path)
client.open(path)
client.diagnostics(path)
print(f"first check: {time.perf_counter() - start:.2f} s")

line, column = find(path, "certificates: [", behind=True)
product = find(path, "product: ", behind=True)
checks, hovers, completions = [], [], []
for number in range(rounds):
    client.change(path, {"text": text + "x" * number})
    start = time.perf_counter()
    # While the check is under way.
    time.sleep(0.15)
    asked = time.perf_counter()
    client.at("textDocument/hover", path, line, column + 1)
    hovers.append(time.perf_counter() - asked)
    asked = time.perf_counter()
    client.at("textDocument/completion", path, *product)
    completions.append(time.perf_counter() - asked)
    client.diagnostics(path)
    checks.append(time.perf_counter() - start)
for name, times in (("letter to diagnostics", checks), ("hover of a number", hovers), ("completion", completions)):
    print(f"{name}: median {statistics.median(times) * 1000:.0f} ms, longest {max(times) * 1000:.0f} ms")
with open(f"/proc/{client.process.pid}/status") as status:
    print(next(line.strip() for line in status if line.startswith("VmHWM")))
client.end()
