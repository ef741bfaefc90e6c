"""Counts the instructions of the hot kernels' AVX2 form with callgrind, and in their assembly the vector ones of the AVX-512 form and the
masked stores of the AVX2 form, with which a ReLU took ten times as long.

Usage: count.py [--bless]   Compares with `counts.txt` beside it: a call may take a tenth more instructions than stands there, a
kernel's AVX-512 form may have a tenth fewer on whole registers, its AVX2 form no more masked stores. With `--bless` writes the file anew.

Counts, unlike times, are the same on a busy machine. Needs valgrind and cargo on Linux, x86-64.
"""

import collections
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
COUNTS = HERE / "counts.txt"
MORE = 1.10  # what a count may grow to
CALLS = (1, 2)  # twice, so that what stands around the calls cancels

# The last letters: of packed or single numbers.
ARITHMETIC = re.compile(r"v(fn?m(add|sub)\d+|add|sub|mul|div|max|min)(?P<form>[ps]s)$")

# Not a masked load, whose memory comes first.
MASKED_STORE = re.compile(r"\s*vmaskmovp[sd]\s+%[xy]mm\d+, %[xy]mm\d+, ")


def binary():
    """The bench's path, built."""
    command = ["cargo", "bench", "-q", "--bench", "instructions", "--no-run", "--message-format", "json"]
    text = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    paths = re.findall(r'"executable":"([^"]*instructions-[^"]*)"', text)
    return paths[-1]


def executed(path, name, calls):
    """Instructions of a run, by callgrind."""
    env = os.environ | {"GYUL_ISA": "avx2", "GYUL_THREADS": "1"}
    with tempfile.TemporaryDirectory() as folder:
        command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out", path, name, str(calls)]
        run = subprocess.run(command, env=env, check=True, capture_output=True, text=True)
    return int(re.search(r"Collected : (\d+)", run.stderr)[1])


def counts(path):
    """Of each name the instructions of a call, and its floating-point operations."""
    for line in subprocess.run([path], check=True, capture_output=True, text=True).stdout.splitlines():
        name, flops = line.split()
        first, last = (executed(path, name, calls) for calls in CALLS)
        yield name, (last - first) // (CALLS[1] - CALLS[0]), int(flops)


def vectors():
    """Of each kernel, by its name: vector and scalar arithmetic instructions in the AVX-512 table, masked stores in that of AVX2."""
    with tempfile.TemporaryDirectory() as folder:
        target = ROOT / "target/assembly"
        # One codegen unit: all of the table in one file.
        command = ["cargo", "rustc", "-q", "-p", "gyul-runtime", "--lib", "--release", "--target-dir", str(target), "--"]
        command += ["--emit", f"asm={folder}/all.s", "-C", "codegen-units=1"]
        subprocess.run(command, cwd=ROOT, check=True)
        text = pathlib.Path(folder, "all.s").read_text()
    found, kernel = collections.defaultdict(collections.Counter), None
    for line in text.splitlines():
        if label := re.match(r"(_R\w+|_ZN\w+):", line):
            table = re.search(r"8dispatch(4avx2|6avx512)", label[1])
            kernel = table and next((name for name in NAMES if name in label[1]), None)
        elif kernel and table[1] == "4avx2":
            found[kernel]["masked"] += bool(MASKED_STORE.match(line))
        elif kernel and (word := line.split()) and (arithmetic := ARITHMETIC.match(word[0])):
            form = "scalar" if arithmetic["form"] == "ss" else "vector"
            found[kernel][form] += 1
            found[kernel]["zmm"] += "%zmm" in line
    return found


def names():
    """The kernels of the table, longest names first."""
    text = (ROOT / "runtime/src/kernels/cpu/isa/dispatch.rs").read_text()
    listed = re.findall(r"^            \w+::(\w+)\(", text, re.MULTILINE) + re.findall(r"register_kernel!\(\$features, (\w+):", text)
    return sorted(set(listed), key=len, reverse=True)


NAMES = names()


def kept():
    """What `counts.txt` says: of each name a number."""
    if not COUNTS.exists():
        return {}
    rows = (line.split() for line in COUNTS.read_text().splitlines() if not line.startswith("#"))
    return {name: int(number) for name, number in rows}


def main():
    failures, before, now = [], kept(), {}
    print(f"{'AVX2 form':24}{'instructions':>14}{'kept':>14}{'':>8}  per 8 multiply-adds")
    for name, count, flops in counts(binary()):
        old = before.get(name)
        share = f"{count / old:.3f}" if old else "new"
        print(f"{name:24}{count:>14,}{old or 0:>14,}{share:>8}  {count / (flops / 16):.2f}", flush=True)
        now[name] = count
        if old is None or count > MORE * old:
            failures.append(f"{name}: {count} instructions, and {old} are kept")
    found = vectors()
    print(f"\n{'AVX-512 form':24}{'scalar':>8}{'vector':>8}{'of zmm':>8}{'kept':>8}   AVX2: masked stores")
    for name in sorted(NAMES):
        of, key = found[name], f"zmm:{name}"
        old, masked, were = before.get(key), of["masked"], before.get(f"masked:{name}", 0)
        print(f"{name:24}{of['scalar']:>8}{of['vector']:>8}{of['zmm']:>8}{old or 0:>8}{masked:>8}")
        now[key] = of["zmm"]
        if masked > 0:
            now[f"masked:{name}"] = masked
        if masked > were:
            failures.append(f"{name}: {masked} masked stores in the AVX2 form, and {were} are kept")
        if old is None or of["zmm"] * MORE < old:
            failures.append(f"{name}: {of['zmm']} instructions on whole registers of 512 bits, and {old} are kept")
    failures += [f"{name}: kept, and no more there" for name in before.keys() - now.keys() if not name.startswith("masked:")]
    if "--bless" in sys.argv:
        version = subprocess.run(["rustc", "--version"], check=True, capture_output=True, text=True).stdout.strip()
        head = f"# By count.py --bless, {version}: instructions of a call in the AVX2 form; arithmetic ones on 512 bits in the AVX-512 form; masked stores in the AVX2 form.\n"
        COUNTS.write_text(head + "".join(f"{name} {number}\n" for name, number in now.items()))
    elif failures:
        sys.exit("\n".join(failures))


if __name__ == "__main__":
    main()
