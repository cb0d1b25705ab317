"""Clean builds: ours, Hugo and the floor in turn; growth between sizes; `check` of everything."""

import json
import shutil
import sys
from dataclasses import asdict
from pathlib import Path

from measuring import measure, run_quietly, spread, tell
from outputs import Outputs
from peers import best_settings, compile_peer, free_memory, hugo_command

HERE = Path(__file__).resolve().parent


def make_site(folder, suppliers):
    """Input is made by another process: this one must stay small, see `measure`."""
    site = folder / f"site-{suppliers}"
    if not site.exists():
        run_quietly([sys.executable, HERE / "make_content.py", suppliers, site])
    return site


def build(binary, site, output, said, fresh=True):
    command = [binary, "build", "--site", site, "--output", output] + (["--fresh"] if fresh else [])
    return measure(command, said)


def compare(folder, binary, hugo, site, suppliers, pairs):
    edition = site / "public"
    contenders = {"ours": lambda output: build(binary, site, output, folder / "said")}
    if hugo:
        project = folder / "hugo"
        run_quietly([sys.executable, HERE / "make_hugo.py", site, edition, project])
        contenders["hugo"] = lambda output: run_hugo(hugo[0], project, output, folder / "said", {})
        contenders["best"] = lambda output: run_hugo(hugo[0], project, output, folder / "said", best_settings())
    floor = compile_peer("floor", folder)
    contenders["floor"] = lambda output: run_floor(floor, site, output, folder / "said")
    results, weights = {name: [] for name in contenders}, {}
    outputs = Outputs(folder)
    outputs.weigh(edition, suppliers)
    for pair in range(pairs):
        for name in list(contenders) if pair % 2 == 0 else reversed(contenders):
            if results[name] and results[name][-1].status:
                continue
            output = outputs.next(f"{name}-{pair}", suppliers)
            results[name].append(contenders[name](output))
            if name not in weights:
                weights[name] = outputs.weigh(output, suppliers)
        tell(f"pair {pair + 1}: " + ", ".join(f"{name} {runs[-1].wall:.2f} s" for name, runs in results.items()))
    outputs.clear()
    shutil.rmtree(folder / "hugo", ignore_errors=True)
    return figures_of(results, weights, suppliers, hugo and hugo[1])


def run_hugo(program, project, output, said, environment):
    return measure([*hugo_command(program), "--source", project, "--destination", output, "--quiet"], said, environment, may_fail=True)


def run_floor(program, site, output, said):
    """The program times itself, since listing and reading the edition beforehand is not charged to it."""
    measured = measure([program, site / "content", site / "public", output, free_memory() // 2], said)
    told = json.loads(Path(said).read_text())
    measured.wall, measured.processor = told["wall"], told["processor"]
    return measured


def figures_of(results, weights, suppliers, version):
    ours, figures = results["ours"], []
    kinds = [("wall", "s", lambda run: run.wall), ("cpu", "s", lambda run: run.processor),
             ("memory", "B", lambda run: run.memory)]
    for peer, family in [("hugo", "clean"), ("best", "best")]:
        if peer not in results:
            continue
        notes = {"version": version, "ours": asdict(weights["ours"]), "peer": asdict(weights[peer])}
        for kind, unit, of in kinds:
            figures.append(figure(f"{family}-{kind}", suppliers, unit, map(of, ours), map(of, results[peer]), True, notes))
        if results[peer][-1].status:
            for one in figures[-3:]:
                one |= {"ratio": None, "failed": f"Hugo {version} ended with {results[peer][-1].status} after "
                        f"{results[peer][-1].wall:.0f} s and {results[peer][-1].memory / 1e9:.1f} GB"}
    figures.append(figure("floor", suppliers, "s", (run.wall for run in ours), (run.wall for run in results["floor"])))
    return figures


def figure(key, suppliers, unit, ours, theirs, at_least=False, notes=None):
    """One figure of pairs; the ratio is ours / theirs, or theirs / ours where ours must be so many times better."""
    ours, theirs = list(ours), list(theirs)
    ratios = [other / mine if at_least else mine / other for mine, other in zip(ours, theirs)]
    return {
        "key": key, "suppliers": suppliers, "unit": unit, "pairs": len(ratios), "ours": spread(ours),
        "peer": spread(theirs), "ratio": spread(ratios),
    } | ({"notes": notes} if notes else {})


def check(folder, binary, site, suppliers, pairs):
    reader = compile_peer("read_files", folder)
    ours, theirs = [], []
    for pair in range(pairs):
        turns = [
            (ours, [binary, "check", "--site", site]), (theirs, [reader, site / "content", site / "templates"]),
        ]
        for results, command in turns if pair % 2 == 0 else reversed(turns):
            results.append(measure(command, folder / "said").wall)
        tell(f"check {pair + 1}: ours {ours[-1]:.2f} s, reading {theirs[-1]:.3f} s")
    return [figure("check", suppliers, "s", ours, theirs)]


def grow(folder, binary, small, large, pairs, key="growth"):
    """The two sizes take turns, so that a slow minute of the machine does not fall on one of them."""
    sites = {suppliers: make_site(folder, suppliers) for suppliers in (small, large)}
    runs = {suppliers: [] for suppliers in sites}
    outputs = Outputs(folder)
    for pair in range(pairs):
        for suppliers in sites if pair % 2 == 0 else reversed(sites):
            output = outputs.next(f"growth-{pair}", suppliers)
            runs[suppliers].append(build(binary, sites[suppliers], output, folder / "said"))
            if not pair:
                outputs.weigh(output, suppliers)
        tell(f"growth {pair + 1}: " + ", ".join(f"{size:,} in {done[-1].wall:.2f} s" for size, done in runs.items()))
    outputs.clear()
    figures = []
    for kind, unit, of in [("time", "s", lambda run: run.wall), ("memory", "B", lambda run: run.memory)]:
        one = figure(f"{key}-{kind}", large, unit, map(of, runs[large]), map(of, runs[small]))
        for name in ("median", "low", "high"):
            one["ratio"][name] /= large / small
        figures.append(one | {"notes": {"from": small}})
    return figures
