"""A version is deleted after its ref was resolved."""

import pytest
from weights_files import make_file

from stores.blobs.memory import MemoryBlobs
from stores.models.store import ModelStore

PATH = "/models/mnist/versions"
OCTETS = "application/octet-stream"
FILES = ["weights", "weights?format=onnx", "evaluation"]


class DeletingStore(ModelStore):
    """Lets somebody else move the alias away from a version and delete it, just before a reading.

    Attributes:
        doomed: The versions to which it happens.
    """

    def __init__(self):
        blobs = MemoryBlobs()
        super().__init__(blobs)
        self._other = ModelStore(blobs)
        self.doomed = set()

    def open_weights(self, name, version):
        self._delete(name, version)
        return super().open_weights(name, version)

    def copy_weights(self, name, version, allocate):
        self._delete(name, version)
        return super().copy_weights(name, version, allocate)

    def read_evaluation(self, name, version):
        self._delete(name, version)
        return super().read_evaluation(name, version)

    def _delete(self, name, version):
        if version in self.doomed:
            self.doomed.remove(version)
            if version > 1:
                self._other.move_alias(name, "best", version - 1)
            self._other.delete_version(name, version)


@pytest.fixture
def three(make):
    """An api with three versions of mnist, and the alias best at the third."""
    api = make(DeletingStore())
    for seed in range(3):
        send(api, seed)
    api.models.move_alias("mnist", "best", 3)
    return api


def send(api, seed):
    body = make_file(seed=seed)
    sent = api.client.post(f"{PATH}?dataset=synthetic", data=body, content_type=OCTETS)
    assert sent.status_code == 201


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("ref", ["best", "latest"])
def test_deleted_version_is_resolved_again(three, ref, file):
    expected = three.client.get(f"{PATH}/1/{file}")
    three.models.doomed = {2, 3}

    response = three.client.get(f"{PATH}/{ref}/{file}")

    assert (response.status_code, response.data) == (200, expected.data)
    assert response.headers["X-Model-Version"] == "1"
    assert response.headers["ETag"] == expected.headers["ETag"]
    assert three.models.doomed == set()


@pytest.mark.parametrize("file", FILES)
def test_deleted_version_number_is_404(three, file):
    three.models.doomed = {2}
    three.models.move_alias("mnist", "best", 3)

    response = three.client.get(f"{PATH}/2/{file}")

    assert response.status_code == 404
    assert "no version 2;" in response.json["detail"]


@pytest.mark.parametrize("file", FILES)
def test_deleted_model_is_404(make, file):
    api = make(DeletingStore())
    send(api, 0)
    api.models.doomed = {1}

    assert api.client.get(f"{PATH}/latest/{file}").status_code == 404
