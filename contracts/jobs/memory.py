"""Estimate the memory of a job, so that one that can't fit is refused before it is queued."""

from itertools import pairwise
from typing import Final

from contracts.datasets import DatasetInfo
from contracts.jobs.lengths import total_epochs, validation_examples
from contracts.jobs.options import Adam
from contracts.jobs.spec import JobSpec

# Accuracy is measured this many examples at a time, however small the batch.
MEASURED_EXAMPLES: Final = 256
# Dropout adds a mask for each input, and a mask and the unmasked value for each unit.
INPUT_COPIES, DROPOUT_INPUT_COPIES = 2, 3  # as stored, and as the first layer reads it
STANDARDIZATION_COPIES = 3  # in float64, and rounded to float32
UNIT_COPIES, DROPOUT_UNIT_COPIES = 4, 6  # output, gradient, slope, and a temporary
# Images are distorted in tiles of this many pixels, or of one image. A tile's displacements, noise,
# corners and indices are at most 18 numbers per pixel. A full batch has tiles of 1 or 2 sizes, as
# has an epoch's short one, and each size has its own buffers.
TILE_PIXELS: Final = 25_000
TILE_SIZES: Final = 4
AUGMENTATION_COPIES: Final = 18
# An epoch's entry in the worker, and in a checkpoint that is written or read: as JSON, as an array
# of text (4 bytes per character) and in the file.
EPOCH_BYTES: Final = 6_000
LABEL_BYTES: Final = 1 + 8  # as stored, and as an index
VALUE_BYTES: Final = {"uint8": 1, "float32": 4}  # of the data set
ITEM_BYTES: Final = {"float32": 4, "float64": 8}


def estimate_job_bytes(spec: JobSpec, dataset: DatasetInfo) -> int:
    """Return the bytes that a worker needs for a job, without the interpreter itself.

    The sum of five parts, with s = 4 bytes for float32 and 8 for float64, layers of n_0 (input),
    n_1, …, n_L (classes) units, and batch size B:

    - parameters: s c Σ (n_i + 1) n_{i+1}, where c = 2 (weights, gradients) + k + 2 (1 + k), twice
      for a checkpoint's file and its arrays, and k is the number of additional values per
      parameter: 0 for plain SGD, 1 for momentum, 2 for Adam, 1 more for the best weights of early
      stopping, and 1 for averages; s max n_i n_{i+1} for the array that is being read, and
      s n_0 n_1 for the first layer's weights without pixels that are 0 in every image
    - batch: s max(B + R, 256) (2 n_0 + 4 Σ_{i>0} n_i), with dropout 3 and 6 instead of 2 and 4, and
      3 n_0 more for a table, which is standardized in float64; R is the size of an epoch's short
      last batch, which has its own buffers (0 unless shuffled)
    - augmentation: 18 s max(4 · 25,000, n_0), if there is one
    - data: 1 byte (uint8) or 4 (float32) per stored value (training and test set), as much again
      per training value (a copy without those that are 0 in every example), and once more with
      extra data sets, which are joined; and 9 per label
    - history: 6,000 bytes per epoch
    """
    sizes = (dataset.input_size, *spec.hidden_sizes, dataset.classes)
    floats = _parameter_values(spec, sizes) + _batch_values(spec, dataset, sizes)
    if spec.augmentation is not None:
        floats += AUGMENTATION_COPIES * max(TILE_SIZES * TILE_PIXELS, dataset.input_size)
    history_bytes = EPOCH_BYTES * total_epochs(spec, dataset.train_examples)
    return ITEM_BYTES[spec.dtype] * floats + _data_bytes(spec, dataset) + history_bytes


def _parameter_values(spec: JobSpec, sizes: tuple[int, ...]) -> int:
    weights = [fan_in * fan_out for fan_in, fan_out in pairwise(sizes)]
    parameters = sum(weights) + sum(sizes[1:])
    slots = _slots(spec) + (spec.early_stopping is not None) + (spec.averaging is not None)
    return (2 + slots + 2 * (1 + slots)) * parameters + max(weights) + weights[0]


def _slots(spec: JobSpec) -> int:
    """Return how many values the optimizer has for each parameter."""
    if isinstance(spec.optimizer, Adam):
        return 2
    return 1 if spec.optimizer.momentum else 0


def _batch_values(spec: JobSpec, dataset: DatasetInfo, sizes: tuple[int, ...]) -> int:
    drops = _drops(spec)
    input_copies = DROPOUT_INPUT_COPIES if drops else INPUT_COPIES
    if dataset.kind == "table":
        input_copies += STANDARDIZATION_COPIES
    unit_copies = DROPOUT_UNIT_COPIES if drops else UNIT_COPIES
    per_example = input_copies * sizes[0] + unit_copies * sum(sizes[1:])
    return max(_batch_examples(spec, dataset), MEASURED_EXAMPLES) * per_example


def _batch_examples(spec: JobSpec, dataset: DatasetInfo) -> int:
    """Return the sum of the different batch sizes of a run."""
    if spec.sampling != "shuffle":
        return spec.batch_size
    n_train = dataset.train_examples - validation_examples(spec, dataset.train_examples)
    return min(spec.batch_size + n_train % spec.batch_size, n_train)


def _drops(spec: JobSpec) -> bool:
    rates = spec.dropout if isinstance(spec.dropout, tuple) else (spec.dropout,)
    return any(rates)


def _data_bytes(spec: JobSpec, dataset: DatasetInfo) -> int:
    examples = dataset.train_examples + dataset.test_examples
    copies = 2 if spec.extra_datasets else 1
    values = (examples + copies * dataset.train_examples) * dataset.input_size
    return VALUE_BYTES[dataset.dtype] * values + examples * LABEL_BYTES
