import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.jobs.lengths import total_steps, validation_examples
from contracts.jobs.spec import JobSpec
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
def test_epoch_has_enough_batches_for_the_training_set(examples, batch_size, steps):
    assert total_steps(JobSpec(epochs=2, batch_size=batch_size), examples) == steps


@pytest.mark.parametrize(
    ("fraction", "examples", "held_out"),
    [(0.0, 60_000, 0), (0.1, 60_000, 6000), (0.25, 10, 2), (0.35, 10, 4), (0.9, 1, 1)],
)
def test_validation_fraction_is_rounded_to_whole_examples(fraction, examples, held_out):
    assert validation_examples(JobSpec(validation_fraction=fraction), examples) == held_out


def test_epoch_excludes_held_out_examples():
    spec = JobSpec(epochs=3, batch_size=100, validation_fraction=0.1)

    assert total_steps(spec, 60_000) == 3 * 540


# The api loads no training code, so the rule is defined twice; this test compares both.
@given(LENGTHS, st.integers(1, 10_000), st.integers(20, 1_000_000), st.floats(0.05, 0.9))
def test_core_takes_the_number_of_steps_of_the_contract(length, batch_size, examples, fraction):
    spec = JobSpec(batch_size=batch_size, validation_fraction=fraction, **length)
    config = TrainConfig(batch_size=batch_size, validation_fraction=fraction, **length)
    held_out = config.validation_examples(examples)

    assert validation_examples(spec, examples) == held_out
    assert total_steps(spec, examples) == config.total_steps(examples - held_out)
