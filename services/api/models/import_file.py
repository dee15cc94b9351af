"""From a foreign weights file to what is published, or the reason why it can't be."""

import io
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from contracts.datasets import DatasetInfo
from contracts.jobs.job import JobMetrics
from contracts.messages import format_count
from contracts.models.evaluations import Evaluation
from contracts.models.versions import DatasetDigest, ManifestDraft
from mlp_core import FormatError, Network, OutputError, load_weights
from mlp_core.analysis.overflow import check_never_overflows
from mlp_core.interruptible_matmul import MatmulInterruptedError
from services.api.datasets.lookup import load_dataset
from services.http.errors import RETRY_AFTER_S, RefusedError, invalid
from stores.datasets.store import Dataset, DatasetStore
from stores.models.evaluation import describe_environment, prepare_result
from stores.models.results import Result

# What one request may make a process hold: a batch's values in the widest layer, and a step of
# Python for each layer. The parameters are bounded by the file.
MAX_UNITS: Final = 8192
MAX_LAYERS: Final = 64
MIN_CLASSES: Final = 2
PIXEL_MAX: Final = 255.0  # networks take pixels in 0..255, whatever the data set
BLAS_THREADS: Final = 1  # of the api, as cli/supervisor/programs.py starts it
# Of a sentence that quotes the file: it may name a thousand arrays.
MAX_REASON_CHARS: Final = 500


@dataclass(frozen=True)
class Importer:
    """Makes one file a version's files and the draft of its manifest.

    Args:
        datasets: What it may be evaluated on.
        should_stop: Asked every now and then while it is evaluated.
    """

    datasets: DatasetStore
    should_stop: Callable[[], bool]

    def read(self, name: str, content: bytes, info: DatasetInfo) -> Result:
        """Return what is published under a name, evaluated on a data set if that fits.

        Raises:
            RefusedError: 422, the file is no network that may be published; 503, should_stop said
                so.
            DamagedError: the data set's files are not the right ones.
        """
        network = parse_network(content)
        dataset = load_dataset(self.datasets, info) if info.fits(network.layer_sizes) else None
        try:
            result = prepare_result(
                _draft(name, network, dataset), network, dataset, self.should_stop
            )
        except MatmulInterruptedError:
            raise RefusedError(
                503,
                "the service is about to stop, and nothing was imported: send it again",
                headers={"Retry-After": str(RETRY_AFTER_S)},
            ) from None
        return replace(result, draft=result.draft.model_copy(update={"metrics": _metrics(result)}))


def parse_network(content: bytes) -> Network:
    """Return the network in a weights file that answers every image with finite probabilities.

    Raises:
        RefusedError: 422, with what was needed and what came.
    """
    try:
        network = load_weights(io.BytesIO(content))
        _check_sizes(network)
        check_never_overflows(network, PIXEL_MAX)
    except (FormatError, OutputError) as refused:
        raise invalid([], str(refused)[:MAX_REASON_CHARS]) from None
    return network


def _draft(name: str, network: Network, dataset: Dataset | None) -> ManifestDraft:
    info = dataset and dataset.info
    return ManifestDraft(
        name=name,
        job_id=None,
        spec=None,
        dataset=info and DatasetDigest(name=info.name, sha256=info.sha256),
        layer_sizes=network.layer_sizes,
        parameters=network.parameter_count,
        metrics=JobMetrics(),
        environment=describe_environment(BLAS_THREADS),
    )


def _metrics(result: Result) -> JobMetrics:
    """Return what is known of a network that nobody here has trained."""
    if result.evaluation is None:
        return JobMetrics()
    evaluation = Evaluation.model_validate_json(result.evaluation)
    return JobMetrics(test_accuracy=evaluation.accuracy)


def _check_sizes(network: Network) -> None:
    sizes = network.layer_sizes
    if len(sizes) > MAX_LAYERS + 1 or max(sizes) > MAX_UNITS:
        raise invalid(
            [],
            f"a network must have at most {MAX_LAYERS} layers of at most {MAX_UNITS} inputs and "
            f"units, got {format_count(len(sizes) - 1, 'layer')}, the widest with {max(sizes)}",
        )
    if sizes[-1] < MIN_CLASSES:
        raise invalid(
            [],
            f"a network must have an output for each of at least {MIN_CLASSES} classes, got "
            f"layer_sizes {list(sizes)}: a softmax of one output is always 1",
        )
