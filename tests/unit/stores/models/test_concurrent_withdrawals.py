"""A concurrent publish and withdrawal of a job: it has a version, or never gets one."""

import pytest
from blob_faults import ConflictingBlobs, LossyBlobs, WrappedBlobs
from full_store import servable_result, verify_store

from contracts.errors import StoreUnavailableError, WithdrawnError
from stores.blobs.blobs import Change
from stores.blobs.memory import MemoryBlobs
from stores.models.files.layout import job_key
from stores.models.store import ModelStore


@pytest.fixture
def memory():
    return MemoryBlobs()


@pytest.fixture
def other(memory):
    """Return another host's store."""
    return ModelStore(memory)


@pytest.mark.parametrize("is_first", [True, False])
def test_publish_after_a_withdrawal_is_refused(memory, other, make_result, is_first):
    if not is_first:
        other.publish(servable_result("job-0"))
    blobs = ConflictingBlobs(memory)
    blobs.meanwhile = lambda: other.withdraw("mnist", "job-1")
    with pytest.raises(WithdrawnError):
        ModelStore(blobs).publish(make_result("job-1"))
    assert other.find_published("mnist", "job-1") is None
    assert verify_store(memory, 0) == []


def test_withdrawal_after_a_publish_returns_the_version(memory, other, make_result):
    blobs = ConflictingBlobs(memory)

    def publish_two():
        other.publish(make_result("job-1"))
        other.publish(make_result("job-2"))

    blobs.meanwhile = publish_two
    assert ModelStore(blobs).withdraw("mnist", "job-1").version == 1
    assert other.publish(make_result("job-1")).version == 1


@pytest.mark.parametrize("is_between", [True, False])
def test_withdrawal_with_a_lost_response_is_made_once(memory, other, make_result, is_between):
    blobs = LossyBlobs(memory)
    blobs.lost_answers = 2
    if is_between:
        blobs.between = lambda: other.withdraw("mnist", "job-2")
    assert ModelStore(blobs).withdraw("mnist", "job-1") is None
    other.publish(make_result("job-3"))
    assert other.get_model("mnist").generation == 2 + is_between
    with pytest.raises(WithdrawnError):
        other.publish(make_result("job-1"))


class StoppedBlobs(WrappedBlobs):
    """Blobs that stop working after an update."""

    is_cut = False

    def update(self, key: str, change: Change) -> None:
        super().update(key, change)
        self.is_cut = True

    def write(self, key: str, content: bytes) -> None:
        if self.is_cut:
            raise StoreUnavailableError
        super().write(key, content)


def test_interrupted_withdrawal_holds_and_is_flushed_later(memory, other, make_result):
    ModelStore(StoppedBlobs(memory)).withdraw("mnist", "job-1")
    assert memory.read(job_key("mnist", "job-1")) is None
    with pytest.raises(WithdrawnError):
        other.publish(make_result("job-1"))
    other.withdraw("mnist", "job-2")
    with pytest.raises(WithdrawnError):
        other.publish(make_result("job-1"))
    assert verify_store(memory, 0) == []
