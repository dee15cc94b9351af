"""Metadata of the server and its models, and the model repository extension."""

from importlib.metadata import version as package_version
from typing import Any, Final

from flask import current_app
from pydantic import Field

from contracts.datasets import FEATURES, InputTransform
from contracts.default_transform import default_transform
from contracts.errors import ForgeError
from services.http.bodies import bound_body, read_bytes
from services.http.validation import parse_values, read_json
from services.images.pixels import require_images
from services.inference.model_names import list_names
from services.inference.protocols.oip.schema import (
    CLASS_NAME,
    INPUT_NAME,
    PROBABILITIES,
    TEXT_TYPE,
    Member,
    OrEmpty,
    output_names,
)
from services.networks.cache import Networks
from stores.models.store import ModelStore

SERVER: Final = {
    "name": "mlp-forge",
    "version": package_version("mlp-forge"),
    "extensions": [
        "binary_tensor_data",
        "classification",
        "model_repository",
        "parameters",
        "statistics",
    ],
}
PLATFORM: Final = "mlpforge_numpy"
# Of a model with more versions, the newest are listed.
MAX_LISTED: Final = 500
MAX_CONTROL_BYTES: Final = 65_536
READY: Final = "READY"
UNAVAILABLE: Final = "UNAVAILABLE"


def list_numbers(models: ModelStore, name: str) -> list[int]:
    """Return the numbers of a model's newest versions, ascending."""
    return sorted(models.list_numbers(name, MAX_LISTED))


def describe_model(models: ModelStore, name: str, ref: str | None) -> dict[str, Any]:
    """Return a model's metadata, with the shapes of a version; None is its default.

    Raises:
        NotFoundError, DamagedError, StoreUnavailableError: as ModelStore.get_manifest.
    """
    manifest = models.get_manifest(name, ref)
    sizes = manifest.layer_sizes
    transform = manifest.input_transform or default_transform(sizes[0], sizes[-1])
    shapes = {PROBABILITIES: ("FP32", [-1, sizes[-1]]), CLASS_NAME: (TEXT_TYPE, [-1])}
    return {
        "name": name,
        "versions": [str(number) for number in list_numbers(models, name)],
        "platform": PLATFORM,
        "inputs": _describe_inputs(transform),
        "outputs": [
            _describe(output, *shapes.get(output, ("INT64", [-1])))
            for output in output_names(has_digit=transform.kind == "images")
        ],
    }


def _describe_inputs(transform: InputTransform) -> list[dict[str, Any]]:
    """Return the inputs; those of a table are `features`, if it has no texts, and its columns."""
    size = transform.input_size
    if transform.columns is None:
        return [_describe(INPUT_NAME, "FP32", [-1, size]) | _describe_images(transform)]
    columns = [
        _describe(column.name, "FP32" if column.values is None else TEXT_TYPE, [-1, 1])
        for column in transform.columns
    ]
    if transform.takes_features:
        return [_describe(FEATURES, "FP32", [-1, size]), *columns]
    return columns


def _describe_images(transform: InputTransform) -> dict[str, Any]:
    """Return the height, width and largest pixel of images; parameters can't be lists."""
    height, width, *_ = transform.input_shape
    sizes = {"height": height, "width": width, "channels": transform.input_size // height // width}
    return {"parameters": sizes | {"pixel_max": require_images(transform)}}


def _describe(name: str, datatype: str, shape: list[int]) -> dict[str, Any]:
    return {"name": name, "datatype": datatype, "shape": shape}


class Control(Member):
    """The JSON of a request to the model repository."""

    ready: bool | None = None
    parameters: OrEmpty[dict[str, Any]] = Field(default_factory=dict)


def read_control() -> Control:
    """Return this request's small JSON object; an empty body is an empty object.

    Raises:
        RefusedError: 413 it is too long, 400 or 422 it is something else.
    """
    max_bytes = min(MAX_CONTROL_BYTES, current_app.config["MAX_CONTENT_LENGTH"])
    bound_body(max_bytes)
    content = read_bytes(max_bytes)
    return parse_values(Control, read_json(content) if content.strip() else {})


def list_index(networks: Networks, *, only_ready: bool) -> list[dict[str, str]]:
    """Return every version, by name and number.

    Unavailable are those that this process could not load within the last second; all others are
    loaded at their next request.
    """
    entries = [
        _describe_version(name, number, networks.find_load_error(name, number))
        for name in sorted(list_names(networks.models))
        for number in list_numbers(networks.models, name)
    ]
    return [entry for entry in entries if not only_ready or entry["state"] == READY]


def _describe_version(name: str, number: int, error: ForgeError | None) -> dict[str, str]:
    state, reason = (READY, "") if error is None else (UNAVAILABLE, str(error))
    return {"name": name, "version": str(number), "state": state, "reason": reason}
