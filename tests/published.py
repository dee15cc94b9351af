"""A small network as version 1 of `mnist`, in the folder that a service is started with."""

import numpy as np

from contracts.jobs import JobMetrics
from contracts.models import DatasetDigest, Environment, ManifestDraft
from mlp_core import Initializer, Network, weights_bytes
from stores.models.open import directory_store
from stores.models.store import Result


def publish_network(folder, seed=0, layer_sizes=(784, 50, 10), activation="sigmoid"):
    """Publish a network below a data folder and return it."""
    rng = np.random.default_rng(seed)
    drawn = Network.create(layer_sizes, activation, Initializer("he"), rng)
    network = Network(drawn.affines, activation, input_scale=1 / 255)
    draft = ManifestDraft(
        name="mnist",
        job_id=None,
        spec=None,
        dataset=DatasetDigest(name="mnist", sha256="0" * 64),
        layer_sizes=network.layer_sizes,
        parameters=network.parameter_count,
        metrics=JobMetrics(),
        environment=Environment(python="3", numpy="2", blas="b", kernel="k", threads=1),
    )
    root = folder / "models"
    root.mkdir(exist_ok=True)
    directory_store(root).publish(Result(draft, weights_bytes(network)))
    return network
