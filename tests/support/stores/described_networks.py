"""Networks with a description of their inputs: of a table, and of images of several shapes."""

from io import BytesIO

import numpy as np

from contracts.columns import Column
from contracts.datasets import InputTransform
from mlp_core import Initializer, Network, load_weights, weights_bytes
from stores.datasets.transforms import make_transform

TABLE = InputTransform(
    kind="table",
    input_shape=(5,),
    columns=(
        Column(name="length", kind="number", mean=4.5, std=1.25),
        Column(name="color", kind="text", values=("blue", "red", "=1")),
        Column(name="width", kind="number", mean=0.0, std=0.5),
    ),
    class_names=("setosa", "versicolor", "null"),
)
NUMBERS = InputTransform(
    kind="table",
    input_shape=(2,),
    columns=(
        Column(name="length", kind="number", mean=4.5, std=1.25),
        Column(name="width", kind="number", mean=0.0, std=0.5),
    ),
    class_names=("setosa", "versicolor"),
)
COLORS = InputTransform(
    kind="images",
    input_shape=(4, 3, 3),
    pixel_max=255,
    prepare="fit",
    class_names=("cat", "dog"),
)
GRAY = InputTransform(
    kind="images", input_shape=(2, 5), pixel_max=16, prepare="fit", class_names=("a", "b", "c")
)


def make_described(transform, seed=0):
    """Return a network as it is read from its weights file."""
    sizes = (transform.input_size, 6, len(transform.class_names))
    rng = np.random.default_rng(seed)
    drawn = Network.create(sizes, "tanh", Initializer("he"), rng)
    network = Network(drawn.affines, "tanh", make_transform(transform, is_described=True))
    return load_weights(BytesIO(weights_bytes(network)))
