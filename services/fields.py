"""Which fields a model knows at a place inside a body, for the sentence that names them."""

from collections.abc import Sequence
from typing import Any, get_args

from contracts.base import Body
from contracts.untagged import Told


def known_fields(model: type[Body], loc: Sequence[str | int], given: Any) -> list[str]:
    """Return the names of the fields at loc, where given is the whole body.

    Of a union, the member whose `kind` is the given one speaks, or the one whose `kind` has a
    default where none is given. Where no member has a `kind`, the first one speaks that is told by
    a given field. Else every member does.
    """
    models = [model]
    for part in loc:
        given = given[part]
        models = _matching(_models_below(models, part), given)
    return list(dict.fromkeys(name for m in models for name in m.model_fields))


def _models_below(models: Sequence[type[Body]], part: str | int) -> list[type[Body]]:
    if isinstance(part, int):
        return list(models)
    annotations = [m.model_fields[part].annotation for m in models if part in m.model_fields]
    return [found for annotation in annotations for found in _models_in(annotation)]


def _models_in(annotation: Any) -> list[type[Body]]:
    if isinstance(annotation, type) and issubclass(annotation, Body):
        return [annotation]
    return [found for inner in get_args(annotation) for found in _models_in(inner)]


def _matching(models: list[type[Body]], given: Any) -> list[type[Body]]:
    if not isinstance(given, dict):
        return models
    return [m for m in models if _speaks_for(m, given)][:1] or models


def _speaks_for(model: type[Body], given: dict[str, Any]) -> bool:
    if issubclass(model, Told):
        return not model.told_by.isdisjoint(given)
    field = model.model_fields.get("kind")
    if field is None:
        return False
    return given.get("kind", field.default) in get_args(field.annotation)
