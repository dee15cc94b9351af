"""A change whose answer is lost: the client is advised to check, not to repeat it."""

import pytest
from blob_faults import LossyBlobs, RemoteBlobs
from weights_files import make_file

from contracts.errors import StoreUnavailableError
from stores.blobs.memory import MemoryBlobs
from stores.models.store import ModelStore

PATH = "/models/mnist"
ADVICE = "may have been made: check with GET /models/mnist/versions before you try again"


@pytest.fixture
def blobs():
    return LossyBlobs(MemoryBlobs())


@pytest.fixture
def two(make, blobs):
    """An api with two versions of mnist, and the alias best at the first."""
    api = make(ModelStore(blobs))
    api.finish()
    api.finish()
    api.models.move_alias("mnist", "best", 1)
    return api


def lose_answer(blobs, reason=None):
    def fail():
        raise StoreUnavailableError(reason)

    blobs.between, blobs.lost_answers = fail, 1


def import_version(api):
    options = {"data": make_file(), "content_type": "application/octet-stream"}
    return api.client.post(f"{PATH}/versions?dataset=synthetic", **options)


CHANGES = {
    "import": import_version,
    "delete": lambda api: api.client.delete(f"{PATH}/versions/2"),
    "move": lambda api: api.client.put(f"{PATH}/aliases/best", json={"version": 2}),
    "remove": lambda api: api.client.delete(f"{PATH}/aliases/best"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_lost_response_warns_that_the_change_may_be_made(two, blobs, change):
    before = two.client.get(f"{PATH}/versions").json
    lose_answer(blobs)

    response = change(two)

    assert response.status_code == 503
    assert response.json["type"] == "urn:mlpforge:problem:model_store_away"
    assert ADVICE in response.json["detail"]
    assert "Retry-After" in response.headers
    assert two.client.get(f"{PATH}/versions").json != before


def test_storage_error_is_in_the_detail(two, blobs):
    lose_answer(blobs, "No space left on device")

    detail = import_version(two).json["detail"]

    assert "refuses the request (No space left on device); the change may" in detail


def test_failed_read_does_not_mention_changes(make):
    blobs = RemoteBlobs(MemoryBlobs())
    api = make(ModelStore(blobs))
    api.finish()
    blobs.is_unavailable = True

    response = api.client.get(f"{PATH}/versions/latest")

    assert response.status_code == 503
    assert response.json["detail"] == "the model store does not answer; try again"
