from types import SimpleNamespace

import pytest

from services.metrics import families
from services.metrics.registry import MetricsRegistry
from services.metrics.requests import Counted, RequestCounter, RouteMetrics
from services.server.fast.overload_cache import MAX_AGE_S, MAX_ENTRIES, OverloadCache

HEAD = b"POST /predict HTTP/1.1\r\nHost: here\r\nContent-Length: 7\r\nX-Request-Id: a\r\n\r\n"
ANSWER = b"HTTP/1.1 503 Full\r\nX-Request-Id: a\r\nRetry-After: 1\r\n\r\n{}"


class Clock:
    def __init__(self):
        self.now_s = 5.0

    def __call__(self):
        return self.now_s


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def registry():
    return MetricsRegistry()


@pytest.fixture
def known(clock, registry):
    return OverloadCache(RequestCounter(registry), clock)


@pytest.fixture
def reply(registry):
    counted = Counted(RouteMetrics(registry, "/predict", "POST", "503"), "overloaded")
    return SimpleNamespace(pieces=[ANSWER], ready_at_s=4.0, counted=counted, line=None)


def test_replay_has_the_id_of_its_request(known, reply):
    known.store(HEAD, reply)
    again = HEAD.replace(b"Id: a", b"Id: b").replace(b": 7", b": 70")
    assert known.replay(again, reply, 70) == ANSWER.replace(b"Id: a", b"Id: b")


@pytest.mark.parametrize(
    "other",
    [
        HEAD.replace(b"predict", b"explain"),
        HEAD.replace(b"here", b"there"),
        HEAD.replace(b"X-Req", b"Authorization: Bearer x\r\nX-Req"),
        HEAD.replace(b"X-Req", b"Connection: close\r\nX-Req"),
    ],
)
def test_other_heads_are_not_replayed(known, reply, other):
    known.store(HEAD, reply)
    assert known.replay(other, reply, 7) is None


def test_entry_expires(known, reply, clock):
    known.store(HEAD, reply)
    clock.now_s += MAX_AGE_S
    assert known.replay(HEAD, reply, 7)
    clock.now_s += 0.01
    assert known.replay(HEAD, reply, 7) is None


def test_only_error_responses_are_cached(known, reply):
    known.store(HEAD, SimpleNamespace(pieces=[ANSWER], counted=None, line=None))
    served = Counted(reply.counted.metrics, None)
    known.store(HEAD, SimpleNamespace(pieces=[ANSWER], counted=served, line=None))
    assert known.replay(HEAD, reply, 7) is None


def test_it_is_counted(known, reply, registry):
    known.store(HEAD, reply)
    known.replay(HEAD, reply, 7)
    known.replay(HEAD, reply, 9)
    values = registry.read().values
    assert values[families.REQUESTS.name, ("/predict", "POST", "503")] == 2
    assert values[families.ERRORS.name, ("overloaded",)] == 2
    assert values[families.RECEIVED.name, ("/predict",)] == 16


def test_overload_cache_is_bounded(known, reply):
    for number in range(1000):
        known.store(HEAD.replace(b"predict", b"%d" % number), reply)
    assert len(known._entries) <= MAX_ENTRIES
