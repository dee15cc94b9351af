"""An uploaded data set becomes a job that a worker imports."""

import hashlib
import io
import math

import pytest

from contracts.datasets import CSV, NPZ, ZIP
from contracts.errors import DatabaseUnavailableError, StoreUnavailableError
from services.api.jobs import uploads
from services.http import body_limits
from stores.blobs.memory import MemoryBlobs
from stores.datasets.imported import ImportedDatasets
from stores.jobs.limits import JobLimits
from stores.jobs.memory import make_memory_engine
from stores.jobs.store import JobStore

CONTENT = b"size,label\n1,a\n2,b\n"
PATH = "/datasets/iris/versions"
KEY = {"Idempotency-Key": "first"}


@pytest.fixture
def api(make, imported):
    return make(imported=imported)


def send(api, content=CONTENT, path=PATH, content_type=CSV, **options):
    return api.client.post(path, data=content, content_type=content_type, **options)


def send_chunked(api, content):
    chunked = {"wsgi.input_terminated": True, "CONTENT_LENGTH": None}
    stream = io.BytesIO(content)
    return api.client.post(PATH, input_stream=stream, content_type=CSV, environ_overrides=chunked)


def test_upload_is_accepted_as_a_job(api):
    response = send(api)

    job = response.json
    assert (response.status_code, job["kind"], job["spec"]) == (202, "import_dataset", None)
    assert response.headers["Location"] == f"/jobs/{job['id']}"
    assert api.client.get(response.headers["Location"]).json == job


def test_job_shows_the_digest_of_the_upload(api):
    request = send(api).json["request"]

    assert request["sha256"] == hashlib.sha256(CONTENT).hexdigest()
    assert (request["size_bytes"], request["media_type"]) == (len(CONTENT), CSV)


def test_upload_is_stored_for_the_worker(api, imported):
    job_id = send(api).json["id"]

    assert imported.open_upload(job_id).read() == CONTENT


def test_upload_sends_a_wake_up(api):
    job_id = send(api).json["id"]

    assert api.enqueue.sent == [job_id]


@pytest.mark.parametrize("media_type", [CSV, NPZ, ZIP, "text/csv; charset=utf-8"])
def test_every_media_type_of_a_data_set_is_accepted(api, media_type):
    assert send(api, content_type=media_type).status_code == 202


def test_options_are_part_of_the_request(api):
    request = send(api, path=f"{PATH}?label=size&test_fraction=0.5&seed=3").json["request"]

    options = request["options"]
    assert (options["label"], options["test_fraction"], options["seed"]) == ("size", 0.5, 3)


@pytest.mark.parametrize("query", ["label=a&label=b", "unknown=1", "test_fraction=1", "seed=x"])
def test_invalid_option_is_refused(api, imported, query):
    assert send(api, path=f"{PATH}?{query}").status_code == 422
    assert imported.list_uploads() == []


def test_option_of_another_media_type_is_refused(api):
    response = send(api, path=f"{PATH}?pixel_max=1")

    assert (response.status_code, response.json["errors"][0]["loc"]) == (422, ["pixel_max"])


@pytest.mark.parametrize("media_type", ["application/json", "image/png", None])
def test_other_media_types_are_refused(api, media_type):
    assert send(api, content_type=media_type).status_code == 415


def test_built_in_data_set_is_read_only(api, imported):
    assert send(api, path="/datasets/mnist/versions").status_code == 409
    assert imported.list_uploads() == []


def test_too_long_upload_leaves_nothing(make, imported):
    api = make(imported=imported, max_upload_bytes="1024")

    assert send(api, b"x" * 1025).status_code == 413
    assert send(api, b"x" * 1024).status_code == 202
    assert len(imported.list_uploads()) == 1


def test_too_long_chunked_upload_leaves_nothing(make, imported):
    api = make(imported=imported, max_upload_bytes="1024")

    assert send_chunked(api, b"x" * 1025).status_code == 413
    assert imported.list_uploads() == []


def test_refused_size_says_what_to_send(api):
    detail = send(api, path=f"{PATH}?size=3", content_type=ZIP).json["detail"]
    assert detail == 'size: must be height x width in pixels, such as 28x28, got "3"'


def test_upload_that_ends_too_early_leaves_nothing(api, imported):
    response = send(api, environ_overrides={"CONTENT_LENGTH": str(len(CONTENT) + 1)})

    assert (response.status_code, imported.list_uploads()) == (400, [])


def test_repeated_upload_is_the_first_job(api, imported):
    first = send(api, headers=KEY).json["id"]

    assert send(api, headers=KEY).json["id"] == first
    assert imported.list_uploads() == [first]


@pytest.mark.parametrize(
    ("content", "path"),
    [(b"other", PATH), (CONTENT, f"{PATH}?seed=1"), (CONTENT, "/datasets/x/versions")],
)
def test_key_of_another_upload_is_refused(api, imported, content, path):
    first = send(api, headers=KEY).json["id"]

    assert send(api, content, path, headers=KEY).status_code == 422
    assert imported.list_uploads() == [first]


def test_repeated_upload_is_not_stored_again(make):
    class Counting(ImportedDatasets):
        saved = 0

        def save_upload(self, job_id, source):
            self.saved += 1
            return super().save_upload(job_id, source)

    counting = Counting(MemoryBlobs())
    api = make(imported=counting)
    [job_id] = {send(api, headers=KEY).json["id"] for _ in range(3)}
    assert (counting.saved, counting.list_uploads()) == (1, [job_id])


class UnreadBody(io.BytesIO):
    """A body that must not be read."""

    def read(self, _size=-1):
        raise AssertionError("the body was read")


def send_unread(api):
    environ = {"CONTENT_LENGTH": "1024"}
    stream = UnreadBody()
    return api.client.post(PATH, input_stream=stream, content_type=CSV, environ_overrides=environ)


def test_full_queue_refuses_an_upload_before_it_is_read(api, imported):
    accepted = [send(api, headers=KEY).json["id"]]
    accepted += [send(api).json["id"] for _ in range(4)]

    assert send_unread(api).status_code == 429
    assert imported.list_uploads() == sorted(accepted)
    assert send(api, headers=KEY).json["id"] == accepted[0]


def test_uploads_are_bounded_together(make, imported, monkeypatch):
    monkeypatch.setattr(uploads, "MAX_WAITING", 2)
    api = make(imported=imported, max_upload_bytes="1024")
    first = send(api, b"x" * 1024).json["id"]
    assert send(api, b"x" * 1000).status_code == 202
    refused = send_unread(api)

    assert (refused.status_code, refused.headers["Retry-After"]) == (429, "60")
    assert "at most 2048 bytes, and they take 2024" in refused.json["detail"]
    api.client.post(f"/jobs/{first}/cancel")
    assert send(api, b"x" * 1024).status_code == 202


def test_chunked_uploads_are_bounded_together(make, imported, monkeypatch):
    monkeypatch.setattr(uploads, "MAX_WAITING", 1)
    api = make(imported=imported, max_upload_bytes="1024")
    first = send(api, b"x" * 1000).json["id"]

    assert send_chunked(api, b"x" * 25).status_code == 429
    assert imported.list_uploads() == [first]


def test_upload_that_takes_too_long_leaves_nothing(api, imported, monkeypatch):
    monkeypatch.setattr(body_limits, "UPLOAD_S", -1)
    monkeypatch.setattr(body_limits, "UPLOAD_RATE", math.inf)

    assert send(api).status_code == 408
    assert imported.list_uploads() == []


def test_unavailable_store_is_reported(make):
    class Unavailable(ImportedDatasets):
        def save_upload(self, _job_id, _source):
            raise StoreUnavailableError

    api = make(imported=Unavailable(MemoryBlobs()))
    assert send(api).status_code == 503


@pytest.mark.parametrize("error", [DatabaseUnavailableError(), MemoryError()])
def test_upload_is_kept_if_the_database_may_have_the_job(make, imported, error):
    class UnavailableJobs(JobStore):
        def create(self, new_job):
            super().create(new_job)
            raise error

    limits = JobLimits(max_queued=1, lease_s=30, max_attempts=5)
    api = make(imported=imported, jobs=UnavailableJobs(make_memory_engine(), limits))
    assert send(api).status_code >= 500
    [job_id] = imported.list_uploads()
    assert api.jobs.get(job_id).state == "queued"


def test_cancelled_upload_is_removed(api, imported):
    job_id = send(api).json["id"]

    assert api.client.post(f"/jobs/{job_id}/cancel").json["state"] == "cancelled"
    assert imported.list_uploads() == []


def test_imports_are_listed_by_kind(api):
    api.submit()
    job_id = send(api).json["id"]

    items = api.client.get("/jobs?kind=import_dataset").json["items"]
    assert [job["id"] for job in items] == [job_id]


@pytest.mark.parametrize("path", ["plots/loss.svg", "reproduce"])
def test_import_has_nothing_of_a_training(api, path):
    job_id = send(api).json["id"]
    method = "post" if path == "reproduce" else "get"

    response = getattr(api.client, method)(f"/jobs/{job_id}/{path}")
    assert response.status_code == 409
    assert "import_dataset" in response.json["detail"]


@pytest.mark.parametrize("path", ["snapshot", "snapshot/weights"])
def test_import_has_no_snapshot(api, path):
    job_id = send(api).json["id"]

    assert api.client.get(f"/jobs/{job_id}/{path}").status_code == 404


def test_history_of_an_import_is_empty(api):
    job_id = send(api).json["id"]

    assert api.client.get(f"/jobs/{job_id}/metrics").json == {"steps": [], "epochs": []}
