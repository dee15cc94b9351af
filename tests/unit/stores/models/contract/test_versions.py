"""Publishing and reading versions, on every kind of store."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest

from contracts.base import utc_now
from contracts.errors import ModelNotFoundError, VersionNotFoundError

BAD_NAMES = ["", "../x", "..", ".", "/etc/passwd", "a/b", "a\0b", "A", "mnist\n", "x" * 64, "é"]
BAD_REFS = [
    *("", "0", "03", "+3", "-1", "1.0", "1e0", " 1", "1\n", "٣", "../1", "1/..", "\0"),
    *("Latest", "champion", "9" * 18, "9" * 5000),
]


def test_versions_are_numbered_from_one_without_a_gap(store, make_result):
    numbers = [store.publish(make_result(f"job-{i}")).version for i in range(3)]
    assert numbers == [1, 2, 3]


def test_each_model_has_its_own_numbers(store, make_result):
    store.publish(make_result("a", name="one"))
    assert store.publish(make_result("b", name="two")).version == 1


def test_manifest_holds_the_draft_and_the_weights_digest(store, make_result):
    result = make_result(weights=b"abc")
    manifest = store.publish(result)
    assert manifest.model_dump(include=set(type(result.draft).model_fields)) == (
        result.draft.model_dump()
    )
    assert manifest.weights.size_bytes == 3
    assert manifest.weights.sha256 == (
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"  # FIPS 180-2, "abc"
    )


def test_published_manifest_is_read_back_equal(store, make_result):
    manifest = store.publish(make_result())
    assert store.get_manifest("mnist", "1") == manifest
    assert store.list_versions("mnist", 50, None).items == [manifest]


def test_version_time_has_milliseconds(store, make_result):
    before = utc_now() - timedelta(milliseconds=1)
    created_at = store.publish(make_result()).created_at
    assert created_at.microsecond % 1000 == 0
    assert before <= created_at <= utc_now()


def test_weights_are_read_back_byte_for_byte(store, make_result):
    weights = bytes(range(256)) * 5
    store.publish(make_result(weights=weights))
    assert store.read_weights("mnist", 1) == weights
    with store.open_weights("mnist", 1) as file:
        assert file.read() == weights


def test_same_job_published_twice_is_one_version(store, make_result):
    first = store.publish(make_result("job-1", weights=b"first"))
    store.publish(make_result("job-2"))
    assert store.publish(make_result("job-1", weights=b"again")) == first
    assert store.read_weights("mnist", 1) == b"first"
    assert store.get_model("mnist").latest == 2


def test_same_job_published_by_eight_threads_is_one_version(store, make_result):
    together = Barrier(8)

    def publish(_):
        together.wait()
        return store.publish(make_result("job-1")).version

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(publish, range(8))) == [1] * 8
    assert store.publish(make_result("job-2")).version == 2


def test_versions_without_a_job_are_never_merged(store, make_result):
    assert [store.publish(make_result(None)).version for _ in range(2)] == [1, 2]


@pytest.mark.parametrize(("name", "job_id"), [("../x", "a"), ("mnist", "../a"), ("mnist", "")])
def test_draft_with_an_invalid_name_or_job_id_is_refused(store, make_result, name, job_id):
    with pytest.raises(ValueError, match="must match"):
        store.publish(make_result(job_id, name=name))


def test_latest_is_the_highest_number(store, make_result):
    store.publish(make_result("a"))
    assert store.resolve("mnist", "latest") == 1
    store.publish(make_result("b"))
    assert store.resolve("mnist", "latest") == 2
    assert store.resolve("mnist", "1") == 1
    assert store.list_numbers("mnist", 50) == [2, 1]
    assert store.list_numbers("mnist", 1) == [2]


@pytest.mark.parametrize("ref", BAD_REFS)
def test_unknown_ref_is_not_found(store, make_result, ref):
    store.publish(make_result())
    with pytest.raises(VersionNotFoundError):
        store.resolve("mnist", ref)
    with pytest.raises(VersionNotFoundError):
        store.get_manifest("mnist", ref)


@pytest.mark.parametrize("name", ["unknown", *BAD_NAMES])
def test_unknown_model_is_not_found(store, make_result, name):
    store.publish(make_result())
    for ask in (
        lambda: store.resolve(name, "latest"),
        lambda: store.get_manifest(name, "1"),
        lambda: store.get_model(name),
        lambda: store.list_versions(name, 50, None),
        lambda: store.list_numbers(name, 50),
        lambda: store.read_weights(name, 1),
        lambda: store.open_weights(name, 1),
    ):
        with pytest.raises(ModelNotFoundError):
            ask()


@pytest.mark.parametrize("version", [0, -1, 2, 10**30])
def test_weights_of_an_unknown_number_are_not_found(store, make_result, version):
    store.publish(make_result())
    with pytest.raises(VersionNotFoundError):
        store.read_weights("mnist", version)
    with pytest.raises(VersionNotFoundError):
        store.open_weights("mnist", version)


def test_model_summary_names_the_latest_and_counts_changes(store, make_result):
    store.publish(make_result("a"))
    before = store.get_model("mnist")
    store.publish(make_result("b"))
    after = store.get_model("mnist")
    assert (before.latest, after.latest) == (1, 2)
    assert after.generation == before.generation + 1
    assert after.aliases == {}


def test_available_store_answers_a_ping(store):
    store.ping()


def test_job_is_found_by_its_version_and_no_other(store, make_result):
    assert store.find_published("mnist", "job-1") is None
    manifest = store.publish(make_result("job-1"))
    store.publish(make_result("job-2"))
    assert store.find_published("mnist", "job-1") == manifest
    assert store.find_published("mnist", "job-3") is None
    assert store.find_published("other", "job-1") is None
