"""Versions of mnist that predict different digits for one image."""

from dataclasses import dataclass

import numpy as np
from threadpoolctl import threadpool_limits

from contracts.jobs.metrics import JobMetrics
from contracts.models.versions import Environment, ManifestDraft
from mlp_core import Initializer, Network, Scale
from stores.models.evaluation import prepare_result
from stores.models.results import Result

DIGITS = 10
SIZES = (784, 50, DIGITS)
IMAGE = np.random.default_rng(1).integers(0, 256, 784, np.uint8)


@dataclass(frozen=True)
class DigitNetwork:
    """A result to publish, with its digit and probabilities for IMAGE."""

    result: Result
    answer: tuple[int, tuple[float, ...]]


def make_digit_network(digit, seed=0):
    rng = np.random.default_rng((seed, digit))
    affines = Network.create(SIZES, "sigmoid", Initializer("he"), rng).affines
    affines[-1].bias[digit] = 5
    network = Network(affines, "sigmoid", Scale(1 / 255))
    draft = ManifestDraft(
        name="mnist",
        job_id=None,
        spec=None,
        dataset=None,
        layer_sizes=SIZES,
        parameters=network.parameter_count,
        metrics=JobMetrics(),
        environment=Environment(python="3", numpy="2", blas="b", kernel="k", threads=1),
    )
    with threadpool_limits(1):  # as in the services: more threads give other bits
        probs = network.predict_probs(IMAGE[None])[0]
        result = prepare_result(draft, network, None)
    assert probs.argmax() == digit
    # The shortest decimal text of each float32, as in the service's responses.
    return DigitNetwork(result, (digit, tuple(float(str(prob)) for prob in probs)))
