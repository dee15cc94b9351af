"""The model repository extension: which versions there are, and loading one."""

from collections.abc import Mapping
from typing import Any, Final

from flask import current_app

from contracts.errors import ForgeError
from services.http.bodies import bound_body, read_bytes
from services.http.errors import RefusedError
from services.http.validation import read_json
from services.inference.protocols.oip.invalid import refuse, show
from services.inference.protocols.oip.metadata import list_names, list_numbers
from services.inference.protocols.oip.parameters import read_flag, read_parameters
from services.networks.cache import Networks
from stores.models.store import ModelStore

MAX_CONTROL_BYTES: Final = 65_536
READY: Final = "READY"
UNAVAILABLE: Final = "UNAVAILABLE"


def read_control() -> Mapping[str, Any]:
    """Return this request's small JSON object; nothing at all is an empty one.

    Raises:
        RefusedError: 413 it is longer, 400 it is something else.
    """
    max_bytes = min(MAX_CONTROL_BYTES, current_app.config["MAX_CONTENT_LENGTH"])
    bound_body(max_bytes)
    content = read_bytes(max_bytes)
    body = read_json(content) if content.strip() else {}
    if not isinstance(body, dict):
        raise refuse(f"the body must be a JSON object, got {show(body)}")
    return body


def list_index(
    models: ModelStore, networks: Networks, control: Mapping[str, Any]
) -> list[dict[str, str]]:
    """Return every version, by name and number; `ready` leaves out those that are unavailable.

    Unavailable is what this process could not load within the last second; all else is loaded at
    its next request.
    """
    only_ready = read_flag(control, "ready", "the body")
    entries = [
        _describe_version(name, number, networks.find_load_error(name, number))
        for name in sorted(list_names(models))
        for number in list_numbers(models, name)
    ]
    return [entry for entry in entries if not only_ready or entry["state"] == READY]


def _describe_version(name: str, number: int, refusal: ForgeError | None) -> dict[str, str]:
    state, reason = (READY, "") if refusal is None else (UNAVAILABLE, str(refusal))
    return {"name": name, "version": str(number), "state": state, "reason": reason}


def check_load(control: Mapping[str, Any]) -> None:
    """Raise the 400 of a load that brings a configuration or files of its own."""
    parameters = read_parameters(control, "the body")
    if parameters:
        raise refuse("a version is loaded as it was published: leave the parameters out")


def refuse_unload(name: str) -> RefusedError:
    """Return the 400 of an unload."""
    return refuse(
        "versions are loaded when they are asked and leave by themselves when memory is short; "
        f"DELETE /models/{name[:63]}/versions/NUMBER deletes one"
    )
