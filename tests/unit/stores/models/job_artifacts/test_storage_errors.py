"""Artifacts on a failing disk, with concurrent writers, and after crashes."""

import errno
import os
import resource
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from contracts.errors import FencedError, StoreUnavailableError
from stores.blobs.durable import locked
from stores.models.files.checksummed_json import digest_of, dump_document
from stores.models.job_artifacts import CheckpointHeader
from stores.models.open import directory_store

JOB_ID = "job-1"
NOBODY = 65534


@pytest.fixture
def store(tmp_path):
    return directory_store(tmp_path)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "jobs" / JOB_ID


@contextmanager
def full_disk(_folder):
    """Limit the files of this process to 100 bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def read_only(folder):
    """Make a folder read-only, also for root, whom the mode does not restrict."""
    user, mode = os.geteuid(), folder.stat().st_mode
    folder.chmod(0o555)
    os.seteuid(NOBODY if user == 0 else user)
    try:
        yield
    finally:
        os.seteuid(user)
        folder.chmod(mode)


def list_files(folder):
    return {path.name for path in folder.iterdir()}


@pytest.mark.parametrize("obstacle", [full_disk, read_only])
def test_old_artifact_stays_if_the_next_cannot_be_written(store, folder, artifact, obstacle):
    artifact.save(store, JOB_ID, 1, 7)
    # The log must not go to a file: it could not grow either.
    with capture_logs(), obstacle(folder), pytest.raises(StoreUnavailableError):
        artifact.save(store, JOB_ID, 1, 9)
    assert artifact.load(store, JOB_ID) == artifact.make(JOB_ID, 1, 7)
    assert list_files(folder) == {artifact.file, f".{artifact.file}-lock"}


def test_fenced_artifact_leaves_no_temporary_file(store, folder, artifact):
    artifact.save(store, JOB_ID, 2, 9)
    with pytest.raises(FencedError):
        artifact.save(store, JOB_ID, 1, 7)
    assert list_files(folder) == {artifact.file, f".{artifact.file}-lock"}


def test_save_waits_for_another_save_between_check_and_rename(store, folder):
    store.artifacts.save_checkpoint(JOB_ID, 1, b"at step 7")
    with ThreadPoolExecutor(1) as pool:
        with locked(folder / ".checkpoint-lock"):
            saving = pool.submit(store.artifacts.save_checkpoint, JOB_ID, 1, b"at step 8")
            while len(list(folder.iterdir())) == 2:  # until the temporary file is written
                assert not saving.done()
            header = CheckpointHeader(attempt=2, checkpoint=digest_of(b"at step 9"))
            (folder / "checkpoint").write_bytes(dump_document(header) + b"at step 9")
        with pytest.raises(FencedError):
            saving.result()
    assert store.artifacts.load_checkpoint(JOB_ID) == b"at step 9"


def test_partial_artifact_is_never_read(store, folder, artifact):
    artifact.save(store, JOB_ID, 1, 7)
    (folder / f".{artifact.file}-half").write_bytes((folder / artifact.file).read_bytes()[:-1])
    assert artifact.load(store, JOB_ID) == artifact.make(JOB_ID, 1, 7)
    store.artifacts.discard(JOB_ID)
    assert not folder.exists()


def test_remains_of_a_first_checkpoint_are_listed_and_removed(store, folder):
    folder.mkdir(parents=True)
    (folder / ".checkpoint-half").write_bytes(b"at step")
    assert store.artifacts.list_job_ids() == [JOB_ID]
    store.artifacts.discard(JOB_ID)
    assert store.artifacts.list_job_ids() == []


def test_discard_removes_remains_of_crashes(store, folder, make_result):
    store.artifacts.stage_result(make_result(JOB_ID), 1)
    store.artifacts.save_checkpoint(JOB_ID, 1, b"at step 7")
    for name in (".result-half", ".checkpoint-half", ".snapshot-lock"):
        (folder / name).write_bytes(b"x")
    store.artifacts.discard(JOB_ID)
    assert not folder.exists()


class WrittenMeanwhile(type(Path())):
    """A folder in which a file is written right after the folder was listed."""

    def iterdir(self):
        yield from super().iterdir()
        (self / ".snapshot-late").write_bytes(b"x")


def test_discard_fails_if_a_file_is_written_meanwhile(store, folder, tmp_path):
    store.artifacts.save_checkpoint(JOB_ID, 1, b"at step 7")
    with capture_logs():
        assert not directory_store(WrittenMeanwhile(tmp_path)).artifacts.discard(JOB_ID)
    assert store.artifacts.list_job_ids() == [JOB_ID]
    store.artifacts.discard(JOB_ID)
    assert not folder.exists()


class OnReadOnlyDisk(type(Path())):
    """A folder whose disk has become read-only."""

    def rmdir(self):
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(self))


def test_discard_fails_if_the_folder_cannot_be_removed(store, folder, tmp_path):
    folder.mkdir(parents=True)
    with capture_logs():
        assert not directory_store(OnReadOnlyDisk(tmp_path)).artifacts.discard(JOB_ID)
    assert store.artifacts.list_job_ids() == [JOB_ID]
