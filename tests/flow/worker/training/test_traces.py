"""The spans of a job's attempts."""

import json

import pytest
import structlog
from interruptions import StopAt
from otlp_collector import recorded_spans

from contracts.ids import make_job_id
from contracts.jobs.spec import JobSpec
from contracts.tracing import add_trace_ids
from stores.jobs.records import NewJob

TRACE, PARENT = "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"


@pytest.fixture
def spans():
    with recorded_spans() as exporter:
        yield exporter


def submit(bench, flags="01", **fields):
    spec = JobSpec.model_validate_json(json.dumps({"dataset": "synthetic", "steps": 40} | fields))
    job = NewJob(make_job_id(), spec, 40, traceparent=f"00-{TRACE}-{PARENT}-{flags}")
    return bench.jobs.create(job).id


def by_name(exporter):
    return {span.name: span for span in exporter.get_finished_spans()}


def test_attempt_continues_the_trace_of_the_request(bench, spans):
    job_id = submit(bench)

    bench.runner().run_next()

    found = by_name(spans)
    attempt = found.pop("training attempt")
    assert {f"{span.context.trace_id:032x}" for span in (attempt, *found.values())} == {TRACE}
    assert f"{attempt.parent.span_id:016x}" == PARENT
    assert attempt.attributes["mlpforge.job_id"] == job_id
    steps = ["claim", "load checkpoint", "load data", "train", "stage", "publish"]
    assert [span.name for span in spans.get_finished_spans()] == [*steps, "training attempt"]
    assert {span.parent.span_id for span in found.values()} == {attempt.context.span_id}
    published = found["publish"].attributes
    assert (published["mlpforge.model"], published["mlpforge.version"]) == ("mnist", 1)
    assert bench.jobs.get(job_id).trace_id == TRACE


def test_resumed_attempt_continues_the_same_trace(bench, spans):
    submit(bench)
    bench.runner(stop_flag=StopAt(20)).run_next()
    bench.runner().run_next()

    found = spans.get_finished_spans()
    attempts = [span for span in found if span.name == "training attempt"]
    assert [span.attributes["mlpforge.attempt"] for span in attempts] == [1, 2]
    assert {f"{span.context.trace_id:032x}" for span in found} == {TRACE}
    (saved,) = [span for span in found if span.name == "save checkpoint"]
    assert saved.parent.span_id == attempts[0].context.span_id


def test_unsampled_request_makes_no_spans(bench, spans):
    job_id = submit(bench, flags="00")
    bench.runner().run_next()
    assert bench.jobs.get(job_id).state == "succeeded"
    assert spans.get_finished_spans() == ()


def test_job_without_a_trace_begins_one(bench, spans):
    job_id = bench.submit()
    bench.runner().run_next()
    assert by_name(spans)["training attempt"].parent is None
    assert bench.jobs.get(job_id).trace_id is None


def test_log_lines_of_an_attempt_have_its_ids(bench, spans):
    submit(bench)
    with structlog.testing.capture_logs(processors=[add_trace_ids]) as lines:
        bench.runner().run_next()
    assert {line["trace_id"] for line in lines} == {TRACE}
    assert lines[0]["span_id"] == f"{by_name(spans)['training attempt'].context.span_id:016x}"


def test_manifest_is_the_same_with_and_without_a_trace(bench, spans):
    submit(bench)
    bench.submit()
    for _ in range(2):
        bench.runner().run_next()
    traced, plain = (m.model_dump(mode="json") for m in bench.versions()[::-1])
    assert set(traced) == set(plain)
    assert TRACE not in str(traced)
