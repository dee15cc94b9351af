"""The fields of a job's spec, as its JSON schema has them."""

from collections.abc import Iterator
from typing import Any, Final

from contracts.jobs.spec import JobSpec

SCHEMA: Final = JobSpec.model_json_schema()


def resolve(schema: dict[str, Any]) -> dict[str, Any]:
    return SCHEMA["$defs"][schema["$ref"].split("/")[-1]] if "$ref" in schema else schema


def leaves_of(
    name: str, schema: dict[str, Any], choices: dict[str, str]
) -> Iterator[tuple[str, dict[str, Any], dict[str, str]]]:
    """Yield each field below a schema: its name, its schema, and the choices that show it."""
    own = resolve(next(o for o in schema.get("anyOf", [schema]) if o.get("type") != "null"))
    if "discriminator" in own:
        for kind, ref in own["discriminator"]["mapping"].items():
            chosen = {**choices, f"{name}.kind": kind}
            yield f"{name}.kind", {}, chosen
            yield from parts_of(name, resolve({"$ref": ref}), chosen)
    elif "properties" in own:
        yield name, {}, {**choices, name: "on"}
        yield from parts_of(name, own, {**choices, name: "on"})
    else:
        yield name, own, {**choices, **({"epochs": "1"} if name == "epochs" else {})}


def parts_of(name: str, schema: dict[str, Any], choices: dict[str, str]) -> Iterator[Any]:
    for part, own in schema["properties"].items():
        if part != "kind":
            yield from leaves_of(f"{name}.{part}", own, choices)


LEAVES = [
    leaf for name, schema in SCHEMA["properties"].items() for leaf in leaves_of(name, schema, {})
]


def by_choices() -> list[tuple[dict[str, str], dict[str, dict[str, Any]]]]:
    """Return the fields that are shown together: the choices that show them, and their schemas."""
    groups: dict[frozenset[tuple[str, str]], dict[str, dict[str, Any]]] = {}
    for name, schema, choices in LEAVES:
        groups.setdefault(frozenset(choices.items()), {})[name] = schema
    return [(dict(sorted(choices)), fields) for choices, fields in groups.items()]


def id_of(choices: dict[str, str]) -> str:
    return "-".join(f"{name}={text}" for name, text in choices.items()) or "always"
