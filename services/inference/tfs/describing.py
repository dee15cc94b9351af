"""What TensorFlow Serving tells of models: which there are, their state, their signatures."""

from dataclasses import dataclass
from typing import Any, Final

from contracts.errors import DamagedError
from services.inference.tfs.paths import Address
from services.inference.tfs.signatures import describe_signatures
from services.networks import Networks
from stores.models.store import ModelStore

# A record is read for each; the protocol has no pages.
MAX_LISTED: Final = 100


@dataclass(frozen=True)
class Describer:
    """Describes the models of a store, as the networks that are loaded answer for them."""

    models: ModelStore
    networks: Networks

    def list_models(self) -> dict[str, Any]:
        """Return the names of the newest models (TensorFlow Serving has no such list)."""
        return {"models": [model.name for model in self.models.list_models(MAX_LISTED, None).items]}

    def describe_status(self, address: Address) -> dict[str, Any]:
        """Return the state of the version that is named, else of the newest ones.

        Raises:
            NotFoundError, StoreAwayError: as Networks.resolve.
        """
        if address.ref is not None:
            return {"model_version_status": [self._look(address.model, address.ref)]}
        page = self.models.list_versions(address.model, MAX_LISTED, None)
        return {"model_version_status": [_state(manifest.version) for manifest in page.items]}

    def _look(self, model: str, ref: str) -> dict[str, Any]:
        version = self.models.resolve(model, ref)
        try:
            return _state(self.networks.resolve(model, str(version)).version)
        except DamagedError as damaged:
            status = {"error_code": "DATA_LOSS", "error_message": str(damaged)}
            return {**_state(version), "state": "END", "status": status}

    def describe_metadata(self, address: Address) -> dict[str, Any]:
        """Return the signatures of a version (errors as describe_status)."""
        manifest = self.models.get_manifest(address.model, address.version)
        input_size, classes = manifest.layer_sizes[0], manifest.layer_sizes[-1]
        spec = {
            "name": manifest.name,
            "signature_name": "",
            "version": str(manifest.version),
        }
        signatures = {"signature_def": describe_signatures(input_size, classes)}
        return {"model_spec": spec, "metadata": {"signature_def": signatures}}


def _state(version: int) -> dict[str, Any]:
    # An int64 is a text in the JSON of protocol buffers.
    status = {"error_code": "OK", "error_message": ""}
    return {"version": str(version), "state": "AVAILABLE", "status": status}
