"""How much memory a job will need, so that one that can't fit is refused before it waits."""

from itertools import pairwise
from typing import Final

from contracts.datasets import DatasetInfo
from contracts.options import Adam
from contracts.spec import JobSpec

# Accuracy is measured this many examples at a time, however small the batch.
MEASURED_EXAMPLES: Final = 256
INPUT_COPIES: Final = 2  # as drawn, and as the first layer reads it
# A unit's value before and after its activation, the loss's gradient by each, and a temporary.
UNIT_COPIES: Final = 5
# Displacements by row and by column, noise, weights and indices: at most so many a pixel.
AUGMENTATION_COPIES: Final = 16
LABEL_BYTES: Final = 1 + 8  # as stored, and as an index
ITEM_BYTES: Final = {"float32": 4, "float64": 8}


def estimate_job_bytes(spec: JobSpec, dataset: DatasetInfo) -> int:
    """Return the bytes that a worker needs for a job, beside the interpreter's own.

    The sum of four parts, with s = 4 bytes for float32 and 8 for float64, layers of n_0 (input),
    n_1, …, n_L (classes) units, and batch size B:

    - parameters: s c Σ (n_i + 1) n_{i+1}, where c = 2 (weights, gradients) + 1 (scratch, but none
      for plain SGD) + k + 2 (1 + k), twice for a checkpoint and its file, and k counts what is kept
      of each parameter beside itself: 0 for plain SGD, 1 for momentum, 2 for Adam, 1 more for the
      best weights of early stopping
    - batch: s max(B, 256) (2 n_0 + 5 Σ_{i>0} n_i), with dropout 6 instead of 5 (its masks)
    - augmentation: 16 s B n_0, if there is one
    - data: a byte for each pixel as stored (training and test set), one more for each training
      pixel (a copy without those that are 0 in every image), and 9 for each label
    """
    sizes = (dataset.input_size, *spec.hidden_sizes, dataset.classes)
    parameters = sum((fan_in + 1) * fan_out for fan_in, fan_out in pairwise(sizes))
    floats = _parameter_copies(spec) * parameters + _batch_values(spec, sizes)
    return ITEM_BYTES[spec.dtype] * floats + _data_bytes(dataset)


def _parameter_copies(spec: JobSpec) -> int:
    slots = _slots(spec)
    kept = slots + (spec.early_stopping is not None)
    return 2 + (slots > 0) + kept + 2 * (1 + kept)


def _slots(spec: JobSpec) -> int:
    """Return how many numbers the optimizer keeps for each parameter."""
    if isinstance(spec.optimizer, Adam):
        return 2
    return 1 if spec.optimizer.momentum else 0


def _batch_values(spec: JobSpec, sizes: tuple[int, ...]) -> int:
    unit_copies = UNIT_COPIES + _drops(spec)
    per_example = INPUT_COPIES * sizes[0] + unit_copies * sum(sizes[1:])
    batch = max(spec.batch_size, MEASURED_EXAMPLES) * per_example
    if spec.augmentation is None:
        return batch
    return batch + AUGMENTATION_COPIES * spec.batch_size * sizes[0]


def _drops(spec: JobSpec) -> bool:
    rates = spec.dropout if isinstance(spec.dropout, tuple) else (spec.dropout,)
    return any(rates)


def _data_bytes(dataset: DatasetInfo) -> int:
    examples = dataset.train_examples + dataset.test_examples
    pixels = (examples + dataset.train_examples) * dataset.input_size
    return pixels + examples * LABEL_BYTES
