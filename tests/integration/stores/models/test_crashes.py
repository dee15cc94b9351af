"""A change that a kill or a full disk stops at any point is complete or absent."""

import pytest
from fork_server import call_together
from format_1 import copy_store
from full_store import verify_store
from snapshots import load_snapshot

from contracts.errors import AliasNotFoundError, ModelNotFoundError
from stores.blobs.directory import DirectoryBlobs
from stores.models.files.layout import WEIGHTS, job_key, move_key, new_folder, record_key
from stores.models.open import directory_store

from . import children

ALIASES = ("champion", "new")


@pytest.fixture
def empty(tmp_path):
    base = tmp_path / "base"
    base.mkdir()
    return base


@pytest.fixture
def settled(empty):
    """Two versions, and an alias that points at the first."""
    store = directory_store(empty)
    store.publish(children.make_result("first"))
    store.publish(children.make_result("second"))
    store.move_alias("mnist", "champion", 1)
    return empty


@pytest.fixture
def unsettled(settled):
    """The same, after crashes before the head was flushed."""
    for key in (
        record_key("mnist", 2),
        job_key("mnist", "second"),
        move_key("mnist", "champion", 3),
    ):
        (settled / key).unlink()
    return settled


@pytest.fixture
def orphan(settled):
    """The same, with an unreferenced folder that a crash left."""
    DirectoryBlobs(settled).write_new(new_folder("mnist"), {WEIGHTS: b"lost"})
    return settled


@pytest.fixture
def earlier(tmp_path):
    """Two versions of an earlier build."""
    return copy_store("earlier", tmp_path / "earlier")


@pytest.fixture
def base(request):
    return request.getfixturevalue(request.param)


def _state(root):
    """Return the visible state of the model, after reading each version completely."""
    store = directory_store(root)
    try:
        manifests = store.list_versions("mnist", 50, None).items
        aliases = store.get_model("mnist").aliases
    except ModelNotFoundError:
        return {}, {}, {}
    assert store.resolve("mnist", "latest") == manifests[0].version
    for manifest in manifests:
        _assert_whole(store, manifest)
    versions = {manifest.version: manifest.job_id for manifest in manifests}
    return versions, aliases, {alias: _moves(store, alias) for alias in ALIASES}


def _assert_whole(store, manifest):
    """Read a version completely, and compare it with what was published if that is known."""
    version = manifest.version
    found = store.read_weights("mnist", version), store.read_golden("mnist", version)
    if manifest.golden is not None:
        result = (
            children.make_result(manifest.job_id) if manifest.job_id else children.make_import()
        )
        assert found == (result.weights, result.golden)
        assert store.read_evaluation("mnist", version).examples


def _moves(store, alias):
    try:
        items = store.list_alias_history("mnist", alias, 50, None).items
    except AliasNotFoundError:
        return []
    return [(move.from_version, move.to_version) for move in items]


def _after(action, before):
    versions, aliases, moves = before
    number = max(versions, default=0) + 1
    to = {"move": ("champion", 2), "make": ("new", 2), "remove": ("champion", None)}
    if action in ("publish", "import"):
        job_id = "victim" if action == "publish" else None
        return {**versions, number: job_id}, aliases, moves or {alias: [] for alias in ALIASES}
    if action == "delete":
        return {v: job for v, job in versions.items() if v != 2}, aliases, moves
    alias, version = to[action]
    pointing = {name: v for name, v in {**aliases, alias: version}.items() if v is not None}
    moved = [(aliases.get(alias), version), *moves[alias]]
    return versions, pointing, {**moves, alias: moved}


def _findings(root):
    return sorted(
        (finding.kind, finding.place) for finding in verify_store(DirectoryBlobs(root), 0)
    )


def _assert_left(root, stop, action, known):
    """Check that a kill left only what it may leave."""
    found = [finding for finding in _findings(root) if finding not in known]
    kinds = [kind for kind, _ in found]
    makes_orphans = action in ("publish", "import") or (action, stop) == ("delete", "kill")
    assert kinds.count("orphan") <= int(makes_orphans), found
    assert kinds.count("leftover") <= int(stop == "kill"), found
    assert set(kinds) <= {"orphan", "leftover"}, found


def _assert_goes_on(root, action, state):
    """Make the next change, and check that it flushed everything."""
    versions, aliases, moves = state
    store = directory_store(root)
    published = store.publish(children.make_result("next"))
    assert published.version == max([*versions, 0, 2 if action == "delete" else 0]) + 1
    if action == "publish":
        store.publish(children.make_result("victim"))
    after = _state(root)
    jobs = [*versions.values(), "next"]
    if action == "publish" and "victim" not in jobs:
        jobs.append("victim")
    assert sorted(after[0].values(), key=str) == sorted(jobs, key=str)
    assert after[1] == aliases
    assert after[2] == (moves or {alias: [] for alias in ALIASES})
    given = store.resolve("mnist", "latest")
    blobs = DirectoryBlobs(root)
    assert _stems(blobs, "versions") == {str(number) for number in range(1, given + 1)}
    assert _stems(blobs, "by-job") >= {job_id for job_id in jobs if job_id}
    for alias, seen in after[2].items():
        assert len(blobs.list_names(f"models/mnist/moves/{alias}/")) == len(seen)


def _distinct(roots):
    """Yield each folder that differs from the previous one."""
    before = None
    for root in roots:
        here = {path: _content(root / path) for path in _paths(root)}
        if here != before:
            yield root
        before = here


def _paths(root):
    return [path.relative_to(root) for path in root.rglob("*")]


def _content(path):
    return path.read_bytes() if path.is_file() else None


def _stems(blobs, place):
    return {name.removesuffix(".json") for name in blobs.list_names(f"models/mnist/{place}/")}


CHANGES = [
    *(("publish", base) for base in ("empty", "settled", "unsettled", "orphan")),
    *(("import", base) for base in ("empty", "settled")),
    *((action, base) for action in ("move", "make", "remove", "delete") for base in ("settled",)),
    *((action, "unsettled") for action in ("move", "delete")),
    *((action, "earlier") for action in ("publish", "make", "delete")),
]


@pytest.mark.parametrize("stop", ["kill", "full"])
@pytest.mark.parametrize(("action", "base"), CHANGES, indirect=["base"])
def test_change_killed_at_any_point_is_complete_or_absent(tmp_path, stop, action, base):
    before, known = _state(base), _findings(base)
    after = _after(action, before)
    call_together(children.stop_at_every_point, (stop, base, tmp_path / "out", action))
    roots = sorted((tmp_path / "out").iterdir(), key=lambda path: int(path.name))
    assert len(roots) > (20 if stop == "kill" else 3)
    found = []
    for root in _distinct(roots):
        state = _state(root)
        assert state in (before, after)
        _assert_left(root, stop, action, known)
        _assert_goes_on(root, action, state)
        found.append(state)
    assert (found[0], found[-1]) == (before, after)
    assert found == sorted(found, key=[before, after].index)  # visible after one point


@pytest.mark.parametrize("stop", ["kill", "full"])
def test_staging_killed_at_any_point_leaves_one_whole_result(tmp_path, empty, stop):
    new = children.make_result("victim")
    old = type(new)(new.draft, b"old")
    directory_store(empty).artifacts.stage_result(old, 1)
    call_together(children.stop_at_every_point, (stop, empty, tmp_path / "out", "stage"))
    _assert_old_or_new(
        tmp_path / "out", lambda store: store.artifacts.load_result("victim"), old, new
    )


@pytest.mark.parametrize("stop", ["kill", "full"])
def test_snapshot_killed_at_any_point_leaves_one_whole_snapshot(tmp_path, empty, stop):
    old, new = children.make_snapshot(1), children.make_snapshot(2)
    directory_store(empty).artifacts.save_snapshot("victim", 1, old)
    call_together(children.stop_at_every_point, (stop, empty, tmp_path / "out", "snapshot"))
    _assert_old_or_new(tmp_path / "out", lambda store: load_snapshot(store, "victim"), old, new)


def _assert_old_or_new(out, load, old, new):
    roots = sorted(out.iterdir(), key=lambda path: int(path.name))
    found = [load(directory_store(root)) for root in roots]
    assert len(found) > 2
    assert all(result in (old, new) for result in found)
    assert (found[0], found[-1]) == (old, new)
    for root in roots:
        directory_store(root).artifacts.discard("victim")
        assert list((root / "jobs").iterdir()) == []
