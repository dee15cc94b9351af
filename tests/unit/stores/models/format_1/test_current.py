"""A store of format version 1 can be opened and changed."""

from dataclasses import replace
from io import BytesIO

import pytest
from format_1 import JOB, assert_answers, copy_store, list_versions
from full_store import servable_result, verify_store
from snapshots import load_snapshot

from contracts.errors import (
    DamagedError,
    EvaluationNotFoundError,
)
from mlp_core import check_golden, load_weights
from stores.blobs.directory import DirectoryBlobs
from stores.models.open import directory_store


def test_versions_of_this_build_open_completely(current):
    assert list_versions(current) == [
        (4, JOB.format(4), ("champion",)),
        (2, None, ()),
        (1, JOB.format(1), ()),
    ]
    for version in (1, 2, 4):
        assert_answers(current, version)
        network = load_weights(BytesIO(current.read_weights("mnist", version)))
        check_golden(network, current.read_golden("mnist", version))
    assert current.read_evaluation("mnist", 1).accuracy == 0.28
    with pytest.raises(EvaluationNotFoundError):
        current.read_evaluation("mnist", 2)


def test_aliases_of_this_build_and_their_history_open(current):
    assert current.get_alias("mnist", "champion").generation == 10
    moves = current.list_alias_history("mnist", "champion", 50, None).items
    assert [(m.generation, m.from_version, m.to_version) for m in moves] == [
        *((10, 2, 4), (5, 1, 2), (4, None, 1))
    ]
    assert [m.to_version for m in current.list_alias_history("mnist", "gone", 50, None).items] == [
        None,
        3,
    ]


def test_store_of_this_build_can_be_changed(current, tmp_path):
    assert current.publish(servable_result(JOB.format(3))).version == 3  # it was deleted
    assert current.publish(servable_result("job-5")).version == 5
    assert current.move_alias("mnist", "champion", 5).generation == 12
    assert verify_store(DirectoryBlobs(tmp_path / "current"), 0) == []


@pytest.mark.parametrize(("build", "number"), [("earlier", 3), ("current", 5)])
def test_job_artifacts_survive_an_upgrade(tmp_path, build, number):
    store = directory_store(copy_store(build, tmp_path / "it"))
    job_id = JOB.format(number)
    assert store.artifacts.list_job_ids() == [job_id]
    assert store.artifacts.load_checkpoint(job_id) == b"a checkpoint at step 7"
    staged, snapshot = store.artifacts.load_result(job_id), load_snapshot(store, job_id)
    assert (staged.draft.job_id, snapshot.figures.step) == (job_id, 7)
    assert staged.weights == snapshot.weights
    published = store.publish(staged)
    assert published.version == number
    assert (published.golden is None) == (build == "earlier")
    store.artifacts.discard(job_id)
    assert store.artifacts.list_job_ids() == []


@pytest.mark.parametrize(("build", "number"), [("earlier", 3), ("current", 5)])
def test_staged_result_without_an_attempt_is_replaced_by_any(tmp_path, build, number):
    store = directory_store(copy_store(build, tmp_path / "it"))
    staged = store.artifacts.load_result(JOB.format(number))
    newer = replace(staged, weights=b"newer")
    store.artifacts.stage_result(newer, 1)
    assert store.artifacts.load_result(JOB.format(number)) == newer


@pytest.mark.parametrize("build", ["earlier", "current"])
def test_used_store_has_no_damage_and_no_leftovers(tmp_path, build):
    copy_store(build, tmp_path / "it")
    assert verify_store(DirectoryBlobs(tmp_path / "it"), 0) == []


@pytest.mark.parametrize("build", ["earlier", "current"])
def test_document_of_a_later_format_is_refused_by_name(tmp_path, build):
    root = copy_store(build, tmp_path / "it")
    store = directory_store(root)
    manifests = {"earlier": "versions/1/manifest.json", "current": "versions/1.json"}
    for path in (root / "models/mnist" / manifests[build], root / "models/mnist/head.json"):
        raw = path.read_bytes()
        assert raw.startswith(b'{"format_version":1,')
        path.write_bytes(raw.replace(b'"format_version":1', b'"format_version":2', 1))
        with pytest.raises(
            DamagedError, match="it has format version 2; this build reads 1: upgrade"
        ):
            store.read_weights("mnist", 1)
