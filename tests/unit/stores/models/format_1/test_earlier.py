"""A store of the build before this layout can be opened and changed."""

import shutil

import pytest
from format_1 import JOB, assert_answers, list_versions
from full_store import servable_result, verify_store

from contracts.errors import (
    DamagedError,
    EvaluationNotFoundError,
    ModelNotFoundError,
    VersionNotFoundError,
)
from stores.blobs.directory import DirectoryBlobs
from stores.models.files.checksummed_json import dump_document
from stores.models.head import parse_head


def test_versions_of_an_earlier_build_open_completely(earlier):
    assert list_versions(earlier) == [(2, JOB.format(2), ()), (1, JOB.format(1), ())]
    assert earlier.resolve("mnist", "latest") == 2
    for version in (1, 2):
        assert_answers(earlier, version)
        manifest = earlier.get_manifest("mnist", str(version))
        assert manifest.layer_sizes == (16, 6, 3)
        assert (manifest.spec.epochs, manifest.spec.tags) == (3, {"run": "a"})
        assert (manifest.metrics.train_loss, manifest.environment.kernel) == (0.25, "Haswell")
        assert (manifest.evaluation, manifest.golden) == (None, None)
        assert earlier.read_golden("mnist", version) is None
        with pytest.raises(EvaluationNotFoundError):
            earlier.read_evaluation("mnist", version)


def test_store_of_an_earlier_build_continues_numbering(earlier):
    result = servable_result("job-3")
    assert earlier.publish(result).version == 3
    assert earlier.read_weights("mnist", 3) == result.weights
    assert [version for version, _, _ in list_versions(earlier)] == [3, 2, 1]
    for version in (1, 2):
        assert_answers(earlier, version)


def test_jobs_of_an_earlier_build_keep_their_versions(earlier):
    for number in (1, 2):
        published = earlier.publish(servable_result(JOB.format(number)))
        assert published.version == number
        assert earlier.find_published("mnist", JOB.format(number)) == published
    assert earlier.get_model("mnist").generation == 2  # nothing was changed


def test_versions_of_an_earlier_build_have_aliases(earlier):
    for version in (1, 2, 1):
        earlier.move_alias("mnist", "champion", version)
        assert earlier.resolve("mnist", "champion") == version
    moves = earlier.list_alias_history("mnist", "champion", 50, None).items
    assert [(move.from_version, move.to_version) for move in moves] == [(2, 1), (1, 2), (None, 1)]
    assert list_versions(earlier)[1] == (1, JOB.format(1), ("champion",))


@pytest.mark.parametrize("deleted", [1, 2])
def test_version_of_an_earlier_build_can_be_deleted(earlier, tmp_path, deleted):
    earlier.delete_version("mnist", deleted)
    with pytest.raises(VersionNotFoundError):
        earlier.read_weights("mnist", deleted)
    assert_answers(earlier, 3 - deleted)
    assert not (tmp_path / f"earlier/models/mnist/versions/{deleted}").exists()
    assert earlier.publish(servable_result(JOB.format(deleted))).version == deleted
    assert earlier.publish(servable_result("job-3")).version == 3
    assert verify_store(DirectoryBlobs(tmp_path / "earlier"), 0) == []


def test_all_versions_of_an_earlier_build_can_be_deleted(earlier):
    earlier.delete_version("mnist", 2)
    earlier.delete_version("mnist", 1)
    with pytest.raises(ModelNotFoundError):
        earlier.get_model("mnist")
    assert earlier.publish(servable_result("job-3")).version == 3


@pytest.mark.parametrize("file", ["manifest.json", "weights.npz"])
def test_damaged_version_of_an_earlier_build_is_refused(earlier, tmp_path, file):
    path = tmp_path / "earlier/models/mnist/versions/1" / file
    raw = path.read_bytes()
    for damaged in (raw[:-1], raw + b"\0", raw[:99] + b"\xff" + raw[100:], b""):
        path.write_bytes(damaged)
        with pytest.raises(DamagedError, match="mnist/1 is damaged"):
            earlier.read_weights("mnist", 1)
        assert_answers(earlier, 2)


@pytest.mark.parametrize("last", [0, 1])
def test_restored_head_of_an_earlier_build_loses_no_version(earlier, tmp_path, last):
    path = tmp_path / "earlier/models/mnist/head.json"
    raw = path.read_bytes()
    older = {"last": 1, "last_job_id": JOB.format(1)}
    older_head = parse_head("mnist", raw).model_copy(update=older)
    path.write_bytes(dump_document(older_head)) if last else path.unlink()
    for job_id in (JOB.format(2), "job-3", None):
        with pytest.raises(DamagedError, match=f"its last version is {last}, but . was published"):
            earlier.publish(servable_result(job_id))
    path.write_bytes(raw)
    for version in (1, 2):
        assert_answers(earlier, version)


def test_folder_left_by_an_earlier_build_is_no_version(earlier, tmp_path):
    versions = tmp_path / "earlier/models/mnist/versions"
    # As it was written: to a temporary folder, then renamed, but never referenced by a head.
    shutil.copytree(versions / "2", versions / "3")
    manifest = earlier.get_manifest("mnist", "2").model_copy(
        update={"version": 3, "job_id": JOB.format(3), "aliases": ()}
    )
    (versions / "3/manifest.json").write_bytes(dump_document(manifest))
    assert earlier.resolve("mnist", "latest") == 2
    with pytest.raises(VersionNotFoundError):
        earlier.read_weights("mnist", 3)
    result = servable_result("job-3", seed=3)
    assert earlier.publish(result).version == 3
    assert not (versions / "3").exists()
    assert earlier.read_weights("mnist", 3) == result.weights
