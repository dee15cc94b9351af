"""Threads that change one model concurrently, on every kind of store."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

from waiting import TIMEOUT_S

from contracts.errors import VersionInUseError, VersionNotFoundError
from contracts.models.preconditions import GenerationError

ROUNDS = 6


def _at_once(acts):
    """Call all functions concurrently; return what each returned or raised."""
    together = Barrier(len(acts))

    def call(act):
        together.wait(timeout=TIMEOUT_S)
        try:
            return act()
        except (VersionInUseError, VersionNotFoundError, GenerationError) as refused:
            return type(refused)

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(call, acts))


def test_concurrent_imports_and_jobs_leave_no_gap(store, make_result):
    results = [make_result(None if i % 2 else f"job-{i}", weights=b"%d" % i) for i in range(10)]
    published = _at_once([lambda r=result: store.publish(r) for result in results])
    assert sorted(manifest.version for manifest in published) == list(range(1, 11))
    for result, manifest in zip(results, published, strict=True):
        assert manifest.job_id == result.draft.job_id
        assert store.read_weights("mnist", manifest.version) == result.weights


def test_jobs_published_twice_concurrently_have_one_version(store, make_result):
    results = [make_result(f"job-{i % 5}") for i in range(10)]
    published = _at_once([lambda r=result: store.publish(r) for result in results])
    assert {(m.job_id, m.version) for m in published[:5]} == {
        (m.job_id, m.version) for m in published[5:]
    }
    assert sorted(m.version for m in published[:5]) == [1, 2, 3, 4, 5]
    assert store.get_model("mnist").latest == 5


def test_concurrent_moves_of_aliases_are_all_made(store, make_result):
    store.publish(make_result())
    moved = _at_once([lambda i=i: store.move_alias("mnist", f"alias-{i}", 1) for i in range(8)])
    assert len({alias.generation for alias in moved}) == 8
    assert set(store.get_model("mnist").aliases) == {f"alias-{i}" for i in range(8)}


def test_one_of_several_creations_of_an_alias_wins(store, make_result):
    for i in range(1, 6):
        store.publish(make_result(f"job-{i}"))
    answers = _at_once(
        [lambda v=v: store.move_alias("mnist", "champion", v, "missing") for v in range(1, 6)]
    )
    assert answers.count(GenerationError) == 4
    assert store.get_alias("mnist", "champion") in answers


def test_one_of_several_moves_with_the_same_precondition_wins(store, make_result):
    for i in range(1, 6):
        store.publish(make_result(f"job-{i}"))
    before = store.move_alias("mnist", "champion", 1).generation
    versions = (2, 3, 4, 5)
    answers = _at_once(
        [lambda v=v: store.move_alias("mnist", "champion", v, before) for v in versions]
    )
    (moved,) = [answer for answer in answers if answer is not GenerationError]
    assert store.get_alias("mnist", "champion") == moved


def test_concurrent_deletes_and_moves_leave_no_dangling_alias(store, make_result):
    store.publish(make_result("first"))
    store.move_alias("mnist", "champion", 1)
    is_over = Event()

    def read():
        while not is_over.is_set():
            store.resolve("mnist", "champion")  # raises if the target does not exist
            summary = store.get_model("mnist")
            assert summary.latest >= summary.aliases["champion"]

    with ThreadPoolExecutor(1) as pool:
        reader = pool.submit(read)
        try:
            for _ in range(ROUNDS):
                _race_round(store, make_result)
        finally:
            is_over.set()
        reader.result(timeout=TIMEOUT_S)


def _race_round(store, make_result):
    version = store.publish(make_result(None)).version
    before = store.resolve("mnist", "champion")
    moved, *deleted = _at_once(
        [
            lambda: store.move_alias("mnist", "champion", version),
            lambda: store.delete_version("mnist", version),
            lambda: store.delete_version("mnist", version),
        ]
    )
    if moved is VersionNotFoundError:
        assert None in deleted
        assert set(deleted) <= {None, VersionNotFoundError}
        assert store.resolve("mnist", "champion") == before
        assert version not in [m.version for m in store.list_versions("mnist", 5, None).items]
    else:
        assert deleted == [VersionInUseError, VersionInUseError]
        assert store.resolve("mnist", "champion") == version
        assert store.read_weights("mnist", version) == b"weights"
