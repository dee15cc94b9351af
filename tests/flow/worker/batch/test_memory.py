"""A batch needs the memory of some chunks and one part, however many examples it has."""

import sys
import tracemalloc
from pathlib import Path

import numpy as np
import pytest
from described_networks import GRAY
from upload_files import make_npz

from contracts.jobs.batch import BatchOptions
from stores.datasets.store import Dataset, Examples
from worker.batch import predicted_parts
from worker.batch.examples import ReadOptions
from worker.batch.stored_examples import iterate_split
from worker.importing.target import ImportTarget

from .batches import publish, run, submit_upload

MIB = 2**20
WIDE = GRAY.model_copy(update={"input_shape": (50, 80), "class_names": ("a", "b")})


def test_upload_is_predicted_in_the_memory_of_some_chunks(bench, monkeypatch):
    monkeypatch.setattr(predicted_parts, "MAX_PART_ROWS", 65_536)
    publish(bench, WIDE)
    job_id = submit_upload(bench, make_npz(x=np.ones((10_000, 4000), np.uint8)))  # 38 MiB
    tracemalloc.start()
    try:
        job = run(bench, job_id)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert job.result.examples == 10_000
    assert peak < 20 * MIB  # 10 for chunks of 2 MiB and their inputs as float32, 1 for a part


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_read_examples_of_a_mapped_file_leave_the_memory(bench, tmp_path):
    file = tmp_path / "x.npy"
    np.save(file, np.ones((4000, 4000), np.uint8))  # 15 MiB
    values, labels = np.load(file, mmap_mode="r"), np.zeros(4000, np.uint8)
    info = bench.datasets.get_info("synthetic").model_copy(
        update={"input_shape": (50, 80), "pixel_max": 16, "prepare": "fit"}
    )
    examples = Examples(values, labels)
    options = ReadOptions(WIDE, BatchOptions(), None, 0, ImportTarget(tmp_path))
    chunks = iterate_split(Dataset(info, examples, examples), "test", options)

    assert sum(int(chunk.values.sum()) for chunk in chunks) == values.size
    maps = Path("/proc/self/smaps").read_text().partition(str(file))[2]
    assert int(maps.partition("\nRss:")[2].split()[0]) < 4096  # KiB
