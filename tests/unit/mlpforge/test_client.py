"""What the client sends to train, and to change models."""

import json
import subprocess
import sys
from io import BytesIO

import httpx
import numpy as np
import pytest

from mlpforge import Client, MlpforgeError, Model, NotFoundError

JOB = {"id": "j", "state": "queued", "queue_position": 1, "model": None, "error": None}
MODEL = {
    "name": "mnist",
    "latest": 3,
    "aliases": {"champion": 1},
    "default": "champion",
    "description": "digits",
    "generation": 4,
    "would_delete": [1, 2],
}
MANIFEST = {"name": "mnist", "version": 3, "layer_sizes": [784, 10], "new": "of another build"}
ALIAS = {"alias": "champion", "version": 3, "generation": 5}


@pytest.fixture
def requests():
    """The requests that the service received."""
    return []


@pytest.fixture
def client(requests):
    answers = {
        "/jobs": JOB,
        "/jobs/j": JOB,
        "/models/mnist": MODEL,
        "/models/mnist/versions": MANIFEST,
        "/models/mnist/versions/latest": MANIFEST,
        "/models/mnist/aliases/champion": ALIAS,
    }

    def respond(request):
        requests.append(request)
        if request.url.path == "/jobs" and request.method == "GET":
            return httpx.Response(200, json={"items": [JOB], "next_cursor": None})
        if request.url.path not in answers:
            return httpx.Response(404, json={"detail": "no such thing"})
        return httpx.Response(200, json=answers[request.url.path])

    with Client("http://service", transport=httpx.MockTransport(respond)) as client:
        yield client


def body_of(request):
    return json.loads(request.content)


def test_train_names_the_model_like_the_data_set(client, requests):
    client.train(dataset="iris", hidden_sizes=(16, 8), epochs=3)
    spec = {"dataset": "iris", "model": "iris", "hidden_sizes": [16, 8], "epochs": 3}
    assert body_of(requests[0]) == spec


def test_train_takes_another_name_of_the_model(client, requests):
    client.train(dataset="iris", model="flowers")
    assert body_of(requests[0]) == {"dataset": "iris", "model": "flowers"}


def test_each_train_has_another_idempotency_key(client, requests):
    client.train()
    client.train()
    first, second = (request.headers["Idempotency-Key"] for request in requests)
    assert first != second


def test_train_with_a_key_sends_it(client, requests):
    client.train(idempotency_key="nightly")
    assert requests[0].headers["Idempotency-Key"] == '"nightly"'


def test_jobs_of_one_kind_are_listed(client, requests):
    assert [job.id for job in client.jobs(kind="train", limit=3)] == ["j"]
    assert dict(requests[0].url.params) == {"limit": "3", "kind": "train"}


def test_record_has_unknown_members_only_in_raw(client):
    version = client.model("mnist").version()
    assert (version.version, version.layer_sizes, version.spec) == (3, [784, 10], None)
    assert version.raw["new"] == "of another build"


def test_alias_is_moved_if_it_is_at_the_generation(client, requests):
    assert client.model("mnist").move_alias("champion", 3, if_match=4) == 5
    moved = requests[1]
    assert (moved.headers["If-Match"], body_of(moved)) == ('"4"', {"version": 3})


def test_settings_are_changed_at_the_generation(client, requests):
    model = client.model("mnist").change(default="champion", if_match=4)
    sent = requests[1]
    assert (sent.method, sent.headers["If-Match"], body_of(sent)) == (
        "PATCH",
        '"4"',
        {"default": "champion"},
    )
    assert (model.default, model.description) == ("champion", "digits")


def test_alias_is_moved_with_a_gate(client, requests):
    gate = {"better_than_current": {"alpha": 0.05}}
    client.model("mnist").move_alias("champion", 3, require=gate)
    assert body_of(requests[1]) == {"version": 3, "require": gate}


def test_gate_may_have_numbers_of_numpy_but_only_finite_ones(client, requests):
    model = client.model("mnist")
    model.move_alias("champion", 3, require={"min_accuracy": np.float32(0.5)})
    assert body_of(requests[1])["require"] == {"min_accuracy": 0.5}
    with pytest.raises(MlpforgeError, match="must be finite"):
        model.move_alias("champion", 3, require={"min_accuracy": np.nan})


def test_limit_is_changed_removed_or_left_as_it_is(client, requests):
    model = client.model("mnist").change(keep_last=3)
    model.change(keep_days=None)
    assert [body_of(sent) for sent in requests[1:]] == [{"keep_last": 3}, {"keep_days": None}]


def test_preview_of_limits_is_a_dry_run(client, requests):
    assert client.model("mnist").preview_limits(keep_last=1) == [1, 2]
    assert (requests[1].url.query, body_of(requests[1])) == (b"dry_run=true", {"keep_last": 1})


def test_models_and_jobs_are_deleted(client, requests):
    client.model("mnist").delete()
    client.job("j").delete()
    deleted = [sent.url.path for sent in requests if sent.method == "DELETE"]
    assert deleted == ["/models/mnist", "/jobs/j"]


def test_alias_is_deleted(client, requests):
    client.model("mnist").delete_alias("champion")
    assert (requests[1].method, requests[1].url.path) == (
        "DELETE",
        "/models/mnist/aliases/champion",
    )


def test_version_is_imported_from_an_open_file(client, requests):
    assert client.import_version("mnist", BytesIO(b"weights"), dataset="mnist").version == 3
    assert (requests[0].content, requests[0].url.query) == (b"weights", b"dataset=mnist")


def test_version_is_imported_from_a_path(client, requests, tmp_path):
    (tmp_path / "a.npz").write_bytes(b"weights")
    client.import_version("mnist", tmp_path / "a.npz")
    assert requests[0].content == b"weights"


def test_unknown_model_is_not_found(client):
    with pytest.raises(NotFoundError, match="no such thing"):
        client.model("nothing")


def test_model_is_shown_with_its_aliases():
    assert repr(Model(None, MODEL)) == "<Model mnist: version 3, aliases {'champion': 1}>"


@pytest.mark.parametrize(
    ("environ", "url"),
    [({}, "http://127.0.0.1:8000"), ({"MLPFORGE_URL": "http://other:9/"}, "http://other:9")],
)
def test_url_is_read_from_the_environment(monkeypatch, environ, url):
    monkeypatch.delenv("MLPFORGE_URL", raising=False)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    with Client() as client:
        assert client.connection.url == url


@pytest.mark.parametrize("url", ["127.0.0.1:8911", "localhost:8911", "ftp://service"])
def test_url_without_http_is_refused(url):
    with pytest.raises(MlpforgeError, match=f"must begin with http:// or https://, got {url}"):
        Client(url)


def test_token_is_sent(monkeypatch):
    monkeypatch.setenv("MLPFORGE_TOKEN", "a long secret")
    sent = []

    def respond(request):
        sent.append(request.headers["Authorization"])
        return httpx.Response(200, json=JOB)

    Client(transport=httpx.MockTransport(respond)).job("j")
    assert sent == ["Bearer a long secret"]


def test_numpy_is_loaded_only_for_arrays():
    script = "import sys, mlpforge; print('numpy' in sys.modules, 'mlpforge.client' in sys.modules)"
    argv = [sys.executable, "-c", script]
    done = subprocess.run(argv, capture_output=True, text=True, check=True)
    assert done.stdout == "False True\n"
