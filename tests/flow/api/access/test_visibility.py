"""What keys see and submit: names, their own jobs, and the parts of a request."""

from itertools import count

import pytest
from faults import CallFirst
from keys import TOKEN, add_key, bearer
from sqlalchemy import update

from contracts.access.secrets import hash_secret
from contracts.ids import make_job_id
from contracts.jobs.schedules import ScheduleBody
from contracts.jobs.spec import JobSpec
from stores.jobs.limits import JobLimits
from stores.jobs.memory import memory_job_store
from stores.jobs.sql import tables

SPEC = {"dataset": "synthetic", "model": "a", "epochs": 1}
SCHEDULE = {"cron": "0 3 * * *", "spec": SPEC}


class Keyed:
    """Sends requests with keys."""

    def __init__(self, api):
        self.api = api
        self.secrets = {"token": TOKEN}

    def add(self, name, *scopes, **fields):
        self.secrets[name] = add_key(self.api.models.access, *scopes, **fields)[1]
        return self

    def key_id(self, name):
        return self.api.models.access.read().by_digest[hash_secret(self.secrets[name])].id

    def call(self, name, method, path, body=None, **headers):
        sent = bearer(self.secrets[name]) | headers
        options = {} if body is None else {"json": body}
        return self.api.client.open(path, method=method, headers=sent, **options)

    def get(self, name, path):
        return self.call(name, "GET", path)

    def post(self, name, path, body=None):
        return self.call(name, "POST", path, body)

    def submit(self, name, **fields):
        answer = self.post(name, "/jobs", SPEC | fields)
        assert answer.status_code == 202, answer.json
        return answer.json["id"]


@pytest.fixture
def keyed(make):
    return Keyed(make(token=TOKEN))


def test_trainer_follows_and_cancels_its_own_jobs_only(keyed):
    keyed.add("one", "train").add("two", "train")
    own, foreign = keyed.submit("one"), keyed.submit("token")

    assert [job["id"] for job in keyed.get("one", "/jobs").json["items"]] == [own]
    assert keyed.get("two", "/jobs").json == {"items": [], "next_cursor": None}
    for path in ("", "/metrics", "/notifications"):
        assert keyed.get("one", f"/jobs/{own}{path}").status_code == 200
        hidden, missing = (
            keyed.get("one", f"/jobs/{it}{path}") for it in (foreign, foreign[:-1] + "0")
        )
        assert hidden.status_code == missing.status_code == 404
        assert hidden.json["detail"].replace(foreign, "") == missing.json["detail"].replace(
            foreign[:-1] + "0", ""
        )
    assert keyed.call("one", "HEAD", f"/jobs/{own}/events").status_code == 200
    assert keyed.call("one", "HEAD", f"/events?job={own}&job={foreign}").status_code == 404
    assert keyed.post("one", f"/jobs/{foreign}/cancel").status_code == 404
    assert keyed.post("two", f"/jobs/{own}/cancel").status_code == 404
    assert keyed.post("one", f"/jobs/{own}/cancel").status_code == 202
    assert keyed.call("one", "DELETE", f"/jobs/{own}").json["scope"] == "admin"


def test_part_of_an_id_finds_visible_jobs_only(keyed):
    keyed.add("one", "train")
    own, foreign = keyed.submit("one"), keyed.submit("token")

    assert keyed.get("one", f"/jobs/{own[-12:]}").json["id"] == own
    assert keyed.get("one", f"/jobs/{foreign[-12:]}").status_code == 404
    assert keyed.get("one", f"/jobs/{own[:8]}").json["id"] == own
    is_shared = own[:8] == foreign[:8]  # an id begins with its time: seldom it is not
    assert keyed.get("token", f"/jobs/{own[:8]}").status_code == (409 if is_shared else 200)


def test_hidden_jobs_take_no_place_among_those_of_a_part(keyed, monkeypatch):
    monkeypatch.setattr("services.api.jobs.routes.MAX_CANDIDATES", 1)
    monkeypatch.setattr("services.api.jobs.visibility.PAGE_JOBS", 2)
    keyed.add("one", "train")
    own, *_ = (keyed.submit(name) for name in ("one", "token", "token", "token"))

    assert keyed.get("one", f"/jobs/{own[:8]}").json["id"] == own


def test_reader_sees_jobs_of_its_models_and_data_sets(keyed):
    keyed.add("a", "read", models=["a*"]).add("none", "read", datasets=["other"])
    ids = [keyed.submit("token", model=model) for model in ("a", "b", "ab")]

    assert [job["id"] for job in keyed.get("a", "/jobs?limit=2").json["items"]] == [ids[2], ids[0]]
    assert keyed.get("none", "/jobs").json["items"] == []
    assert keyed.get("a", f"/jobs/{ids[1]}").status_code == 404
    assert keyed.get("a", f"/jobs/{ids[2]}").status_code == 200
    assert keyed.post("a", f"/jobs/{ids[0]}/cancel").json["scope"] == "admin"


@pytest.fixture
def finish_start(keyed, record, result):
    """Return a function that brings a job of model a, which starts from model b, to its end."""

    def finish(name):
        keyed.api.models.publish(result(make_job_id(), JobSpec(model="b")))
        job_id = keyed.submit(name, start_from={"model": "b", "version": 1})
        claim = keyed.api.jobs.claim("worker")
        record(keyed.api.jobs, claim)
        assert keyed.api.jobs.begin_publishing(claim)
        manifest = keyed.api.models.publish(result(job_id, keyed.api.jobs.get(job_id).spec))
        keyed.api.jobs.succeed(claim, manifest)
        return job_id

    return finish


def test_key_sees_no_job_that_starts_from_a_hidden_model(keyed, finish_start):
    keyed.add("a", "read", "train", models=["a"]).add("ab", "read", "train", models=["a", "b"])
    job_id = finish_start("token")
    schedule = SCHEDULE | {"spec": SPEC | {"start_from": {"model": "b"}}}
    assert keyed.call("token", "PUT", "/schedules/s", schedule).status_code == 201

    assert keyed.post("a", f"/jobs/{job_id}/reproduce").status_code == 404
    assert keyed.get("a", f"/jobs/{job_id}").status_code == 404
    assert keyed.get("a", "/jobs").json["items"] == keyed.get("a", "/schedules").json["items"] == []
    assert keyed.post("ab", f"/jobs/{job_id}/reproduce").status_code == 202
    assert len(keyed.get("ab", "/schedules").json["items"]) == 1


def test_reproducing_needs_what_submitting_needs(keyed, finish_start):
    access = keyed.api.models.access
    key, keyed.secrets["wide"] = add_key(access, "read", "train")
    job_id = finish_start("wide")
    access.delete(key.id)
    keyed.add("limited", "read", "train", models=["a"], id=key.id)

    assert keyed.get("limited", f"/jobs/{job_id}").status_code == 200
    refused = keyed.post("limited", f"/jobs/{job_id}/reproduce")
    assert (refused.status_code, "model" in refused.json["detail"]) == (403, True)


def test_import_of_another_build_needs_a_key_for_all_names(keyed):
    keyed.add("a", "read", models=["a"], datasets=["synthetic"]).add("all", "read")
    job_id = keyed.submit("token")
    values = {"kind": "import_dataset", "request": '{"newer": 1}'}
    with keyed.api.jobs._engine.begin() as connection:
        connection.execute(update(tables.jobs).values(values))

    assert keyed.get("a", "/jobs").json["items"] == []
    assert keyed.get("a", f"/jobs/{job_id}").status_code == 404
    assert keyed.get("all", f"/jobs/{job_id}").status_code == 200


def test_event_stream_ends_once_its_key_is_deleted(keyed, monkeypatch):
    seconds = count(step=20)
    monkeypatch.setattr("services.api.events.streams.monotonic", lambda: next(seconds))
    keyed.add("one", "train")
    access, blobs = keyed.api.models.access, keyed.api.models._blobs
    chunks = iter(keyed.get("one", f"/jobs/{keyed.submit('one')}/events").response)
    readable, (key,) = blobs.read("access/keys.json"), access.read().keys

    assert next(chunks).startswith(b"retry")
    blobs.write("access/keys.json", b"damaged")
    assert b"event: state" in next(chunks)
    blobs.write("access/keys.json", readable)
    access.delete(key.id)
    assert next(chunks, None) is None


def test_submissions_are_limited_to_names_and_scopes(keyed):
    keyed.add("one", "train", models=["a"], datasets=["synthetic"])
    start = {"model": "a", "version": 1}
    promote = {"alias": "best"}
    for fields, scope in (
        ({"model": "b"}, None),
        ({"dataset": "mnist"}, None),
        ({"dataset": "unknown"}, None),
        ({"extra_datasets": ["synthetic"]}, "read"),
        ({"start_from": start}, "read"),
        ({"promote": promote}, "publish"),
    ):
        schedule = SCHEDULE | {"spec": SPEC | fields}
        spec = SPEC | fields | {"validation_fraction": 0.2}
        sweep = {"spec": spec, "space": {"batch_size": {"choice": [10, 20]}}}
        answers = [
            keyed.post("one", "/jobs", SPEC | fields),
            keyed.post("one", "/sweeps", sweep),
            keyed.call("one", "PUT", "/schedules/s", schedule),
        ]
        assert [answer.status_code for answer in answers[::2]] == [403, 403], fields
        assert {answer.json.get("scope") for answer in answers[::2]} == {scope}
        assert answers[1].status_code == (422 if "promote" in fields else 403)
    assert keyed.get("token", "/jobs").json["items"] == []
    keyed.submit("one")


def test_idempotency_keys_of_callers_are_apart(keyed):
    keyed.add("one", "train").add("two", "train")
    names = ["token", "one", "two", "one"]
    key = {"Idempotency-Key": "same"}
    answers = [keyed.call(name, "POST", "/jobs", SPEC, **key).json["id"] for name in names]

    assert len(set(answers)) == 3
    assert answers[1] == answers[3]
    refused = keyed.call("one", "POST", "/jobs", SPEC | {"seed": 1}, **key)
    assert refused.status_code == 422
    assert "'same' belongs to" in refused.json["detail"]


def test_sweeps_and_schedules_belong_to_their_key(keyed):
    keyed.add("one", "train").add("two", "train").add("b", "read", models=["b"])
    body = {
        "spec": SPEC | {"validation_fraction": 0.2},
        "space": {"batch_size": {"choice": [10, 20]}},
    }
    sweep = keyed.post("one", "/sweeps", body).json["id"]

    assert keyed.call("one", "PUT", "/schedules/s", SCHEDULE).status_code == 201
    for name in ("two", "b"):
        assert keyed.get(name, "/sweeps").json["items"] == []
        hidden = keyed.get(name, f"/sweeps/{sweep}")
        missing = keyed.get(name, f"/sweeps/{sweep[:-1]}0")
        assert (hidden.status_code, missing.status_code) == (404, 404)
        assert hidden.json["detail"][:8] == missing.json["detail"][:8] == "no sweep"
        assert keyed.get(name, "/schedules").json["items"] == []
        assert keyed.get(name, "/schedules/s").status_code == 404
        assert keyed.call(name, "DELETE", "/schedules/s").status_code == 403
    assert keyed.call("two", "PUT", "/schedules/s", SCHEDULE).json["scope"] == "admin"
    assert keyed.call("one", "PUT", "/schedules/s", SCHEDULE).status_code == 200
    assert len(keyed.get("one", "/schedules").json["items"]) == 1
    assert keyed.get("one", f"/sweeps/{sweep}/trials").status_code == 200
    assert keyed.post("one", f"/sweeps/{sweep}/cancel").status_code == 202
    assert keyed.call("one", "DELETE", "/schedules/s").status_code == 204


@pytest.fixture
def interrupt(make):
    """Return a function that makes an API, in which a call comes right before a store's method."""
    jobs = memory_job_store(JobLimits(max_queued=5, lease_s=30, max_attempts=5))
    body = ScheduleBody.model_validate(SCHEDULE)

    def prepare(method, call):
        keyed = Keyed(make(token=TOKEN, jobs=CallFirst(jobs, method, lambda: call(jobs, body))))
        return jobs, keyed.add("one", "train").add("two", "read", "train")

    return prepare


@pytest.mark.parametrize("method", ["put", "delete"])
def test_schedule_that_others_write_meanwhile_stays_theirs(interrupt, method):
    def write(jobs, body):
        jobs.delete_schedule("s")
        jobs.put_schedule("s", body, "another")

    jobs, keyed = interrupt(f"{method}_schedule", write)
    jobs.put_schedule("s", ScheduleBody.model_validate(SCHEDULE), keyed.key_id("one"))

    sent = {"put": SCHEDULE, "delete": None}[method]
    refused = keyed.call("one", method.upper(), "/schedules/s", sent)
    assert (refused.status_code, refused.json["scope"]) == (403, "admin")
    assert jobs.find_schedule_owners(["s", "gone"]) == {"s": "another"}


def test_schedules_are_listed_while_one_is_deleted(interrupt):
    jobs, keyed = interrupt("find_schedule_owners", lambda jobs, _: jobs.delete_schedule("s"))
    jobs.put_schedule("s", ScheduleBody.model_validate(SCHEDULE), "another")

    assert keyed.get("two", "/schedules").status_code == 200
    assert keyed.get("two", "/schedules").json["items"] == []


def test_lists_and_bodies_name_allowed_models_and_data_sets(keyed, result):
    keyed.add("one", "read", models=["a"], datasets=["synthetic"])
    for name in ("a", "b"):
        keyed.api.models.publish(result(make_job_id(), JobSpec(model=name)))

    assert [it["name"] for it in keyed.get("one", "/models").json["items"]] == ["a"]
    assert [it["name"] for it in keyed.get("one", "/datasets").json["items"]] == ["synthetic"]
    image = {"images": [{"dataset": "table", "split": "test", "index": 0}]}
    fresh = {"hidden_sizes": [2], "dataset": "synthetic"}
    for network in ({"model": "b"}, fresh, fresh | {"dataset": "table"}):
        body = {"network": network}
        refused = keyed.post("one", "/inspect", image | body)
        assert (refused.status_code, refused.json["type"][-9:]) == (403, "forbidden"), body
    for path in ("/models/b", "/models/no", "/datasets/table", "/datasets/no"):
        assert keyed.get("one", path).status_code == 403
    assert keyed.get("one", "/models/a/versions/1").status_code == 200
