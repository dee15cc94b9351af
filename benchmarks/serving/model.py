"""The network that every contender serves, images for it, and what numpy answers."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from contracts.jobs.job import JobMetrics
from contracts.models.versions import DatasetDigest, Environment, ManifestDraft
from mlp_core import Initializer, Network, softmax, weights_bytes
from services.api.models.exports.exporting import FORMATS, export
from services.api.models.exports.formats import Source
from stores.models.open import directory_store
from stores.models.results import Result

SIZES = (784, 50, 10)
IMAGES = 1000
INK = 0.19  # share of MNIST's pixels that are not 0


@dataclass(frozen=True)
class Model:
    """A published network.

    Args:
        folder: Holds `data/`, the service's own, and for the peers `plain.npz` and `plain.onnx`.
        images: Bytes with as much ink as MNIST's, (1000, 784).
        probs: What plain numpy answers to them, (1000, 10).
    """

    folder: Path
    images: NDArray[np.uint8]
    probs: NDArray[np.float32]


def make_model(folder: Path) -> Model:
    """Publish a network as version 1 of mnist in `folder/data`, and write it for the peers."""
    rng = np.random.default_rng(0)
    drawn = Network.create(SIZES, "sigmoid", Initializer("he"), rng)
    network = Network(drawn.affines, "sigmoid", input_scale=1 / 255)
    weights = weights_bytes(network)
    models = folder / "data/models"
    models.mkdir(parents=True)
    directory_store(models).publish(Result(_manifest(network), weights))
    (folder / "plain.npz").write_bytes(weights)
    (folder / "plain.onnx").write_bytes(
        export(FORMATS["onnx"], weights, None, Source("mnist", 1, "0" * 64))
    )
    images = make_images(rng)
    return Model(folder, images, compute(network, images))


def make_images(rng: np.random.Generator) -> NDArray[np.uint8]:
    """Return images with MNIST's ink, (1000, 784)."""
    images = rng.integers(1, 256, (IMAGES, SIZES[0]), np.uint8)
    images[rng.random(images.shape) > INK] = 0
    return images


def compute(network: Network, images: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Return what a few lines of numpy answer, all images in one product."""
    first, second = network.affines
    x = images.astype(np.float32) / np.float32(255)
    hidden = 1 / (1 + np.exp(-(x @ first.weight + first.bias)))
    probs: NDArray[np.float32] = softmax(hidden @ second.weight + second.bias)
    return probs


def _manifest(network: Network) -> ManifestDraft:
    return ManifestDraft(
        name="mnist",
        job_id=None,
        spec=None,
        dataset=DatasetDigest(name="mnist", sha256="0" * 64),
        layer_sizes=SIZES,
        parameters=network.parameter_count,
        metrics=JobMetrics(),
        environment=Environment(python="", numpy="", blas="", kernel="", threads=1),
    )
