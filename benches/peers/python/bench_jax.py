"""JAX on XLA's CPU backend, the whole step under one `jit` with its state donated. Arguments: those of harness.py.

XLA's thread pool follows the affinity mask: run.sh sets it.
"""

import functools

import jax
from jax import lax, nn, numpy as jnp

from harness import CIFAR_STACK, VGG16_STACK, run

seeds = (jax.random.PRNGKey(seed) for seed in range(1_000_000))


def normal(*shape):
    return jax.random.normal(next(seeds), shape)


def dense_params(inputs, outputs):
    return normal(inputs, outputs) * (2 / inputs) ** 0.5, jnp.zeros(outputs)


def conv_params(inputs, outputs):
    return normal(3, 3, inputs, outputs) * (2 / (9 * inputs)) ** 0.5, jnp.zeros(outputs)


def dense(x, params):
    return x @ params[0] + params[1]


def conv(x, params, padding):
    return lax.conv_general_dilated(x, params[0], (1, 1), padding, dimension_numbers=("NHWC", "HWIO", "NHWC")) + params[1]


def pool(x):
    return lax.reduce_window(x, -jnp.inf, lax.max, (1, 2, 2, 1), (1, 2, 2, 1), "VALID")


def flatten(x):
    return x.reshape(x.shape[0], -1)


def stack_params(channels, norm):
    params, last = [], 3
    for width in channels:
        if width != "M":
            params.append((*conv_params(last, width), *((jnp.ones(width), jnp.zeros(width)) if norm else ())))
            last = width
    return params


def stack(params, x, channels):
    layer = iter(params)
    for width in channels:
        if width == "M":
            x = pool(x)
            continue
        kernel, bias, *norm = next(layer)
        x = conv(x, (kernel, bias), "SAME")
        if norm:  # with the batch's moments; no running ones are kept
            x = (x - x.mean((0, 1, 2))) * (norm[0] * lax.rsqrt(x.var((0, 1, 2)) + 1e-5)) + norm[1]
        x = nn.relu(x)
    return flatten(x)


def chain(widths):
    return [dense_params(*pair) for pair in zip(widths, widths[1:])]


def mlp(params, x, activation=nn.relu):
    for layer in params[:-1]:
        x = activation(dense(x, layer))
    return dense(x, params[-1])


def cnn_params():
    return [conv_params(1, 32), conv_params(32, 64), dense_params(1600, 128), dense_params(128, 10)]


def cnn(params, x):
    x = pool(nn.relu(conv(x, params[0], "VALID")))
    x = pool(nn.relu(conv(x, params[1], "VALID")))
    return mlp(params[2:], flatten(x))


def cifar(params, x):
    return dense(stack(params[:-1], x, CIFAR_STACK), params[-1])


def vgg16(params, x):
    return mlp(params[-3:], stack(params[:-3], x, VGG16_STACK))


def lstm(params, x):
    """`params`: the input and hidden kernels of the four gates, their bias, the output layer."""
    kernel, recurrent, bias, output = params

    def cell(carry, x):
        hidden, memory = carry
        gates = jnp.split(x @ kernel + hidden @ recurrent + bias, 4, -1)
        memory = nn.sigmoid(gates[1]) * memory + nn.sigmoid(gates[0]) * jnp.tanh(gates[2])
        return (nn.sigmoid(gates[3]) * jnp.tanh(memory), memory), None

    start = jnp.zeros((x.shape[0], 128))
    (hidden, _), _ = lax.scan(cell, (start, start), x.swapaxes(0, 1))
    return dense(hidden, output)


def cross_entropy(logits, labels):
    return -jnp.mean(nn.log_softmax(logits)[jnp.arange(labels.shape[0]), labels])


def mean_squared_error(output, target):
    return jnp.mean((nn.sigmoid(output) - target) ** 2)


def sgd(params, grads, state):
    return jax.tree.map(lambda p, g: p - 0.1 * g, params, grads), state


def momentum(params, grads, velocity):
    velocity = jax.tree.map(lambda v, g: 0.9 * v + g, velocity, grads)
    return jax.tree.map(lambda p, v: p - 0.01 * v, params, velocity), velocity


def adam(params, grads, state):
    first, second, time = state
    time = time + 1
    first = jax.tree.map(lambda m, g: 0.9 * m + 0.1 * g, first, grads)
    second = jax.tree.map(lambda v, g: 0.999 * v + 0.001 * g * g, second, grads)
    rate = 1e-3 * jnp.sqrt(1 - 0.999**time) / (1 - 0.9**time)
    return jax.tree.map(lambda p, m, v: p - rate * m / (jnp.sqrt(v) + 1e-8), params, first, second), (first, second, time)


def zeros(params):
    return jax.tree.map(jnp.zeros_like, params)


def train(net, loss, optimizer, params, state, x, y):
    @functools.partial(jax.jit, donate_argnums=(0, 1))
    def update(params, state, x, y):
        value, grads = jax.value_and_grad(lambda params: loss(net(params, x), y))(params)
        return *optimizer(params, grads, state), value

    def step():
        nonlocal params, state
        params, state, value = update(params, state, x, y)
        value.block_until_ready()

    return step


def classify(net, optimizer, params, shape, classes=10):
    state = zeros(params) if optimizer is momentum else (zeros(params), zeros(params), 0.0)
    labels = jax.random.randint(next(seeds), shape[:1], 0, classes)
    return train(net, cross_entropy, optimizer, params, state, normal(*shape), labels)


def infer(net, params, *shape):
    forward, x = jax.jit(net), normal(*shape)
    return lambda: forward(params, x).block_until_ready()


def xor():
    x, y = jnp.array([[0.0, 0], [0, 1], [1, 0], [1, 1]]), jnp.array([[0.0], [1], [1], [0]])
    return train(functools.partial(mlp, activation=jnp.tanh), mean_squared_error, sgd, chain([2, 8, 1]), 0, x, y)


def mlp_params():
    return chain([784, 512, 256, 10])


def cifar_params():
    return [*stack_params(CIFAR_STACK, norm=True), dense_params(4096, 10)]


def vgg16_params():
    return [*stack_params(VGG16_STACK, norm=False), *chain([25088, 4096, 4096, 1000])]


def lstm_params():
    kernel, bias = dense_params(28, 512)
    return kernel, dense_params(128, 512)[0], bias, dense_params(128, 10)


steps = {
    "W1-xor-train": xor,
    "W2-iris-train": lambda: classify(mlp, adam, chain([4, 16, 3]), (16, 4), 3),
    "W3-mnist-mlp-train": lambda: classify(mlp, adam, mlp_params(), (128, 784)),
    "W4-mnist-cnn-train": lambda: classify(cnn, adam, cnn_params(), (64, 28, 28, 1)),
    "W5-cifar-cnn-train": lambda: classify(cifar, momentum, cifar_params(), (64, 32, 32, 3)),
    "W6a-mlp-infer": lambda: infer(mlp, mlp_params(), 1, 784),
    "W6b-cnn-infer": lambda: infer(cnn, cnn_params(), 1, 28, 28, 1),
    "W6c-pue-infer": lambda: infer(functools.partial(mlp, activation=jnp.tanh), chain([19, *[50] * 5, 1]), 1, 19),
    "W7-vgg16-infer-b1": lambda: infer(vgg16, vgg16_params(), 1, 224, 224, 3),
    "W7-vgg16-infer-b8": lambda: infer(vgg16, vgg16_params(), 8, 224, 224, 3),
    "W8-lstm-train": lambda: classify(lstm, adam, lstm_params(), (64, 28, 28)),
}
run("jax", steps)
