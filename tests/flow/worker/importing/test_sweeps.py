"""Sweeps remove what lost imports and failed uploads have left."""

import io
import os
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import pytest
from faults import Faulty

from contracts.errors import StoreUnavailableError
from stores.blobs.directory import DirectoryBlobs
from stores.datasets.imported import ImportedDatasets
from worker.importing.folders import PREFIX, import_folder, remove_abandoned
from worker.sweeping.job_files import discard_orphans, discard_uploads
from worker.sweeping.node import Node
from worker.sweeping.sweeper import Sweeper, SweeperConfig, WakeUps, requeue_lost

from .uploads import CONTENT, left_files, make_id, upload

pytestmark = pytest.mark.usefixtures("temporary")

DAY_S = 86_400


def test_sweeper_discards_a_lost_import(bench):
    job_id = upload(bench)
    sweeper = Sweeper(
        bench.stores,
        WakeUps(count=int, send=str),
        SweeperConfig(30, DAY_S, now=bench.clock),
        Node("n"),
    )
    for _ in range(3):
        assert bench.jobs.claim("here:1")
        bench.clock.now += 31
        ended = requeue_lost(bench.jobs, bench.models, bench.clock.now)
    sweeper.sweep()

    assert ended == [job_id]
    assert bench.jobs.get(job_id).error.type == "worker_lost"
    assert left_files(bench) == []


def test_upload_without_a_job_is_removed_after_a_day(bench):
    for age_s in (DAY_S + 60, DAY_S - 60):
        job_id = make_id(age_s)
        bench.imported.save_upload(job_id, io.BytesIO(CONTENT))
    discard_uploads(bench.jobs, bench.stores.files)

    assert bench.imported.list_uploads() == [job_id]


def test_partial_upload_of_a_killed_api_is_removed_after_an_hour(bench, tmp_path):
    files = replace(bench.stores.files, datasets=ImportedDatasets(DirectoryBlobs(tmp_path)))
    (tmp_path / "uploads").mkdir()
    for age_s in (3700, 3500):
        partial = tmp_path / "uploads" / f".{make_id(age_s)}-{'0' * 32}"
        partial.write_bytes(b"half")
        os.utime(partial, (time.time() - age_s,) * 2)
    discard_uploads(bench.jobs, files)

    assert list(partial.parent.iterdir()) == [partial]


def test_old_upload_of_a_queued_job_is_kept(bench):
    job_id = upload(bench, age_s=2 * DAY_S)
    discard_uploads(bench.jobs, bench.stores.files)

    assert bench.imported.list_uploads() == [job_id]


def test_upload_that_is_left_keeps_its_job(bench):
    job_id = upload(bench)
    bench.jobs.cancel(job_id)
    faulty = Faulty(bench.imported._blobs, "remove", StoreUnavailableError())
    files = replace(bench.stores.files, datasets=type(bench.imported)(faulty))

    assert discard_uploads(bench.jobs, files) == [job_id]


def test_folder_of_a_dead_process_is_removed(temporary):
    abandoned = Path(tempfile.mkdtemp(prefix=PREFIX))
    (abandoned / "train_x.npy").write_bytes(b"x")
    remove_abandoned()

    assert list(temporary.iterdir()) == []


def test_folder_of_a_living_process_is_kept():
    with import_folder() as folder:
        remove_abandoned()
        assert folder.is_dir()


class KilledError(Exception):
    pass


def test_files_of_an_interrupted_deletion_are_removed(bench):
    upload(bench)
    bench.runner().run_next()
    killed = type(bench.imported)(Faulty(bench.imported._blobs, "remove", KilledError()))
    with pytest.raises(KilledError):
        killed.delete_version("iris", 1)
    assert left_files(bench) != []
    discard_orphans(bench.jobs, bench.imported)

    assert left_files(bench) == []


def test_files_of_unended_and_unknown_jobs_are_kept(bench):
    for job_id in (upload(bench), make_id(2 * DAY_S)):
        bench.imported._blobs.write(f"datasets/iris/files/{job_id}-1/train_x.npy", b"x")
    before = left_files(bench)
    discard_orphans(bench.jobs, bench.imported)

    assert left_files(bench) == before


def test_sweeper_searches_for_orphans_once_an_hour(bench):
    job_id = upload(bench)
    bench.jobs.cancel(job_id)
    config = SweeperConfig(30, DAY_S, now=lambda: bench.clock.now)
    sweeper = Sweeper(bench.stores, WakeUps(count=int, send=str), config, Node("n"))
    for after_s, is_left in ((0, False), (60, True), (3600, False)):
        bench.imported._blobs.write(f"datasets/iris/files/{job_id}-1/train_x.npy", b"x")
        bench.clock.now += after_s
        sweeper.sweep()
        assert bool(left_files(bench)) is is_left
