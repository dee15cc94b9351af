import pytest

from contracts.datasets import DatasetInfo
from contracts.memory import MEASURED_EXAMPLES, estimate_job_bytes
from contracts.spec import JobSpec
from mlp_core.metrics import MAX_MEASURED_ROWS

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
DATA = (10 + 8) * 4 + 10 * 9  # 10 examples and a copy of the 8 to train on, 10 labels


def estimate(**spec):
    return estimate_job_bytes(JobSpec(hidden_sizes=(5,), **spec), TINY)


def test_estimate_is_the_documented_sum():
    # weights, gradients, a checkpoint and its file: 4 copies; a batch: 300 (2 * 4 + 5 (5 + 3))
    assert estimate(batch_size=300) == 4 * (4 * PARAMETERS + 300 * 48) + DATA


@pytest.mark.parametrize(
    ("optimizer", "more", "copies"),
    [
        ({"kind": "sgd"}, {}, 2 + 0 + 2 * 1),
        ({"kind": "sgd", "momentum": 0.9}, {}, 2 + 1 + 1 + 2 * 2),
        ({"kind": "adam"}, {}, 2 + 1 + 2 + 2 * 3),
        ({"kind": "sgd"}, BEST, 2 + 0 + 1 + 2 * 2),
        ({"kind": "adam"}, BEST, 2 + 1 + 3 + 2 * 4),
    ],
)
def test_what_is_kept_of_a_parameter_is_kept_in_a_checkpoint_and_its_file_too(
    optimizer, more, copies
):
    batch = 256 * 48

    assert estimate(optimizer=optimizer, **more) == 4 * (copies * PARAMETERS + batch) + DATA


@pytest.mark.parametrize(
    ("dropout", "copies"), [(0.0, 5), (0.5, 6), ((0.0, 0.0), 5), ((0.2, 0.0), 6)]
)
def test_dropout_keeps_one_more_number_a_unit(dropout, copies):
    batch = 256 * (2 * 4 + copies * (5 + 3))

    assert estimate(dropout=dropout) == 4 * (4 * PARAMETERS + batch) + DATA


@pytest.mark.parametrize("kind", ["elastic", "affine", "elastic_affine"])
def test_augmentation_needs_buffers_for_the_batch_it_distorts(kind):
    buffers = 8 * 16 * 30 * 4  # float64, for 30 images of 4 pixels, however many are measured

    more = {"batch_size": 30, "dtype": "float64"}
    assert estimate(augmentation={"kind": kind}, **more) - estimate(**more) == buffers


def test_pixels_are_kept_as_bytes_whatever_the_dtype():
    floats = 4 * PARAMETERS + 256 * 48

    assert estimate(dtype="float64") == 8 * floats + DATA


def test_small_batch_counts_as_the_examples_that_accuracy_is_measured_by():
    small = estimate_job_bytes(JobSpec(batch_size=1), TINY)

    assert small == estimate_job_bytes(JobSpec(batch_size=256), TINY)


def test_the_core_measures_as_many_examples_at_a_time_as_are_counted():
    assert MEASURED_EXAMPLES == MAX_MEASURED_ROWS  # contracts import no numpy, so it stands twice


@pytest.mark.parametrize(
    "more", [{"dtype": "float64"}, {"hidden_sizes": (51,)}, {"batch_size": 300}]
)
def test_estimate_grows_with_what_needs_memory(more):
    assert estimate_job_bytes(JobSpec(**more), TINY) > estimate_job_bytes(JobSpec(), TINY)
