"""Weights files as this project and others write them."""

import io
import json

import numpy as np

from mlp_core import Initializer, Network, Scale, weights_bytes

SIZES = (16, 5, 3)  # fits the synthetic data set


def make_network(sizes=SIZES, activation="relu", dtype="float32", seed=0):
    rng = np.random.default_rng(seed)
    network = Network.create(sizes, activation, Initializer("he"), rng, dtype)
    return Network(network.affines, activation, Scale(1 / 255))


def make_file(sizes=SIZES, **options):
    return weights_bytes(make_network(sizes, **options))


def arrays_of(network=None, **changes):
    """Return the arrays of a weights file with some replaced; None removes one."""
    arrays = dict(np.load(io.BytesIO(weights_bytes(network or make_network()))))
    return {name: array for name, array in (arrays | changes).items() if array is not None}


def format_of(network=None, **changes):
    """Return the format of a weights file with some fields replaced; None removes one."""
    described = json.loads(str(arrays_of(network)["format"])) | changes
    return np.array(json.dumps({k: v for k, v in described.items() if v is not None}))


def savez(arrays, save=np.savez):
    """Return a file as a user of numpy writes it."""
    file = io.BytesIO()
    save(file, **arrays)
    return file.getvalue()
