"""A deleted key is refused by every process once the delete has answered."""

import json
import time
from threading import Event, Thread

import pytest
from digit_networks import IMAGE, make_digit_network
from keys import TOKEN, bearer
from s3 import BUCKET, aws_environ
from waiting import wait_until

from contracts.settings import load_settings
from stores.models.open import open_model_store

from serving import Serving

MAX_AGE_S = 0.3
WORKERS = 2
PREDICT = json.dumps({"pixels": IMAGE.tolist()})
KEY = json.dumps({"name": "phone", "scopes": ["predict", "read"], "models": ["mnist"]})


@pytest.fixture(params=["directory", "s3"])
def environ(request, tmp_path, monkeypatch):
    if request.param == "directory":
        return {"MLPFORGE_TOKEN": TOKEN, "MLPFORGE_DATA_DIR": str(tmp_path)}
    for name, value in aws_environ(request.getfixturevalue("s3_server").url).items():
        monkeypatch.setenv(name, value)
    return {
        "MLPFORGE_TOKEN": TOKEN,
        "MLPFORGE_MODELS": f"s3://{BUCKET}/{tmp_path.name}",
        "MLPFORGE_ALIAS_MAX_AGE_S": str(MAX_AGE_S),
    }


@pytest.fixture
def serving(tmp_path, environ):
    open_model_store(load_settings(environ), writes=True).publish(make_digit_network(3).result)
    serving = Serving(tmp_path, WORKERS, **environ)
    yield serving
    serving.stop()


class Sender(Thread):
    """Sends a request again and again; records when each began, and its status."""

    def __init__(self, connection, *request):
        super().__init__(daemon=True)
        self.connection, self.request = connection, request
        self.stopped, self.answers = Event(), []

    def run(self):
        while not self.stopped.is_set():
            began = time.monotonic()
            self.answers.append((began, self.connection.ask(*self.request)[0]))

    def statuses(self, since):
        return {status for began, status in self.answers if began >= since}


def test_deleted_key_is_refused_everywhere_at_once(serving, environ):
    connections, api = serving.connect_each(2), serving.connect_api()
    senders = [Sender(connection, "POST", "/predict", PREDICT) for connection in connections]
    senders += [Sender(serving.connect_api(), "GET", "/models")]
    api.headers = bearer()
    created, key = api.ask("POST", "/keys", KEY)
    assert created == 201
    for sender in senders:
        sender.connection.headers = bearer(key["secret"])
        sender.start()
    wait_until(lambda: all(len(sender.answers) > 5 for sender in senders))
    assert {status for sender in senders for status in sender.statuses(0)} == {200}

    began = time.monotonic()
    assert api.ask("DELETE", f"/keys/{key['id']}")[0] == 204
    deleted = time.monotonic()
    wait_until(lambda: all(sender.statuses(deleted) for sender in senders))
    for sender in senders:
        sender.stopped.set()
        sender.join()

    assert {status for sender in senders for status in sender.statuses(deleted)} == {401}
    assert {status for sender in senders for status in sender.statuses(0)} == {200, 401}
    assert deleted - began >= MAX_AGE_S * ("MLPFORGE_MODELS" in environ)
    assert key["secret"] not in serving.logged()
