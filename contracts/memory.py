"""How much memory a job will need, so that one that can't fit is refused before it waits."""

from itertools import pairwise
from typing import Final

from contracts.datasets import DatasetInfo
from contracts.spec import JobSpec

# Weights and their gradients, the copy that a file is written from, and the file itself.
PARAMETER_COPIES: Final = 4
# A unit's value before and after its activation, and the loss's gradient by each.
UNIT_COPIES: Final = 4
# Accuracy is measured this many examples at a time, however small the batch.
MEASURED_EXAMPLES: Final = 256
LABEL_BYTES: Final = 1 + 8  # as stored, and as an index
PIXEL_BYTES: Final = 1  # as stored, beside its float
ITEM_BYTES: Final = {"float32": 4, "float64": 8}


def estimate_job_bytes(spec: JobSpec, dataset: DatasetInfo) -> int:
    """Return the bytes that a worker needs for a job, beside the interpreter's own.

    The sum of three parts, with s = 4 bytes for float32 and 8 for float64, layers of n_0 (input),
    n_1, …, n_L (classes) units, batch size B and N examples (training and test set):

    - parameters: 4 s Σ (n_i + 1) n_{i+1}
    - batch: s max(B, 256) (n_0 + 4 Σ_{i>0} n_i)
    - data: N (n_0 (s + 1) + 9)
    """
    item_bytes = ITEM_BYTES[spec.dtype]
    sizes = (dataset.input_size, *spec.hidden_sizes, dataset.classes)
    parameters = sum((fan_in + 1) * fan_out for fan_in, fan_out in pairwise(sizes))
    values_per_example = sizes[0] + UNIT_COPIES * sum(sizes[1:])
    batch_values = max(spec.batch_size, MEASURED_EXAMPLES) * values_per_example
    floats = PARAMETER_COPIES * parameters + batch_values
    return item_bytes * floats + _data_bytes(dataset, item_bytes)


def _data_bytes(dataset: DatasetInfo, item_bytes: int) -> int:
    examples = dataset.train_examples + dataset.test_examples
    return examples * (dataset.input_size * (item_bytes + PIXEL_BYTES) + LABEL_BYTES)
