"""Results of batches, on every kind of store."""

from typing import Any

import numpy as np
import pytest

from contracts.errors import DamagedError, FencedError
from stores.batch.results import BatchResultNotFoundError, BatchResults, Part, ResultRecord
from stores.models.store import ModelStore

JOB_ID = "job-1"
PROBS = np.random.default_rng(0).random((6, 3), np.float32)
LABELS = np.array([0, 2, 1, 1, 0, 999], np.uint16)
RECORD = ResultRecord(
    model="mnist",
    version=1,
    class_names=("a", "b", "ü"),
    examples=12,
    parts=2,
    has_labels=True,
    sha256="0" * 64,
)


def results_of(store: ModelStore) -> BatchResults:
    return BatchResults(store._blobs)


def read(part: Part | None) -> Any:
    assert part is not None
    return part.probs.tobytes(), None if part.labels is None else part.labels.tolist()


def test_parts_are_read_back_in_order(store: ModelStore) -> None:
    results, parts = results_of(store), [Part(PROBS, LABELS), Part(PROBS[:4] / 2, None)]
    for number, part in enumerate(parts):
        results.save_part(JOB_ID, 1, number, part)

    assert [read(part) for part in results.iterate(JOB_ID, 2)] == [read(part) for part in parts]
    assert results.find_part(JOB_ID, 2) is None


def test_part_of_an_older_attempt_is_fenced(store: ModelStore) -> None:
    results = results_of(store)
    results.save_part(JOB_ID, 2, 0, Part(PROBS, None))
    with pytest.raises(FencedError):
        results.save_part(JOB_ID, 1, 0, Part(PROBS / 2, None))

    assert read(results.find_part(JOB_ID, 0)) == read(Part(PROBS, None))


def test_record_is_read_back_equal(store: ModelStore) -> None:
    results = results_of(store)
    results.save_record(JOB_ID, 1, RECORD)

    assert results.get_record(JOB_ID) == RECORD
    with pytest.raises(BatchResultNotFoundError):
        results.get_record("job-2")


def test_discarded_result_is_gone(store: ModelStore) -> None:
    results = results_of(store)
    for job_id in (JOB_ID, "job-2"):
        results.save_part(job_id, 1, 0, Part(PROBS, None))
        results.save_record(job_id, 1, RECORD)
    assert results.list_job_ids() == [JOB_ID, "job-2"]

    assert results.discard(JOB_ID)
    assert results.discard(JOB_ID)
    assert results.list_job_ids() == ["job-2"]
    with pytest.raises(DamagedError, match="part 0 of the result of job job-1"):
        next(results.iterate(JOB_ID, 1))


def test_flipped_bit_of_a_part_is_detected(store: ModelStore) -> None:
    results = results_of(store)
    results.save_part(JOB_ID, 1, 0, Part(PROBS, LABELS))
    key = f"results/{JOB_ID}/000000"
    content = bytearray(store._blobs.read(key) or b"")
    content[-1] ^= 1
    store._blobs.write(key, bytes(content))

    assert results.find_part(JOB_ID, 0) is None
