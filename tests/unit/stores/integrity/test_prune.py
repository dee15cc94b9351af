"""Pruning removes unreferenced files, but no version of a slow publisher."""

import pytest
from full_store import fill, head_of, places, servable_result, verify_store, write_orphan

from contracts.base import utc_now
from contracts.errors import DamagedError, ModelNotFoundError, StoreUnavailableError
from stores.blobs.directory import DirectoryBlobs
from stores.integrity.prune import MAX_CONDEMNED, Pruner
from stores.integrity.verify import Verification
from stores.models.files.layout import WEIGHTS, head_key, new_folder
from stores.models.heads import Heads
from stores.models.publisher import Publication
from stores.models.transitions import condemn_folders


def contents(blobs):
    """Return all blobs except the heads, which pruning changes."""
    infos = [info for prefix in ("models/", "jobs/") for info in blobs.walk(prefix)]
    return {i.key: blobs.read(i.key) for i in infos if not i.key.endswith("head.json")}


def prune(blobs, min_age_s=0):
    verification = Verification(blobs, min_age_s)
    found = list(verification.run())
    return list(Pruner(blobs, verification.last_numbers, 0).run(found))


class Publisher:
    """A publisher that is suspended once its files are written."""

    def __init__(self, blobs, job_id, name="mnist"):
        self.result = servable_result(job_id, name, seed=77)
        self.folder = new_folder(name)
        self.name = name
        self.heads = Heads(blobs, 0)
        blobs.write_new(self.folder, self.result.files())
        self.step = Publication(blobs, self.result, self.folder)

    def go_on(self):
        self.heads.update(self.name, self.step.add_to)


def test_prune_removes_only_orphans_and_leftovers(tmp_path):
    blobs = DirectoryBlobs(tmp_path)
    fill(blobs)
    before = contents(blobs)
    orphans = {write_orphan(blobs) for _ in range(3)} | {write_orphan(blobs, "other")}
    leftover = "models/mnist/.head.json-ab"
    (tmp_path / leftover).write_bytes(b"12345")
    assert {finding.place for finding in prune(blobs)} == {*orphans, leftover}
    assert contents(blobs) == before
    assert not any((tmp_path / place).exists() for place in (*orphans, leftover))
    assert verify_store(blobs, min_age_s=0) == []


def test_young_files_are_not_pruned(blobs):
    place = write_orphan(blobs)
    assert prune(blobs, min_age_s=3600) == []
    assert places(blobs, min_age_s=0) == [("orphan", place)]


def test_prune_keeps_damaged_files(blobs):
    damaged = [key for key in contents(blobs) if key.endswith(("npz", "2.json", "checkpoint"))]
    for key in damaged:
        blobs.write(key, b"{}")
    orphan = write_orphan(blobs, "other")
    write_orphan(blobs)  # it may belong to the version with the damaged record
    before = contents(blobs)
    assert [finding.place for finding in prune(blobs)] == [orphan]
    after = contents(blobs)
    assert {key: after[key] for key in damaged} == {key: before[key] for key in damaged}


def test_publishing_continues_after_a_pruning(blobs, store):
    write_orphan(blobs)
    prune(blobs)
    assert store.publish(servable_result("job-8", seed=8)).version == 7
    assert head_of(blobs).condemned == ()
    assert verify_store(blobs, min_age_s=0) == []


def test_prune_removes_more_orphans_than_a_head_can_list(blobs):
    orphans = {write_orphan(blobs) for _ in range(MAX_CONDEMNED + 5)}
    assert {finding.place for finding in prune(blobs)} == orphans
    assert verify_store(blobs, min_age_s=0) == []


def test_files_of_an_unpublished_model_are_pruned(blobs, store):
    write_orphan(blobs, "new")
    prune(blobs)
    assert verify_store(blobs, min_age_s=0) == []
    with pytest.raises(ModelNotFoundError):
        store.get_model("new")
    assert "new" not in [model.name for model in store.list_models(50, None).items]
    manifest = store.publish(servable_result("new-1", name="new"))
    assert (manifest.version, head_of(blobs, "new").created_at) == (1, manifest.created_at)


def test_orphan_that_became_a_version_is_not_pruned(blobs, store):
    publisher = Publisher(blobs, "late")
    verification = Verification(blobs, 0)
    found = list(verification.run())
    assert [finding.place for finding in found] == [f"{publisher.folder}/"]
    publisher.go_on()
    store.publish(servable_result("job-8", seed=8))
    assert list(Pruner(blobs, verification.last_numbers, 0).run(found)) == []
    assert verify_store(blobs, min_age_s=0) == []
    assert store.read_weights("mnist", 7) == publisher.result.weights


@pytest.mark.parametrize("name", ["mnist", "new"])
def test_publish_after_its_files_were_pruned_can_be_retried(blobs, store, name):
    publisher = Publisher(blobs, "late", name)
    prune(blobs)
    with pytest.raises(StoreUnavailableError):
        publisher.go_on()
    version = store.publish(publisher.result).version
    assert store.read_weights(name, version) == publisher.result.weights
    assert verify_store(blobs, min_age_s=0) == []


def test_publish_while_its_files_are_pruned_is_refused(blobs):
    publisher = Publisher(blobs, "late")
    condemned = [publisher.folder]
    publisher.heads.update("mnist", lambda head: condemn_folders(head, condemned, utc_now()))
    with pytest.raises(StoreUnavailableError):
        publisher.go_on()


@pytest.mark.parametrize("file", ["weights.npz", "evaluation.json", "golden.npz"])
def test_publish_without_one_of_its_files_is_refused(blobs, file):
    publisher = Publisher(blobs, "late")
    blobs.remove(f"{publisher.folder}/{file}")
    with pytest.raises(StoreUnavailableError):
        publisher.go_on()


def test_publish_with_a_lost_response_does_not_check_its_files(blobs, store):
    publisher = Publisher(blobs, "late")
    publisher.go_on()
    store.delete_version("mnist", 7)
    publisher.go_on()
    assert publisher.step.version == 7


def test_next_pruning_removes_entries_of_a_killed_one(blobs):
    heads = Heads(blobs, 0)
    half, gone = write_orphan(blobs), write_orphan(blobs)
    condemned = [place.removesuffix("/") for place in (half, gone)]
    heads.update("mnist", lambda head: condemn_folders(head, condemned, utc_now()))
    blobs.remove(gone)
    blobs.remove(f"{half}{WEIGHTS}")
    assert [finding.place for finding in prune(blobs)] == [half]
    assert head_of(blobs).condemned == ()


def test_concurrent_prunings_keep_all_folders_condemned(blobs):
    place, other = write_orphan(blobs).removesuffix("/"), write_orphan(blobs, "mnist")
    verification = Verification(blobs, 0)
    found = [finding for finding in verification.run() if finding.place == other]
    heads = Heads(blobs, 0)
    heads.update("mnist", lambda head: condemn_folders(head, [place], utc_now()))
    assert len(list(Pruner(blobs, verification.last_numbers, 0).run(found))) == 1
    assert head_of(blobs).condemned == (place,)


def test_nothing_is_removed_before_readers_refresh_the_head(blobs):
    place = write_orphan(blobs)
    verification = Verification(blobs, 0)
    found = list(verification.run())
    waited = []

    def pause(seconds):
        condemned = head_of(blobs).condemned == (place.removesuffix("/"),)
        waited.append((seconds, condemned, blobs.read(f"{place}{WEIGHTS}") is not None))

    list(Pruner(blobs, verification.last_numbers, 1.5, pause).run(found))
    assert waited == [(1.5, True, True)]
    assert blobs.read(f"{place}{WEIGHTS}") is None


def test_pruning_with_an_outdated_head_is_refused(blobs, store):
    older = blobs.read(head_key("mnist"))
    store.publish(servable_result("job-8", seed=8))
    place = write_orphan(blobs)
    verification = Verification(blobs, 0)
    found = list(verification.run())
    for head in (
        lambda: blobs.write(head_key("mnist"), older),
        lambda: blobs.remove("models/mnist/head.json"),
    ):
        head()
        with pytest.raises(DamagedError, match="its last version is"):
            list(Pruner(blobs, verification.last_numbers, 0).run(found))
    assert blobs.read(f"{place}{WEIGHTS}") is not None
