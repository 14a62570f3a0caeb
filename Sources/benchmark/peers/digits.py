"""MNIST's four files, gzip-compressed or not, as arrays of pixels between 0 and 1 and of labels."""
import gzip
import pathlib

import numpy as np


def load(folder):
    def read(name, header):
        packed = pathlib.Path(folder, name + ".gz")
        data = gzip.decompress(packed.read_bytes()) if packed.exists() else pathlib.Path(folder, name).read_bytes()
        return np.frombuffer(data, np.uint8, offset=header)

    return [
        (read(f"{part}-images-idx3-ubyte", 16).reshape(-1, 28, 28).astype(np.float32) / 255, read(f"{part}-labels-idx1-ubyte", 8))
        for part in ("train", "t10k")
    ]
