# Three convolutions with pooling leave 1×1 of 28×28 pixels, and a 3×3 kernel follows.
import torch
from torch import nn

model = nn.Sequential(
    nn.Conv2d(1, 16, 3), nn.ReLU(), nn.MaxPool2d(2),
    nn.Conv2d(16, 32, 3), nn.ReLU(), nn.MaxPool2d(2),
    nn.Conv2d(32, 64, 3), nn.ReLU(), nn.MaxPool2d(2),
    nn.Conv2d(64, 128, 3), nn.ReLU(),
    nn.Flatten(),
    nn.Linear(128, 10),
)
model(torch.rand(64, 1, 28, 28))
