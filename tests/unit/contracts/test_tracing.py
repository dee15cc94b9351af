"""When a process makes spans, and that exporting them delays nothing."""

import socket
import subprocess
import sys

import pytest
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SpanExporter
from otlp_collector import ENDPOINT, recorded_spans, running_collector
from structlog.testing import capture_logs
from waiting import wait_until

from contracts import tracing

ON = {ENDPOINT: "http://127.0.0.1:1"}
REMOTE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"


@pytest.fixture(autouse=True)
def _off():
    yield
    tracing.stop()
    tracing.start("test", {})


@pytest.mark.parametrize(
    "environ",
    [
        {},
        {ENDPOINT: ""},
        {"OTEL_SERVICE_NAME": "mine", "OTEL_TRACES_SAMPLER": "always_on"},
        {**ON, "OTEL_SDK_DISABLED": "true"},
        {**ON, "OTEL_TRACES_EXPORTER": "none"},
        {**ON, "OTEL_EXPORTER_OTLP_PROTOCOL": "grpc"},
    ],
)
def test_no_spans_without_a_collector(environ):
    with capture_logs() as lines:
        tracing.start("api", environ)
    assert tracing.get_tracing() is None
    assert tracing.current_traceparent() is None
    with tracing.span("anything") as span:
        assert span is None
    assert [line["event"] for line in lines] == ["traces_not_exported"] * ("grpc" in str(environ))


def test_nothing_of_the_sdk_is_loaded_without_a_collector():
    code = (
        "import sys, contracts.logs; from contracts import tracing; tracing.start('api', {});"
        "assert not any('opentelemetry' in name for name in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_missing_sdk_is_logged_and_prevents_no_start(monkeypatch):
    monkeypatch.setitem(sys.modules, "opentelemetry.sdk", None)
    with capture_logs() as lines:
        tracing.start("api", ON)
    assert tracing.get_tracing() is None
    assert "mlp-forge[otel]" in lines[0]["reason"]


def test_span_continues_a_remote_trace():
    with recorded_spans() as exporter:
        made = tracing.get_tracing()
        with made.span("outer", {}, parent=made.read_parent(REMOTE)), tracing.span("inner"):
            passed_on = tracing.current_traceparent()
    inner, outer = exporter.get_finished_spans()
    assert f"{outer.context.trace_id:032x}" == REMOTE.split("-")[1] == passed_on.split("-")[1]
    assert f"{outer.parent.span_id:016x}" == REMOTE.split("-")[2]
    assert inner.parent.span_id == outer.context.span_id


@pytest.mark.parametrize("sent", [None, "", "junk", "00-1-2-01", f"{REMOTE}-x", "é" * 55])
def test_malformed_traceparent_begins_a_new_trace(sent):
    with recorded_spans() as exporter:
        made = tracing.get_tracing()
        with made.span("first", {}, parent=made.read_parent(sent)):
            assert tracing.is_sampled(tracing.current_traceparent())
    assert exporter.get_finished_spans()[0].parent is None


def test_failed_span_has_the_type_of_its_error_only():
    with (
        recorded_spans() as exporter,
        pytest.raises(ValueError, match="token"),
        tracing.span("work"),
    ):
        raise ValueError("the token is s3cret")
    (span,) = exporter.get_finished_spans()
    assert not span.status.is_ok
    assert "s3cret" not in span.to_json()


def test_hanging_collector_delays_neither_spans_nor_the_end(monkeypatch):
    monkeypatch.setenv("OTEL_BSP_MAX_QUEUE_SIZE", "8")
    monkeypatch.setenv("OTEL_BSP_MAX_EXPORT_BATCH_SIZE", "4")
    with running_collector() as collector:
        collector.answers.clear()
        monkeypatch.setenv(ENDPOINT, collector.url)
        tracing.start("api", {ENDPOINT: collector.url})
        for number in range(100):  # more than the queue has room for
            with tracing.span("work", number=number):
                pass
        wait_until(collector.has_request.is_set)
        tracing.stop()  # after LAST_EXPORT_S
        assert collector.spans == []


class BrokenExporter(SpanExporter):
    def export(self, _spans):
        raise RuntimeError("broken")


MAKERS = {
    "refuses connections": None,
    "raises": lambda: BatchSpanProcessor(BrokenExporter()),
}


@pytest.mark.parametrize("fault", MAKERS)
def test_failing_exporter_breaks_nothing(monkeypatch, fault):
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))  # it does not listen
        monkeypatch.setenv(ENDPOINT, f"http://127.0.0.1:{closed.getsockname()[1]}")
        tracing.start("api", ON, MAKERS[fault])
        with tracing.span("work") as span:
            assert span.is_recording()
        tracing.stop()


def test_spans_after_a_stop_are_exported_too(monkeypatch):
    with running_collector() as collector:
        monkeypatch.setenv(ENDPOINT, collector.url)
        tracing.start("api", {ENDPOINT: collector.url})
        for name in ("first", "second"):
            with tracing.span(name):
                pass
            tracing.stop()
        assert [span.name for span in collector.spans] == ["first", "second"]
        assert {span.service for span in collector.spans} == {"mlpforge-api"}
