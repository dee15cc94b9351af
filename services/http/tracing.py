"""The span of each traced request; the log lines of the request have its ids."""

from contextlib import ExitStack
from typing import Final

from flask import Flask, Response, g, request

from contracts.tracing import Tracing, get_tracing, is_sampled
from services.http.access import SAFE_METHODS
from services.metrics.requests import to_route
from services.server.large_bodies import IS_RELAYED

FIRST_SERVER_ERROR: Final = 500


def trace_requests(app: Flask, *, traces_writes: bool) -> None:
    """Trace requests of an app, if this process makes spans.

    Call it after the access checks are registered: a client without access makes no span.

    Args:
        app: The app.
        traces_writes: Trace all writes; else, like reads, only those with a sampled `traceparent`.
    """
    tracing = get_tracing()
    if tracing is None:
        return

    @app.before_request
    def begin() -> None:
        is_wanted = is_sampled(request.headers.get("traceparent"))
        is_wanted = is_wanted or (traces_writes and request.method not in SAFE_METHODS)
        if is_wanted and not request.environ.get(IS_RELAYED):
            _begin(tracing)

    @app.after_request
    def describe(response: Response) -> Response:
        if "trace" in g:
            tracing.annotate(_describe(response))
            if response.status_code >= FIRST_SERVER_ERROR:
                tracing.mark_failed()
        return response

    @app.teardown_request
    def end(_error: BaseException | None) -> None:
        if "trace" in g:
            g.pop("trace").close()


def _begin(tracing: Tracing) -> None:
    route = "" if request.url_rule is None else to_route(request.url_rule.rule)
    attributes = {
        "http.request.method": request.method,
        "http.route": route,
        "mlpforge.request_id": g.request_id,
    }
    parent = tracing.read_parent(request.headers.get("traceparent"))
    name = f"{request.method} {route}".rstrip()
    g.trace = ExitStack()
    g.trace.enter_context(tracing.span(name, attributes, kind="SERVER", parent=parent))


def _describe(response: Response) -> dict[str, str | int]:
    attributes: dict[str, str | int] = {"http.response.status_code": response.status_code}
    if "version" in g:
        model, version = g.version
        attributes |= {"mlpforge.model": model, "mlpforge.version": version}
    return attributes
