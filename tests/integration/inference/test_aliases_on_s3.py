"""Caching of aliases and the default in S3, with S3 available and unavailable."""

import time

import pytest
from digit_networks import IMAGE, make_digit_network
from s3 import BUCKET, FaultyProxy, aws_environ, cut
from timeline import LoadClient, LoadTest, RefRequest, Timeline
from waiting import wait_until

from contracts.settings import load_settings
from stores.models.open import open_model_store
from stores.models.transitions import SettingsChange

from serving import Serving

MAX_AGE_S = 0.3
FLIPS, WORKERS = 6, 2
PIXELS = IMAGE.tolist()
ALL = 10**9


@pytest.fixture
def way(s3_server):
    way = FaultyProxy(s3_server.port)
    yield way
    way.stop()


@pytest.fixture
def environ(way, tmp_path, monkeypatch):
    for name, value in aws_environ(way.url).items():
        monkeypatch.setenv(name, value)
    return {
        "MLPFORGE_MODELS": f"s3://{BUCKET}/{tmp_path.name}",
        "MLPFORGE_ALIAS_MAX_AGE_S": str(MAX_AGE_S),
    }


@pytest.fixture
def store(environ):
    return open_model_store(load_settings(environ), writes=True)


@pytest.fixture
def expected(store):
    networks = [make_digit_network(digit) for digit in range(3)]
    versions = [store.publish(network.result).version for network in networks]
    store.move_alias("mnist", "champion", 1)
    store.change_settings(SettingsChange("mnist", default=1))
    return dict(zip(versions, (network.answer for network in networks), strict=True))


@pytest.fixture
def serving(tmp_path, environ, expected):
    serving = Serving(tmp_path, WORKERS, **environ)
    yield serving
    serving.stop()


def test_move_answers_after_caches_expire(serving, expected):
    requests = [RefRequest(ref, Timeline((200, 1))) for ref in ("champion", None)]
    took_s, generations = [], []
    clients = [
        LoadClient(*each) for each in zip(serving.connect_each(2), requests * 2, strict=True)
    ]
    api, load = serving.connect_api(), LoadTest(clients, PIXELS, expected)
    changes = [lambda version: api.put_alias("champion", version), api.set_default]

    with load.running():
        for number in range(1, FLIPS + 1):
            version, began, chosen = number % len(expected) + 1, time.monotonic(), number % 2
            with requests[chosen].timeline.change((200, version)):
                generations.append(changes[chosen](version)["generation"])
            took_s.append(time.monotonic() - began)
            load.wait_for_all()

    assert min(took_s) >= MAX_AGE_S
    assert generations == sorted(set(generations))
    assert {found for client in clients for found in client.counts} == {(200, v) for v in expected}


def test_without_s3_only_loaded_numbers_are_served(serving, way):
    connections = serving.connect_each(1)
    for connection in connections:
        assert ask(connection, "1") == ask(connection, "champion") == (200, 1)

    way.fail(cut, "GET", times=ALL)
    way.fail(cut, "HEAD", times=ALL)
    away_since = time.monotonic()
    for connection in connections:
        assert last_answer_at(connection, "champion") - away_since < MAX_AGE_S
        names = [ask(connection, ref)[0] for ref in ("champion", "latest", "champion")]
        numbers = [ask(connection, "1") for _ in range(3)]
        assert names == [503, 503, 503]
        assert numbers == [(200, 1)] * 3
        assert ask(connection, "2")[0] == 503  # never loaded

    way.heal()
    for connection in connections:
        wait_until(lambda each=connection: ask(each, "champion") == (200, 1))
        assert ask(connection, "latest") == (200, 3)


def ask(connection, ref):
    """Return the status, and the version that answered or the problem's type."""
    status, answer = connection.predict(PIXELS, ref)
    return status, answer["version"] if status == 200 else answer["type"]


def last_answer_at(connection, ref):
    """Send requests until none succeeds; return when the last success started."""
    began, answered_at = time.monotonic(), 0.0
    while ask(connection, ref)[0] == 200:
        answered_at, began = began, time.monotonic()
    return answered_at
