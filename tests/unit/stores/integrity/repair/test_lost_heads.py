"""A lost or damaged head is rebuilt as it was."""

import pytest
from full_store import head_of, places, servable_result, verify_store
from repairs import HEAD, everything, known, publish_next, reasons, repair

from contracts.errors import DamagedError
from contracts.models.versions import Manifest
from stores.models.files.checksummed_json import digest_of, dump_document, parse_document
from stores.models.files.layout import (
    WEIGHTS,
    head_key,
    job_key,
    old_folder,
    record_key,
    replaced_head_key,
)
from stores.models.job_numbers import WITHDRAWN, JobNumber
from stores.models.transitions import SettingsChange


def test_intact_store_is_not_touched_by_a_repair(blobs, tmp_path):
    before = everything(blobs), sorted(tmp_path.rglob("*"))
    assert repair(blobs) == []
    assert (everything(blobs), sorted(tmp_path.rglob("*"))) == before


@pytest.mark.parametrize("lost", [None, b"", b"{}"])
def test_lost_head_is_rebuilt_as_it_was(blobs, store, lost):
    before = head_of(blobs)
    blobs.remove(HEAD) if lost is None else blobs.write(HEAD, lost)
    done = repair(blobs)
    assert known(head_of(blobs)) == known(before)
    assert head_of(blobs).generation > before.generation
    assert head_of(blobs).last_move == before.last_move
    assert places(blobs) == []
    assert reasons(done)[1:] == [
        "deleted, without a record or all of their files: 4",
        "alias champion points at 3, as its last move says",
    ]
    assert publish_next(store) == before.last + 1


@pytest.mark.parametrize("default", [2, "champion"])
def test_lost_default_is_restored(blobs, store, default):
    store.change_settings(SettingsChange("mnist", 1, "digits"))
    store.change_settings(SettingsChange("mnist", default))
    before = head_of(blobs).settings
    blobs.remove(HEAD)
    done = repair(blobs)
    assert head_of(blobs).settings == before
    assert reasons(done)[-1] == f"the default is {default}"
    assert places(blobs) == []


def test_default_whose_version_is_lost_becomes_latest(blobs, store):
    store.change_settings(SettingsChange("mnist", 2))
    blobs.remove(record_key("mnist", 2))
    blobs.remove(HEAD)
    repair(blobs)
    settings = head_of(blobs).settings
    assert (settings.default, settings.generation) == ("latest", head_of(blobs).generation)
    assert places(blobs) == []
    publish_next(store)  # writes the settings beside the head
    blobs.remove(HEAD)
    repair(blobs)
    assert head_of(blobs).settings == settings


def test_head_with_older_settings_is_rebuilt(blobs, store):
    old = blobs.read(HEAD)
    store.change_settings(SettingsChange("mnist", 2))
    blobs.write(HEAD, old)
    assert places(blobs) == [("damaged", HEAD)]
    assert reasons(repair(blobs))[0].startswith("it was older than the documents beside it")
    assert head_of(blobs).settings.default == 2


def test_default_that_does_not_exist_is_damage(blobs):
    head = head_of(blobs)
    wrong = head.evolve(settings=head.settings.model_copy(update={"default": 4}))
    blobs.write(HEAD, dump_document(wrong))
    assert [finding.reason for finding in verify_store(blobs)] == ["the default, 4, does not exist"]


def test_head_with_any_flipped_byte_is_rebuilt(blobs):
    before, sound = head_of(blobs), blobs.read(HEAD)
    for offset in range(0, len(sound), 293):
        flipped = bytearray(sound)
        flipped[offset] ^= 4
        blobs.write(HEAD, bytes(flipped))
        assert reasons(repair(blobs))[0].startswith("it was damaged; rebuilt with 6 as the last")
        assert known(head_of(blobs)) == known(before)
        assert places(blobs) == []


def test_replaced_head_is_copied(blobs):
    blobs.write(HEAD, b"not a head")
    copy = replaced_head_key("mnist", digest_of(b"not a head").sha256)
    assert "a copy of the replaced head" in reasons(repair(blobs), copy)
    assert blobs.read(copy) == b"not a head"
    assert places(blobs, 0) == []


def test_repaired_head_is_not_repaired_again(blobs):
    blobs.write(HEAD, b"{}")
    assert repair(blobs)
    before = everything(blobs)
    assert repair(blobs) == []
    assert everything(blobs) == before


def test_generation_rises_after_repeated_losses_of_the_head(blobs, store):
    highest = head_of(blobs).generation
    for version in (1, 2):
        blobs.remove(HEAD)
        repair(blobs)
        assert head_of(blobs).generation > highest
        highest = store.move_alias("mnist", "champion", version).generation


@pytest.mark.parametrize(
    "document", [b'{"format_version":2,"head":{}}', dump_document(JobNumber(version=3))]
)
def test_head_of_a_later_build_is_not_repaired(blobs, document):
    blobs.write(HEAD, document)
    before = everything(blobs)
    assert repair(blobs) == []
    assert everything(blobs) == before
    (finding,) = verify_store(blobs)
    assert "upgrade" in finding.reason
    assert "--repair" not in finding.reason


def test_publish_without_a_head_advises_a_repair(blobs, store):
    copied = blobs.read(HEAD)
    publish_next(store)
    for lost in (copied, b"{}", None):
        blobs.remove(HEAD) if lost is None else blobs.write(HEAD, lost)
        with pytest.raises(DamagedError, match=r"; run `mlpforge models verify --repair`$"):
            publish_next(store, 60)
    with pytest.raises(DamagedError, match=r"missing; run `mlpforge models verify --repair`$"):
        store.get_model("mnist")


def test_publish_without_head_and_first_record_is_refused(blobs, store):
    blobs.remove(HEAD)
    blobs.remove(record_key("mnist", 1))
    with pytest.raises(DamagedError, match="its last version is 0, but 6 was published"):
        publish_next(store)


def test_head_of_an_earlier_build_is_rebuilt(blobs, store):
    before = head_of(blobs, "older")
    blobs.remove(head_key("older"))
    repair(blobs)
    head = head_of(blobs, "older")
    assert (head.last, head.last_job_id) == (1, before.last_job_id)
    assert head.created_at == before.created_at
    assert places(blobs) == []
    assert store.publish(servable_result("new", name="older")).version == 2
    assert places(blobs) == []


def test_remains_of_an_earlier_build_need_no_repair(blobs, store):
    manifest = parse_document(Manifest, blobs.read(f"{old_folder('older', 1)}/manifest.json"), "")
    left = manifest.model_copy(update={"version": 2, "job_id": "old-2"})
    blobs.write_new(old_folder("older", 2), {"manifest.json": dump_document(left), WEIGHTS: b"w"})
    assert repair(blobs) == []
    assert store.publish(servable_result("new", name="older")).version == 2


def test_first_publish_in_progress_is_no_missing_head(blobs):
    blobs.write_new("models/new/files/ab", {WEIGHTS: b"w"})
    assert repair(blobs) == []
    assert blobs.read(head_key("new")) is None


def test_withdrawn_job_stays_withdrawn(blobs, store):
    assert store.withdraw("mnist", "given-up") is None
    blobs.remove(HEAD)
    repair(blobs)
    assert blobs.read(job_key("mnist", "given-up")) == dump_document(JobNumber(version=WITHDRAWN))
    assert store.withdraw("mnist", "given-up") is None
    assert publish_next(store) == 7
