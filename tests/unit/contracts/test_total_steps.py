import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.spec import JobSpec, total_steps
from mlp_core import TrainConfig

LENGTHS = st.one_of(
    st.just({}),
    st.builds(lambda steps: {"steps": steps}, st.integers(1, 10_000_000)),
    st.builds(lambda epochs: {"epochs": epochs}, st.integers(1, 10_000)),
)


def test_default_is_the_notebooks_length():
    assert total_steps(JobSpec(), 60_000) == 50_000


@pytest.mark.parametrize(
    ("examples", "batch_size", "steps"), [(60_000, 100, 1200), (101, 100, 4), (1, 100, 2)]
)
def test_epoch_is_the_batches_that_cover_the_training_set(examples, batch_size, steps):
    assert total_steps(JobSpec(epochs=2, batch_size=batch_size), examples) == steps


@given(LENGTHS, st.integers(1, 10_000), st.integers(1, 1_000_000))
def test_the_core_takes_as_many_steps_as_the_contract_says(length, batch_size, examples):
    spec = JobSpec(batch_size=batch_size, **length)
    config = TrainConfig(batch_size=batch_size, **length)
    assert total_steps(spec, examples) == config.total_steps(examples)
