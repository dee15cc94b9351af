"""Estimate how much a job has to compute, so that jobs of like size can be compared."""

from itertools import pairwise
from typing import Final

from contracts.datasets import DatasetInfo
from contracts.jobs.lengths import total_epochs, total_steps
from contracts.jobs.spec import JobSpec

# Seconds on one core of 2020. Only ratios matter: each service measures its own jobs.
JOB_S: Final = 0.2  # from the claim to the first step, and from the last one to the version
STEP_S: Final = 40e-6
IMAGE_S: Final = 60e-6  # to distort one
FLOP_S: Final = 1 / 30e9
FLOPS_PER_WEIGHT: Final = {"forward": 2, "step": 6}


def estimate_work(spec: JobSpec, dataset: DatasetInfo) -> float:
    """Return a measure of a training's length: about the seconds that it takes on one core."""
    sizes = (dataset.input_size, *spec.hidden_sizes, dataset.classes)
    weights = sum(fan_in * fan_out for fan_in, fan_out in pairwise(sizes))
    steps = total_steps(spec, dataset.train_examples)
    epochs = total_epochs(spec, dataset.train_examples)
    trained = steps * spec.batch_size
    measured = epochs * (dataset.train_examples + dataset.test_examples)
    flops = weights * (FLOPS_PER_WEIGHT["step"] * trained + FLOPS_PER_WEIGHT["forward"] * measured)
    width = 2 if spec.dtype == "float64" else 1
    distorted_s = 0.0 if spec.augmentation is None else trained * IMAGE_S
    training_s = steps * STEP_S + distorted_s + width * flops * FLOP_S
    return JOB_S + min(training_s, spec.max_seconds or training_s)
