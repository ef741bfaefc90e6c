"""Keras on TensorFlow, `jit_compile` off and on. Arguments: those of harness.py.

Training calls the compiled step that `fit` calls, without `fit`'s Python loop; prediction is one `tf.function`.
"""

import os

os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

import numpy
import tensorflow as tf
import keras
from keras import layers

from harness import CIFAR_STACK, THREADS, VGG16_STACK, run

tf.config.threading.set_intra_op_parallelism_threads(THREADS)
tf.config.threading.set_inter_op_parallelism_threads(1)
random = numpy.random.default_rng(0)


def normal(*shape):
    return random.standard_normal(shape, dtype=numpy.float32)


def mlp():
    return [keras.Input((784,)), layers.Dense(512, "relu"), layers.Dense(256, "relu"), layers.Dense(10)]


def cnn():
    first = [layers.Conv2D(32, 3, activation="relu"), layers.MaxPooling2D()]
    second = [layers.Conv2D(64, 3, activation="relu"), layers.MaxPooling2D()]
    return [keras.Input((28, 28, 1)), *first, *second, layers.Flatten(), layers.Dense(128, "relu"), layers.Dense(10)]


def stack(channels, norm):
    for width in channels:
        if width == "M":
            yield layers.MaxPooling2D()
        elif norm:
            yield from (layers.Conv2D(width, 3, padding="same"), layers.BatchNormalization(), layers.ReLU())
        else:
            yield layers.Conv2D(width, 3, padding="same", activation="relu")
    yield layers.Flatten()


def cifar():
    return [keras.Input((32, 32, 3)), *stack(CIFAR_STACK, norm=True), layers.Dense(10)]


def vgg16():
    head = [layers.Dense(4096, "relu"), layers.Dense(4096, "relu"), layers.Dense(1000)]
    return [keras.Input((224, 224, 3)), *stack(VGG16_STACK, norm=False), *head]


def pue():
    return [keras.Input((19,)), *[layers.Dense(50, "tanh") for _ in range(5)], layers.Dense(1)]


def train(net, optimizer, loss, x, y, jit):
    model = keras.Sequential(net)
    model.compile(optimizer=optimizer, loss=loss, jit_compile=jit)
    batches = iter(tf.data.Dataset.from_tensors((tf.constant(x), tf.constant(y))).repeat())
    model.train_on_batch(x, y)  # builds the optimizer's state
    model.make_train_function()
    return lambda: model.train_function(batches)


def classify(net, shape, jit, optimizer=None, classes=10):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    return train(net, optimizer or keras.optimizers.Adam(1e-3), loss, normal(*shape), random.integers(0, classes, shape[0]), jit)


def infer(net, *shape):
    model, x = keras.Sequential(net), tf.constant(normal(*shape))
    forward = tf.function(lambda x: model(x, training=False))
    return lambda: forward(x)


def xor(jit):
    x = numpy.array([[0, 0], [0, 1], [1, 0], [1, 1]], numpy.float32)
    y = numpy.array([[0], [1], [1], [0]], numpy.float32)
    return train([keras.Input((2,)), layers.Dense(8, "tanh"), layers.Dense(1, "sigmoid")], keras.optimizers.SGD(0.1), "mse", x, y, jit)


def iris():
    return [keras.Input((4,)), layers.Dense(16, "relu"), layers.Dense(3)]


def lstm():
    return [keras.Input((28, 28)), layers.LSTM(128), layers.Dense(10)]


def training(jit):
    return {
        "W1-xor-train": lambda: xor(jit),
        "W2-iris-train": lambda: classify(iris(), (16, 4), jit, classes=3),
        "W3-mnist-mlp-train": lambda: classify(mlp(), (128, 784), jit),
        "W4-mnist-cnn-train": lambda: classify(cnn(), (64, 28, 28, 1), jit),
        "W5-cifar-cnn-train": lambda: classify(cifar(), (64, 32, 32, 3), jit, keras.optimizers.SGD(0.01, 0.9)),
        "W8-lstm-train": lambda: classify(lstm(), (64, 28, 28), jit),
    }


prediction = {
    "W6a-mlp-infer": lambda: infer(mlp(), 1, 784),
    "W6b-cnn-infer": lambda: infer(cnn(), 1, 28, 28, 1),
    "W6c-pue-infer": lambda: infer(pue(), 1, 19),
    "W7-vgg16-infer-b1": lambda: infer(vgg16(), 1, 224, 224, 3),
    "W7-vgg16-infer-b8": lambda: infer(vgg16(), 8, 224, 224, 3),
}
run("keras", training(jit=False) | prediction)
run("keras-jit", training(jit=True))
