"""ONNX Runtime on the files of export_onnx.py. Arguments: the folder, then those of harness.py."""

import pathlib
import sys

folder = pathlib.Path(sys.argv.pop(1))

import numpy
import onnxruntime

from harness import THREADS, WORKLOADS, run


def infer(workload):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = THREADS, 1
    session = onnxruntime.InferenceSession(folder / f"{workload}.onnx", options, providers=["CPUExecutionProvider"])
    node = session.get_inputs()[0]
    feed = {node.name: numpy.random.default_rng(0).standard_normal(node.shape, dtype=numpy.float32)}
    return lambda: session.run(None, feed)


run("onnxruntime", {name: lambda name=name: infer(name) for name in WORKLOADS if "-infer" in name})
