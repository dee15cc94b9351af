import tracemalloc

import numpy as np
import pytest

from contracts.datasets import DatasetInfo
from contracts.jobs.memory import MEASURED_EXAMPLES, TILE_PIXELS, estimate_job_bytes
from contracts.jobs.spec import JobSpec
from mlp_core.analysis.metrics import MAX_EVALUATION_ROWS
from mlp_core.data import augmentation
from mlp_core.data.augmentation import Augmentation, Augmenter

TINY = DatasetInfo(
    name="tiny",
    sha256="0" * 64,
    train_examples=8,
    test_examples=2,
    input_shape=(2, 2),
    pixel_max=255,
    classes=3,
)

BEST = {"early_stopping": {"patience": 1}, "validation_fraction": 0.5}
PARAMETERS = (4 + 1) * 5 + (5 + 1) * 3  # of the network 4-5-3: 43
FIRST = LARGEST = 4 * 5  # its first layer's weights are its largest array
EXAMPLE = 2 * 4 + 4 * (5 + 3)  # numbers for each example of a batch: 40
# 10 examples and a copy of the 8 to train on, 10 labels; the history of one epoch
DATA = (10 + 8) * 4 + 10 * 9 + 6_000


def estimate(**spec):
    return estimate_job_bytes(JobSpec(hidden_sizes=(5,), steps=1, **spec), TINY)


def test_estimate_is_the_documented_sum():
    # weights, gradients, a checkpoint and its file: 4 copies
    parameters = 4 * PARAMETERS + LARGEST + FIRST
    assert estimate(batch_size=300) == 4 * (parameters + 300 * EXAMPLE) + DATA


def test_largest_array_may_be_in_any_layer():
    sizes = {"hidden_sizes": (5, 9, 2)}  # weights of 20, 45, 18 and 6
    parameters = 4 * (20 + 45 + 18 + 6 + 5 + 9 + 2 + 3) + 45 + 20
    batch = 256 * (2 * 4 + 4 * (5 + 9 + 2 + 3))

    assert estimate_job_bytes(JobSpec(steps=1, **sizes), TINY) == 4 * (parameters + batch) + DATA


@pytest.mark.parametrize(
    ("optimizer", "more", "copies"),
    [
        ({"kind": "sgd"}, {}, 2 + 0 + 2 * 1),
        ({"kind": "sgd", "momentum": 0.9}, {}, 2 + 1 + 2 * 2),
        ({"kind": "adam"}, {}, 2 + 2 + 2 * 3),
        ({"kind": "sgd"}, BEST, 2 + 1 + 2 * 2),
        ({"kind": "adam"}, BEST, 2 + 3 + 2 * 4),
        ({"kind": "adam"}, {"averaging": {}}, 2 + 3 + 2 * 4),
    ],
)
def test_optimizer_state_counts_in_checkpoints_too(optimizer, more, copies):
    floats = copies * PARAMETERS + LARGEST + FIRST + 256 * EXAMPLE

    assert estimate(optimizer=optimizer, **more) == 4 * floats + DATA


@pytest.mark.parametrize(
    ("dropout", "more"), [(0.0, 0), (0.5, 4 + 2 * 8), ((0.0, 0.0), 0), ((0.2, 0.0), 4 + 2 * 8)]
)
def test_dropout_adds_one_value_per_input_and_two_per_unit(dropout, more):
    assert estimate(dropout=dropout) - estimate() == 4 * 256 * more


@pytest.mark.parametrize(
    ("spec", "examples"),
    [
        ({"batch_size": 600}, 600),
        ({"batch_size": 600, "sampling": "shuffle"}, 600 + 300),
        ({"batch_size": 500, "sampling": "shuffle"}, 500),
        ({"batch_size": 500, "sampling": "shuffle", "validation_fraction": 0.2}, 500 + 200),
        ({"batch_size": 2000, "sampling": "shuffle"}, 1500),
    ],
)
def test_short_last_batch_has_its_own_buffers(spec, examples):
    dataset = TINY.model_copy(update={"train_examples": 1500})
    spec = JobSpec(hidden_sizes=(5,), steps=1, **spec)
    per_example = 4 * EXAMPLE

    rest = estimate_job_bytes(JobSpec(hidden_sizes=(5,), steps=1), dataset) - 256 * per_example
    assert estimate_job_bytes(spec, dataset) == rest + examples * per_example


def buffers(input_shape, **spec):
    """Return the bytes that elastic augmentation adds to an estimate."""
    dataset = TINY.model_copy(update={"input_shape": input_shape})
    plain, augmented = JobSpec(**spec), JobSpec(augmentation={"kind": "elastic"}, **spec)
    return estimate_job_bytes(augmented, dataset) - estimate_job_bytes(plain, dataset)


@pytest.mark.parametrize("batch_size", [1, 30, 10_000])
def test_augmentation_buffers_do_not_depend_on_the_batch(batch_size):
    spec = {"batch_size": batch_size, "dtype": "float64"}

    assert buffers((28, 28), **spec) == 8 * 18 * 4 * 25_000
    assert buffers((300, 1000), **spec) == 8 * 18 * 300_000  # one such image is a tile


def test_core_has_the_estimated_tile_size():
    assert TILE_PIXELS == augmentation.TILE_PIXELS  # contracts import no numpy


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize(("shape", "batches"), [((28, 28), (61, 57)), ((400, 400), (1,))])
def test_tile_buffers_are_within_the_estimate(dtype, shape, batches):
    rng = np.random.default_rng(0)
    images = [np.zeros((batch, shape[0] * shape[1]), dtype) for batch in batches]
    tracemalloc.start()
    augmenter = Augmenter(Augmentation("elastic_affine"), shape, dtype)
    for batch in images:  # 61 images are tiles of 30 and 31, 57 of 28 and 29
        augmenter.distort(batch, rng)
    _, peak_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    estimated = buffers(shape, dtype=dtype)
    assert estimated / 2 < peak_bytes < estimated


def test_stored_pixels_are_bytes_for_every_dtype():
    floats = 4 * PARAMETERS + LARGEST + FIRST + 256 * EXAMPLE

    assert estimate(dtype="float64") == 8 * floats + DATA


def test_data_set_counts_by_the_dtype_of_its_values():
    floats = TINY.model_copy(update={"dtype": "float32"})
    spec = JobSpec(hidden_sizes=(5,), steps=1)

    assert estimate_job_bytes(spec, floats) - estimate_job_bytes(spec, TINY) == 3 * (10 + 8) * 4


def test_joined_training_examples_count_once_more():
    assert estimate(extra_datasets=["more"]) - estimate() == 8 * 4


def test_standardization_adds_three_values_per_input():
    table = TINY.model_copy(update={"kind": "table"})
    spec = JobSpec(hidden_sizes=(5,), steps=1)

    more = estimate_job_bytes(spec, table) - estimate_job_bytes(spec, TINY)
    assert more == 4 * 256 * 3 * 4


def test_small_batch_counts_as_the_measured_examples():
    small = estimate_job_bytes(JobSpec(batch_size=1, steps=1), TINY)

    assert small == estimate_job_bytes(JobSpec(batch_size=256, steps=1), TINY)


@pytest.mark.parametrize("length", [{"epochs": 10}, {"steps": 19}])  # two steps per epoch
def test_estimate_counts_each_epoch_of_the_history(length):
    one, ten = JobSpec(batch_size=4, steps=1), JobSpec(batch_size=4, **length)

    assert estimate_job_bytes(ten, TINY) - estimate_job_bytes(one, TINY) == 9 * 6_000


def test_core_measures_the_estimated_number_of_examples():
    assert MEASURED_EXAMPLES == MAX_EVALUATION_ROWS  # contracts import no numpy


@pytest.mark.parametrize(
    "more", [{"dtype": "float64"}, {"hidden_sizes": (51,)}, {"batch_size": 300}]
)
def test_estimate_grows_with_each_option(more):
    assert estimate_job_bytes(JobSpec(**more), TINY) > estimate_job_bytes(JobSpec(), TINY)
