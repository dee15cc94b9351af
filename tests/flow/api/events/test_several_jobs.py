"""Several jobs' events in one stream."""

import pytest
from sse import read_events

UNKNOWN = "019bd9a1-7c3e-7d52-8f0e-0d7c3f1a2b4c"


def open_stream(api, job_ids, last=None):
    headers = {} if last is None else {"Last-Event-ID": last}
    query = "&".join(f"job={job_id}" for job_id in job_ids)
    return api.client.get(f"/events?{query}", headers=headers)


def read_stream(response):
    with response:
        return list(read_events(response.response))


@pytest.fixture
def ended(api, record):
    """The ids of three jobs that went different ways."""
    jobs = [api.submit() for _ in range(3)]
    claims = [api.jobs.claim("worker") for _ in range(2)]
    for epoch in (1, 2):
        for claim in claims:
            record(api.jobs, claim, epoch=epoch)
    for job in jobs:
        api.jobs.cancel(job.id)
    for claim in claims:
        api.jobs.end_cancelled(claim)
    return [job.id for job in jobs]


def of_job(events, job_id):
    return [
        (event.kind, {name: value for name, value in event.data.items() if name != "job_id"})
        for event in events
        if event.data["job_id"] == job_id
    ]


def test_events_of_a_job_equal_those_of_its_own_stream(api, ended):
    together = read_stream(open_stream(api, ended))

    for job_id in ended:
        alone = read_stream(api.client.get(f"/jobs/{job_id}/events"))
        assert of_job(together, job_id) == [(event.kind, event.data) for event in alone]
    assert len({event.id for event in together}) == len(together)


def test_resumed_stream_has_every_event_once(api, ended):
    events = read_stream(open_stream(api, ended))

    for known, event in enumerate(events[:-1], 1):
        rest = read_stream(open_stream(api, ended, event.id))
        for job_id in ended:
            assert of_job(events[:known] + rest, job_id) == of_job(events, job_id)


def test_order_of_jobs_in_the_query_is_irrelevant(api, ended):
    events = read_stream(open_stream(api, ended))

    rest = read_stream(open_stream(api, ended[::-1], events[4].id))

    assert len(rest) == len(events) - 5


def test_resuming_after_all_last_events_is_204(api, ended):
    last = read_stream(open_stream(api, ended))[-1].id

    response = open_stream(api, ended, last)

    assert (response.status_code, response.data) == (204, b"")
    assert "Content-Type" not in response.headers


def test_stream_ends_after_the_last_job(api, ended):
    job = api.submit()
    with open_stream(api, [ended[2], job.id]) as response:
        events = read_events(response.response)
        first = [next(events).data["job_id"] for _ in range(3)]
        api.jobs.cancel(job.id)
        rest = list(events)

    assert sorted(first) == sorted([ended[2], ended[2], job.id])
    assert [(event.data["job_id"], event.data["state"]) for event in rest] == [
        (job.id, "cancelled")
    ]


def test_an_id_of_other_jobs_is_422(api, ended):
    foreign = read_stream(open_stream(api, ended[:2]))[0].id

    response = open_stream(api, ended, foreign)

    assert response.status_code == 422
    assert [error["loc"] for error in response.json["errors"]] == [["Last-Event-ID"]]


@pytest.mark.parametrize("given", ["x", "7", "A" * 600, "A" * 601, "_-_-", "äö", "a b", "MQ=="])
def test_malformed_last_event_id_is_422(api, ended, given):
    response = open_stream(api, ended, given)

    assert response.status_code == 422
    assert [error["loc"] for error in response.json["errors"]] == [["Last-Event-ID"]]


@pytest.mark.parametrize("job_id", [UNKNOWN, "1", "", UNKNOWN.upper(), "%00"])
def test_unknown_or_malformed_id_is_404(api, job_id):
    assert open_stream(api, [api.submit().id, job_id]).status_code == 404


@pytest.mark.parametrize("query", ["", "?job=a&job=a", "?job=" + "&job=".join(map(str, range(21)))])
def test_no_too_many_or_repeated_jobs_are_422(api, query):
    response = api.client.get(f"/events{query}")

    assert response.status_code == 422
    assert [error["loc"] for error in response.json["errors"]] == [["job"]]


def test_stream_of_several_jobs_occupies_one_slot(make):
    api = make(max_streams="1")
    ids = [api.submit().id for _ in range(3)]

    with open_stream(api, ids) as first:
        refused = open_stream(api, ids)

    assert (first.status_code, refused.status_code) == (200, 503)
