"""The model repository extension: which versions there are, and loading one."""

from collections.abc import Mapping
from typing import Any, Final

from flask import current_app

from services.bodies import bound_body, read_bytes
from services.inference.oip.metadata import list_names, list_numbers
from services.inference.oip.parameters import read_flag, read_parameters
from services.inference.oip.refusals import refuse, show
from services.problems import RefusedError
from services.validation import read_json
from stores.models.store import ModelStore

MAX_CONTROL_BYTES: Final = 65_536


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


def list_index(models: ModelStore, control: Mapping[str, Any]) -> list[dict[str, str]]:
    """Return every version that can be asked, by name and number.

    All of them are ready, for they are loaded when they are asked: `ready` leaves none out.
    """
    read_flag(control, "ready", "the body")
    return [
        {"name": name, "version": str(number), "state": "READY", "reason": ""}
        for name in sorted(list_names(models))
        for number in list_numbers(models, name)
    ]


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
