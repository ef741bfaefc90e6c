# The labels are counted from 1, so that one of ten classes is class 10.
import torch
from torch import nn

model = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10))
images = torch.rand(64, 784)
labels = torch.arange(64) % 10 + 1

loss = nn.functional.cross_entropy(model(images), labels)
loss.backward()
