"""A worker that retries a publish while the storage fails at the last step."""

import pytest
from blob_faults import WrappedBlobs
from structlog.testing import capture_logs

from contracts.errors import StoreUnavailableError, WithdrawnError
from stores.blobs.blobs import Change
from stores.blobs.memory import MemoryBlobs
from stores.models.store import ModelStore

TRIES = 20


class FailingUpdateBlobs(WrappedBlobs):
    """Blobs that fail in an update after the change was called.

    Attributes:
        is_unavailable: Whether they fail.
        late: The update that an answer was lost of: call it, and it is made after all.
    """

    is_unavailable = True

    def update(self, key: str, change: Change) -> None:
        if not self.is_unavailable:
            super().update(key, change)
            return
        before = self.blobs.read(key)
        content = change(before)
        if content is not None:
            self.late = lambda: self.blobs.read(key) == before and self.blobs.write(key, content)
        raise StoreUnavailableError


@pytest.fixture
def blobs():
    return FailingUpdateBlobs(MemoryBlobs())


@pytest.fixture
def store(blobs):
    return ModelStore(blobs)


def _try_to_publish(store, result):
    with capture_logs(), pytest.raises(StoreUnavailableError):
        store.publish(result)


def _folders(blobs):
    return blobs.list_names("models/mnist/files/")


def test_repeated_publishes_of_a_job_leave_one_folder(store, blobs, make_result):
    for _ in range(TRIES):
        _try_to_publish(store, make_result("job-1"))
    assert len(_folders(blobs)) == 1
    blobs.is_unavailable = False
    assert store.publish(make_result("job-1")).version == 1
    assert store.read_weights("mnist", 1) == b"weights"
    assert len(_folders(blobs)) == 1


@pytest.mark.parametrize("is_overtaken", [True, False])
def test_delayed_change_is_the_only_version_of_its_job(store, blobs, make_result, is_overtaken):
    _try_to_publish(store, make_result("job-1"))
    blobs.late()
    if is_overtaken:
        ModelStore(blobs.blobs).publish(make_result("job-2"))
    _try_to_publish(store, make_result("job-1"))
    blobs.is_unavailable = False
    assert store.publish(make_result("job-1")).version == 1
    assert store.read_weights("mnist", 1) == b"weights"
    assert len(_folders(blobs)) == 1 + is_overtaken


def test_job_published_by_another_process_keeps_those_files(store, blobs, make_result):
    _try_to_publish(store, make_result("job-1", weights=b"ours"))
    ModelStore(blobs.blobs).publish(make_result("job-1", weights=b"theirs"))
    blobs.is_unavailable = False
    assert store.publish(make_result("job-1", weights=b"ours")).version == 1
    assert store.read_weights("mnist", 1) == b"theirs"
    assert len(_folders(blobs)) == 1


def test_another_result_has_its_own_folder(store, blobs, make_result):
    _try_to_publish(store, make_result("job-1", weights=b"old"))
    blobs.is_unavailable = False
    assert store.publish(make_result("job-1", weights=b"new")).version == 1
    assert store.read_weights("mnist", 1) == b"new"


def test_imports_of_the_same_file_are_two_versions(store, blobs, make_result):
    _try_to_publish(store, make_result(None))
    blobs.late()
    blobs.is_unavailable = False
    assert store.publish(make_result(None)).version == 2


def test_files_removed_as_orphans_are_written_again(store, blobs, make_result):
    _try_to_publish(store, make_result("job-1"))
    blobs.remove("models/mnist/files/")
    _try_to_publish(store, make_result("job-1"))
    blobs.is_unavailable = False
    assert store.publish(make_result("job-1")).version == 1
    assert store.read_weights("mnist", 1) == b"weights"


def test_concurrently_withdrawn_job_leaves_no_files(store, blobs, make_result):
    _try_to_publish(store, make_result("job-1"))
    ModelStore(blobs.blobs).withdraw("mnist", "job-1")
    blobs.is_unavailable = False
    with pytest.raises(WithdrawnError):
        store.publish(make_result("job-1"))
    assert _folders(blobs) == []
