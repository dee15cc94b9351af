"""One job's events as a client gets them; the reader's thread and the stream are real."""

import json

import pytest
from sse import read_events, read_lines

from contracts.jobs.job import JobFailure

UNKNOWN = "019bd9a1-7c3e-7d52-8f0e-0d7c3f1a2b4c"


def open_stream(api, job_id, last=None):
    headers = {} if last is None else {"Last-Event-ID": str(last)}
    return api.client.get(f"/jobs/{job_id}/events", headers=headers)


def read_stream(response):
    with response:
        return list(read_events(response.response))


@pytest.fixture
def ended(api, record):
    """The id of a job with two epochs behind it."""
    job, claim = api.start()
    record(api.jobs, claim)
    record(api.jobs, claim, epoch=2)
    api.jobs.fail(claim, JobFailure(type="diverged", message="the loss\nis not finite"))
    return job.id


def test_stream_of_an_ended_job_has_all_events(api, ended):
    events = read_stream(open_stream(api, ended))

    assert [event.id for event in events] == [str(n) for n in range(1, len(events) + 1)]
    kinds = [event.kind for event in events]
    assert kinds[:2] == ["state", "state"]
    assert kinds.count("epoch") == 2
    assert "progress" in kinds
    assert kinds[-1] == "state"


def test_event_data_equals_the_other_routes(api, ended):
    events = read_stream(open_stream(api, ended))

    states = [event.data for event in events if event.kind == "state"]
    epochs = [event.data for event in events if event.kind == "epoch"]
    progress = [event.data for event in events if event.kind == "progress"]
    assert [job["state"] for job in states] == ["queued", "running", "failed"]
    assert states[-1] == api.client.get(f"/jobs/{ended}").json
    assert epochs == api.client.get(f"/jobs/{ended}/metrics").json["epochs"]
    assert all(set(datum) == set(states[-1]["progress"]) for datum in progress)


def test_event_data_is_one_line_of_json(api, ended):
    with open_stream(api, ended) as response:
        lines = list(read_lines(response.response))

    assert lines[:2] == ["retry: 1000", ""]
    data = [line.removeprefix("data: ") for line in lines if line.startswith("data: ")]
    assert len(data) == len([line for line in lines if line.startswith("id: ")])
    assert all(isinstance(json.loads(datum), dict) for datum in data)


def test_resumed_stream_has_every_event_once(api, ended):
    events = read_stream(open_stream(api, ended))

    for known in range(len(events)):
        assert read_stream(open_stream(api, ended, known)) == events[known:]


def test_empty_last_event_id_is_the_beginning(api, ended):
    assert read_stream(open_stream(api, ended, "")) == read_stream(open_stream(api, ended))


@pytest.mark.parametrize("past", [0, 1, 10**17])
def test_resuming_after_the_last_event_is_204(api, ended, past):
    last = int(read_stream(open_stream(api, ended))[-1].id)

    response = open_stream(api, ended, last + past)

    assert (response.status_code, response.data) == (204, b"")
    assert "Content-Type" not in response.headers


@pytest.mark.parametrize("given", ["x", "-1", "1.0", "+1", " ", "1 2", "9" * 19, "٣", "1,2"])
def test_malformed_last_event_id_is_422(api, given):
    job = api.submit()

    response = api.client.get(
        f"/jobs/{job.id}/events", headers={"Last-Event-ID": given.encode().decode("latin-1")}
    )

    assert response.status_code == 422
    assert [error["loc"] for error in response.json["errors"]] == [["Last-Event-ID"]]


def test_future_event_is_422(api):
    job = api.submit()

    assert open_stream(api, job.id, 2).status_code == 422


@pytest.mark.parametrize("job_id", [UNKNOWN, "1", UNKNOWN.upper()])
def test_unknown_or_malformed_id_is_404(api, job_id):
    assert open_stream(api, job_id).status_code == 404


def test_new_events_are_streamed_at_once(api, record):
    job = api.submit()
    with open_stream(api, job.id) as response:
        events = read_events(response.response)
        seen = [next(events).data["state"]]
        claim = api.jobs.claim("worker")
        seen.append(next(events).data["state"])
        record(api.jobs, claim)
        seen += [next(events).kind, next(events).kind]
        api.jobs.cancel(job.id)
        api.jobs.end_cancelled(claim)
        seen += [event.data["state"] for event in events]

    assert seen == ["queued", "running", "progress", "epoch", "cancelled"]


def test_second_attempt_repeats_no_epochs(api, record):
    job, claim = api.start()
    record(api.jobs, claim)
    api.jobs.give_back(claim)
    second = api.jobs.claim("another")
    record(api.jobs, second)
    record(api.jobs, second, epoch=2)
    api.jobs.cancel(job.id)
    api.jobs.end_cancelled(second)

    events = read_stream(open_stream(api, job.id))

    assert [event.data["epoch"] for event in events if event.kind == "epoch"] == [1, 2]
    assert [event.data["attempt"] for event in events if event.kind == "state"] == [0, 1, 1, 2, 2]


def test_stream_headers_disable_caching_and_buffering(api, ended):
    with open_stream(api, ended) as response:
        headers = response.headers

    assert headers["Content-Type"] == "text/event-stream"
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Accel-Buffering"] == "no"


def test_streams_above_the_limit_are_503_until_a_close(make):
    api = make(max_streams="2")
    job = api.submit()
    first, second = open_stream(api, job.id), open_stream(api, job.id)

    refused = open_stream(api, job.id)
    first.close()
    accepted = open_stream(api, job.id)

    assert refused.status_code == 503
    assert refused.json["type"] == "urn:mlpforge:problem:too_many_streams"
    assert int(refused.headers["Retry-After"]) >= 1
    assert accepted.status_code == 200
    second.close()
    accepted.close()


def test_head_occupies_no_slot(make):
    api = make(max_streams="1")
    job = api.submit()

    response = api.client.head(f"/jobs/{job.id}/events")

    assert (response.status_code, response.data) == (200, b"")
    assert response.headers["Content-Type"] == "text/event-stream"
    with open_stream(api, job.id) as stream:
        assert stream.status_code == 200


def test_unread_stream_frees_its_slot(make):
    api = make(max_streams="1")
    job = api.submit()

    open_stream(api, job.id).close()

    with open_stream(api, job.id) as stream:
        assert stream.status_code == 200


def test_refused_streams_occupy_no_slot(make):
    api = make(max_streams="1")
    job = api.submit()

    refused = [open_stream(api, UNKNOWN), open_stream(api, job.id, 7)]

    assert [response.status_code for response in refused] == [404, 422]
    with open_stream(api, job.id) as stream:
        assert stream.status_code == 200
