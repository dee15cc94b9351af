"""An old build reads documents of a newer one, and keeps the fields that it does not know."""

import json

import pytest
from full_store import fill, head_of, servable_result, verify_store

from stores.blobs.memory import MemoryBlobs
from stores.integrity.repair import repair_head
from stores.models.files.checksummed_json import add_checksum
from stores.models.files.layout import head_key, move_key, record_key
from stores.models.store import ModelStore

LATER = {"later": [1.5, {"a": None}]}
MAPPINGS = ("aliases", "tags")  # objects whose keys are not fields


@pytest.fixture
def blobs():
    """Return a full store in which a newer build has written a field into every JSON object."""
    blobs = MemoryBlobs()
    fill(blobs)
    for key in [info.key for prefix in ("models/", "jobs/") for info in blobs.walk(prefix)]:
        raw = blobs.read(key)
        if raw.startswith(b'{"format_version"'):
            header, _, rest = raw.partition(b"\n")
            blobs.write(key, add_checksum(_add_fields(header)) + rest)
    return blobs


def _add_fields(document: bytes) -> bytes:
    content = json.loads(document, object_pairs_hook=lambda pairs: dict(pairs) | LATER)["content"]
    return json.dumps(_clean(content), ensure_ascii=False, separators=(",", ":")).encode()


def _clean(value):
    """Return the JSON value without the field in mappings and in the field itself."""
    if isinstance(value, list):
        return [_clean(item) for item in value]
    if not isinstance(value, dict):
        return value
    fields = {key: item if key in LATER else _clean(item) for key, item in value.items()}
    for name in MAPPINGS:
        if isinstance(fields.get(name), dict):
            del fields[name]["later"]
    return fields


def _read(blobs, key):
    return json.loads(blobs.read(key))["content"]


def test_store_of_a_newer_build_is_read_without_a_finding(blobs):
    store = ModelStore(blobs)
    assert len(store.list_models(50, None).items) == 3
    assert len(store.list_versions("mnist", 50, None).items) == 5
    assert len(store.list_alias_history("mnist", "champion", 50, None).items) == 3
    assert store.find_published("mnist", "job-5").version == 5
    assert store.artifacts.load_result("job-7").draft.name == "mnist"
    assert store.artifacts.load_checkpoint("job-7") is not None
    assert store.artifacts.load_snapshot_header("job-7") is not None
    assert verify_store(blobs, 0) == []


def test_unknown_fields_are_not_shown_to_clients(blobs):
    store = ModelStore(blobs)
    assert "later" not in store.get_manifest("mnist", "latest").model_dump_json()
    assert "later" not in store.get_manifest("mnist", "1").model_dump_json()
    assert "later" not in store.list_alias_history("mnist", "gone", 50, None).model_dump_json()


def test_evaluation_of_a_newer_build_is_read(blobs):
    result = servable_result("job-8")
    fields = json.loads(result.evaluation, object_pairs_hook=lambda pairs: dict(pairs) | LATER)
    store = ModelStore(blobs)
    store.publish(type(result)(result.draft, result.weights, json.dumps(fields).encode()))
    assert store.read_evaluation("mnist", 7).dataset == "synthetic"
    assert verify_store(blobs, 0) == []


def test_changed_head_keeps_every_unknown_field(blobs):
    before = _read(blobs, head_key("mnist"))
    ModelStore(blobs).move_alias("mnist", "other", 2)
    after = _read(blobs, head_key("mnist"))
    same = set(before) - {"aliases", "generation", "last_move"}
    assert {key: after[key] for key in same} == {key: before[key] for key in same}
    assert after["aliases"]["champion"] == before["aliases"]["champion"]
    assert "later" in after["last_record"]["manifest"]["environment"]


def test_change_leaves_documents_of_the_newer_build_alone(blobs):
    before = {info.key: blobs.read(info.key) for info in blobs.walk("models/")}
    ModelStore(blobs).move_alias("mnist", "other", 2)
    ModelStore(blobs).withdraw("other", "job-9")
    before.pop(head_key("mnist"))
    before.pop(head_key("other"))
    assert {key: blobs.read(key) for key in before} == before


def test_flushed_documents_have_the_unknown_fields(blobs):
    generation = head_of(blobs).last_move.move.generation
    keys = (
        record_key("mnist", 6),
        move_key("mnist", "gone", generation),
    )
    expected = [_read(blobs, key) for key in keys]
    for key in keys:
        blobs.remove(key)
    ModelStore(blobs).move_alias("mnist", "other", 2)
    assert [_read(blobs, key) for key in keys] == expected
    assert all("later" in document for document in expected)


def test_published_draft_keeps_unknown_fields(blobs):
    store = ModelStore(blobs)
    version = store.publish(store.artifacts.load_result("job-7")).version
    store.move_alias("mnist", "other", version)  # flushes the record
    assert _read(blobs, record_key("mnist", version))["manifest"]["later"] == LATER["later"]


def test_repaired_head_keeps_unknown_fields(blobs):
    store = ModelStore(blobs)
    old = blobs.read(head_key("mnist"))
    store.move_alias("mnist", "champion", 1)
    blobs.write(head_key("mnist"), old)
    assert repair_head(blobs, "mnist") != []
    repaired = _read(blobs, head_key("mnist"))
    assert repaired["later"] == LATER["later"]
    assert "later" in repaired["last_record"]["manifest"]
    assert verify_store(blobs, 0) == []


def test_lost_response_is_recognized_after_a_newer_build_flushed(blobs):
    """The newer build writes the move with a field that this build does not know."""
    store, other = ModelStore(_LosesOneResponse(blobs)), ModelStore(blobs)
    assert store.move_alias("mnist", "champion", 1).version == 1
    assert other.get_alias("mnist", "champion").version == 2  # the later move was not undone
    assert len(other.list_alias_history("mnist", "champion", 50, None).items) == 5


class _LosesOneResponse:
    """Repeats a change after a newer build flushed it and moved the alias again."""

    def __init__(self, blobs):
        self._blobs = blobs
        self._is_lost = False

    def __getattr__(self, name):
        return getattr(self._blobs, name)

    def update(self, key, change):
        self._blobs.update(key, change)
        if not self._is_lost:
            self._is_lost = True
            move = head_of(self._blobs).last_move.move
            document = json.dumps(move.model_dump(mode="json") | LATER).encode()
            flushed = move_key("mnist", "champion", move.generation)
            self._blobs.write(flushed, add_checksum(document))
            ModelStore(self._blobs).move_alias("mnist", "champion", 2)
            self._blobs.update(key, change)
