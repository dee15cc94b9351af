"""A store that claims to hold large weights."""

from stores.blobs.memory import MemoryBlobs
from stores.models.store import ModelStore


class LargeWeightsStore(ModelStore):
    """A store whose manifests claim this size of the weights."""

    def __init__(self, size_bytes):
        super().__init__(MemoryBlobs())
        self.size_bytes = size_bytes

    def get_manifest(self, name, ref):
        manifest = super().get_manifest(name, ref)
        large = manifest.weights.model_copy(update={"size_bytes": self.size_bytes})
        return manifest.model_copy(update={"weights": large})
