"""The network that every contender serves, images, and their probabilities by plain numpy."""

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from contracts.jobs.metrics import JobMetrics
from contracts.models.versions import DatasetDigest, Environment, ManifestDraft
from mlp_core import Initializer, Network, Scale, softmax, weights_bytes
from mlp_core.network import draw_affines
from services.api.models.exports.exporting import FORMATS, export
from services.api.models.exports.formats import Source
from stores.models.open import directory_store
from stores.models.results import Result

SIZES = (784, 50, 10)
IMAGES = 1000
INK = 0.19  # MNIST's share of pixels that are not 0


@dataclass(frozen=True)
class Model:
    """A published network.

    Args:
        folder: Holds the service's `data/`, and for the peers `plain.npz` and `plain.onnx`.
        images: Bytes, as many of them 0 as in MNIST, (1000, 784).
        probs: Their probabilities by plain numpy, (1000, 10).
    """

    folder: Path
    images: NDArray[np.uint8]
    probs: NDArray[np.float32]


def make_model(folder: Path) -> Model:
    """Publish a network as version 1 of mnist in `folder/data`, and write it for the peers."""
    rng = np.random.default_rng(0)
    affines = draw_affines(SIZES, Initializer("he"), rng, "float32")
    network = Network(affines, "sigmoid", Scale(1 / 255))
    weights = weights_bytes(network)
    models = folder / "data/models"
    models.mkdir(parents=True)
    publish(models, "mnist", SIZES, weights)
    (folder / "plain.npz").write_bytes(weights)
    (folder / "plain.onnx").write_bytes(
        export(FORMATS["onnx"], weights, None, Source("mnist", 1, "0" * 64))
    )
    images = make_images(rng)
    return Model(folder, images, compute(network, images))


def publish(models: Path, name: str, layer_sizes: tuple[int, ...], weights: bytes) -> None:
    """Publish weights as a version in a model store's folder, with a minimal manifest."""
    draft = ManifestDraft(
        name=name,
        job_id=None,
        spec=None,
        dataset=DatasetDigest(name="mnist", sha256="0" * 64),
        layer_sizes=layer_sizes,
        parameters=sum((fan_in + 1) * fan_out for fan_in, fan_out in pairwise(layer_sizes)),
        metrics=JobMetrics(),
        environment=Environment(python="", numpy="", blas="", kernel="", threads=1),
    )
    directory_store(models).publish(Result(draft, weights))


def make_images(rng: np.random.Generator) -> NDArray[np.uint8]:
    """Return images with as many zeros as in MNIST, (1000, 784)."""
    images = rng.integers(1, 256, (IMAGES, SIZES[0]), np.uint8)
    images[rng.random(images.shape) > INK] = 0
    return images


def compute(network: Network, images: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Return the probabilities of a few lines of numpy, all images in one product."""
    first, second = network.affines
    x = images.astype(np.float32) / np.float32(255)
    hidden = 1 / (1 + np.exp(-(x @ first.weight + first.bias)))
    probs: NDArray[np.float32] = softmax(hidden @ second.weight + second.bias)
    return probs
