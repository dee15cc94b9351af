"""FIELD=VALUE arguments of `mlpforge train`, and a file that they change, as a job spec."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_origin

from cli.options import parse_json, read_text
from contracts.base import Body
from contracts.errors import ForgeError
from contracts.jobs.spec import JobSpec
from contracts.messages import show

KIND = "kind"

FieldPath = tuple[str, ...]


class AssignmentError(ForgeError):
    """An argument that is not FIELD=VALUE."""

    def __init__(self, text: str) -> None:
        super().__init__(f"fields are given as FIELD=VALUE, such as epochs=3; got {text!r}")


class AmbiguousFieldError(ForgeError):
    """A short form that names a field of several objects."""

    def __init__(self, field: str, objects: list[str]) -> None:
        choices = ", ".join(f"{name}.{field}" for name in objects)
        super().__init__(f"{field} is a field of several objects; write one of {choices}")


class RepeatedFieldError(ForgeError):
    """A field that was given twice, so that one of its values would be lost."""

    def __init__(self, field: str, text: str) -> None:
        super().__init__(f"{field} must be given once; {text!r} gives it again: leave one out")


class NotAnObjectError(ForgeError):
    """A field of a value that has no fields."""

    def __init__(self, field: str, value: Any, text: str) -> None:
        super().__init__(
            f"{field} must be an object for {text!r} to set a field, got {show(value)}"
        )


def read_spec(file: Path | None, assignments: list[str]) -> dict[str, Any]:
    """Return the spec in a file, changed by the assignments.

    A model without a name is called like its data set.

    Raises:
        AssignmentError: an assignment has no `=`.
        AmbiguousFieldError: a short form has several meanings.
        RepeatedFieldError: an assignment replaces a value of an earlier one.
        NotAnObjectError: an assignment names a field of a value that is not an object.
        ForgeError: the file can't be read, or is not a JSON object.
    """
    spec = {} if file is None else _read_object(file)
    given: list[FieldPath] = []
    for text in assignments:
        path, value = _parse(text)
        if any(earlier[: len(path)] == path for earlier in given):
            raise RepeatedFieldError(".".join(path), text)
        _assign(spec, path, value, text)
        given += _leaves(path, value)
    if "dataset" in spec:
        spec.setdefault("model", spec["dataset"])
    return spec


def describe_fields() -> list[tuple[str, str]]:
    """Return each field of a job spec, and what it means, for --help."""
    schema = JobSpec.model_json_schema()
    rows = []
    for name, field in schema["properties"].items():
        variants = [schema["$defs"][ref.rpartition("/")[2]] for ref in _references(field)]
        parts: dict[str, Any] = {}
        for part, own in (pair for v in variants for pair in v["properties"].items()):
            is_same = parts.get(part, own) == own
            parts[part] = own if is_same else own | {"default": None}  # it depends on the kind
        kinds = [v["properties"][KIND]["const"] for v in variants if KIND in parts]
        rows.append((name, _describe(field, kinds)))
        rows += [(f"{name}.{part}", _describe(own)) for part, own in parts.items() if part != KIND]
    return rows


def _references(schema: dict[str, Any]) -> Iterator[str]:
    if "$ref" in schema:
        yield schema["$ref"]
    for option in (*schema.get("anyOf", ()), *schema.get("oneOf", ())):
        yield from _references(option)


def _describe(field: dict[str, Any], kinds: list[str] | None = None) -> str:
    """Return a field's description, choices, bounds and default."""
    options = field.get("anyOf") or field.get("oneOf") or [field]
    bounds = _describe_bounds(options[0].get("items", options[0]))
    choices = ", ".join(kinds or field.get("enum", []))
    default = field.get("default")
    default = default[KIND] if isinstance(default, dict) else default
    shown = ",".join(map(str, default)) if isinstance(default, list) else default
    facts = [
        choices and f"one of {choices}",
        bounds,
        "" if default is None else f"default {shown}",
    ]
    rules = "; ".join(filter(None, facts))
    return f"{field['description']} ({rules})" if rules else str(field["description"])


def _describe_bounds(number: dict[str, Any]) -> str:
    if "minimum" in number and "maximum" in number:
        return f"{number['minimum']:,} to {number['maximum']:,}"
    words = {"minimum": "at least", "exclusiveMinimum": "above"}
    words |= {"maximum": "at most", "exclusiveMaximum": "below"}
    return " and ".join(f"{word} {number[key]:,}" for key, word in words.items() if key in number)


def _read_object(file: Path) -> dict[str, Any]:
    try:
        spec = parse_json(read_text(file))
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise ForgeError(f"--spec must be a JSON file, got {file}: {reason}") from error
    if not isinstance(spec, dict):
        raise ForgeError(f"--spec must hold a JSON object, got {type(spec).__name__} in {file}")
    return spec


def _parse(text: str) -> tuple[FieldPath, Any]:
    """Return an assignment's whole path, and its value."""
    name, equals, value = text.partition("=")
    if not (equals and name):
        raise AssignmentError(text)
    first, *rest = name.split(".")
    is_text = bool(rest) and _takes(first, dict)  # a tag
    parsed = value if is_text else _parse_value(value)
    if _takes(name, tuple) and isinstance(parsed, int | str):  # a number, or names
        parsed = parsed.split(",") if isinstance(parsed, str) else [parsed]
    return _complete((first, *rest), parsed), parsed


def _assign(spec: dict[str, Any], path: FieldPath, value: Any, text: str) -> None:
    *objects, field = path
    for name in objects:
        spec = spec.setdefault(name, {})
        if not isinstance(spec, dict):
            raise NotAnObjectError(name, spec, text)
    spec[field] = value


def _leaves(path: FieldPath, value: Any) -> list[FieldPath]:
    """Return the paths of all values in a value."""
    if not isinstance(value, dict) or not value:
        return [path]
    return [leaf for name, inner in value.items() for leaf in _leaves((*path, name), inner)]


def _takes(field: str, container: type) -> bool:
    known = JobSpec.model_fields.get(field)
    return known is not None and get_origin(known.annotation) is container


def _parse_value(value: str) -> Any:
    """Return a value as JSON, as the list of numbers between its commas, or as text."""
    texts = (value, f"[{value}]") if "," in value else (value,)
    for text in texts:
        try:
            return parse_json(text)
        except ValueError:
            continue
    return value


def _complete(path: FieldPath, value: Any) -> FieldPath:
    """Return the whole path of a short form: of an object's kind, or of a field of one object."""
    field, *rest = path
    objects = _objects()
    if rest or field in JobSpec.model_fields:
        is_kind = not rest and isinstance(value, str) and KIND in objects.get(field, ())
        return (field, KIND) if is_kind else path
    owners = [name for name, fields in objects.items() if field in fields]
    if len(owners) > 1:
        raise AmbiguousFieldError(field, owners)
    return (*owners, field)


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
