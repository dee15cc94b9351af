import dataclasses
import math

import pytest

from contracts.jobs.spec import JobSpec
from mlp_core import SGD, ConfigError, EarlyStopping, Initializer, Schedule, TrainConfig

NOT_OF_TRAINING = {
    "model",
    "dataset",
    "dataset_version",
    "extra_datasets",
    "start_from",
    "publish",
    "promote",
    "notify",
    "priority",
    "tags",
    "checkpoint_seconds",
}


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


def test_steps_per_epoch_are_rounded_up():
    config = TrainConfig(batch_size=100)
    assert [config.steps_per_epoch(n) for n in (1, 100, 101, 60_000)] == [1, 1, 2, 600]


def test_epochs_alone_decide_the_length():
    config = TrainConfig(epochs=3, batch_size=100)
    assert config.steps is None
    assert config.total_steps(101) == 6


def test_steps_set_the_length_for_any_training_set():
    assert TrainConfig(steps=7).total_steps(60_000) == 7


def test_one_dropout_rate_is_for_the_hidden_layers():
    assert TrainConfig((5, 4), dropout=0.5).dropout_rates == (0, 0.5, 0.5)
    assert TrainConfig((5, 4), dropout=(0.1, 0.2, 0.3)).dropout_rates == (0.1, 0.2, 0.3)


def test_a_held_out_share_is_rounded():
    config = TrainConfig(validation_fraction=0.25)
    assert [config.validation_examples(n) for n in (4, 10, 11)] == [1, 2, 3]
    assert TrainConfig().validation_examples(1) == 0


def test_the_learning_rate_is_the_optimizers_times_the_schedules():
    config = TrainConfig(optimizer=SGD(0.5), schedule=Schedule(warmup_steps=4))
    assert [config.learning_rate(step, 9) for step in (0, 3, 8)] == [0.125, 0.5, 0.5]


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
        ({"weight_decay": -1}, "weight_decay must be finite and at least 0, got -1"),
        ({"weight_decay": math.nan}, "weight_decay must be finite"),
        ({"max_norm": 0}, "max_norm must be finite and above 0, got 0"),
        ({"max_seconds": math.inf}, "max_seconds must be finite and above 0, got inf"),
        ({"dropout": 1.0}, r"dropout must be a rate in \[0, 1\), or 2 of them .*, got 1.0"),
        ({"dropout": (0.1, 0.2, 0.3)}, "dropout must be .* 2 of them"),
        ({"validation_fraction": 1}, r"validation_fraction must be in \[0, 1\), got 1"),
        ({"early_stopping": EarlyStopping(1)}, "early_stopping needs a validation_fraction"),
    ],
)
def test_invalid_value_is_rejected_by_name(values, message):
    with pytest.raises(ConfigError, match=message):
        TrainConfig(**values)


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"patience": 0}, "early_stopping.patience must be an integer of at least 1, got 0"),
        ({"patience": 1, "min_delta": -1}, "early_stopping.min_delta must be finite and at least"),
    ],
)
def test_invalid_early_stopping_is_rejected(values, message):
    with pytest.raises(ConfigError, match=message):
        EarlyStopping(**values)
