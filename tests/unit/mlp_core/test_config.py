import dataclasses
import math

import pytest

from contracts.spec import JobSpec
from mlp_core import SGD, ConfigError, Initializer, TrainConfig

NOT_OF_TRAINING = {"model", "dataset", "tags"}


def test_the_default_is_the_notebooks_final_network():
    config = TrainConfig()
    assert (config.hidden_sizes, config.activation, config.loss) == (
        (50,),
        "sigmoid",
        "cross_entropy",
    )
    assert (config.initializer, config.optimizer) == (Initializer("normal", 0.01), SGD(0.1))
    assert (config.batch_size, config.sampling) == (100, "with_replacement")
    assert (config.steps, config.epochs, config.dtype, config.seed) == (50_000, None, "float32", 0)


def test_fields_are_named_as_in_the_job_spec():
    names = {field.name for field in dataclasses.fields(TrainConfig)}
    assert names == set(JobSpec.model_fields) - NOT_OF_TRAINING


def test_an_epoch_is_the_training_set_over_the_batch_size_rounded_up():
    config = TrainConfig(batch_size=100)
    assert [config.steps_per_epoch(n) for n in (1, 100, 101, 60_000)] == [1, 1, 2, 600]


def test_epochs_alone_decide_the_length():
    config = TrainConfig(epochs=3, batch_size=100)
    assert config.steps is None
    assert config.total_steps(101) == 6


def test_steps_decide_the_length_whatever_the_training_set():
    assert TrainConfig(steps=7).total_steps(60_000) == 7


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"activation": "gelu"}, "activation must be one of .*, got 'gelu'"),
        ({"loss": "hinge"}, "loss must be one of .*, got 'hinge'"),
        ({"sampling": "sorted"}, "sampling must be one of .*, got 'sorted'"),
        ({"dtype": "float16"}, "dtype must be one of .*, got 'float16'"),
        ({"hidden_sizes": (50, 0)}, "hidden_sizes must be an integer of at least 1, got 0"),
        ({"batch_size": 0}, "batch_size must be an integer of at least 1, got 0"),
        ({"batch_size": 1.5}, "batch_size must be an integer of at least 1, got 1.5"),
        ({"steps": 0}, "steps must be an integer of at least 1, got 0"),
        ({"epochs": -1}, "epochs must be an integer of at least 1, got -1"),
        ({"steps": True}, "steps must be an integer of at least 1, got True"),
        ({"steps": 1, "epochs": 1}, "give one of steps and epochs, got steps=1 and epochs=1"),
        ({"seed": -1}, "seed must be an integer in 0..4294967295, got -1"),
        ({"seed": 2**32}, "seed must be an integer"),
        ({"seed": math.pi}, "seed must be an integer"),
    ],
)
def test_a_value_that_can_not_be_used_is_refused_by_name(values, message):
    with pytest.raises(ConfigError, match=message):
        TrainConfig(**values)
