"""Counts what must become of every row of the six public sets, without any code of the import.

python3 count_registries.py FOLDER prints for each file: rows, taken, merged, looked up, skipped.
A row is taken when it begins a record: a firm (by its name without legal form) or a paper (by number and holder,
without a number by holder and models) or a notice.
"""
import csv
import json
import re
import sys

FOLDER = sys.argv[1]
FORMS = (
    "co company corp corporation ltd limited inc incorporated llc lp gmbh ag pte plc sa sas sl srl spa oy ab as bv nv de cv "
    "ltda kg pty kk pvt".split()
)


def lines(text):
    """The lines of a cell without invisible characters; blank ones are left out."""
    text = re.sub("[\u200b\ufeff\u2060\u00ad\u0080-\u009f]", "", text)
    found = (re.sub(r"[\s\u00a0\u3000]+", " ", line).strip() for line in re.split(r"[\r\n]+", text))
    return [line for line in found if line]


def first(text):
    return (lines(text) or [""])[0]


def firm(name):
    """A name as it is compared: lower-case words without the legal form; dotted single letters join."""
    name = re.sub(r"\b(\w)\.(?=\w\b)", r"\1", name.lower().replace("&", " and "))
    words = [word for word in re.split(r"[\W_]+", name.replace("'", "").replace("’", "")) if word]
    while len(words) > 1 and words[-1] in FORMS:
        words.pop()
    return "".join(words)


def parts(cell):
    return tuple(p.strip() for p in re.split(r",|;| and |\n", "\n".join(lines(cell))) if p.strip())


def table(path, encoding="utf-8"):
    with open(f"{FOLDER}/{path}", encoding=encoding, newline="") as file:
        return list(csv.DictReader(file))


class Count:
    """Rows of one file; `seen` is shared by the files of a set, as records are."""

    def __init__(self, file, seen):
        self.file, self.seen = file, seen
        self.taken = self.merged = self.looked_up = self.skipped = 0

    def row(self, *keys):
        new = set(keys) - self.seen
        self.seen |= new
        if not keys:
            self.skipped += 1
        elif new:
            self.taken += 1
        else:
            self.merged += 1

    def tell(self):
        rows = self.taken + self.merged + self.looked_up + self.skipped
        print(self.file, rows, self.taken, self.merged, self.looked_up, self.skipped)


def eudamed():
    count = Count("manufacturers.csv", set())
    for row in table("eudamed-manufacturers-2025/manufacturers.csv"):
        count.row(first(row["Actor ID/SRN"]))
    count.tell()


def niosh():
    notes, count = {}, Count("n95-approved.csv", set())
    marks = Count("private-label-notes.csv", set())
    for row in table("cdc-niosh-n95-2020/private-label-notes.csv"):
        notes[row["note"]] = re.sub("^Private [lL]abel of ", "", first(row["company"]))
        marks.looked_up += 1
    abroad = {"33", "44", "65", "66", "81", "82", "84", "86", "91", "886"}
    for row in table("cdc-niosh-n95-2020/n95-approved.csv"):
        contact = lines(row["supplier_and_contact"])
        mark = re.search(r"\[(.*?)\]$", contact[0])
        holder = notes[mark.group(1)] if mark else contact[0]
        number = first(row["approval_number"]).split(" ")[0].upper()
        if not re.fullmatch(r"84A-(\d{4}|PH\d\d)", number):
            count.row()
            continue
        code = re.split("[- ]", contact[1].replace("+", ""))[0] if len(contact) > 1 else ""
        keys = [("firm", firm(holder))] if code in abroad else []
        count.row(("paper", number, firm(holder) if code in abroad else holder), *keys)
    count.tell()
    marks.tell()


def fda():
    seen, folder = set(), "fda-masks-2020/"
    for file in ["respirators-china-authorized.csv", "respirators-other-countries-authorized.csv"]:
        count = Count(file, seen)
        for row in table(folder + file):
            name = firm(first(row["Manufacturer"]))
            count.row(("firm", name), ("eua", name, parts(row["Respirator Model(s)"])))
        count.tell()
    count = Count("respirators-no-longer-authorized.csv", seen)
    for row in table(folder + count.file):
        name = firm(first(row["Manufacturer"]))
        count.row(("firm", name), ("notice", name, row["Date No longer Authorized"]))
    count.tell()
    count = Count("surgical-masks-authorized.csv", seen)
    for row in table(folder + count.file):
        model = row["Authorized Product Name (including model numbers)"]
        count.row(("mask", first(row["Manufacturer"]), tuple(lines(model))))
    count.tell()
    count = Count("510k-surgical-masks.json", seen)
    with open(f"{FOLDER}/{folder}{count.file}", encoding="utf-8") as file:
        for row in json.load(file):
            count.row(("510k", row["k_number"]))
    count.tell()
    for file in ["eua-letters-other-ppe.csv", "eua-letters-respirators.csv"]:
        count = Count(file, seen)
        for _ in table(folder + file):
            count.row()
        count.tell()
    count = Count("merged-by-upstream.json", seen)
    with open(f"{FOLDER}/{folder}{count.file}", encoding="utf-8") as file:
        for _ in json.load(file)["masks"]:
            count.row()
    count.tell()


def recalls():
    seen, folder = set(), "fda-device-recalls/"
    unknown = {"Dewei Medical Equipment Co.", "LivaNova (TandemLife)", "North American Diagnostics"}
    count = Count("recall-notices.json", seen)
    with open(f"{FOLDER}/{folder}{count.file}", encoding="utf-8") as file:
        for row in json.load(file):
            name = re.split(" [Rr]ecall", first(row["title"]))[0].rstrip(",")
            if name in unknown:
                count.row()
            else:
                count.row(("firm", firm(name)), ("notice", row["file"]))
    count.tell()
    count = Count("enforcement-nassau-suffolk.csv", seen)
    for row in table(folder + count.file):
        count.row(("notice", row["recall_number"]))
    count.tell()


def taiwan():
    count = Count("permits-2026-07-01.csv", set())
    for row in table("taiwan-device-permits/" + count.file):
        maker = first(row["製造商"])
        count.row(("permit", row["許可證字號"], first(row["申請商"])), ("firm", firm(maker)))
    count.tell()


def wuhan():
    seen = set()
    count = Count("factories.json", seen)
    with open(f"{FOLDER}/wuhan2020-factories-2020/factories.json", encoding="utf-8") as file:
        later = json.load(file)
    with open(f"{FOLDER}/wuhan2020-factories-2020/factories-early-gbk.csv", encoding="gbk", newline="") as file:
        early = [row for row in csv.reader(file) if row]
    for row in later:
        fields = {field["key"]: field["value"] for field in row}
        name, number = first(fields["厂商名称"]), first(fields["资质证明"])
        count.row(("firm", name), *([("paper", number, name)] if number else []))
    count.tell()
    count = Count("factories-early-gbk.csv", seen)
    for row in early[6:]:
        name, number = first(row[1]), first(row[25])
        count.row(("firm", name), *([("paper", number, name)] if number else []))
    count.tell()


for kind in [eudamed, niosh, fda, recalls, taiwan, wuhan]:
    kind()
