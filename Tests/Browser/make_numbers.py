#!/usr/bin/env python3
"""Writes numbers.json: the numbers the look-up page and `sourcebook verify` must read alike.

The register of the sample, the public lists in ../shared/data where they are there, every choice of every form, and for each
of some of them the mistakes people make. The same inputs give the same list.
"""
import csv
import json
import random
import re
import sys
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SHARED = ROOT.parent / "shared" / "data"

BY_HAND = [
    "湘械注准20202140123", "国械注准20153661234", "国食药监械(准)字2013第3640123号", "粤械注准20202141234号", "国械注许20213220001",
    "湘械注准20203140123", "湘械注准20992140123", "湘械註準20202140123號", "湘械注准 2020 2140123", "注册证编号：湘械注准20202140123。",
    "湘械注准2020214O123", "湘械注准202021401", "湘械注准20202149123", "湘械注谁20202140123", "鄂汉械备20200012号", "浙食药监械生产许20150032号",
    "K201234", "k 201234", "510(k) number: K201234", "K2O1234", "K20123", "K991234", "DEN200012", "P200012", "P200012/S003",
    "TC-84A-1234", "84A-0006 Obsolete 7/2009", "84A-9999", "84a–0006", "TC-84A-OOO6", "84A-000", "CE 0123", "2797", "0598",
    "衛部醫器陸輸壹字第001945號", "衛署醫器輸字第012345號", "CN-MF-000001354", "cn-mf-000001354", "CN-MF-00000135", "XX-MF-000001354",
    "DE-AR-000000123", "CN-XX-000001354", "91430100MA4L16JQ9D", "91430100MA4L16JQ9E", "914301O0MA4L16JQ9D", "91430100AM4L16JQ9D",
    "统一社会信用代码:9153O100MA6PA3K51H", "91350200M0001QQK3D", "91100000100003962T", "529900T8BM49AURSDO55", "529900T8BM49AURSDO56",
    "529900T8BM49AURSOD55", "6901234567892", "6901234567893", "6901234567829", "16901234567899", "96385074", "036000291452",
    "4012345000009", "150483782", "15-048-3782", "I5O483782", "I5O483782 gone", "1234567", "3001234567", "1987654Ad4X4bL5ttr2310c2K",
    "Basic UDI-DI: 1987654Ad4X4bL5ttr2310c2K", "6901234GS1-China1235R", "6901234GS1-China1235S", "6901234GS1-China123 5R", "OIOIOLOlO",
    "?", "P", "0", "hello", "口罩", "非医用", "ISO 13485", "EN 14683", "MDR 745678 R000", "G1 082345 0012 Rev. 00", "ARTG 334455",
    "12345678 Obsolete", "2020-04-01", "20200401-23", "第一类:123", "number：K201234", "No. No. No. K201234", "№ K201234", "【K201234】",
    "\u202eK20\u20661234\ufe0f\u009b", "Ｋ２０１２３４", "K201234；K201235", "K201234\nInactive", "84A-0001\nObsolete 7/2009", "湘械注准\n20202140123", "K20\r\n1234", "K201234 (SE)", "ß201234", "k201234ß",
    "K\u0301201234", "K201234\u3000号", "号", "：", "():", "K201234号号", "\U0001F600K201234", "K2\U0001F60001234", "〇一二三", "x" * 399,
]


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


def sample_numbers():
    for path in sorted((ROOT / "content" / "certificates").glob("*.csv")):
        for row in rows(path):
            yield row.get("number") or ""
    for path in sorted((ROOT / "content" / "suppliers").glob("*.md")):
        front = path.read_text(encoding="utf-8").split("\n---", 1)[0]
        yield from re.findall(r"\b(?:uscc|lei|srn|gln|fei|duns|gtin): *\"?([0-9A-Z-]+)", front)


def public_numbers(pick):
    if not SHARED.is_dir():
        sys.exit("the public lists are not in " + str(SHARED))
    lists = [
        ("cdc-niosh-n95-2020/n95-approved.csv", "approval_number", 60), ("eudamed-manufacturers-2025/manufacturers.csv", "Actor ID/SRN", 60),
        ("taiwan-device-permits/permits-2024-12-23.csv", "許可證字號", 40), ("taiwan-device-permits/permits-2026-07-01.csv", "許可證字號", 40),
    ]
    for name, column, count in lists:
        values = sorted({row[column] for row in rows(SHARED / name) if row[column]})
        yield from pick.sample(values, min(count, len(values)))
    letters = json.loads((SHARED / "fda-masks-2020/510k-surgical-masks.json").read_text(encoding="utf-8"))
    values = sorted({each["k_number"] for each in letters})
    yield from pick.sample(values, min(40, len(values)))
    text = (SHARED / "wuhan2020-factories-2020/factories.json").read_text(encoding="utf-8")
    values = sorted(set(re.findall(r"[\u4e00-\u9fff]{1,6}械[注备][^\s\",，；;]{6,24}", text)))
    yield from pick.sample(values, min(60, len(values)))


def form_numbers(pick):
    """Three numbers of every form of every scheme, put together at random: many of them contradict themselves."""
    for path in sorted((ROOT / "content" / "schemes").glob("*.yaml")):
        scheme = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
        forms = scheme.get("numbers")
        for form in forms if isinstance(forms, list) else []:
            for _ in range(3):
                yield "".join(segment_text(segment, pick) for segment in form["segments"])


def labelled_numbers():
    """A number behind every label that is left out."""
    source = (ROOT / "Sources" / "DirectoryModel" / "Numbers" / "NumberWriting.swift").read_text(encoding="utf-8")
    listed = source.split("static let labels = [", 1)[1].split("\n  ]", 1)[0]
    for label in re.findall(r'"([^"]+)"', listed):
        yield label + "K201234"


def segment_text(segment, pick):
    if "text" in segment:
        return "" if segment.get("optional") == "true" and pick.random() < 0.5 else segment["text"]
    if "choice" in segment:
        return pick.choice(list(segment["choice"]))
    if "year" in segment:
        span = segment["year"]
        return str(pick.randint(int(span["from"]), int(span["until"])))[-int(span.get("digits", 4)):]
    for name, letters in [("digits", "0123456789"), ("letters", "ABCDEFGHJKLMNPQRSTUVWXYZ"), ("han", "汉沪浦奉城市新区杭苏")]:
        if name in segment:
            ends = [int(end) for end in segment[name].split("-")]
            return "".join(pick.choice(letters) for _ in range(pick.randint(ends[0], ends[-1])))
    return "0"


def dirty(number, pick):
    """One mistake people make with a number."""
    place = pick.randrange(max(1, len(number)))
    wide = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in number)
    twins = {"0": "O", "O": "0", "1": "l", "I": "1"}
    twin = "".join(twins.get(c, c) if pick.random() < 0.5 else c for c in number)
    traditional = number.translate(str.maketrans("国注准进许备号沪苏辽鲁粤药监产营医输", "國註準進許備號滬蘇遼魯粵藥監產營醫輸"))
    digits = [i for i, c in enumerate(number) if c.isdigit()] or [0]
    digit = pick.choice(digits)
    return pick.choice([
        number.lower(), wide, twin, traditional, " ".join(number), number[:place] + " " + number[place:], number[:place] + number[place + 1:],
        number[:place] + number[place:place + 2][::-1] + number[place + 2:], number[:digit] + str(pick.randrange(10)) + number[digit + 1:],
        number + str(pick.randrange(10)), number[:place], "No. " + number, "注册证编号：" + number, "(" + number + ")", number + "号", number + "號",
        number + "。", number + " expired 2019", number + "，见附件", number.replace("-", "–"), number.replace("-", ""),
        "\ufeff" + number + "\u200b", "Certificate No.: " + number.lower(), number[:place] + "X" + number[place:],
    ])


def main():
    pick = random.Random("numbers")
    clean = [number for number in sample_numbers() if number] + list(public_numbers(pick)) + list(form_numbers(pick))
    numbers = list(BY_HAND) + list(labelled_numbers()) + clean
    for number in clean + BY_HAND:
        numbers.append(dirty(number, pick))
        if pick.random() < 0.5:
            numbers.append(dirty(dirty(number, pick), pick))
    kept = []
    for number in dict.fromkeys(numbers):
        if re.sub(r"[\s\u200b\ufeff]", "", number) and len(number.encode()) <= 400 and not number.startswith("-"):
            kept.append(number)
    lines = ",\n".join(json.dumps(number, ensure_ascii=True) if re.search(r"[^ -~\u3000-\u9fff\uff00-\uffef]", number) else json.dumps(number, ensure_ascii=False) for number in kept)
    (HERE / "numbers.json").write_text("[\n" + lines + "\n]\n", encoding="utf-8")
    print(len(kept), "numbers")


if __name__ == "__main__":
    main()
