# The network takes 28×28 = 784 numbers a sample, and is asked about 32×32 = 1024.
import torch
from torch import nn

model = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10))
model.eval()
with torch.no_grad():
    model(torch.rand(64, 1024))
