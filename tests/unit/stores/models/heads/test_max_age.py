"""The maximum age of cached heads."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from blob_faults import HeldRead
from waiting import TIMEOUT_S

from contracts.errors import ModelNotFoundError, VersionNotFoundError
from stores.models.store import ModelStore
from stores.models.transitions import SettingsChange

MAX_AGE_S = 1.0  # of the fixture `reader`


def test_head_is_read_once_within_its_maximum_age(reader, remote, clock):
    for now_s in (100.0, 100.5, 100.999):
        clock.now_s = now_s
        assert reader.resolve("mnist", "champion") == 1
    assert remote.reads == 1


def test_head_is_not_cached_longer(reader, remote, clock, writer):
    reader.resolve("mnist", "champion")
    writer.move_alias("mnist", "champion", 2)
    clock.now_s += MAX_AGE_S
    assert reader.resolve("mnist", "champion") == 2
    assert remote.reads == 2


def test_age_counts_from_the_start_of_the_read(reader, remote, clock, writer):
    held = remote.held = HeldRead()
    with ThreadPoolExecutor(1) as pool:
        read = pool.submit(reader.resolve, "mnist", "champion")
        assert held.has_begun.wait(timeout=TIMEOUT_S)
        writer.move_alias("mnist", "champion", 2)  # after the content that the reader gets
        clock.now_s += MAX_AGE_S
        held.may_end.set()
        assert read.result(timeout=TIMEOUT_S) == 1
    assert reader.resolve("mnist", "champion") == 2


def test_move_returns_when_no_cached_head_is_older(remote, reader, clock):
    other = ModelStore(remote, MAX_AGE_S, clock, clock.pause)
    assert other.resolve("mnist", "champion") == 1
    reader.move_alias("mnist", "champion", 2)
    assert clock.pauses_s == [MAX_AGE_S]
    assert other.resolve("mnist", "champion") == 2


@pytest.mark.parametrize(
    "change",
    [
        lambda store: store.move_alias("mnist", "champion", 1),  # another process may be moving it
        lambda store: store.remove_alias("mnist", "champion"),
        lambda store: store.delete_version("mnist", 3),
        lambda store: store.change_settings(SettingsChange("mnist", default=3)),
    ],
)
def test_every_change_of_a_ref_waits_for_the_readers(reader, clock, change):
    change(reader)
    assert clock.pauses_s == [MAX_AGE_S]


def test_publish_returns_when_no_reader_has_an_older_latest(remote, reader, clock, make_result):
    other = ModelStore(remote, MAX_AGE_S, clock, clock.pause)
    assert other.resolve("mnist", "latest") == 3
    reader.publish(make_result("job-4"))
    assert clock.pauses_s == [MAX_AGE_S]
    assert other.resolve("mnist", "latest") == 4


def test_refused_change_does_not_wait(reader, clock):
    with pytest.raises(VersionNotFoundError):
        reader.move_alias("mnist", "champion", 9)
    assert clock.pauses_s == []


def test_deleted_files_stay_while_a_head_may_be_cached(remote, clock, storage):
    def pause(seconds):
        clock.pause(seconds)
        left.append(len(list(storage.walk("models/mnist/files/"))))

    left = []
    ModelStore(remote, MAX_AGE_S, clock, pause).delete_version("mnist", 2)
    assert (left, len(list(storage.walk("models/mnist/files/")))) == ([3], 2)


def test_own_change_is_seen_immediately(reader, make_result):
    assert reader.resolve("mnist", "latest") == 3
    reader.publish(make_result("job-4"))
    assert reader.resolve("mnist", "latest") == 4


def test_new_version_is_found_despite_a_cached_head(reader, writer, make_result):
    assert reader.resolve("mnist", "latest") == 3
    writer.publish(make_result("job-4", weights=b"of 4"))
    assert reader.resolve("mnist", "4") == 4
    assert reader.read_weights("mnist", 4) == b"of 4"
    with pytest.raises(VersionNotFoundError):
        reader.resolve("mnist", "5")


def test_new_model_is_found_immediately(reader, writer, make_result):
    with pytest.raises(ModelNotFoundError):
        reader.resolve("other", "latest")
    writer.publish(make_result("job-4", name="other"))
    assert reader.resolve("other", "latest") == 1


def test_job_published_elsewhere_is_found_despite_a_cached_head(reader, writer, make_result):
    assert reader.find_published("mnist", "job-4") is None
    published = writer.publish(make_result("job-4"))
    assert reader.find_published("mnist", "job-4") == published
    assert reader.publish(make_result("job-4")) == published
