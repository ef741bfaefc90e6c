# The file holds a network with 256 hidden units, and the network it is loaded into has 128.
import torch
from torch import nn

trained = nn.Sequential(nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 10))
torch.save(trained.state_dict(), "digits.pt")

model = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10))
model.load_state_dict(torch.load("digits.pt"))
