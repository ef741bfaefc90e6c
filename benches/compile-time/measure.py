"""Measures what a user's crate with a network costs to compile, candle's beside it. README.md says what and how.

Usage: python3 measure.py [--folder DIR] [--runs 5] [--no-candle] [--no-library] [NETWORK...]
"""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
CANDLE = 'candle-core = "0.11"\ncandle-nn = "0.11"\n'
# A network with the goals for `check` after a touch, from nothing, and the release build: CPU seconds over an empty crate.
WRITTEN = {"digits": (0.15, None, 1.0), "vgg16": (0.4, None, 2.0), "resnet18": (0.6, None, 3.0)}
SIZES = (25, 50, 100, 200)
LIBRARY_GOAL = 25.0

MAIN = """use gyul::prelude::*;

network! {{
    /// {doc}
    pub struct Net: [64] -> [10] {{
{body}
    }}
}}

fn main() -> Result<(), Box<dyn std::error::Error>> {{
    let x = vec![[0.5f32; 64]];
    let mut trainer = Trainer::new(Net::new(1), CrossEntropy, Adam::default());
    println!("{{:?}}", trainer.step(&x, &[3u32])?);
    println!("{{:?}}", trainer.network().predict(&x[0]));
    Ok(())
}}
"""


def mlp(n):
    """`n` linear layers, an activation behind each but the last."""
    lines = ["        Linear<64>, Relu,"] * (n - 1) + ["        logits: Linear<10>,"]
    return MAIN.format(doc=f"{n} linear layers.", body="\n".join(lines))


def graph(n):
    """`n` nodes: a linear layer, an activation and their sum with what came before, in turn; every fifth time a `Concat`."""
    lines, before, skip = [], "input", "input"
    for i in range((n - 1) // 3):
        merge = "Concat" if i % 5 == 4 else "Add"
        lines.append(f"        l{i}: Linear<64> <- {before}, r{i}: Relu, s{i}: {merge} <- (r{i}, {skip}),")
        before, skip = f"s{i}", f"s{i}" if merge == "Add" else f"r{i}"
    lines += ["        Tanh,"] * ((n - 1) % 3) + ["        logits: Linear<10>,"]
    return MAIN.format(doc=f"{n} nodes, a third of them merges.", body="\n".join(lines))


def sources(wanted):
    """The `main.rs` of each crate, the empty one first."""
    found = {name: (HERE / "networks" / f"{name}.rs").read_text() for name in WRITTEN}
    found |= {f"mlp{n}": mlp(n) for n in SIZES} | {f"graph{n}": graph(n) for n in SIZES}
    unknown = set(wanted) - set(found)
    if unknown:
        sys.exit(f"no network {', '.join(sorted(unknown))}; there are {', '.join(found)}")
    return {"empty": "fn main() {}\n"} | {name: found[name] for name in found if not wanted or name in wanted}


def crate(folder, name, main, dependencies, lock):
    """A crate of its own in `folder`, in Cargo's default profiles."""
    at = folder / name
    (at / "src").mkdir(parents=True, exist_ok=True)
    (at / "src/main.rs").write_text(main)
    (at / "Cargo.toml").write_text(
        f'[package]\nname = "user-{name}"\nversion = "0.1.0"\nedition = "2024"\n\n[dependencies]\n{dependencies}\n[workspace]\n'
    )
    if not (at / "Cargo.lock").exists():
        shutil.copy(lock, at / "Cargo.lock")
    return at


class Spent:
    """What a command and all it started took: CPU and wall seconds, and the memory of its largest process."""

    def __init__(self, command, cwd, target):
        env = os.environ | {"CARGO_TARGET_DIR": str(target)}
        with tempfile.TemporaryFile() as log:
            start = time.monotonic()
            process = subprocess.Popen(command, cwd=cwd, env=env, stdout=subprocess.DEVNULL, stderr=log)
            _, status, used = os.wait4(process.pid, 0)
            self.wall = time.monotonic() - start
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode:
                log.seek(0)
                sys.exit(f"{' '.join(command)} in {cwd} failed:\n{log.read().decode()[-4000:]}")
        self.cpu = used.ru_utime + used.ru_stime
        self.peak = used.ru_maxrss / 1024  # MiB, on Linux


def least(at, target, command, runs, forget=False):
    """The run with the least CPU seconds, each after a touch of the user's file; the largest peak of them.

    With `forget`, nothing remains of the crate's incremental compilation, as if all of the file had changed.
    """
    Spent(command, at, target)  # what it depends on
    spent = []
    for _ in range(runs):
        for kept in (target / "debug/incremental").glob("user_*") if forget else ():
            shutil.rmtree(kept)
        (at / "src/main.rs").touch()
        spent.append(Spent(command, at, target))
    best = min(spent, key=lambda run: run.cpu)
    best.peak = max(run.peak for run in spent)
    return best


def machine_code(binary):
    """Bytes of `.text`."""
    table = subprocess.run(["size", "-A", binary], check=True, capture_output=True, text=True).stdout
    return int(re.search(r"^\.text\s+(\d+)", table, re.MULTILINE)[1])


def expanded(at, target):
    """Lines of the user's crate once its macros are expanded. Needs what only nightly has, for this figure alone."""
    with tempfile.TemporaryDirectory() as folder:
        # Only around the user's crate: the libraries stay as they were built.
        wrapper = pathlib.Path(folder) / "rustc"
        wrapper.write_text('#!/bin/sh\nRUSTC_BOOTSTRAP=1 exec "$@"\n')
        wrapper.chmod(0o755)
        env = os.environ | {"CARGO_TARGET_DIR": str(target), "RUSTC_WORKSPACE_WRAPPER": str(wrapper)}
        command = ["cargo", "rustc", "-q", "--release", "--", "-Zunpretty=expanded"]
        text = subprocess.run(command, cwd=at, env=env, check=True, capture_output=True, text=True).stdout
    return text.count("\n")


def measure(at, name, target, runs):
    """All figures of one crate."""
    touched = least(at, target, ["cargo", "check"], runs)
    check = least(at, target, ["cargo", "check"], runs, forget=True)
    build = least(at, target, ["cargo", "build", "--release"], runs)
    code = machine_code(target / "release" / f"user-{name}")
    print(f"# {name}: check {touched.cpu:.2f} and {check.cpu:.2f} s, build {build.cpu:.2f} s", file=sys.stderr, flush=True)
    return touched, check, build, code


def row(name, figures, empty, lines, goals):
    """A line of the table, the empty crate's costs subtracted."""
    cells = [name]
    for spent, without, goal in zip(figures[:3], empty, goals):
        cells += [f"{spent.cpu - without.cpu:.2f}", f"{goal:g}" if goal else "", f"{spent.wall - without.wall:.2f}"]
    _, check, build, code = figures
    cells += [f"{check.peak:.0f}", f"{build.peak:.0f}", str(lines), f"{code - empty[3]:,}"]
    return f"| {' | '.join(cells)} |"


def library(folder, at):
    """gyul from nothing, in release, with its default features."""
    target = folder / "target-library"
    shutil.rmtree(target, ignore_errors=True)
    subprocess.run(["cargo", "fetch", "-q"], cwd=at, check=True)
    spent = Spent(["cargo", "build", "--release", "-p", "gyul"], at, target)
    shutil.rmtree(target, ignore_errors=True)
    return spent


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--folder", type=pathlib.Path, help="where crates and builds stay for the next run")
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--no-candle", action="store_true")
    arguments.add_argument("--no-library", action="store_true")
    arguments.add_argument("networks", nargs="*")
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory(prefix="gyul-compile-time-") as scratch:
        report((given.folder or pathlib.Path(scratch)).resolve(), given)


def report(folder, given):
    gyul = f'gyul = {{ path = "{ROOT}" }}\n'
    target, rows, empty = folder / "target", [], None
    for name, source in sources(given.networks).items():
        dependencies = "" if name == "empty" else gyul
        at = crate(folder, name, source, dependencies, ROOT / "Cargo.lock")
        figures = measure(at, name, target, given.runs)
        empty = empty or figures
        lines = expanded(at, target)
        rows.append(row(name, figures, empty, lines, WRITTEN.get(name, (None, None, None))))
    built = None if given.no_library else library(folder, at)
    if not given.no_candle:
        source = (HERE / "networks/candle.rs").read_text()
        at = crate(folder, "candle", source, CANDLE, ROOT / "benches/peers/rust/Cargo.lock")
        target = folder / "target-candle"
        rows.append(row("candle", measure(at, "candle", target, given.runs), empty, expanded(at, target), (None, None, None)))
    timed = " | ".join(f"{what}, CPU s | goal | wall s" for what in ("check, touched", "check, new", "release"))
    print(f"| crate | {timed} | check, MiB | release, MiB | lines | bytes |")
    print(f"|{'---|' * 14}")
    print("\n".join(rows))
    print(f"\nempty crate, CPU s: check touched {empty[0].cpu:.2f}, check {empty[1].cpu:.2f}, release {empty[2].cpu:.2f}")
    if built:
        print(f"gyul from nothing, release: {built.cpu:.1f} CPU s, {built.wall:.1f} s wall (goal: {LIBRARY_GOAL:g} s)")
    print(f"load {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores")


if __name__ == "__main__":
    main()
