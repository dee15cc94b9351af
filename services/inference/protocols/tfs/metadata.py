"""What TensorFlow Serving tells of models: which there are, their state, their signatures."""

from dataclasses import dataclass
from typing import Any, Final

from contracts.errors import DamagedError, GoldenMismatchError
from services.inference.protocols.tfs.paths import Address
from services.inference.protocols.tfs.signatures import describe_signatures
from services.networks.cache import Networks
from stores.models.store import ModelStore

# The protocol has no pages.
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
            NotFoundError, StoreUnavailableError: as Networks.resolve.
        """
        if address.ref is not None:
            return {"model_version_status": [self._look(address.model, address.ref)]}
        find_load_error = self.networks.find_load_error
        numbers = self.models.list_numbers(address.model, MAX_LISTED)
        states = [_state(number, find_load_error(address.model, number)) for number in numbers]
        return {"model_version_status": states}

    def _look(self, model: str, ref: str) -> dict[str, Any]:
        version = self.models.resolve(model, ref)
        try:
            return _state(self.networks.resolve(model, str(version)).version)
        except (DamagedError, GoldenMismatchError) as error:
            return _state(version, error)

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


def _state(
    version: int, refusal: DamagedError | GoldenMismatchError | None = None
) -> dict[str, Any]:
    state, code, message = "AVAILABLE", "OK", ""
    if refusal is not None:
        code = "DATA_LOSS" if isinstance(refusal, DamagedError) else "FAILED_PRECONDITION"
        state, message = "END", str(refusal)
    status = {"error_code": code, "error_message": message}
    # An int64 is a text in the JSON of protocol buffers.
    return {"version": str(version), "state": state, "status": status}
