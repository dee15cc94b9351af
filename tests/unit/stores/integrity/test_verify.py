"""A check finds all damage, and nothing else."""

import os
import re
from pathlib import Path

import pytest
from full_store import (
    MODELS,
    VERSIONS,
    fill,
    folder_of,
    head_of,
    places,
    publish_wrong_golden,
    servable_result,
    verify_store,
)

from contracts.errors import StoreUnavailableError
from stores.blobs.directory import DirectoryBlobs
from stores.integrity.verify import Verification
from stores.models.files.checksummed_json import dump_document
from stores.models.files.layout import (
    GOLDEN,
    JOBS,
    WEIGHTS,
    head_key,
    job_key,
    move_key,
    moves_prefix,
    record_key,
)
from stores.models.head import AliasTarget
from stores.models.job_artifacts import CHECKPOINT
from stores.models.job_numbers import JobNumber


def keys_of(blobs, pattern):
    return [
        i.key for p in ("models/", "jobs/") for i in blobs.walk(p) if re.fullmatch(pattern, i.key)
    ]


def key_of(blobs, name, version, file):
    return f"{folder_of(blobs, name, version)}/{file}"


def test_intact_store_has_no_findings(blobs):
    verification = Verification(blobs, 0)
    assert list(verification.run()) == []
    assert (verification.models, verification.versions) == (MODELS, VERSIONS)


def test_empty_store_has_no_findings(tmp_path):
    verification = Verification(DirectoryBlobs(tmp_path), 0)
    assert list(verification.run()) == []
    assert (verification.models, verification.versions) == (0, 0)


def test_missing_store_is_an_error_and_not_an_empty_store(tmp_path):
    with pytest.raises(StoreUnavailableError):
        verify_store(DirectoryBlobs(tmp_path / "nowhere"))


def test_progress_names_each_item_before_its_check(blobs):
    seen = []
    list(Verification(blobs, watch=seen.append).run())
    versions = [f"mnist/{number}" for number in (1, 2, 3, 5, 6)]
    artifacts = {f"jobs/job-7/{file}" for file in ("checkpoint", "result", "snapshot")}
    assert seen[:6] == ["mnist", *versions]
    assert set(seen) == {*seen[:6], "older", "older/1", "other", "other/1", *artifacts}


# Every key of the full store is of one of these kinds, and is required.
NEEDED = {
    "head": r"models/\w+/head\.json",
    "file": r"models/\w+/files/.*",
    "record": r"models/(mnist/versions/[1235]|other/versions/1)\.json",
    "job": r"models/mnist/by-job/.*",
    "move": r"models/mnist/moves/.*",
    "old file": r"models/older/versions/1/.*",
    "artifact": r"jobs/job-7/.*",
}
NOT_NEEDED = r"models/mnist/versions/[46]\.json|models/(other|older)/by-job/.*"


def test_every_key_is_of_a_known_kind(blobs):
    found = [key for pattern in NEEDED.values() for key in keys_of(blobs, pattern)]
    assert sorted(found + keys_of(blobs, NOT_NEEDED)) == sorted(keys_of(blobs, ".*"))
    assert all(keys_of(blobs, pattern) for pattern in NEEDED.values())


def flip(raw, share):
    at = int(share * (len(raw) - 1))
    return raw[:at] + bytes([raw[at] ^ 0x10]) + raw[at + 1 :]


DAMAGES = {
    "first byte": lambda raw: flip(raw, 0),
    "middle": lambda raw: flip(raw, 0.5),
    "last byte": lambda raw: flip(raw, 1),
    "half": lambda raw: raw[: len(raw) // 2],
    "one byte more": lambda raw: raw + b"\n",
    "empty": lambda raw: raw[:0],
}


@pytest.mark.parametrize(
    ("blobs", "damage"),
    [*(("memory", damage) for damage in DAMAGES), ("directory", "middle")],
    indirect=["blobs"],
)
@pytest.mark.parametrize("kind", NEEDED)
def test_damage_is_reported_at_its_place_only(blobs, kind, damage):
    for key in keys_of(blobs, NEEDED[kind]):
        raw = blobs.read(key)
        blobs.write(key, DAMAGES[damage](raw))
        found = verify_store(blobs, min_age_s=0)
        assert [(finding.kind, finding.place) for finding in found] == [("damaged", key)]
        assert found[0].size_bytes == len(DAMAGES[damage](raw))
        assert found[0].reason
        blobs.write(key, raw)
    assert verify_store(blobs, min_age_s=0) == []


@pytest.mark.parametrize("kind", ["head", "file", "record", "job", "old file"])
def test_missing_files_are_reported_at_their_place(blobs, kind):
    for key in keys_of(blobs, NEEDED[kind]):
        if key == "models/mnist/by-job/job-4.json" or key == record_key("other", 1):
            continue  # of a deleted version, or not flushed
        raw = blobs.read(key)
        blobs.remove(key)
        assert places(blobs, min_age_s=0) == [("damaged", key)]
        blobs.write(key, raw)


def test_every_missing_move_is_found(blobs):
    keys = keys_of(blobs, NEEDED["move"])
    head = head_of(blobs)
    target = head.aliases["champion"]
    keys.remove(move_key("mnist", "gone", head.last_move.move.generation))  # the head has it
    assert len(keys) == 4
    for key in keys:
        raw = blobs.read(key)
        blobs.remove(key)
        last = move_key("mnist", "champion", target.generation)
        place = key if key == last else key.rpartition("/")[0] + "/"
        assert places(blobs) == [("damaged", place)]
        blobs.write(key, raw)


def test_unflushed_documents_are_no_damage(blobs, store):
    store.publish(servable_result("job-8", seed=8))
    store.move_alias("mnist", "late", 1)
    head = head_of(blobs)
    blobs.remove(record_key("mnist", head.last))
    blobs.remove(job_key("mnist", "job-8"))
    blobs.remove(move_key("mnist", "late", head.generation))
    assert verify_store(blobs, min_age_s=0) == []


def test_swapped_documents_are_damaged(blobs):
    wrong = {
        record_key("mnist", 1): blobs.read(record_key("mnist", 2)),
        record_key("mnist", 6): blobs.read(record_key("mnist", 5)),
        job_key("mnist", "job-2"): dump_document(JobNumber(version=3)),
        job_key("mnist", "nobody"): dump_document(JobNumber(version=1)),
        job_key("mnist", "job-4"): dump_document(JobNumber(version=5)),
    }
    for key, content in wrong.items():
        raw = blobs.read(key)
        blobs.write(key, content)
        assert places(blobs, min_age_s=0) == [("damaged", key)]
        blobs.remove(key) if raw is None else blobs.write(key, raw)


def test_swapped_moves_are_damaged(blobs):
    first, second = keys_of(blobs, r"models/mnist/moves/champion/.*")[:2]
    contents = blobs.read(first), blobs.read(second)
    blobs.write(first, contents[1])
    blobs.write(second, contents[0])
    assert places(blobs) == [("damaged", key) for key in sorted((first, second))]


def test_history_that_contradicts_the_head_is_damaged(blobs):
    head = head_of(blobs)
    generation = head.aliases["champion"].generation
    targets = {"champion": AliasTarget(version=1, generation=generation)}
    blobs.write(head_key("mnist"), dump_document(head.model_copy(update={"aliases": targets})))
    assert places(blobs) == [("damaged", moves_prefix("mnist", "champion"))]


def test_dangling_alias_is_damage_of_the_head(blobs):
    head = head_of(blobs)
    blobs.write(head_key("mnist"), dump_document(head.model_copy(update={"deleted": ((3, 4),)})))
    (finding, *_) = verify_store(blobs, min_age_s=10)
    assert (finding.kind, finding.place) == ("damaged", head_key("mnist"))
    assert "champion points at version 3, which does not exist" in finding.reason


def test_outdated_head_is_found_and_loses_no_version(blobs, store):
    older = blobs.read(head_key("mnist"))
    store.publish(servable_result("job-8", seed=8))
    store.publish(servable_result("job-9", seed=9))
    blobs.write(head_key("mnist"), older)
    (finding,) = verify_store(blobs, min_age_s=0)
    assert (finding.kind, finding.place) == ("damaged", head_key("mnist"))
    assert "does not know version 7, which was published" in finding.reason


def test_head_older_than_a_job_s_number_is_found(blobs):
    key = job_key("older", "old-2")
    blobs.write(key, dump_document(JobNumber(version=2)))
    assert places(blobs, min_age_s=0) == [("damaged", head_key("older"))]


def test_damaged_record_does_not_orphan_its_files(blobs):
    for name, version in (("mnist", 2), ("other", 1)):
        blobs.write(record_key(name, version), b"{}")
    lost = blobs.read(head_key("other"))
    blobs.write(head_key("other"), b"")
    assert {kind for kind, _ in places(blobs, min_age_s=0)} == {"damaged"}
    blobs.write(head_key("other"), lost)


def test_network_with_other_outputs_is_a_golden_mismatch(blobs):
    place = publish_wrong_golden(blobs, "other")
    (finding,) = verify_store(blobs)
    assert (finding.kind, finding.place) == ("golden_mismatch", place)
    assert "golden answers must equal" in finding.reason


def publish_bytes(store, **files):
    """Publish a version whose files were wrong from the start."""
    result = servable_result(None)
    fields = {name: getattr(result, name) for name in ("draft", "weights", "evaluation", "golden")}
    return store.publish(type(result)(**(fields | files))).version


@pytest.mark.parametrize("file", ["weights", "evaluation", "golden"])
def test_invalid_file_with_a_matching_digest_is_found(blobs, store, file):
    version = publish_bytes(store, **{file: b"{}"})
    suffix = {"weights": "weights.npz", "evaluation": "evaluation.json", "golden": "golden.npz"}
    assert places(blobs) == [("damaged", key_of(blobs, "mnist", version, suffix[file]))]


def test_damaged_weights_and_golden_are_both_reported(blobs):
    keys = [key_of(blobs, "mnist", 2, file) for file in (WEIGHTS, GOLDEN)]
    for key in keys:
        blobs.write(key, b"")
    assert places(blobs) == [("damaged", key) for key in keys]


def test_irregular_file_is_damage_and_not_an_outage(tmp_path):
    blobs = DirectoryBlobs(tmp_path)
    fill(blobs)
    files = [key_of(blobs, "mnist", 2, file) for file in (WEIGHTS, GOLDEN)]
    folder, fifo = (Path.mkdir, Path.rmdir), (os.mkfifo, os.unlink)
    for (make, remove), key, reason in (
        *((kind, key, "bytes, got 0") for kind in (folder, fifo) for key in files),
        (fifo, f"{JOBS}job-7/{CHECKPOINT}", "not a regular file"),
        (folder, record_key("mnist", 3), "not a regular file"),
        (folder, job_key("mnist", "job-1"), "not a regular file"),
    ):
        path = tmp_path / key
        path.rename(tmp_path / "aside")
        make(path)
        (finding,) = verify_store(blobs)
        assert (finding.kind, finding.place) == ("damaged", key)
        assert reason in finding.reason
        remove(path)
        (tmp_path / "aside").rename(path)
