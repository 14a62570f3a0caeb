"""The documents' programs in Keras: what `benchmark --keras PYTHON` runs beside ours.

    python keras_programs.py PROGRAM --data DIR [--epochs N] [--threads N]

Needs: pip install tensorflow-cpu. Writes a line for each epoch, the test accuracy and the peak memory.
"""
import argparse
import os
import resource
import time

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import numpy as np
import tensorflow as tf
from tensorflow import keras

from digits import load


def network(program):
    layers = keras.layers
    hidden = lambda units: layers.Dense(units, activation="relu")
    answer = layers.Dense(10, activation="softmax")
    see = lambda filters: layers.Conv2D(filters, 3, activation="relu")
    bodies = {
        "cnn-000": [keras.Input((28, 28, 1)), see(32), layers.MaxPooling2D(2), see(64), layers.MaxPooling2D(2),
                    layers.Flatten(), hidden(128), answer],
        "cnn-003": [keras.Input((28, 28, 1)), see(32), layers.MaxPooling2D(2), see(64), layers.MaxPooling2D(2), see(64),
                    layers.Flatten(), hidden(64), answer],
        "mlp-001": [keras.Input((28, 28)), layers.Flatten(), hidden(128), layers.Dropout(0.2), answer],
        "mlp-002": [keras.Input((28, 28)), layers.Flatten(), hidden(128), answer],
    }
    return keras.Sequential(bodies[program])


def train(program, folder, epochs):
    (x, y), (test_x, test_y) = load(folder)
    if program.startswith("cnn"):
        x, test_x = x[..., None], test_x[..., None]
    model = network(program)
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    options = {"batch_size": 128, "validation_split": 0.2} if program == "mlp-001" else {"batch_size": 32}
    for epoch in range(epochs or (10 if program == "mlp-001" else 5)):
        start = time.perf_counter()
        model.fit(x, y, epochs=1, verbose=0, **options)
        print("epoch", epoch + 1, "s", time.perf_counter() - start, flush=True)
    print("test_accuracy", model.evaluate(test_x, test_y, verbose=0)[1])


def fit_line(steps):
    """Document 004: TensorFlow 1's graph and session."""
    v1 = tf.compat.v1
    v1.disable_eager_execution()
    draw = np.random.default_rng(0)
    data_x = draw.random((100, 1)).astype(np.float32)
    data_y = (2 * data_x + 1 + 0.01 * draw.standard_normal((100, 1))).astype(np.float32)
    x, y = v1.placeholder(tf.float32, [None, 1]), v1.placeholder(tf.float32, [None, 1])
    w, b = v1.Variable(tf.zeros([1, 1])), v1.Variable(tf.zeros([1]))
    loss = tf.reduce_mean(tf.square(y - (tf.matmul(x, w) + b)))
    step = v1.train.GradientDescentOptimizer(0.1).minimize(loss)
    with v1.Session() as session:
        session.run(v1.global_variables_initializer())
        start = time.perf_counter()
        for _ in range(steps or 1000):
            session.run(step, {x: data_x, y: data_y})
        print("train_s", time.perf_counter() - start)
        print("loss", session.run(loss, {x: data_x, y: data_y}))


parser = argparse.ArgumentParser()
parser.add_argument("program")
parser.add_argument("--data")
parser.add_argument("--epochs", type=int)
parser.add_argument("--threads", type=int)
given = parser.parse_args()
if given.threads:
    tf.config.threading.set_intra_op_parallelism_threads(given.threads)
    tf.config.threading.set_inter_op_parallelism_threads(given.threads)
if given.program == "linear-004":
    fit_line(given.epochs)
else:
    train(given.program, given.data, given.epochs)
print("peak_mb", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6)
