# No nn.Flatten() between the last pooling and the first Linear.
import torch
from torch import nn

model = nn.Sequential(
    nn.Conv2d(1, 32, 3), nn.ReLU(), nn.MaxPool2d(2),
    nn.Conv2d(32, 64, 3), nn.ReLU(), nn.MaxPool2d(2),
    nn.Linear(1600, 128), nn.ReLU(),
    nn.Linear(128, 10),
)
model(torch.rand(64, 1, 28, 28))
