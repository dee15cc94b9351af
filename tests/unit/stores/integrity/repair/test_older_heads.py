"""A head that is older than the documents beside it is rebuilt."""

import pytest
from blob_faults import ConflictingBlobs
from full_store import folder_of, head_of, places, verify_store
from repairs import CHANGES, HEAD, apply, fill_quickly, known, publish_next, reasons, repair

from stores.blobs.memory import MemoryBlobs
from stores.models.files.layout import (
    job_key,
    moves_prefix,
    record_key,
)
from stores.models.head import AliasTarget
from stores.models.store import ModelStore


def until(place):
    return CHANGES[: place + 1]


@pytest.mark.parametrize("changes", [("move",), ("remove",), *map(until, range(len(CHANGES)))])
def test_outdated_head_of_a_backup_is_repaired(blobs, store, changes):
    copied = blobs.read(HEAD)
    apply(store, changes, 20)
    now = head_of(blobs)
    blobs.write(HEAD, copied)
    assert [finding.place for finding in verify_store(blobs) if finding.place == HEAD] == [HEAD]
    done = repair(blobs)
    assert reasons(done)[0].startswith("it was older than the documents beside it; rebuilt with")
    assert known(head_of(blobs)) == known(now)
    assert head_of(blobs).generation > now.generation
    assert places(blobs) == []
    assert publish_next(store) == now.last + 1


def test_delete_missing_from_an_older_head_is_damage(blobs, store):
    copied = blobs.read(HEAD)
    store.delete_version("mnist", 5)
    blobs.write(HEAD, copied)
    assert repair(blobs) == []
    assert {kind for kind, _ in places(blobs)} == {"damaged"}
    store.delete_version("mnist", 5)
    assert places(blobs) == []


def test_version_that_an_older_head_deleted_stays_deleted(blobs, store):
    folder = folder_of(blobs, "mnist", 5)
    files = {info.key: blobs.read(info.key) for info in blobs.walk(f"{folder}/")}
    store.delete_version("mnist", 5)
    copied = blobs.read(HEAD)
    publish_next(store)
    blobs.write(HEAD, copied)
    for key, content in files.items():
        blobs.write(key, content)
    done = repair(blobs)
    assert head_of(blobs).deleted == ((4, 5),)
    assert len(reasons(done)) == 1


def test_alias_of_an_older_head_survives_lost_moves(blobs, store):
    copied, target = blobs.read(HEAD), head_of(blobs).aliases["champion"]
    publish_next(store)
    blobs.write(HEAD, copied)
    blobs.remove(moves_prefix("mnist", "champion"))
    repair(blobs)
    assert head_of(blobs).aliases == {"champion": target}


def test_last_version_in_an_older_head_is_not_lost(blobs, store):
    publish_next(store)
    copied, record = blobs.read(HEAD), blobs.read(record_key("mnist", 7))
    publish_next(store, 51)
    blobs.write(HEAD, copied)
    blobs.remove(record_key("mnist", 7))
    blobs.remove(job_key("mnist", "later-50"))
    repair(blobs)
    assert blobs.read(record_key("mnist", 7)) == record
    assert head_of(blobs).latest == 8
    assert places(blobs) == []


def test_missing_job_numbers_are_written_again(blobs, store):
    copied = blobs.read(HEAD)
    for seed in (50, 51):
        publish_next(store, seed)
    for seed in (50, 51):
        blobs.remove(job_key("mnist", f"later-{seed}"))
    blobs.write(HEAD, copied)
    done = repair(blobs)
    key = job_key("mnist", "later-50")
    assert reasons(done, key) == ["written again, from the manifest of version 7"]
    assert places(blobs) == []
    assert publish_next(store, 50) == 7
    assert publish_next(store, 51) == 8


@pytest.mark.parametrize("change", ["move", "remove", "make"])
def test_move_that_the_head_does_not_know_is_found(blobs, store, change):
    copied = blobs.read(HEAD)
    if change == "make":
        store.move_alias("mnist", "new", 1)
    else:
        apply(store, [change], 20)
    aliases = head_of(blobs).aliases
    blobs.write(HEAD, copied)
    for seed in (50, 51):
        publish_next(store, seed)
    assert repair(blobs)
    assert head_of(blobs).aliases == aliases
    assert head_of(blobs).last == 8
    assert places(blobs) == []


def test_repaired_head_has_a_concurrent_publish():
    blobs = ConflictingBlobs(MemoryBlobs())
    fill_quickly(blobs)
    store = ModelStore(blobs.blobs)
    copied = blobs.read(HEAD)
    store.move_alias("mnist", "champion", 5)
    moved = head_of(blobs).aliases["champion"]
    blobs.write(HEAD, copied)  # older by a move: publishers continue
    blobs.meanwhile = lambda: publish_next(store)
    done = repair(blobs)
    assert "rebuilt with 7 as the last version" in reasons(done)[0]
    assert head_of(blobs).last == 7
    assert head_of(blobs).aliases == {
        "champion": AliasTarget(version=5, generation=moved.generation)
    }
    assert places(blobs) == []


def test_repair_after_another_repair_does_nothing():
    blobs = ConflictingBlobs(MemoryBlobs())
    fill_quickly(blobs)
    blobs.remove(HEAD)
    blobs.meanwhile = lambda: repair(blobs.blobs)
    assert repair(blobs) == []
    assert places(blobs) == []
