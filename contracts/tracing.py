"""Traces with OpenTelemetry, if the environment names a collector; else a call is a None check.

The SDK is an extra, `mlp-forge[otel]`, and is loaded only then. Spans wait in a bounded queue, from
which a thread exports them, so a collector that is down, slow or full delays nothing: what does
not fit is dropped. Each process makes its provider at its first span, because that thread does not
survive a fork.
"""

import functools
import os
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any, Literal, ParamSpec, TypeVar

import structlog

ENDPOINTS = ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT")
PROTOCOLS = ("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "OTEL_EXPORTER_OTLP_PROTOCOL")
OUR_PROTOCOL = "http/protobuf"
# The end of a process waits this long for its last spans.
LAST_EXPORT_S = 1.0
SAMPLED = 1  # the flag in a traceparent
Kind = Literal["CLIENT", "CONSUMER", "INTERNAL", "SERVER"]
Attributes = Mapping[str, str | float]

P = ParamSpec("P")
T = TypeVar("T")

log = structlog.get_logger(__name__)


class Tracing:
    """Makes the spans of one role, in all its processes.

    Args:
        role: The name of the role, such as `api`.
        make_processor: Called once in each process; returns an SDK's SpanProcessor. By default one
            that exports over OTLP/HTTP.

    Raises:
        ImportError: the SDK is not installed.
    """

    def __init__(self, role: str, make_processor: Callable[[], Any] | None = None) -> None:
        # Here, before processes are forked, which then share the modules.
        from opentelemetry import context, trace  # noqa: PLC0415  an extra
        from opentelemetry.exporter.otlp.proto.http import trace_exporter  # noqa: PLC0415  an extra
        from opentelemetry.sdk import resources  # noqa: PLC0415  an extra
        from opentelemetry.sdk.trace import TracerProvider, export  # noqa: PLC0415  an extra
        from opentelemetry.trace.propagation import tracecontext  # noqa: PLC0415  an extra

        self._trace: Any = trace
        self._make_context: Any = context.Context
        self._make_resource: Any = resources.Resource
        self._make_tracer_provider: Any = TracerProvider
        self._propagator: Any = tracecontext.TraceContextTextMapPropagator()
        self._make_processor: Callable[[], Any] = make_processor or (
            lambda: export.BatchSpanProcessor(trace_exporter.OTLPSpanExporter())
        )
        self._role = role
        self._lock = threading.Lock()
        self._pid = 0  # of the process that has made the two below
        self._provider: Any = None
        self._tracer: Any = None

    @contextmanager
    def span(
        self,
        name: str,
        attributes: Attributes,
        *,
        kind: Kind = "INTERNAL",
        parent: Any = None,
        start_ns: int | None = None,
    ) -> Iterator[Any]:
        """Make a span the current one; an exception marks it with its type, without its message.

        Args:
            name: Its name.
            attributes: Its attributes.
            kind: Its kind in OpenTelemetry.
            parent: A context of `read_parent`; by default the current span.
            start_ns: When it began, by time.time_ns; now by default.
        """
        begun = self._find_tracer().start_as_current_span(
            name,
            parent,
            kind=self._trace.SpanKind[kind],
            attributes=dict(attributes),
            start_time=start_ns,
            record_exception=False,
            set_status_on_exception=False,
        )
        with begun as span:
            try:
                yield span
            except BaseException as error:
                span.set_status(self._trace.StatusCode.ERROR, type(error).__name__)
                raise

    def record(self, name: str, start_ns: int) -> None:
        """Add a child of the current span, which began at a time and ends now."""
        self._find_tracer().start_span(name, start_time=start_ns).end()

    def read_parent(self, traceparent: str | None) -> Any:
        """Return the context of a remote parent; without a valid one, the start of a new trace."""
        return self._propagator.extract({"traceparent": traceparent or ""}, self._make_context())

    def find_current(self) -> Any:
        """Return the context of the current span, or None."""
        found = self._trace.get_current_span().get_span_context()
        return found if found.is_valid else None

    def annotate(self, attributes: Attributes) -> None:
        """Add attributes to the current span."""
        self._trace.get_current_span().set_attributes(dict(attributes))

    def mark_failed(self) -> None:
        """Mark the current span as an error."""
        self._trace.get_current_span().set_status(self._trace.StatusCode.ERROR)

    def stop(self) -> None:
        """Export the last spans, for at most LAST_EXPORT_S."""
        provider, self._provider, self._pid = self._provider, None, 0
        if provider is not None:
            last = threading.Thread(target=provider.shutdown, daemon=True)
            last.start()
            last.join(LAST_EXPORT_S)

    def _find_tracer(self) -> Any:
        if self._pid != os.getpid():
            with self._lock:
                if self._pid != os.getpid():
                    self._provider = self._make_provider()
                    self._tracer = self._provider.get_tracer("mlpforge")
                    self._pid = os.getpid()
        return self._tracer

    def _make_provider(self) -> Any:
        resource = self._make_resource.create({"mlpforge.role": self._role})  # and OTEL_ variables
        if str(resource.attributes.get("service.name", "")).startswith("unknown_service"):
            name = self._make_resource({"service.name": f"mlpforge-{self._role}"})
            resource = resource.merge(name)
        provider = self._make_tracer_provider(resource=resource, shutdown_on_exit=False)
        provider.add_span_processor(self._make_processor())
        return provider


_active: Tracing | None = None  # None: this process makes no spans
_NOTHING: AbstractContextManager[None] = nullcontext()


def start(
    role: str, environ: Mapping[str, str], make_processor: Callable[[], Any] | None = None
) -> None:
    """Make spans from now on, if the environment names a collector.

    A value that this build can't use is logged and prevents no start: OTEL_ variables are often
    set for all programs of a host.

    Args:
        role: The name of the role.
        environ: The environment; the SDK reads its other variables itself.
        make_processor: As of Tracing.
    """
    global _active  # noqa: PLW0603  as the current span, it must be known everywhere
    _active = None
    if not _is_wanted(environ):
        return
    protocol = next(filter(None, map(environ.get, PROTOCOLS)), OUR_PROTOCOL)
    if protocol != OUR_PROTOCOL:
        log.warning("traces_not_exported", reason=f"the protocol must be {OUR_PROTOCOL}")
        return
    try:
        _active = Tracing(role, make_processor)
    except ImportError:
        log.warning("traces_not_exported", reason="the SDK is missing: install mlp-forge[otel]")


def stop() -> None:
    """Export the last spans of this process, for at most LAST_EXPORT_S."""
    if _active is not None:
        _active.stop()


def _is_wanted(environ: Mapping[str, str]) -> bool:
    is_disabled = environ.get("OTEL_SDK_DISABLED", "").strip().lower() == "true"
    exporter = environ.get("OTEL_TRACES_EXPORTER", "").strip()
    return any(map(environ.get, ENDPOINTS)) and not is_disabled and exporter in {"", "otlp"}


def get_tracing() -> Tracing | None:
    """Return what makes the spans of this process; None if it makes none."""
    return _active


def span(name: str, **attributes: str | float) -> AbstractContextManager[Any]:
    """Return a context in which a child of the current span is the current one."""
    return _NOTHING if _active is None else _active.span(name, attributes)


def traced(name: str) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Decorate a function whose calls are spans."""

    def decorate(function: Callable[P, T]) -> Callable[P, T]:
        @functools.wraps(function)
        def call(*args: P.args, **kwargs: P.kwargs) -> T:
            if _active is None:
                return function(*args, **kwargs)
            with _active.span(name, {}):
                return function(*args, **kwargs)

        return call

    return decorate


def annotate(**attributes: str | float) -> None:
    """Add attributes to the current span, each with the prefix `mlpforge.`."""
    if _active is not None:
        _active.annotate({f"mlpforge.{name}": value for name, value in attributes.items()})


def current_traceparent() -> str | None:
    """Return the current span in the form of the header `traceparent`; None without one."""
    found = None if _active is None else _active.find_current()
    if found is None:
        return None
    return f"00-{found.trace_id:032x}-{found.span_id:016x}-{found.trace_flags:02x}"


def trace_id_of(traceparent: str | None) -> str | None:
    """Return the trace's id in a traceparent."""
    return traceparent.split("-")[1] if traceparent else None


def is_sampled(traceparent: str | None) -> bool:
    """Whether a client asks for a trace; `traceparent` is whatever it sent."""
    flags = (traceparent or "").rpartition("-")[2]
    try:
        return bool(int(flags, 16) & SAMPLED)
    except ValueError:
        return False


def add_trace_ids(_logger: Any, _method: str, event: Any) -> Any:
    """Add the ids of the current trace and span to a log line, as a processor of structlog."""
    found = None if _active is None else _active.find_current()
    if found is not None:
        event |= {"trace_id": f"{found.trace_id:032x}", "span_id": f"{found.span_id:016x}"}
    return event
