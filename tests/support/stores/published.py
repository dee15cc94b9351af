"""Publishes networks with arbitrary manifests."""

import numpy as np

from contracts.jobs.metrics import JobMetrics
from contracts.models.versions import DatasetDigest, Environment, ManifestDraft
from mlp_core import Initializer, Network, Scale, weights_bytes
from stores.models.open import directory_store
from stores.models.results import Result


def publish_network(folder, seed=0, layer_sizes=(784, 50, 10), activation="sigmoid"):
    """Publish a network as version 1 of `mnist` below a data folder, and return it."""
    rng = np.random.default_rng(seed)
    drawn = Network.create(layer_sizes, activation, Initializer("he"), rng)
    network = Network(drawn.affines, activation, Scale(1 / 255))
    root = folder / "models"
    root.mkdir(exist_ok=True)
    publish_in(directory_store(root), network)
    return network


MNIST = DatasetDigest(name="mnist", sha256="0" * 64)


def publish_in(  # noqa: PLR0913  most have a default
    store, network, name="mnist", weights=None, golden=None, *, dataset=MNIST, transform=None
):
    """Publish a network in a store, or other weights with its manifest."""
    draft = ManifestDraft(
        name=name,
        job_id=None,
        spec=None,
        dataset=dataset,
        layer_sizes=network.layer_sizes,
        parameters=network.parameter_count,
        metrics=JobMetrics(),
        environment=Environment(python="3", numpy="2", blas="b", kernel="k", threads=1),
        input_transform=transform,
        dataset_version=1,
    )
    return store.publish(Result(draft, weights or weights_bytes(network), golden=golden))
