"""Pruning while other processes publish, also with a put in flight to S3."""

import pytest
from fork_server import call_together
from full_store import places, servable_result, verify_store, write_orphan
from repairs import fill_quickly
from s3 import after

from contracts.errors import StoreUnavailableError
from stores.blobs.directory import DirectoryBlobs
from stores.integrity.prune import Pruner
from stores.integrity.verify import Verification
from stores.models.files.layout import GOLDEN
from stores.models.store import ModelStore

from . import pruning_children

VERSIONS = 40


def prune(blobs, min_age_s=0):
    verification = Verification(blobs, min_age_s)
    found = list(verification.run())
    return list(Pruner(blobs, verification.last_numbers, 0).run(found))


@pytest.mark.parametrize("min_age_s", [3600, 0])
def test_pruning_does_not_disturb_eight_publishers(tmp_path, min_age_s):
    (pruned,) = call_together(pruning_children.publish_and_prune, (tmp_path, min_age_s))
    blobs = DirectoryBlobs(tmp_path)
    store = ModelStore(blobs)
    manifests = store.list_versions("mnist", 500, None).items
    assert [m.version for m in manifests] == list(range(VERSIONS, 0, -1))
    assert len({m.job_id for m in manifests}) == VERSIONS
    assert verify_store(blobs, min_age_s=0) == []
    assert pruned == 0 or min_age_s == 0


def test_bucket_is_verified_and_pruned(s3_blobs):
    fill_quickly(s3_blobs)
    assert verify_store(s3_blobs, min_age_s=0) == []
    place = write_orphan(s3_blobs)
    assert verify_store(s3_blobs) == []
    assert places(s3_blobs, min_age_s=0) == [("orphan", place)]
    assert [finding.place for finding in prune(s3_blobs)] == [place]
    assert verify_store(s3_blobs, min_age_s=0) == []
    (key, *_) = [i.key for i in s3_blobs.walk("models/other/") if i.key.endswith(GOLDEN)]
    s3_blobs.write(key, b"")
    assert places(s3_blobs, min_age_s=0) == [("damaged", key)]


@pytest.mark.parametrize("name", ["mnist", "new"])
def test_put_in_flight_while_its_files_are_pruned_is_rejected(proxy, make_blobs, prefix, name):
    fill_quickly(make_blobs(prefix))
    pruned = []
    proxy.fail(after(lambda: pruned.extend(prune(make_blobs(prefix)))), "PUT", part=f"{name}/head")
    store = ModelStore(make_blobs(prefix))
    result = servable_result("late", name, seed=9)
    with pytest.raises(StoreUnavailableError):
        store.publish(result)
    assert [finding.kind for finding in pruned] == ["orphan"]
    version = store.publish(result).version
    assert store.read_weights(name, version) == result.weights
    assert verify_store(make_blobs(prefix), min_age_s=0) == []
