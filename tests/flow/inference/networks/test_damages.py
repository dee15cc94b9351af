"""Damaged versions are never served, and others are."""

import pytest
from damages import damages
from full_store import folder_of
from structlog.testing import capture_logs

from contracts.settings import Settings
from mlp_core import golden_bytes
from services.inference.app import create_app
from stores.blobs.directory import DirectoryBlobs
from stores.models.files.layout import GOLDEN, WEIGHTS, head_key, record_key

IMAGE = [7] * 784
COUNT = 25


@pytest.fixture
def root(tmp_path):
    return tmp_path / "models"


@pytest.fixture
def served(publish, make_network, root):
    """Publish three different versions of one model, and one of another."""
    for seed in (1, 2, 3):
        network = make_network(seed=seed)
        publish(network, golden=golden_bytes(network))
    publish(name="other")


@pytest.fixture
def start(client, store, tmp_path):
    """Return a function that restarts the service, so that nothing is loaded."""
    settings = Settings(data_dir=tmp_path)
    return lambda: type(client)(create_app(settings, store))


def _path(root, place, version):
    keys = {"record": record_key("mnist", version), "head": head_key("mnist")}
    return root / keys.get(place, f"{folder_of(DirectoryBlobs(root), 'mnist', version)}/{place}")


def _assert_refused(client, ref, says):
    with capture_logs() as lines:
        response = client.predict(pixels=IMAGE, version=ref)
    assert (response.status_code, response.content_type) == (503, "application/problem+json")
    assert response.json["type"].endswith("damaged")
    (reason,) = [line["reason"] for line in lines if line["event"] == "dependency_failed"]
    assert reason.startswith(says), reason
    assert response.json["detail"] == reason


@pytest.mark.parametrize(("place", "version"), [(WEIGHTS, 3), (GOLDEN, 3), ("record", 2)])
def test_damaged_version_is_503_and_others_answer(start, served, root, place, version):
    says = f"the {'manifest' if place == 'record' else f'file {place}'} of mnist/{version} is dam"
    path = _path(root, place, version)
    raw = path.read_bytes()
    whole = {v: start().predict(pixels=IMAGE, version=v).json for v in (1, 2, 3)}
    for damaged in damages(raw, COUNT):
        path.write_bytes(damaged)
        client = start()
        _assert_refused(client, version, says)
        if version == 3:  # it does not fall back to an older version
            _assert_refused(client, "latest", says)
        for other in {1, 2, 3} - {version}:
            assert client.predict(pixels=IMAGE, version=other).json == whole[other]
    path.write_bytes(raw)
    assert start().predict(pixels=IMAGE, version=version).json == whole[version]


def test_damaged_head_is_503_and_other_models_answer(start, served, root):
    path = _path(root, "head", 1)
    raw = path.read_bytes()
    for damaged in damages(raw, COUNT):
        path.write_bytes(damaged)
        client = start()
        for ref in (1, "latest"):
            _assert_refused(client, ref, "the head of model mnist is damaged: ")
        assert client.predict(pixels=IMAGE, model="other").json["version"] == 1
    path.write_bytes(raw)
    assert start().predict(pixels=IMAGE).json["version"] == 3


def test_loaded_version_survives_damage_to_its_files(start, served, store, root):
    store.move_alias("mnist", "champion", 2)
    client = start()
    before = client.predict(pixels=IMAGE, version="champion").json
    for place in (WEIGHTS, GOLDEN, "record"):
        _path(root, place, 2).write_bytes(b"damaged")
    assert client.predict(pixels=IMAGE, version="champion").json == before
    _assert_refused(start(), "champion", "the manifest of mnist/2 is damaged: ")
