# The second Linear gets 512 numbers, and was told 500.
import torch
from torch import nn

model = nn.Sequential(
    nn.Linear(784, 512), nn.ReLU(),
    nn.Linear(500, 256), nn.ReLU(),
    nn.Linear(256, 10),
)
model(torch.rand(64, 784))
