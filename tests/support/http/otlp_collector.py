"""A collector of traces: receives spans over OTLP/HTTP, or from this process."""

import gzip
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple

from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from contracts import tracing

ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT"


class Span(NamedTuple):
    """One received span; its parent_id is empty for the first of a trace."""

    service: str
    name: str
    trace_id: str
    span_id: str
    parent_id: str
    attributes: dict


class Collector:
    """What a collector has received.

    Attributes:
        url: Its endpoint.
        spans: The spans, in the order of their arrival.
        answers: It answers while this event is set.
    """

    def __init__(self):
        self.spans = []
        self.answers = threading.Event()
        self.answers.set()
        self.has_request = threading.Event()
        self.url = ""

    @property
    def environ(self):
        """What a program needs to send it its spans soon."""
        return {ENDPOINT: self.url, "OTEL_BSP_SCHEDULE_DELAY": "50"}

    def receive(self, body):
        self.has_request.set()
        self.answers.wait()
        for resource in ExportTraceServiceRequest.FromString(body).resource_spans:
            service = to_dict(resource.resource.attributes)["service.name"]
            for scope in resource.scope_spans:
                self.spans += [to_span(service, span) for span in scope.spans]

    def find(self, name, trace_id=None):
        """Return the spans of a name, in one trace or in all."""
        return [s for s in self.spans if s.name == name and trace_id in {None, s.trace_id}]


def to_dict(attributes):
    found = {each.key: each.value for each in attributes}
    return {key: getattr(value, value.WhichOneof("value")) for key, value in found.items()}


def to_span(service, span):
    ids = (each.hex() for each in (span.trace_id, span.span_id, span.parent_span_id))
    return Span(service, span.name, *ids, to_dict(span.attributes))


@contextmanager
def running_collector():
    """Yield a Collector that listens until the block ends."""
    collector = Collector()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            is_packed = self.headers.get("Content-Encoding") == "gzip"
            collector.receive(gzip.decompress(body) if is_packed else body)
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        collector.url = f"http://127.0.0.1:{server.server_port}"
        try:
            yield collector
        finally:
            collector.answers.set()
            server.shutdown()
            thread.join()


@contextmanager
def recorded_spans():
    """Yield an exporter that keeps the spans that this process makes until the block ends."""
    exporter = InMemorySpanExporter()
    tracing.start("test", {ENDPOINT: "http://unused"}, lambda: SimpleSpanProcessor(exporter))
    try:
        yield exporter
    finally:
        tracing.start("test", {})
