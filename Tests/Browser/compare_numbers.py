#!/usr/bin/env python3
"""Reads numbers.json with the scripts of a built edition and with `sourcebook verify`, and tells every difference.

Usage: compare_numbers.py EDITION [--site DIR] [--command FILE]
"""
import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
KEYS = ["text", "fits", "readings", "identifiers", "nearest", "papers", "namedBy"]
# What the page words for itself by the reader's day, and where a row stands in the content.
PAPER_KEYS = ["scheme", "number", "holder", "issued", "expires", "evidence"]


def by_command(numbers, language, options):
    """The answers of the command, a list at a time; numbers of several lines one by one."""
    plain = [number for number in numbers if "\n" not in number]
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as file:
        file.write("".join(number + "\n" for number in plain))
        file.flush()
        answers = {each["text"]: each for each in run(["--list", file.name], language, options)}
    for number in numbers:
        if number not in answers:
            answers[number] = run([number], language, options)
    return [answers[number] for number in numbers]


def run(arguments, language, options):
    call = [options.command, "verify", *arguments, "--format", "json", "--language", language, "--site", options.site]
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    if done.returncode > 1:
        sys.exit(done.stderr)
    return json.loads(done.stdout)


def by_scripts(numbers, language, options):
    call = ["node", HERE / "read_numbers.js", options.edition, language]
    done = subprocess.run(call, input=json.dumps(numbers), capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr)
    return json.loads(done.stdout)


def comparable(answer):
    kept = {key: answer[key] for key in KEYS}
    kept["papers"] = sorted(
        (json.dumps({key: paper[key] for key in PAPER_KEYS if key in paper}, sort_keys=True) for paper in answer["papers"]))
    return kept


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("edition")
    options.add_argument("--site", default=str(ROOT))
    options.add_argument("--command", default=str(ROOT / ".build" / "release" / "sourcebook"))
    options.add_argument("--limit", type=int)
    options = options.parse_args()
    numbers = json.loads((HERE / "numbers.json").read_text(encoding="utf-8"))[: options.limit]
    wrong = 0
    for language in ["en", "zh"]:
        command = by_command(numbers, language, options)
        scripts = by_scripts(numbers, language, options)
        counts = {}
        for number, one, other in zip(numbers, map(comparable, command), map(comparable, scripts), strict=True):
            kind = "read" if one["readings"] or one["identifiers"] else "near" if one["nearest"] else "nothing"
            counts[kind] = counts.get(kind, 0) + 1
            for key in KEYS:
                if one[key] == other[key]:
                    continue
                wrong += 1
                print(f"{language} {number!r}: {key}\n  command: {json.dumps(one[key], ensure_ascii=False)}\n  scripts: {json.dumps(other[key], ensure_ascii=False)}")
        print(f"{language}: {len(numbers)} numbers compared: {counts}")
    if wrong:
        sys.exit(f"{wrong} differences")


if __name__ == "__main__":
    main()
