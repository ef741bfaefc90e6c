# The block's body makes 32 numbers of 64, and 64 are added to them.
import torch
from torch import nn


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(64, 32), nn.ReLU())

    def forward(self, x):
        return x + self.body(x)


model = nn.Sequential(
    nn.Linear(784, 64), nn.ReLU(),
    Block(),
    nn.Linear(64, 10),
)
model(torch.rand(64, 784))
