"""The workloads' networks in PyTorch, and the inputs of those that only predict."""

import torch
from torch import nn

from harness import CIFAR_STACK, VGG16_STACK


def xor():
    return nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1), nn.Sigmoid())


def iris():
    return nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 3))


def mlp():
    return nn.Sequential(nn.Linear(784, 512), nn.ReLU(), nn.Linear(512, 256), nn.ReLU(), nn.Linear(256, 10))


def cnn():
    first = [nn.Conv2d(1, 32, 3), nn.ReLU(), nn.MaxPool2d(2)]
    second = [nn.Conv2d(32, 64, 3), nn.ReLU(), nn.MaxPool2d(2)]
    return nn.Sequential(*first, *second, nn.Flatten(), nn.Linear(1600, 128), nn.ReLU(), nn.Linear(128, 10))


def stack(channels, norm):
    layers, last = [], 3
    for width in channels:
        if width == "M":
            layers.append(nn.MaxPool2d(2))
        else:
            layers += [nn.Conv2d(last, width, 3, padding=1), *([nn.BatchNorm2d(width)] if norm else []), nn.ReLU()]
            last = width
    return [*layers, nn.Flatten()]


def cifar():
    return nn.Sequential(*stack(CIFAR_STACK, norm=True), nn.Linear(4096, 10))


def vgg16():
    head = [nn.Linear(25088, 4096), nn.ReLU(), nn.Linear(4096, 4096), nn.ReLU(), nn.Linear(4096, 1000)]
    return nn.Sequential(*stack(VGG16_STACK, norm=False), *head)


def pue():
    hidden = [layer for _ in range(4) for layer in (nn.Linear(50, 50), nn.Tanh())]
    return nn.Sequential(nn.Linear(19, 50), nn.Tanh(), *hidden, nn.Linear(50, 1))


class Lstm(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(28, 128, batch_first=True)
        self.output = nn.Linear(128, 10)

    def forward(self, x):
        return self.output(self.lstm(x)[0][:, -1])


# What only predicts: the network and the shape of its input, batch first, channels second.
INFER = {
    "W6a-mlp-infer": (mlp, (1, 784)),
    "W6b-cnn-infer": (cnn, (1, 1, 28, 28)),
    "W6c-pue-infer": (pue, (1, 19)),
    "W7-vgg16-infer-b1": (vgg16, (1, 3, 224, 224)),
    "W7-vgg16-infer-b8": (vgg16, (8, 3, 224, 224)),
}


def fast_layout(value):
    """A network or an image batch in channels-last order, PyTorch's faster one on CPUs."""
    images = isinstance(value, nn.Module) or value.dim() == 4
    return value.to(memory_format=torch.channels_last) if images else value
