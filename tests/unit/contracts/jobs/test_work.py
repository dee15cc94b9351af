"""The estimated work of jobs, of which only ratios matter."""

import pytest

from contracts.jobs.spec import JobSpec
from contracts.jobs.work import estimate_work
from stores.datasets.memory import synthetic_dataset

INFO = synthetic_dataset(train_examples=300).info


def work(**fields):
    return estimate_work(JobSpec(**fields), INFO)


@pytest.mark.parametrize(
    ("less", "more"),
    [
        ({"steps": 1000}, {"steps": 2000}),
        ({"steps": 1000}, {"steps": 1000, "hidden_sizes": (800,)}),
        ({"steps": 1000}, {"steps": 1000, "batch_size": 200}),
        ({"steps": 1000}, {"steps": 1000, "dtype": "float64"}),
        ({"epochs": 100}, {"epochs": 200}),
        ({"max_seconds": 1.0}, {"max_seconds": 2.0}),
    ],
    ids=str,
)
def test_more_work_is_estimated_higher(less, more):
    assert work(**less) < work(**more)


def test_time_limit_bounds_the_work_of_long_jobs_only():
    assert work(steps=10, max_seconds=60.0) == work(steps=10)
    assert work(steps=10_000_000, max_seconds=60.0) == pytest.approx(60, abs=1)
