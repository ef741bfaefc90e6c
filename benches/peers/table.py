"""Makes a Markdown table of the lines `peer workload threads value unit` in a file. Usage: table.py FILE

A value is the median over rounds, then the least and the largest one. Other lines are passed over; failures are listed below.
"""

import collections
import pathlib
import statistics
import sys

UNITS = {"samples/s": True, "us/step": False, "us": False, "ms": False}  # whether more is better


def number(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def spread(values):
    middle = number(statistics.median(values))
    return f"{middle} ({number(min(values))}–{number(max(values))})" if len(values) > 1 else middle


def read(text):
    """The values of each (workload, unit) by (peer, threads), the peaks by (kind, threads), the loads, the failures; gyul's shares of
    the FMA peak measured just before, by (workload, threads)."""
    values = collections.defaultdict(lambda: collections.defaultdict(list))
    peaks, shares, loads, failures = collections.defaultdict(list), collections.defaultdict(list), [], {}
    for fields in map(str.split, text.splitlines()):
        try:
            if fields[:2] == ["#", "round"]:
                loads.append(float(fields[4]))
            elif fields[0] == "peak":
                peaks[fields[1], int(fields[2])].append(float(fields[3]))
            elif fields[0] == "rate":
                shares[fields[1], int(fields[2])].append(float(fields[3]) / peaks["fma", int(fields[2])][-1])
            elif fields[3] == "failed":
                failures[fields[0], fields[1], int(fields[2])] = " ".join(fields[4:])
            elif fields[4] in UNITS:
                values[fields[1], fields[4]][fields[0], int(fields[2])].append(float(fields[3]))
        except (IndexError, ValueError):
            continue  # not a line of this form
    return values, peaks, shares, loads, failures


def table(values, shares):
    """One row a workload; of each peer, its better number of threads."""
    best = {}
    for (workload, unit), runs in values.items():
        choose = max if UNITS[unit] else min
        for peer in {peer for peer, _ in runs}:
            best[workload, unit, peer] = choose((k for k in runs if k[0] == peer), key=lambda k: statistics.median(runs[k]))
    peers = sorted({peer for _, _, peer in best} - {"gyul"}, key=lambda peer: (peer.split("-")[0], peer))
    yield ["workload", *peers, "best peer", "gyul", "gyul to best peer", "of FMA peak"]
    for (workload, unit), runs in sorted(values.items()):

        def median(peer):
            return statistics.median(runs[best[workload, unit, peer]])

        def cell(peer):
            key = best.get((workload, unit, peer))
            return f"{spread(runs[key])}, {key[1]}t" if key else "–"

        present = [peer for peer in peers if (workload, unit, peer) in best]
        first = (max if UNITS[unit] else min)(present, key=median, default=None)
        ratio = "–"
        if first and (workload, unit, "gyul") in best:
            ratio = median("gyul") / median(first) if UNITS[unit] else median(first) / median("gyul")
            ratio = f"{ratio:.2f}×"
        share = shares.get((workload, best[workload, unit, "gyul"][1])) if (workload, unit, "gyul") in best else None
        share = f"{100 * statistics.median(share):.0f} %" if share else "–"
        yield [f"{workload}, {unit}", *map(cell, peers), first or "–", cell("gyul"), ratio, share]


def main():
    values, peaks, shares, loads, failures = read(pathlib.Path(sys.argv[1]).read_text())
    rows = list(table(values, shares))
    rows.insert(1, ["---"] * len(rows[0]))
    for row in rows:
        print("|", " | ".join(row), "|")
    print()
    if loads:
        print(f"Load average before the timings: {statistics.median(loads):.1f} ({min(loads):.1f}–{max(loads):.1f}).")
    names = {"fma": ("FMA peak", "GFLOP/s"), "read": ("Memory, read", "GB/s")}
    for (kind, threads), found in sorted(peaks.items()):
        name, unit = names[kind]
        print(f"{name}, {threads} threads: {spread(found)} {unit}.")
    for (peer, workload, threads), reason in failures.items():
        print(f"- failed: {peer} {workload} {threads}t: {reason}")


main()
