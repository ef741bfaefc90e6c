"""PyTorch: channels last, fused Adam. Arguments: `eager` or `compile`, then those of harness.py.

With `compile`, forward, loss and backward go through `torch.compile`; the fused optimizer is one kernel already.
`DEVICE=cuda` runs all on the GPU, each step to its end; `compile` then captures CUDA graphs.
"""

import os
import sys

mode = sys.argv.pop(1)

import torch
from torch.nn import functional

import nets_torch as nets
from harness import THREADS, run

device = os.environ.get("DEVICE", "cpu")
torch.set_default_device(device)
torch.set_num_threads(THREADS)
torch.manual_seed(0)


def compiled(function):
    if mode != "compile":
        return function
    return torch.compile(function, mode="reduce-overhead" if device == "cuda" else "default")


def ended(step):
    """The step, which ends when the device has ended it."""
    if device != "cuda":
        return step

    def wait():
        step()
        torch.cuda.synchronize()

    return wait


def train(net, optimizer, loss, x, y):
    net, x = nets.fast_layout(net), nets.fast_layout(x)
    optimizer = optimizer(net.parameters())
    forward = compiled(lambda x, y: loss(net(x), y))

    def step():
        optimizer.zero_grad(set_to_none=True)
        forward(x, y).backward()
        optimizer.step()

    return step


def classify(net, optimizer, shape, classes=10):
    y = torch.randint(0, classes, shape[:1])
    return train(net, optimizer, functional.cross_entropy, torch.randn(shape), y)


def infer(build, shape):
    forward, x = compiled(nets.fast_layout(build()).eval()), nets.fast_layout(torch.randn(shape))

    @torch.inference_mode()
    def step():
        forward(x)

    return step


def adam(parameters):
    return torch.optim.Adam(parameters, 1e-3, fused=True)


def momentum(parameters):
    return torch.optim.SGD(parameters, 0.01, momentum=0.9, fused=True)


def xor():
    x, y = torch.tensor([[0.0, 0], [0, 1], [1, 0], [1, 1]]), torch.tensor([[0.0], [1], [1], [0]])
    return train(nets.xor(), lambda parameters: torch.optim.SGD(parameters, 0.1, fused=True), functional.mse_loss, x, y)


steps = {
    "W1-xor-train": xor,
    "W2-iris-train": lambda: classify(nets.iris(), adam, (16, 4), 3),
    "W3-mnist-mlp-train": lambda: classify(nets.mlp(), adam, (128, 784)),
    "W4-mnist-cnn-train": lambda: classify(nets.cnn(), adam, (64, 1, 28, 28)),
    "W5-cifar-cnn-train": lambda: classify(nets.cifar(), momentum, (64, 3, 32, 32)),
    "W8-lstm-train": lambda: classify(nets.Lstm(), adam, (64, 28, 28)),
    **{name: lambda build=build, shape=shape: infer(build, shape) for name, (build, shape) in nets.INFER.items()},
}
name = f"torch-{mode}" if device == "cpu" else f"torch-{mode}-{device}"
run(name, {workload: lambda build=build: ended(build()) for workload, build in steps.items()})
