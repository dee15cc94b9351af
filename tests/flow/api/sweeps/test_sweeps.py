"""Routes of sweeps."""

import json

import pytest

from contracts.errors import FencedError
from contracts.ids import make_job_id
from contracts.jobs.metrics import JobMetrics
from stores.sweeps.records import NewTrial

SPEC = {"dataset": "synthetic", "epochs": 2, "validation_fraction": 0.2}
SPACE = {"optimizer.learning_rate": {"log_uniform": [0.01, 1]}, "batch_size": {"int": [10, 20]}}
BODY = {"spec": SPEC, "space": SPACE, "trials": 3, "parallel": 2}


def submit(api, **fields):
    response = api.client.post("/sweeps", json=BODY | fields)
    assert response.status_code == 202, response.data
    return response.json


def add_trials(api, sweep, count):
    """Add trials as a worker does, and return their jobs' ids."""
    claim = api.jobs.claim("worker")
    spec = claim.request.spec
    made = [
        NewTrial(make_job_id(), number, {"batch_size": 10 + number}, spec, 10)
        for number in range(count)
    ]
    api.jobs.advance_sweep(claim, made, {"batch_size": 1.0})
    return [trial.job_id for trial in made]


def end_trial(api, objective):
    claim = api.jobs.claim("worker")
    api.jobs.end_trial(claim, JobMetrics(validation_accuracy=objective), "0" * 64, objective)


def test_sweep_is_accepted_with_every_default(api):
    response = api.client.post("/sweeps", json={"spec": SPEC, "space": SPACE})
    sweep = response.json
    assert response.status_code == 202
    assert response.headers["Location"] == f"/sweeps/{sweep['id']}"
    assert sweep["state"] == "queued"
    assert sweep["request"]["spec"]["hidden_sizes"] == [50]
    assert sweep["request"]["spec"]["dataset_version"] == 1
    chosen = {name: sweep["request"][name] for name in ("trials", "parallel", "sampler", "pruner")}
    assert chosen == {"trials": 20, "parallel": 1, "sampler": "tpe", "pruner": "none"}
    assert api.enqueue.sent == [sweep["id"]]
    assert api.client.get(f"/sweeps/{sweep['id']}").json == sweep
    assert api.client.get("/sweeps").json["items"] == [sweep]


def test_same_key_and_body_return_the_first_sweep(api):
    first, again, other = (
        api.client.post("/sweeps", json=BODY | fields, headers={"Idempotency-Key": "k"})
        for fields in ({}, {"seed": 0}, {"seed": 1})
    )
    assert again.json == first.json
    assert other.status_code == 422
    assert len(api.client.get("/sweeps").json["items"]) == 1


def test_sweep_shows_counts_best_and_importance(api):
    sweep = submit(api)
    job_ids = add_trials(api, sweep, 2)
    end_trial(api, 0.75)

    found = api.client.get(f"/sweeps/{sweep['id']}").json
    trials = api.client.get(f"/sweeps/{sweep['id']}/trials?limit=1").json

    assert found["state"] == "running"
    assert {name: n for name, n in found["counts"].items() if n} == {"queued": 1, "succeeded": 1}
    assert found["best"] == {
        "number": 0,
        "job_id": job_ids[0],
        "objective": 0.75,
        "parameters": {"batch_size": 10},
    }
    assert found["importance"] == {"batch_size": 1.0}
    assert [trial["number"] for trial in trials["items"]] == [1]
    more = f"/sweeps/{sweep['id']}/trials?cursor={trials['next_cursor']}"
    assert [trial["objective"] for trial in api.client.get(more).json["items"]] == [0.75]


def test_trials_are_jobs_of_their_own_kind(api):
    sweep = submit(api)
    job_ids = add_trials(api, sweep, 2)
    listed = api.client.get("/jobs?kind=trial").json["items"]
    assert [job["id"] for job in listed] == job_ids[::-1]
    assert listed[1]["trial"] == {
        "sweep_id": sweep["id"],
        "number": 0,
        "parameters": {"batch_size": 10},
        "objective": None,
    }
    job = api.client.get(f"/jobs/{sweep['id']}").json
    assert (job["kind"], job["state"], job["spec"]) == ("sweep", "running", None)
    assert job["progress"]["total_steps"] == 3


@pytest.mark.parametrize("path", ["/sweeps/{}/cancel", "/jobs/{}/cancel"])
def test_cancelled_sweep_ends_with_its_last_trial(api, path):
    sweep = submit(api)
    job_ids = add_trials(api, sweep, 2)
    claim = api.jobs.claim("worker")

    response = api.client.post(path.format(sweep["id"]))

    states = [api.jobs.get(job_id).state for job_id in job_ids]
    assert (response.status_code, response.json["state"]) == (202, "running")
    assert states == ["running", "cancelled"]
    api.jobs.end_cancelled(claim)
    assert api.client.get(f"/sweeps/{sweep['id']}").json["state"] == "cancelled"
    assert api.client.post(path.format(sweep["id"])).status_code == 409
    assert api.jobs.claim("worker") is None


def test_queued_sweep_is_cancelled_at_once(api):
    sweep = submit(api)
    assert api.client.post(f"/sweeps/{sweep['id']}/cancel").json["state"] == "cancelled"


def test_stream_has_states_of_the_sweep_and_its_progress(api):
    sweep = submit(api, parallel=1)
    add_trials(api, sweep, 1)
    end_trial(api, 0.5)
    api.jobs.claim("worker")
    found = api.jobs.read_events({sweep["id"]: 0}, 100)[sweep["id"]]
    assert [event.kind for event in found] == ["state", "state", "progress"]
    assert [event.number for event in found] == [1, 2, 3]
    assert json.loads(found[-1].data)["best"]["objective"] == 0.5


def test_events_of_a_sweep_have_the_fields_of_its_job(api):
    sweep = submit(api, parallel=1)
    (event,) = api.jobs.read_events({sweep["id"]: 0}, 100)[sweep["id"]]
    job = api.client.get(f"/jobs/{sweep['id']}").json
    assert json.loads(event.data) == job | sweep | {"queue_position": None}
    add_trials(api, sweep, 1)
    end_trial(api, 0.5)
    api.jobs.claim("worker")
    progress = json.loads(api.jobs.read_events({sweep["id"]: 2}, 100)[sweep["id"]][0].data)
    assert (progress["step"], progress["total_steps"], progress["counts"]["succeeded"]) == (0, 3, 1)


def test_job_of_another_kind_is_no_sweep(api):
    job = api.submit()
    for path in ("", "/trials", "/events"):
        assert api.client.get(f"/sweeps/{job.id}{path}").status_code == 404
    assert api.client.post(f"/sweeps/{job.id}/cancel").status_code == 404


def test_full_queue_refuses_a_sweep(api):
    for _ in range(5):
        api.submit()
    assert api.client.post("/sweeps", json=BODY).status_code == 429


def test_full_queue_leaves_each_sweep_one_trial(api):
    sweep = submit(api, parallel=64, trials=100)
    for _ in range(4):
        api.submit(priority=-10)
    add_trials(api, sweep, 64)
    counts = api.client.get(f"/sweeps/{sweep['id']}").json["counts"]
    assert counts["queued"] == 1


def test_worker_that_has_released_a_sweep_is_fenced(api):
    submit(api)
    claim = api.jobs.claim("worker")
    api.jobs.advance_sweep(claim, [])
    with pytest.raises(FencedError):
        api.jobs.heartbeat(claim, None)
    with pytest.raises(FencedError):
        api.jobs.advance_sweep(claim, [])


def test_jobs_of_several_kinds_are_listed_together(api):
    sweep = submit(api)
    add_trials(api, sweep, 2)
    trained = api.client.post("/jobs", json={"dataset": "synthetic"}).json
    listed = api.client.get("/jobs?kind=train&kind=sweep&kind=reproduce").json["items"]
    assert [job["id"] for job in listed] == [trained["id"], sweep["id"]]
    assert api.client.get("/jobs?kind=training").status_code == 422
