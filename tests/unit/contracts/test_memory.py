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


def test_estimate_is_the_documented_sum():
    spec = JobSpec(hidden_sizes=(5,), batch_size=300)

    # parameters: (4 + 1) 5 + (5 + 1) 3 = 43, four times; batch: 300 (4 + 4 (5 + 3)) = 10,800
    # data: 10 examples of 4 floats, 4 bytes and 9 bytes of label
    assert estimate_job_bytes(spec, TINY) == 4 * (4 * 43 + 10_800) + 10 * (4 * 5 + 9)


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
