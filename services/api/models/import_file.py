"""Check and evaluate an imported weights file."""

import io
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from contracts.datasets import MAX_VALUES, DatasetInfo, InputTransform
from contracts.jobs.metrics import JobMetrics
from contracts.messages import format_count
from contracts.models.evaluations import Evaluation
from contracts.models.versions import DatasetDigest, ManifestDraft
from mlp_core import FormatError, Network, OutputError, Standardize, load_weights
from mlp_core.analysis.overflow import check_never_overflows
from mlp_core.interruptible_matmul import MatmulInterruptedError
from services.api.datasets.lookup import load_dataset
from services.http.errors import RETRY_AFTER_S, RefusedError, field_error
from stores.datasets.store import Dataset, DatasetStore
from stores.datasets.transforms import describe_inputs, read_description
from stores.models.evaluation import describe_environment, prepare_result
from stores.models.results import Result

# Bounds of one request's memory and time: a batch of a data set's largest images (128 MB) or in
# the widest layer, and a Python step per layer. The file bounds the parameters.
MAX_UNITS: Final = 8192
MAX_LAYERS: Final = 64
MIN_CLASSES: Final = 2
PIXEL_MAX: Final = 255.0  # imported networks take pixels in 0..255
BLAS_THREADS: Final = 1  # cli/supervisor/programs.py starts the api with one
# Of a message that quotes the file, which may name a thousand arrays.
MAX_REASON_CHARS: Final = 500


@dataclass(frozen=True)
class Importer:
    """Converts a file to the files of a version and the draft of its manifest.

    Args:
        datasets: The data sets for the evaluation.
        should_stop: Polled during the evaluation.
    """

    datasets: DatasetStore
    should_stop: Callable[[], bool]

    def read(self, name: str, content: bytes, info: DatasetInfo) -> Result:
        """Return the result to publish, evaluated on a data set if that fits.

        Raises:
            RefusedError: 422, the file is not a valid network; 503, should_stop returned True.
            DamagedError: the data set's files are missing or damaged.
        """
        network, transform = parse_network(content)
        fits = info.fits(network.layer_sizes) and transform in {None, info.transform}
        dataset = load_dataset(self.datasets, info) if fits else None
        draft = _draft(name, network, dataset)
        if transform is None and isinstance(network.transform, Standardize):
            transform = describe_inputs(network)  # columns of numbers, not pixels
        draft = draft.model_copy(update={"input_transform": transform})
        try:
            result = prepare_result(draft, network, dataset, self.should_stop)
        except MatmulInterruptedError:
            raise RefusedError(
                503,
                "the service is stopping, and nothing was imported: try again",
                headers={"Retry-After": str(RETRY_AFTER_S)},
            ) from None
        return replace(result, draft=result.draft.model_copy(update={"metrics": _metrics(result)}))


def parse_network(content: bytes) -> tuple[Network, InputTransform | None]:
    """Return the network in a weights file and its description, if it has one.

    The network gives finite probabilities for every image.

    Raises:
        RefusedError: 422, the file is invalid.
    """
    try:
        network = load_weights(io.BytesIO(content))
        _check_sizes(network)
        transform = read_description(network)
        pixel_max = transform and transform.pixel_max
        check_never_overflows(network, pixel_max or PIXEL_MAX)
    except (FormatError, OutputError) as error:
        raise field_error([], str(error)[:MAX_REASON_CHARS]) from None
    return network, transform


def _draft(name: str, network: Network, dataset: Dataset | None) -> ManifestDraft:
    info = dataset and dataset.info
    return ManifestDraft(
        name=name,
        job_id=None,
        spec=None,
        dataset=info and DatasetDigest(name=info.name, sha256=info.sha256),
        dataset_version=info and info.version,
        layer_sizes=network.layer_sizes,
        parameters=network.parameter_count,
        metrics=JobMetrics(),
        environment=describe_environment(BLAS_THREADS),
    )


def _metrics(result: Result) -> JobMetrics:
    """Return the metrics of an imported network."""
    if result.evaluation is None:
        return JobMetrics()
    evaluation = Evaluation.model_validate_json(result.evaluation)
    return JobMetrics(test_accuracy=evaluation.accuracy)


def _check_sizes(network: Network) -> None:
    sizes = network.layer_sizes
    if len(sizes) > MAX_LAYERS + 1 or sizes[0] > MAX_VALUES or max(sizes[1:]) > MAX_UNITS:
        raise field_error(
            [],
            f"a network must have at most {MAX_VALUES} inputs and {MAX_LAYERS} layers of at most "
            f"{MAX_UNITS} units, got {format_count(len(sizes) - 1, 'layer')}, the widest with "
            f"{max(sizes[1:])} units, and {format_count(sizes[0], 'input')}",
        )
    if sizes[-1] < MIN_CLASSES:
        raise field_error(
            [],
            f"a network must have outputs for at least {MIN_CLASSES} classes, got layer_sizes "
            f"{list(sizes)}: a softmax of one output is always 1",
        )
