"""Writes the networks that only predict as ONNX files, random weights, for ONNX Runtime and tract. Argument: the folder."""

import pathlib
import sys

folder = pathlib.Path(sys.argv[1])
sys.argv[1] = "1"  # harness.py, which nets_torch.py imports, reads a number of threads here

import torch

from nets_torch import INFER

folder.mkdir(parents=True, exist_ok=True)
torch.manual_seed(0)
for workload, (build, shape) in INFER.items():
    path = folder / f"{workload}.onnx"
    if not path.exists():
        torch.onnx.export(build().eval(), (torch.randn(shape),), path.with_suffix(".part"), dynamo=False)
        path.with_suffix(".part").rename(path)
