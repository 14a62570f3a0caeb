"""The time of a product of two square matrices in NumPy on one thread: what `benchmark --numpy PYTHON` runs beside ours.

    python numpy_products.py SIZE

Needs: pip install numpy. Writes the seconds of one product, after one that does not count.
"""
import os
import sys
import time

# Libraries read these when they are loaded.
for name in ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"):
    os.environ[name] = "1"
import numpy as np

size = int(sys.argv[1])
draw = np.random.default_rng(1)
a, b = (draw.uniform(-1, 1, (size, size)).astype(np.float32) for _ in range(2))


def seconds(repetitions):
    start = time.perf_counter()
    for _ in range(repetitions):
        a @ b
    return (time.perf_counter() - start) / repetitions


once = seconds(1)
print("seconds", seconds(max(1, int(0.01 / max(once, 1e-9)))))
