"""The documents' programs for MNIST in PyTorch: what `benchmark --pytorch PYTHON` runs beside ours.

    python pytorch_programs.py PROGRAM --data DIR [--epochs N] [--threads N]

Needs: pip install torch numpy. Writes a line for each epoch, the test accuracy and the peak memory.
"""
import argparse
import resource
import time

import numpy as np
import torch
from torch import nn

from digits import load


def network(program):
    see = lambda channels, filters: [nn.Conv2d(channels, filters, 3), nn.ReLU()]
    bodies = {
        "cnn-000": [*see(1, 32), nn.MaxPool2d(2), *see(32, 64), nn.MaxPool2d(2), nn.Flatten(),
                    nn.Linear(1600, 128), nn.ReLU(), nn.Linear(128, 10)],
        "cnn-003": [*see(1, 32), nn.MaxPool2d(2), *see(32, 64), nn.MaxPool2d(2), *see(64, 64), nn.Flatten(),
                    nn.Linear(576, 64), nn.ReLU(), nn.Linear(64, 10)],
        "mlp-001": [nn.Flatten(), nn.Linear(784, 128), nn.ReLU(), nn.Dropout(0.2), nn.Linear(128, 10)],
        "mlp-002": [nn.Flatten(), nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10)],
    }
    return nn.Sequential(*bodies[program])


parser = argparse.ArgumentParser()
parser.add_argument("program")
parser.add_argument("--data")
parser.add_argument("--epochs", type=int)
parser.add_argument("--threads", type=int)
given = parser.parse_args()
if given.threads:
    torch.set_num_threads(given.threads)
(x, y), (test_x, test_y) = [
    (torch.from_numpy(images).unsqueeze(1), torch.from_numpy(labels.astype(np.int64))) for images, labels in load(given.data)
]
model = network(given.program)
optimizer, cross_entropy = torch.optim.Adam(model.parameters()), nn.CrossEntropyLoss()
is_first = given.program == "mlp-001"
batch, training, default_epochs = (128, 48_000, 10) if is_first else (32, 60_000, 5)
for epoch in range(given.epochs or default_epochs):
    start = time.perf_counter()
    model.train()
    for rows in torch.randperm(training).split(batch):
        optimizer.zero_grad()
        cross_entropy(model(x[rows]), y[rows]).backward()
        optimizer.step()
    if is_first:  # the document keeps the last fifth for validation
        model.eval()
        with torch.no_grad():
            cross_entropy(model(x[training:]), y[training:]).item()
    print("epoch", epoch + 1, "s", time.perf_counter() - start, flush=True)
model.eval()
with torch.no_grad():
    print("test_accuracy", (model(test_x).argmax(1) == test_y).float().mean().item())
print("peak_mb", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6)
