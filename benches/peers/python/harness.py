"""What every Python peer shares: the workloads, the arguments, the timing loop and the output line.

Arguments: THREADS, then the workloads wanted, all if none (`W3`, `W6a`). Environment: `BUDGET`, seconds a workload (default 3).
A line is `peer workload threads value unit`, or `peer workload threads failed reason`.
"""

import os
import statistics
import sys
import time

# Each workload and its batch: a training rate is told in samples a second, but the smallest nets' in microseconds a step.
WORKLOADS = {
    "W1-xor-train": (4, "us/step"),
    "W2-iris-train": (16, "us/step"),
    "W3-mnist-mlp-train": (128, "samples/s"),
    "W4-mnist-cnn-train": (64, "samples/s"),
    "W5-cifar-cnn-train": (64, "samples/s"),
    "W6a-mlp-infer": (1, "us"),
    "W6b-cnn-infer": (1, "us"),
    "W6c-pue-infer": (1, "us"),
    "W7-vgg16-infer-b1": (1, "ms"),
    "W7-vgg16-infer-b8": (8, "ms"),
    "W8-lstm-train": (64, "samples/s"),
}

# The convolution stacks: output channels of a 3x3 convolution, or "M" for a 2x2 max-pooling.
CIFAR_STACK = [64, 64, "M", 128, 128, "M", 256, 256, "M"]
VGG16_STACK = [64, 64, "M", 128, 128, "M", 256, 256, 256, "M", 512, 512, 512, "M", 512, 512, 512, "M"]

THREADS = int(sys.argv[1])
WANTED = tuple(sys.argv[2:]) or ("W",)


def measure(step):
    """Seconds of one step: the median over batches of steps, each batch at least about 20 ms."""
    calls, end = 0, time.perf_counter() + 0.5
    while calls < 3 or time.perf_counter() < end:  # the first calls compile and fill caches
        step()
        calls += 1
    start = time.perf_counter()
    step()
    once = time.perf_counter() - start
    inner = max(1, int(0.02 / max(once, 1e-7)))
    times, end = [], time.perf_counter() + float(os.environ.get("BUDGET", 3))
    while len(times) < 5 or time.perf_counter() < end:
        start = time.perf_counter()
        for _ in range(inner):
            step()
        times.append((time.perf_counter() - start) / inner)
    return statistics.median(times)


def run(peer, steps):
    """Times each wanted workload of `steps`, a map of its name to a function that builds it and returns its step."""
    for workload, build in steps.items():
        if not workload.startswith(WANTED):
            continue
        batch, unit = WORKLOADS[workload]
        try:
            seconds = measure(build())
        except Exception as error:  # one failure must not stop the others; the table shows it
            reason = " ".join(f"{type(error).__name__}: {error}".split())[:160]
            print(peer, workload, THREADS, "failed", reason, flush=True)
            continue
        value = batch / seconds if unit == "samples/s" else seconds * (1e3 if unit == "ms" else 1e6)
        print(peer, workload, THREADS, f"{value:.2f}", unit, flush=True)
