"""Finds the fields that a model has at a place in a body, for error messages."""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any, Final, get_args

from contracts.base import Body
from contracts.validation.field_discriminator import FieldDiscriminator

LONGEST_NAME: Final = 64  # no field has more; comparing takes time in proportion to both lengths
ALIKE: Final = 0.75  # epoch and epochs are, decay_steps and warmup_steps are not


def nearest_field(name: str, model: type[Body], loc: Sequence[str | int], body: Any) -> str | None:
    """Return the known field at loc that is most similar to name, or None.

    At the top level also a field of one of its objects, such as optimizer.learning_rate.
    """
    known = {} if loc else _inner_fields(model)
    known |= {field: field for field in known_fields(model, loc, body)}
    found = get_close_matches(name[:LONGEST_NAME], known, n=1, cutoff=ALIKE)
    return known[found[0]] if found else None


def _inner_fields(model: type[Body]) -> dict[str, str]:
    """Return the paths of fields that only one of a model's objects has, by name."""
    paths: dict[str, set[str]] = {}
    for outer in model.model_fields:
        for below in _models_below([model], outer):
            for inner in _names(below):
                paths.setdefault(inner, set()).add(f"{outer}.{inner}")
    return {inner: found.pop() for inner, found in paths.items() if len(found) == 1}


def known_fields(model: type[Body], loc: Sequence[str | int], body: Any) -> list[str]:
    """Return the names of the fields at loc, where body is the whole body.

    For a union: the fields of the member with the given `kind` (or the default `kind`); without
    kinds those of the first member that a given field identifies; else those of all members.
    """
    models = [model]
    for part in loc:
        body = body[part]
        models = _matching(_models_below(models, part), body)
    return list(dict.fromkeys(name for m in models for name in _names(m)))


def _names(model: type[Body]) -> list[str]:
    """Return the fields' names in JSON."""
    return [field.alias or name for name, field in model.model_fields.items()]


def _models_below(models: Sequence[type[Body]], part: str | int) -> list[type[Body]]:
    annotations = [m.model_fields[part].annotation for m in models if part in m.model_fields]
    if not annotations:  # an item of a list, or a value of an object with free keys
        return list(models)
    return [found for annotation in annotations for found in _models_in(annotation)]


def _models_in(annotation: Any) -> list[type[Body]]:
    if isinstance(annotation, type) and issubclass(annotation, Body):
        return [annotation]
    return [found for inner in get_args(annotation) for found in _models_in(inner)]


def _matching(models: list[type[Body]], body: Any) -> list[type[Body]]:
    if not isinstance(body, dict):
        return models
    return [m for m in models if _is_meant(m, body)][:1] or models


def _is_meant(model: type[Body], body: dict[str, Any]) -> bool:
    if issubclass(model, FieldDiscriminator):
        return not model.identifying_fields.isdisjoint(body)
    field = model.model_fields.get("kind")
    if field is None:
        return False
    return body.get("kind", field.default) in get_args(field.annotation)
