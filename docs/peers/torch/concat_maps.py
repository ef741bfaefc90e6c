# A U-Net of one level on 25×25 pixels: pooling makes 12 of 25, upsampling makes 24 of 12, and 25 is joined to it.
import torch
from torch import nn


class UNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.down = nn.Conv2d(1, 16, 3, padding="same")
        self.bottom = nn.Conv2d(16, 32, 3, padding="same")
        self.up = nn.Conv2d(48, 16, 3, padding="same")
        self.mask = nn.Conv2d(16, 1, 1)

    def forward(self, x):
        skip = torch.relu(self.down(x))
        x = nn.functional.max_pool2d(skip, 2)
        x = torch.relu(self.bottom(x))
        x = nn.functional.interpolate(x, scale_factor=2)
        x = torch.cat([skip, x], dim=1)
        x = torch.relu(self.up(x))
        return self.mask(x)


model = UNet()
model(torch.rand(64, 1, 25, 25))
