import pytest

from contracts.spec import JobSpec, total_steps


def test_default_is_the_notebooks_length():
    assert total_steps(JobSpec(), 60_000) == 50_000


@pytest.mark.parametrize(
    ("examples", "batch_size", "steps"), [(60_000, 100, 1200), (101, 100, 4), (1, 100, 2)]
)
def test_epoch_is_the_batches_that_cover_the_training_set(examples, batch_size, steps):
    assert total_steps(JobSpec(epochs=2, batch_size=batch_size), examples) == steps
