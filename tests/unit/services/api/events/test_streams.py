"""The chunks of a stream, on a connection that may be full or closed."""

import re
import socket
from contextlib import suppress

import pytest
from sse import read_events

from contracts.jobs.events import JobEvent
from services.api.events.ids import OneJobIds
from services.api.events.routes import EVENT_FORMAT
from services.api.events.streams import DEFAULT_PACE, EventStream, Framer, Pace
from services.api.events.subscriptions import News, Subscription
from services.server.client_connection import IS_STOPPING, ClientConnection

MAX_CHUNK_BYTES = 8192  # a writable socket accepts this much
SILENT = Pace(heartbeat_s=1000)
TALKATIVE = Pace(heartbeat_s=0)


@pytest.fixture
def subscription():
    return Subscription({"a": 0}, lambda: None)


@pytest.fixture
def pair():
    server, client = socket.socketpair()
    with server, client:
        yield server, client


def tell(subscription, *texts, is_ended=True):
    events = [
        JobEvent(number=n, kind="state", data=text, is_last=is_ended and n == len(texts))
        for n, text in enumerate(texts, 1)
    ]
    subscription.offer("a", News(0, events, is_all=True))


def stream(subscription, pace=SILENT, environ=None, on_close=lambda _: None, **options):
    frame = Framer(OneJobIds("a"), {"a": 0})
    connection = ClientConnection(environ or {}, stalled_s=1000)
    return EventStream(subscription, connection, frame, pace, on_close, **options)


def test_stream_opens_at_once_with_a_retry_delay(subscription):
    assert next(iter(stream(subscription))) == b"retry: 1000\n\n"


def test_stream_sends_events_with_ids_and_ends_after_the_last(subscription):
    tell(subscription, '{"state":"queued"}', '{"state":"cancelled"}')

    events = list(read_events(stream(subscription)))

    assert [(event.id, event.kind) for event in events] == [("1", "state"), ("2", "state")]
    assert events[-1].data == {"state": "cancelled"}


def test_silent_stream_sends_a_comment(subscription):
    pieces = iter(stream(subscription, TALKATIVE))
    next(pieces)

    assert next(pieces).startswith(b": ")
    assert next(pieces).endswith(b"\n\n")


def test_stream_ends_when_its_key_is_not_accepted(subscription):
    answers = iter([True, False])
    pieces = iter(stream(subscription, TALKATIVE, may_continue=lambda: next(answers)))
    next(pieces)
    tell(subscription, "{}", is_ended=False)

    assert b"data" in next(pieces)
    assert list(pieces) == []


def test_heartbeat_interval_is_the_documented_one():
    (documented_s,) = re.findall(r"after (\d+) s without events", EVENT_FORMAT)

    assert DEFAULT_PACE.heartbeat_s == int(documented_s) == 15


def test_chunks_fit_a_non_blocking_write(subscription):
    text = '{"tags":"' + "x" * 50_000 + '"}'
    tell(subscription, text)

    pieces = list(stream(subscription))

    assert max(map(len, pieces)) <= MAX_CHUNK_BYTES
    assert text.encode() in b"".join(pieces)


def test_stream_ends_when_the_server_stops(subscription):
    is_stopping = []
    pieces = iter(stream(subscription, environ={IS_STOPPING: lambda: bool(is_stopping)}))
    next(pieces)

    is_stopping.append(True)

    assert list(pieces) == []


def test_stream_ends_when_the_client_disconnects(subscription, pair):
    server, client = pair
    pieces = iter(stream(subscription, environ={"gunicorn.socket": server}))
    next(pieces)

    client.close()

    assert list(pieces) == []


def fill(server):
    server.setblocking(False)
    with suppress(BlockingIOError):
        while server.send(b"x" * 65_536):
            pass
    server.setblocking(True)


def test_stopping_server_does_not_wait_for_a_stalled_client(subscription, pair):
    server, _ = pair
    is_stopping = []
    environ = {"gunicorn.socket": server, IS_STOPPING: lambda: bool(is_stopping)}
    pieces = iter(stream(subscription, environ=environ))
    next(pieces)
    fill(server)

    is_stopping.append(True)
    rest = list(pieces)

    assert rest == []
    with pytest.raises(BrokenPipeError):  # otherwise this would block
        server.send(b"0\r\n\r\n")


def test_stalled_client_is_sent_nothing_more(subscription, pair):
    server, _ = pair
    fill(server)
    tell(subscription, "{}")
    connection = ClientConnection({"gunicorn.socket": server}, stalled_s=0)
    frame = Framer(OneJobIds("a"), {"a": 0})

    assert list(EventStream(subscription, connection, frame, SILENT, lambda _: None)) == []


def test_unread_stream_releases_its_slot(subscription):
    closed = []

    stream(subscription, on_close=closed.append).close()

    assert closed == [subscription]
