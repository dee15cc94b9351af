"""The OpenAPI 3.1 document, generated from the operations and the models that validate.

`make openapi` writes it: `python -m services.http.openapi services.api.app services.inference.app`
prints the document of the OPERATIONS in these modules.
"""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from http import HTTPStatus
from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, Final

from pydantic import TypeAdapter

from contracts.problems import PROBLEM_MEDIA_TYPE, NotReady, Problem
from services.http.errors import PROBLEM_TYPES
from services.http.operations import JSON, OCTETS, Answer, Operation

if TYPE_CHECKING:
    from pydantic.json_schema import JsonSchemaMode

Document = dict[str, Any]
SchemaKey = tuple[str, str]

_REF: Final = "#/components/schemas/{model}"
_TEXT: Final = {"type": "string"}
# In OpenAPI 3.1 bytes have no type: an empty schema allows any content.
_BYTES: Final[Document] = {}
_HEADERS: Final = {
    "X-Request-Id": "the request's id in the log; the client's own id, if it sent one",
}
_PROBLEM_HEADERS: Final = {
    401: {"WWW-Authenticate": "how to send the token"},
    405: {"Allow": "the allowed methods"},
    429: {"Retry-After": "seconds to wait before a retry"},
    503: {"Retry-After": "seconds to wait before a retry"},
}
_RATE_LIMITED: Final = (
    "Too many requests: the key has used up its requests per minute, or the client is above a "
    "limit of the gateway (`rate_limited`)"
)
# The service's own gateway responds with a problem 503 instead.
_PROXY_ANSWERS: Final = {
    "502": {"description": "From another proxy in front of the service: no response, try again"},
    "504": {"description": "From another proxy in front of the service: no response in time"},
}
_ABOUT: Final = (
    "Trains multi-layer perceptrons in plain numpy and serves them. A job trains a network, a job "
    "that succeeds publishes a version of a model, and a version recognizes images."
)


def build_document(operations: Sequence[Operation]) -> Document:
    """Return the OpenAPI document of some operations."""
    schemas, components = _collect_schemas(operations)
    paths: Document = {}
    for operation in operations:
        methods = paths.setdefault(operation.path, {})
        methods[operation.method.lower()] = _describe(operation, schemas)
    return {
        "openapi": "3.1.0",
        "info": {"title": "mlp-forge", "version": version("mlp-forge"), "description": _ABOUT},
        "servers": [{"url": "/"}],
        "paths": paths,
        "components": {
            "schemas": components,
            "securitySchemes": {
                "token": {
                    "type": "http",
                    "scheme": "bearer",
                    "description": "required if the service was started with MLPFORGE_TOKEN",
                }
            },
        },
    }


def write_document(modules: Sequence[str]) -> str:
    """Return the OpenAPI document of the OPERATIONS in some modules as JSON."""
    operations = [item for name in modules for item in import_module(name).OPERATIONS]
    document = build_document(tuple(dict.fromkeys(operations)))
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def _collect_schemas(
    operations: Iterable[Operation],
) -> tuple[Mapping[SchemaKey, Document], Document]:
    wanted: list[tuple[SchemaKey, JsonSchemaMode, TypeAdapter[Any]]] = [
        (("", "problem"), "serialization", TypeAdapter(Problem)),
        (("", "not_ready"), "serialization", TypeAdapter(NotReady)),
    ]
    for operation in operations:
        if operation.body is not None:
            key = (operation.name, "body")
            wanted.append((key, "validation", TypeAdapter(operation.body)))
        for status, answer in operation.answers.items():
            if answer.model is not None:
                key = (operation.name, str(status))
                wanted.append((key, "serialization", TypeAdapter(answer.model)))
    by_key, shared = TypeAdapter.json_schemas(wanted, ref_template=_REF)
    return {key: schema for (key, _), schema in by_key.items()}, shared["$defs"]


def _describe(operation: Operation, schemas: Mapping[SchemaKey, Document]) -> Document:
    described: Document = {
        "operationId": operation.name,
        "tags": [operation.tag],
        "summary": operation.summary,
        "parameters": [
            *_path_parameters(operation),
            *_query_parameters(operation),
            *_header_parameters(operation),
        ],
        "responses": {
            **_answers(operation, schemas),
            **_problems(operation, schemas),
            **_PROXY_ANSWERS,
        },
        # Without a token the service listens on loopback only, and requires none.
        "security": [] if operation.access.is_open else [{}, {"token": []}],
    }
    content = _request_content(operation, schemas)
    if content:
        described["requestBody"] = {"required": True, "content": content}
    return described


def _request_content(operation: Operation, schemas: Mapping[SchemaKey, Document]) -> Document:
    if operation.takes_file:
        return {OCTETS: {"schema": _BYTES}}
    others = (*operation.streamed_bodies, *operation.other_bodies)
    files: Document = {media_type: {"schema": _BYTES} for media_type in others}
    if operation.body is None:
        return files
    return {JSON: {"schema": schemas[operation.name, "body"]}, **files}


def _path_parameters(operation: Operation) -> list[Document]:
    return [
        {
            "name": name,
            "in": "path",
            "required": True,
            "description": parameter.meaning,
            "schema": {"type": "string", "pattern": parameter.pattern},
            "example": parameter.example,
        }
        for name, parameter in operation.parameters.items()
    ]


def _query_parameters(operation: Operation) -> list[Document]:
    if operation.query is None:
        return []
    schema = operation.query.model_json_schema()
    return [
        {
            "name": name,
            "in": "query",
            "required": name in schema.get("required", ()),
            "description": field.pop("description", ""),
            "schema": _without_null(field),
        }
        for name, field in schema["properties"].items()
    ]


def _header_parameters(operation: Operation) -> list[Document]:
    return [
        {
            "name": header.name,
            "in": "header",
            "required": False,
            "description": header.meaning,
            "schema": {"type": "string", "pattern": header.pattern},
            "example": header.example,
        }
        for header in operation.headers.values()
    ]


def _without_null(field: Document) -> Document:
    """Leave out null, which stands for an absent parameter of a query."""
    kept = [option for option in field.pop("anyOf", []) if option != {"type": "null"}]
    dropped = {"title"} | ({"default"} if field.get("default", 0) is None else set())
    rest = {key: value for key, value in field.items() if key not in dropped}
    return {**rest, **kept[0]} if len(kept) == 1 else {**rest, **({"anyOf": kept} if kept else {})}


def _answers(operation: Operation, schemas: Mapping[SchemaKey, Document]) -> Document:
    return {
        str(status): {
            "description": answer.meaning,
            "headers": _describe_headers(answer.headers) | _describe_some(answer.some_headers),
            "content": _content(answer, schemas.get((operation.name, str(status)))),
        }
        for status, answer in operation.answers.items()
    }


def _content(answer: Answer, schema: Document | None) -> Document:
    return {
        media_type: {"schema": schema if schema and media_type == JSON else _BYTES}
        for media_type in answer.media_types
    }


def _problems(operation: Operation, schemas: Mapping[SchemaKey, Document]) -> Document:
    return {
        str(status): {
            "description": _describe_problem(operation, status),
            "headers": _describe_headers(_PROBLEM_HEADERS.get(status, {})),
            "content": {
                PROBLEM_MEDIA_TYPE: {"schema": _problem_schema(operation, status, schemas)}
            },
        }
        for status in operation.problem_statuses()
    }


def _describe_problem(operation: Operation, status: int) -> str:
    problem = PROBLEM_TYPES[status]
    if status != HTTPStatus.TOO_MANY_REQUESTS:
        return problem.title
    is_queuing = status in operation.errors
    return f"{problem.title} (`{problem.name}`). {_RATE_LIMITED}" if is_queuing else _RATE_LIMITED


def _problem_schema(
    operation: Operation, status: int, schemas: Mapping[SchemaKey, Document]
) -> Document:
    is_readiness = status == HTTPStatus.SERVICE_UNAVAILABLE and operation.tag == "health"
    return schemas["", "not_ready" if is_readiness else "problem"]


def _describe_headers(headers: Mapping[str, str]) -> Document:
    return {
        name: {"description": meaning, "schema": _TEXT}
        for name, meaning in {**_HEADERS, **headers}.items()
    }


def _describe_some(headers: Mapping[str, str]) -> Document:
    """Describe headers that only some media types of an answer have."""
    return {
        name: {"description": meaning, "required": False, "schema": _TEXT}
        for name, meaning in headers.items()
    }


if __name__ == "__main__":
    sys.stdout.write(write_document(sys.argv[1:]))
