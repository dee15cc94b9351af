"""FIELD=VALUE arguments, and a file that they change, become a job spec."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from cli.options import parse_json, read_text
from contracts.base import Body
from contracts.errors import ForgeError
from contracts.jobs.spec import JobSpec

KIND = "kind"
LISTS = ("hidden_sizes",)  # one number makes a list too


class AssignmentError(ForgeError):
    """An argument that is not FIELD=VALUE."""

    def __init__(self, text: str) -> None:
        super().__init__(f"fields are given as FIELD=VALUE, such as epochs=3; got {text!r}")


class AmbiguousFieldError(ForgeError):
    """A short form that could be a field of several objects."""

    def __init__(self, field: str, objects: list[str]) -> None:
        choices = ", ".join(f"{name}.{field}" for name in objects)
        super().__init__(f"{field} is a field of several objects; write one of {choices}")


class RepeatedFieldError(ForgeError):
    """A field that was given twice; one of its values would be lost."""

    def __init__(self, field: str, text: str) -> None:
        super().__init__(f"{field} must be given once; {text!r} gives it again: leave one out")


def read_spec(file: Path | None, assignments: list[str]) -> dict[str, Any]:
    """Return the spec in a file, changed by the assignments.

    Raises:
        AssignmentError: an assignment has no `=`.
        AmbiguousFieldError: a short form has several meanings.
        RepeatedFieldError: an assignment replaces what an earlier one gave.
        ForgeError: the file can't be read, or is not a JSON object.
    """
    spec = {} if file is None else _read_object(file)
    given: list[list[str]] = []
    for text in assignments:
        path = _assign(spec, text)
        if any(earlier[: len(path)] == path for earlier in given):
            raise RepeatedFieldError(".".join(path), text)
        given.append(path)
    return spec


def _read_object(file: Path) -> dict[str, Any]:
    try:
        spec = parse_json(read_text(file))
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise ForgeError(f"--spec must be a JSON file, got {file}: {reason}") from error
    if not isinstance(spec, dict):
        raise ForgeError(f"--spec must hold a JSON object, got {type(spec).__name__} in {file}")
    return spec


def _assign(spec: dict[str, Any], text: str) -> list[str]:
    """Put an assignment's value into the spec, and return its whole path."""
    path, equals, value = text.partition("=")
    if not (equals and path):
        raise AssignmentError(text)
    # A tag is always text.
    parsed = value if path.startswith("tags.") else _parse_value(value)
    *objects, field = _complete(path.split("."), parsed)
    for name in objects:
        spec = spec.setdefault(name, {})
        if not isinstance(spec, dict):
            raise AssignmentError(text)
    spec[field] = [parsed] if field in LISTS and isinstance(parsed, int) else parsed
    return [*objects, field]


def _parse_value(value: str) -> Any:
    """Return a value as JSON, as the list of numbers between its commas, or as text."""
    texts = (value, f"[{value}]") if "," in value else (value,)
    for text in texts:
        try:
            return parse_json(text)
        except ValueError:
            continue
    return value


def _complete(path: list[str], value: Any) -> list[str]:
    """Return the whole path of a short form: of an object's kind, or of a field in one object."""
    field, *rest = path
    objects = _objects()
    if rest or field in JobSpec.model_fields:
        is_kind = not rest and isinstance(value, str) and KIND in objects.get(field, ())
        return [field, KIND] if is_kind else path
    owners = [name for name, fields in objects.items() if field in fields]
    if len(owners) > 1:
        raise AmbiguousFieldError(field, owners)
    return [*owners, field]


def _objects() -> dict[str, set[str]]:
    """Return the fields of a spec that hold an object, each with the fields of all its kinds."""
    models = {
        name: list(_models_in(field.annotation)) for name, field in JobSpec.model_fields.items()
    }
    return {
        name: {field for model in found for field in model.model_fields}
        for name, found in models.items()
        if found
    }


def _models_in(annotation: Any) -> Iterator[type[Body]]:
    if isinstance(annotation, type) and issubclass(annotation, Body):
        yield annotation
    for inner in get_args(annotation):
        yield from _models_in(inner)
