"""PUT, GET and DELETE of schedules."""

import pytest

SPEC = {"dataset": "synthetic", "epochs": 1}
LARGE = {"hidden_sizes": [4096] * 8, "optimizer": {"kind": "adam"}}
NIGHTLY = {"cron": "0 3 * * *", "timezone": "Europe/Berlin", "spec": SPEC}


def put(api, name="nightly", status=200, **changes):
    body = {key: value for key, value in (NIGHTLY | changes).items() if value is not None}
    response = api.client.put(f"/schedules/{name}", json=body)
    assert response.status_code == status, response.json
    return response.json


def problem_of(api, **changes):
    """Return the field and the message of a refused schedule."""
    (problem,) = put(api, status=422, **changes)["errors"]
    return ".".join(map(str, problem["loc"])), problem["msg"]


def test_schedule_is_created_changed_and_deleted(api):
    created = put(api, status=201)
    changed = put(api, cron="30 4 * * 1-5", overlap="queue")

    assert created["next_run"].endswith(":00:00.000Z")
    assert (created["spec"], created["overlap"], created["paused"]) == (SPEC, "skip", False)
    assert changed["next_run"].endswith(":30:00.000Z")
    assert changed | {"next_run": created["next_run"]} == created | {
        "cron": "30 4 * * 1-5",
        "overlap": "queue",
    }
    assert api.client.get("/schedules/nightly").json == changed
    assert api.client.delete("/schedules/nightly").status_code == 204
    for call in (api.client.get, api.client.delete):
        assert call("/schedules/nightly").status_code == 404


def test_sweep_is_scheduled(api):
    spec = SPEC | {"validation_fraction": 0.5}
    sweep = {"spec": spec, "space": {"batch_size": {"int": [2, 4]}}, "trials": 2}
    assert put(api, status=201, spec=None, sweep=sweep)["sweep"] == sweep
    loc, message = problem_of(api, spec=None, sweep=sweep | {"spec": SPEC})

    assert (loc, "above 0" in message) == ("sweep.spec.validation_fraction", True)


def test_paused_schedule_has_no_next_run(api):
    assert put(api, status=201, paused=True)["next_run"] is None
    assert put(api)["next_run"] is not None


def test_schedules_are_listed_newest_first(api):
    for name in ("a", "b", "c"):
        put(api, name, status=201)
    page = api.client.get("/schedules?limit=2").json
    rest = api.client.get(f"/schedules?cursor={page['next_cursor']}").json

    assert [one["name"] for one in page["items"] + rest["items"]] == ["c", "b", "a"]
    assert rest["next_cursor"] is None


@pytest.mark.parametrize(
    ("changes", "loc", "message"),
    [
        ({"cron": None}, "cron", "Field required"),
        ({"cron": "@daily"}, "cron", "did you mean '0 0 * * *'?"),
        ({"cron": "0 25 * * *"}, "cron", "its hour must be 0 to 23, got '25'"),
        ({"cron": "0 0 31 2 *"}, "cron", "its day-of-month must be"),
        ({"cron": "0 0 0 * * *"}, "cron", "must have 5 fields"),
        ({"timezone": "europe/berlin"}, "timezone", "did you mean 'Europe/Berlin'?"),
        ({"timezone": "../etc/passwd"}, "timezone", "a name of the tz database"),
        ({"overlap": "both"}, "overlap", "'skip' or 'queue'"),
        ({"spec": None}, "", "give one of spec and sweep, got neither"),
        ({"sweep": {"spec": SPEC, "space": {}}}, "sweep.space", "must have 1 or more items"),
        ({"spec": SPEC | {"epoch": 1}}, "spec.epoch", "did you mean 'epochs'?"),
        ({"spec": SPEC | {"notify": ["gone"]}}, "spec.notify.0", "'gone'"),
        ({"spec": {"dataset": "nowhere"}}, "spec.dataset", "no data set is named 'nowhere'"),
        ({"spec": SPEC | LARGE}, "spec.hidden_sizes", "bytes of memory"),
    ],
    ids=str,
)
def test_invalid_schedule_is_refused(api, changes, loc, message):
    found, text = problem_of(api, **changes)

    assert found == loc
    assert message in text
    assert api.client.get("/schedules").json["items"] == []


def test_schedules_are_bounded(api, monkeypatch):
    monkeypatch.setattr("stores.schedules.store.MAX_SCHEDULES", 2)
    for number in range(2):
        put(api, f"s{number}", status=201)

    assert "delete one" in put(api, "another", status=409)["detail"]
    assert put(api, "s0")["name"] == "s0"
