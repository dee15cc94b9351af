"""A process that is suspended while it holds a lock: waits for the lock have a timeout."""

import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest
from full_store import servable_result, verify_store
from programs import TESTS
from structlog.testing import capture_logs

from contracts.errors import StoreUnavailableError
from stores.blobs.directory import DirectoryBlobs
from stores.models.files.layout import head_key
from stores.models.open import directory_store
from stores.models.store import ModelStore

PROGRAM = Path(__file__).with_name("locking_child.py")
WAIT_S = 0.2


@pytest.fixture
def root(tmp_path):
    root = tmp_path / "store"
    root.mkdir()
    store = directory_store(root)
    store.publish(servable_result("job-1"))
    store.publish(servable_result("job-2"))
    store.move_alias("mnist", "champion", 1)
    return root


@pytest.fixture
def store(root):
    return ModelStore(DirectoryBlobs(root, WAIT_S))


@contextmanager
def _frozen(root, key):
    """Run a process that holds the lock of a blob, and suspend it; end it afterwards."""
    holder = subprocess.Popen(
        [sys.executable, PROGRAM, root, key],
        env={**os.environ, "PYTHONPATH": str(TESTS.parent)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with holder:
        try:
            assert holder.stdout.readline() == b"held\n"
            holder.send_signal(signal.SIGSTOP)
            yield holder
        finally:
            holder.kill()


def _changes(store):
    return [
        lambda: store.publish(servable_result("job-3")),
        lambda: store.publish(servable_result(None)),
        lambda: store.move_alias("mnist", "champion", 2),
        lambda: store.remove_alias("mnist", "champion"),
        lambda: store.delete_version("mnist", 2),
    ]


def test_change_of_a_locked_model_fails_and_leaves_nothing(root, store):
    with _frozen(root, head_key("mnist")):
        for change in _changes(store):
            with capture_logs() as lines, pytest.raises(StoreUnavailableError):
                change()
            (line,) = [line for line in lines if line["event"] == "model_store_lock_held"]
            assert line["lock"].endswith("models/mnist/.head.json-lock")
        assert verify_store(DirectoryBlobs(root), 0) == []


def test_reader_does_not_wait_for_a_lock(root):
    store = directory_store(root)  # waiting for the lock would take 30 s
    with _frozen(root, head_key("mnist")):
        assert store.resolve("mnist", "champion") == 1
        assert store.get_model("mnist").latest == 2
        assert store.read_weights("mnist", 2)
        assert len(store.list_versions("mnist", 50, None).items) == 2
        assert len(store.list_alias_history("mnist", "champion", 50, None).items) == 1
        assert store.find_published("mnist", "job-1").version == 1


def test_held_lock_blocks_no_other_model_and_no_artifacts(root, store):
    with _frozen(root, head_key("mnist")):
        assert store.publish(servable_result("other", name="other")).version == 1
        store.artifacts.stage_result(servable_result("job-3"), 1)
        store.artifacts.save_checkpoint("job-3", 1, b"at step 7")


def test_checkpoint_with_a_held_lock_fails_and_leaves_nothing(root, store):
    store.artifacts.save_checkpoint("job-3", 1, b"at step 7")
    with _frozen(root, "jobs/job-3/checkpoint"):
        with capture_logs(), pytest.raises(StoreUnavailableError):
            store.artifacts.save_checkpoint("job-3", 1, b"at step 9")
        assert {path.name for path in (root / "jobs/job-3").iterdir()} == {
            *("checkpoint", ".checkpoint-lock")
        }
    assert store.artifacts.load_checkpoint("job-3") == b"at step 7"


def test_killed_lock_holder_blocks_no_change(root, store):
    with _frozen(root, head_key("mnist")) as holder:
        holder.kill()
        holder.wait()
        assert store.publish(servable_result("job-3")).version == 3
        assert store.move_alias("mnist", "champion", 3).version == 3


def test_resumed_lock_holder_blocks_no_change(root):
    store = directory_store(root)
    with _frozen(root, head_key("mnist")) as holder:
        holder.send_signal(signal.SIGCONT)
        holder.stdin.close()
        assert store.publish(servable_result("job-3")).version == 3
        assert holder.wait() == 0
    assert verify_store(DirectoryBlobs(root), 0) == []
