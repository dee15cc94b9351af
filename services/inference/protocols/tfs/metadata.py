"""Describes models as TensorFlow Serving does: their names, states and signatures."""

from typing import Any, Final

from contracts.default_transform import default_transform
from contracts.errors import DamagedError, GoldenMismatchError
from services.inference.model_names import list_names
from services.inference.protocols.tfs.paths import Address
from services.inference.protocols.tfs.signatures import describe_signatures
from services.networks.cache import Networks

# Versions; the protocol has no pages.
MAX_LISTED: Final = 100


def list_models(networks: Networks) -> dict[str, Any]:
    """Return the names of the models that the caller may use (no list of TensorFlow Serving)."""
    return {"models": list_names(networks.models)}


def describe_status(networks: Networks, address: Address) -> dict[str, Any]:
    """Return the state of the named version, or of the newest ones.

    Raises:
        NotFoundError, StoreUnavailableError: as Networks.resolve.
    """
    if address.ref is not None:
        return {"model_version_status": [_describe_version(networks, address.model, address.ref)]}
    numbers = networks.models.list_numbers(address.model, MAX_LISTED)
    states = [_state(number, networks.find_load_error(address.model, number)) for number in numbers]
    return {"model_version_status": states}


def _describe_version(networks: Networks, model: str, ref: str) -> dict[str, Any]:
    version = networks.models.resolve(model, ref)
    try:
        return _state(networks.resolve(model, str(version)).version)
    except (DamagedError, GoldenMismatchError) as error:
        return _state(version, error)


def describe_metadata(networks: Networks, address: Address) -> dict[str, Any]:
    """Return the signatures of a version (errors as describe_status)."""
    manifest = networks.models.get_manifest(address.model, address.ref)
    sizes = manifest.layer_sizes
    transform = manifest.input_transform or default_transform(sizes[0], sizes[-1])
    spec = {"name": manifest.name, "signature_name": "", "version": str(manifest.version)}
    signatures = {"signature_def": describe_signatures(transform)}
    return {"model_spec": spec, "metadata": {"signature_def": signatures}}


def _state(
    version: int, load_error: DamagedError | GoldenMismatchError | None = None
) -> dict[str, Any]:
    state, code, message = "AVAILABLE", "OK", ""
    if load_error is not None:
        code = "DATA_LOSS" if isinstance(load_error, DamagedError) else "FAILED_PRECONDITION"
        state, message = "END", str(load_error)
    status = {"error_code": code, "error_message": message}
    # The JSON of protocol buffers has int64 as strings.
    return {"version": str(version), "state": state, "status": status}
