"""The span of a request, and the trace that its job keeps."""

import pytest
from otlp_collector import recorded_spans

REMOTE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331"
TOKEN = "a-token-of-tests"  # noqa: S105  opens nothing


@pytest.fixture
def spans():
    with recorded_spans() as exporter:
        yield exporter


def names(exporter):
    return [span.name for span in exporter.get_finished_spans()]


def test_submitted_job_keeps_the_span_of_its_request(spans, make):
    api = make()
    headers = {"traceparent": f"{REMOTE}-01", "X-Request-Id": "r-7"}
    response = api.client.post("/jobs", json={"dataset": "synthetic"}, headers=headers)

    *_, server = spans.get_finished_spans()
    assert names(spans) == ["commit job", "send wake-up", "POST /jobs"]
    assert f"{server.parent.span_id:016x}" == "b7ad6b7169203331"
    assert server.attributes["http.response.status_code"] == 202
    assert server.attributes["mlpforge.request_id"] == "r-7"
    assert response.json["trace_id"] == REMOTE.split("-")[1]
    claim = api.jobs.claim("worker")
    assert claim.traceparent == f"00-{response.json['trace_id']}-{server.context.span_id:016x}-01"


def test_write_begins_a_trace_and_a_read_does_not(spans, make):
    api = make()
    api.client.get("/jobs")
    api.client.get("/jobs", headers={"traceparent": f"{REMOTE}-00"})
    assert names(spans) == []
    job = api.submit()
    assert job.trace_id == f"{spans.get_finished_spans()[-1].context.trace_id:032x}"
    api.client.get(f"/jobs/{job.id}", headers={"traceparent": f"{REMOTE}-01"})
    assert names(spans)[-1] == "GET /jobs/{job_id}"


def test_unsampled_write_makes_no_span_and_its_job_neither(spans, make):
    api = make()
    headers = {"traceparent": f"{REMOTE}-00"}
    api.client.post("/jobs", json={"dataset": "synthetic"}, headers=headers)
    assert names(spans) == []
    assert api.jobs.claim("worker").traceparent.endswith("-00")


def test_client_without_access_makes_no_span(spans, make):
    api = make(token=TOKEN)
    headers = {"traceparent": f"{REMOTE}-01"}
    assert api.client.post("/jobs", json={}, headers=headers).status_code == 401
    assert names(spans) == []


def test_nothing_of_a_request_but_its_route_is_in_a_span(spans, make):
    api = make(token=TOKEN)
    secret = "s3cret-value"  # noqa: S105  made up here
    headers = {"traceparent": f"{REMOTE}-01", "Authorization": f"Bearer {TOKEN}"}
    url = f"https://receiver.test/{secret}"
    api.client.put("/webhooks/mine", json={"url": url}, headers=headers)
    api.client.get(f"/jobs?model={secret}", headers=headers)
    texts = [span.to_json() for span in spans.get_finished_spans()]
    assert texts
    assert [text for text in texts if secret in text or TOKEN in text] == []


def test_without_traces_a_traceparent_changes_nothing(make):
    api = make()
    headers = {"traceparent": f"{REMOTE}-01"}
    job = api.client.post("/jobs", json={"dataset": "synthetic"}, headers=headers).json
    assert job["trace_id"] is None
    assert api.jobs.claim("worker").traceparent is None
