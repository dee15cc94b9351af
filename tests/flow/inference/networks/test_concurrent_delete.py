"""A version is deleted after its ref was resolved."""

import pytest

from contracts.errors import ModelNotFoundError, VersionNotFoundError
from services.networks.cache import Networks
from stores.blobs.directory import DirectoryBlobs
from stores.models.store import ModelStore


class DeletingStore(ModelStore):
    """Moves the alias away from a version and deletes it, just before it is read.

    Args:
        root: The folder.
        read: The method before which that happens.
        doomed: The versions to which it happens.
    """

    def __init__(self, root, read, doomed):
        super().__init__(DirectoryBlobs(root))
        self._other = ModelStore(DirectoryBlobs(root))
        self._read, self._doomed = read, set(doomed)

    def copy_weights(self, name, version, allocate):
        self._delete("copy_weights", name, version)
        return super().copy_weights(name, version, allocate)

    def read_golden(self, name, version):
        self._delete("read_golden", name, version)
        return super().read_golden(name, version)

    def _delete(self, read, name, version):
        if read == self._read and version in self._doomed:
            self._doomed.remove(version)
            if version > 1:
                self._other.move_alias(name, "champion", version - 1)
            self._other.delete_version(name, version)


@pytest.fixture(params=["copy_weights", "read_golden"])
def make_networks(request, tmp_path):
    return lambda doomed: Networks(DeletingStore(tmp_path / "models", request.param, doomed))


@pytest.mark.parametrize("ref", ["champion", "latest"])
def test_alias_resolves_again_after_a_delete(store, publish, make_networks, ref):
    for _ in range(3):
        publish()
    store.move_alias("mnist", "champion", 3)

    loaded = make_networks(doomed=[3, 2]).resolve("mnist", ref)

    assert loaded.version == 1


def test_deleted_number_is_404(store, publish, make_networks):
    publish()
    publish()

    with pytest.raises(VersionNotFoundError):
        make_networks(doomed=[2]).resolve("mnist", "2")


def test_model_without_versions_is_404(publish, make_networks):
    publish()

    with pytest.raises(ModelNotFoundError):
        make_networks(doomed=[1]).resolve("mnist", "latest")
