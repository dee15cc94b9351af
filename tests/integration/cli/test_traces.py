"""One trace from a client's program to the published version, and the logs beside it."""

import json
from typing import Any

import pytest
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from waiting import wait_until

from mlpforge import Client

PREDICT = "POST /v2/models/{model}/infer"
pytestmark = pytest.mark.xdist_group("up")


@pytest.fixture(scope="module")
def spans(service: Any, collector: Any) -> dict[str, Any]:
    """The spans of a program that trains and predicts once, by name, without its polling."""
    provider = TracerProvider(resource=Resource({"service.name": "notebook"}))
    exporter = OTLPSpanExporter(f"{collector.url}/v1/traces")
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    with provider.get_tracer("test").start_as_current_span("my program") as span:
        client = Client(service.url)
        job = client.train("mnist", model="traced", steps=5)
        trace_id = f"{span.get_span_context().trace_id:032x}"
        assert client.job(job.id).raw["trace_id"] == trace_id
        client.job(job.id).wait()
        client.predict("traced", [[0] * 784])
    wait_until(lambda: collector.find("training attempt", trace_id))
    wait_until(lambda: collector.find(PREDICT, trace_id))
    provider.shutdown()
    client.close()
    return {span.name: span for span in collector.spans if span.trace_id == trace_id}


def test_one_trace_leads_from_the_program_to_the_version(spans: dict[str, Any]) -> None:
    chain = ["my program", "POST /jobs", "training attempt", "publish"]
    found = [spans[name] for name in chain]
    assert [span.parent_id for span in found] == ["", *(span.span_id for span in found[:-1])]
    services = ["notebook", "mlpforge-api", "mlpforge-worker", "mlpforge-worker"]
    assert [span.service for span in found] == services
    assert found[-1].attributes["mlpforge.model"] == "traced"
    assert found[-1].attributes["mlpforge.version"] == 1
    steps = {"claim", "load checkpoint", "load data", "train", "stage", "publish"}
    assert steps <= {s.name for s in spans.values() if s.parent_id == found[2].span_id}


def test_sampled_prediction_is_a_child_of_the_program(spans: dict[str, Any]) -> None:
    span = spans[PREDICT]
    assert (span.service, span.parent_id) == ("mlpforge-inference", spans["my program"].span_id)
    assert (span.attributes["mlpforge.model"], span.attributes["mlpforge.version"]) == ("traced", 1)


def test_each_log_line_is_json_and_those_of_a_trace_have_it(
    service: Any, spans: dict[str, Any]
) -> None:
    lines = {
        part: [
            json.loads(line) for line in (service.log_dir / f"{part}.log").read_text().splitlines()
        ]
        for part in ("api", "inference", "worker", "notifier")
    }
    attempt = spans["training attempt"]
    of_trace = [line for line in lines["worker"] if line.get("trace_id") == attempt.trace_id]
    assert [line["event"] for line in of_trace] == ["job_training", "job_succeeded"]
    assert [line["span_id"] for line in of_trace] == [spans["train"].span_id, attempt.span_id]
    assert {line["job_id"] for line in of_trace} == {attempt.attributes["mlpforge.job_id"]}
