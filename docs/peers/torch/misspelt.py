# `same` is misspelt.
from torch import nn

model = nn.Sequential(
    nn.Conv2d(1, 32, 3, padding="smae"), nn.ReLU(), nn.MaxPool2d(2),
    nn.Flatten(),
    nn.Linear(6272, 10),
)
