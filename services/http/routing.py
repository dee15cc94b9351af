"""Binds a view to its route and checks each request against the declared operation."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Protocol, TypeVar

from flask import Response, current_app, request
from pydantic import BaseModel

from contracts.base import Body
from services.http.access import ForgeApp, NameKind
from services.http.bodies import (
    BodyStream,
    SentFile,
    bound_body,
    read_body,
    refuse_body,
    stream_body,
)
from services.http.body_limits import MAX_SPEC_BYTES
from services.http.errors import RefusedError, field_error
from services.http.operations import (
    JSON,
    OCTETS,
    HeaderParameter,
    Operation,
    find_views,
    operation_of,
)
from services.http.validation import ReadJson, parse_body, read_query

View = Callable[..., "BaseModel | Response"]
Precheck = Callable[[bytes], None]
T = TypeVar("T")


class Limiter(Protocol):
    """Calls a function when a limit on concurrent work allows it."""

    def __call__(self, work: Callable[[], T], /) -> T:
        """Return the result of work."""


def _run_unlimited(work: Callable[[], T]) -> T:
    return work()


def bind_all(app: ForgeApp, *routes: object) -> None:
    """Serve every operation that some objects declare."""
    for item in routes:
        for view in find_views(item):
            bind(app, view)


def bind(  # noqa: PLR0913  options, passed by name
    app: ForgeApp,
    view: View,
    *,
    max_body_bytes: int | None = None,
    lookup: Callable[..., Any] | None = None,
    precheck: Precheck | None = None,
    read: ReadJson | None = None,
    limit_reading: Limiter = _run_unlimited,
    limit: Callable[[Callable[[], Response]], Response] = _run_unlimited,
) -> None:
    """Serve the operation that a view is declared with.

    Args:
        app: The app that gets the route.
        view: Called with keyword arguments: the path parameters, and the headers, `body` and
            `query` of the operation; a missing header is None. It returns a model, which is sent
            as JSON with the first declared status, or a Response; it rejects a request by raising.
        max_body_bytes: Replaces the operation's limit.
        lookup: Called with the path parameters before the body is read; its result is the view's
            argument `found`. It rejects a request by raising.
        precheck: Called with the body's bytes before they are parsed; it rejects them by raising.
        read: Replaces read_json for the body.
        limit_reading: Limits how many bodies are read and parsed at a time.
        limit: Limits how many requests are read and answered at a time.
    """
    operation = operation_of(view)
    if max_body_bytes is not None:
        operation = replace(operation, max_body_bytes=max_body_bytes)

    def endpoint(**path_values: str) -> Response:
        bound_body(_max_body_bytes(operation))
        arguments = _read_arguments(operation, path_values)
        if lookup is not None:
            arguments["found"] = lookup(**path_values)

        def respond() -> Response:
            body = limit_reading(lambda: _read_body(operation, precheck, read))
            return _to_response(operation, view(**arguments, **body))

        return limit(respond)

    app.add_route(
        _to_rule(operation.path),
        operation.name,
        endpoint,
        methods=[operation.method],
        access=replace(operation.access, names=_find_names(operation)),
    )


def _find_names(operation: Operation) -> dict[str, NameKind]:
    """Return the path parameters that name a model or a data set."""
    parameters = operation.parameters.items()
    return {name: parameter.names for name, parameter in parameters if parameter.names}


def _to_rule(path: str) -> str:
    """Return a path as a rule of werkzeug; a last `{path}` matches slashes too."""
    return re.sub(r"\{(\w+)\}", r"<\1>", re.sub(r"\{path\}$", "<path:path>", path))


def _read_arguments(operation: Operation, path_values: Mapping[str, str]) -> dict[str, Any]:
    """Check path, query and headers, in this order: an impossible path is 404 above all."""
    for name, value in path_values.items():
        _check_path_value(operation, name, value)
    query = None if operation.ignores_query else read_query(operation.query)
    arguments: dict[str, Any] = dict(path_values)
    arguments |= {name: _read_header(header) for name, header in operation.headers.items()}
    if query is not None:
        arguments["query"] = query
    return arguments


def _read_body(
    operation: Operation, precheck: Precheck | None, read: ReadJson | None
) -> dict[str, Body | SentFile | BodyStream | bytes]:
    """Return the view's argument `body`, if the operation takes one."""
    max_bytes = _max_body_bytes(operation)
    if operation.takes_file:
        return {"body": read_body({OCTETS: max_bytes}).content}
    if operation.streamed_bodies and not (operation.body and request.mimetype == JSON):
        others = (JSON,) if operation.body else ()
        return {"body": stream_body((*others, *operation.streamed_bodies), max_bytes)}
    if operation.body is not None:
        return {"body": _read_any(operation, operation.body, precheck, read)}
    if operation.is_write:
        refuse_body(max_bytes)
    return {}


def _read_any(
    operation: Operation, model: type[Body], precheck: Precheck | None, read: ReadJson | None
) -> Body | SentFile:
    """Return a JSON body as a model, and a body of another media type as it is."""
    # A limit of streamed bodies is far above that of JSON, which is read into memory.
    max_bytes = MAX_SPEC_BYTES if operation.streamed_bodies else _max_body_bytes(operation)
    others = {
        media_type: max_bytes if limit is None else min(limit, max_bytes)
        for media_type, limit in operation.other_bodies.items()
    }
    sent = read_body({JSON: max_bytes, **others})
    if sent.media_type != JSON:
        return sent
    if precheck is not None:
        precheck(sent.content)
    return parse_body(model, sent.content, read)


def _max_body_bytes(operation: Operation) -> int:
    max_bytes: int = operation.max_body_bytes or current_app.config["MAX_CONTENT_LENGTH"]
    return max_bytes


def _check_path_value(operation: Operation, name: str, value: str) -> None:
    parameter = operation.parameters[name]
    if re.fullmatch(parameter.pattern, value) is None:
        raise RefusedError(
            404,
            f"{name} must be {parameter.meaning}, such as {parameter.example!r}; got "
            f"{value[:100]!r}",
        )


def _read_header(header: HeaderParameter) -> str | None:
    value = request.headers.get(header.name)
    if value is not None and re.fullmatch(header.pattern, value) is None:
        raise field_error([header.name], f"must be {header.needed}", value)
    return value


def _to_response(operation: Operation, answer: BaseModel | Response) -> Response:
    if isinstance(answer, Response):
        return answer
    return answer_json(answer, status=next(iter(operation.answers)))


def answer_nothing() -> Response:
    """Return a 204."""
    response = Response(status=204)
    del response.headers["Content-Type"]  # Flask's default, although there is no body
    return response


def answer_json(
    answer: BaseModel, *, status: int = 200, headers: Mapping[str, str] | None = None
) -> Response:
    """Return a model as a JSON response; numbers that are not finite become null."""
    return Response(
        answer.model_dump_json(), status=status, content_type=JSON, headers=dict(headers or {})
    )
