"""Real processes on one directory of models: many at once, killed, without room, read-only."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest
from snapshots import load_snapshot

from stores.models.directory import DirectoryModelStore
from stores.models.folder import ModelFolder
from stores.models.manifests import number_draft

PROGRAM = Path(__file__).with_name("children.py")
_spec = importlib.util.spec_from_file_location("children", PROGRAM)
children = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(children)


@pytest.fixture
def run(request):
    def run(*arguments):
        environ = {**os.environ, "PYTHONPATH": str(request.config.rootpath)}
        command = [sys.executable, PROGRAM, *arguments]
        done = subprocess.run(
            command, env=environ, capture_output=True, text=True, timeout=50, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr

    return run


@pytest.fixture
def empty(tmp_path):
    base = tmp_path / "base"
    base.mkdir()
    return base


@pytest.fixture
def one_version(empty):
    DirectoryModelStore(empty).publish(children.make_result("first"))
    return empty


@pytest.fixture
def orphan(one_version):
    """A version that was published, and a folder that a crash left before the head named it."""
    folder = ModelFolder(one_version / "models/mnist")
    lost = children.make_result("lost")
    with folder.locked():
        folder.place_version(number_draft(lost, 2), lost.weights)
    return one_version


def _jobs(store):
    """Return the job of every version, oldest first, after reading each one whole."""
    if not store.list_models(50, None).items:
        return []
    manifests = store.list_versions("mnist", 50, None).items[::-1]
    assert [m.version for m in manifests] == list(range(1, len(manifests) + 1))
    assert store.resolve("mnist", "latest") == len(manifests)
    for manifest in manifests:
        weights = store.read_weights("mnist", manifest.version)
        assert weights == children.make_result(manifest.job_id).weights
    return [manifest.job_id for manifest in manifests]


def _assert_whole_and_goes_on(root, before):
    store = DirectoryModelStore(root)
    found = _jobs(store)
    assert found in (before, [*before, "victim"])
    store.publish(children.make_result("next"))
    store.publish(children.make_result("victim"))
    expected = [*found, "next"] if "victim" in found else [*found, "next", "victim"]
    assert _jobs(store) == expected
    folder = root / "models/mnist"
    assert {path.name for path in folder.iterdir()} == {"head.json", "versions", "by-job", ".lock"}
    assert len(list((folder / "versions").iterdir())) == len(expected)
    assert {path.stem for path in (folder / "by-job").iterdir()} == set(expected)
    return found


def test_eight_processes_publish_forty_numbers_without_a_gap(run, empty):
    run("race", empty)
    jobs = _jobs(DirectoryModelStore(empty))
    assert sorted(jobs) == [f"job-{publisher}-{i}" for publisher in range(8) for i in range(5)]


@pytest.fixture(params=["empty", "one_version", "orphan"])
def base(request):
    return request.getfixturevalue(request.param)


@pytest.mark.parametrize("stop", ["kill", "full"])
def test_publish_stopped_at_any_point_is_whole_or_not_at_all(run, tmp_path, base, stop):
    before = _jobs(DirectoryModelStore(base))
    run(stop, base, tmp_path / "out", "publish")
    roots = sorted((tmp_path / "out").iterdir(), key=lambda path: int(path.name))
    assert len(roots) > (30 if stop == "kill" else 5)
    found = [_assert_whole_and_goes_on(root, before) for root in roots]
    assert found[0] == before
    assert found[-1] == [*before, "victim"]
    assert found == sorted(found, key=len)  # visible from one point on


@pytest.mark.parametrize("stop", ["kill", "full"])
def test_staging_stopped_at_any_point_leaves_the_old_result_or_the_new(
    run, tmp_path, one_version, stop
):
    old = children.make_result("victim", size_bytes=10)
    DirectoryModelStore(one_version).stage_result(old)
    run(stop, one_version, tmp_path / "out", "stage")
    roots = sorted((tmp_path / "out").iterdir(), key=lambda path: int(path.name))
    found = [DirectoryModelStore(root).load_result("victim") for root in roots]
    new = children.make_result("victim")
    assert all(result in (old, new) for result in found)
    assert (found[0], found[-1]) == (old, new)
    for root in roots:
        DirectoryModelStore(root).discard_kept("victim")
        assert list((root / "jobs").iterdir()) == []


@pytest.mark.parametrize("stop", ["kill", "full"])
def test_snapshot_stopped_at_any_point_is_the_old_one_or_the_new(run, tmp_path, empty, stop):
    old, new = children.make_snapshot(1), children.make_snapshot(2)
    DirectoryModelStore(empty).save_snapshot("victim", 1, old)
    run(stop, empty, tmp_path / "out", "snapshot")
    roots = sorted((tmp_path / "out").iterdir(), key=lambda path: int(path.name))
    found = [load_snapshot(DirectoryModelStore(root), "victim") for root in roots]
    assert len(found) > (10 if stop == "kill" else 2)
    assert all(snapshot in (old, new) for snapshot in found)
    assert (found[0], found[-1]) == (old, new)
    for root in roots:
        DirectoryModelStore(root).discard_kept("victim")
        assert list((root / "jobs").iterdir()) == []


def test_disk_that_fills_while_weights_are_written_leaves_nothing(run, one_version):
    run("limit", one_version, "publish")
    run("limit", one_version, "stage")
    folder = one_version / "models/mnist"
    assert {path.name for path in folder.iterdir()} == {"head.json", "versions", "by-job", ".lock"}
    assert list((one_version / "jobs/victim").iterdir()) == []
    assert _assert_whole_and_goes_on(one_version, ["first"]) == ["first"]


def test_read_only_directory_is_read_and_refuses_to_be_written(run, one_version):
    run("read-only", one_version)
    one_version.chmod(0o755)
    assert _jobs(DirectoryModelStore(one_version)) == ["first"]
