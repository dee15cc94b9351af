"""A store in which a version is deleted right before it is read."""

from stores.blobs.memory import MemoryBlobs
from stores.models.store import ModelStore


class DeletingStore(ModelStore):
    """Moves a version's aliases back and deletes it, right before it is read."""

    def __init__(self, target):
        blobs = MemoryBlobs()
        super().__init__(blobs)
        self._other = ModelStore(blobs)
        self._target = target

    def copy_weights(self, name, version, allocate):
        if version == self._target:
            self._target = None
            for alias in self._other.get_manifest(name, str(version)).aliases:
                self._other.move_alias(name, alias, version - 1)
            self._other.delete_version(name, version)
        return super().copy_weights(name, version, allocate)
