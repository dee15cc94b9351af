"""A stream's bytes, piece by piece, on a connection that may be full or gone."""

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

MAX_PIECE_BYTES = 8192  # so much is sent without waiting where there is room at all
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


def stream(subscription, pace=SILENT, environ=None, on_close=lambda _: None):
    frame = Framer(OneJobIds("a"), {"a": 0})
    connection = ClientConnection(environ or {}, stalled_s=1000)
    return EventStream(subscription, connection, frame, pace, on_close)


def test_it_opens_at_once_and_says_how_soon_to_come_back(subscription):
    assert next(iter(stream(subscription))) == b"retry: 1000\n\n"


def test_events_are_sent_with_their_ids_and_the_last_ends_it(subscription):
    tell(subscription, '{"state":"queued"}', '{"state":"cancelled"}')

    told = list(read_events(stream(subscription)))

    assert [(event.id, event.kind) for event in told] == [("1", "state"), ("2", "state")]
    assert told[-1].data == {"state": "cancelled"}


def test_silence_is_broken_by_a_comment(subscription):
    pieces = iter(stream(subscription, TALKATIVE))
    next(pieces)

    assert next(pieces).startswith(b": ")
    assert next(pieces).endswith(b"\n\n")


def test_silence_is_never_longer_than_is_documented():
    (documented_s,) = re.findall(r"after (\d+) s without events", EVENT_FORMAT)

    assert DEFAULT_PACE.heartbeat_s == int(documented_s) == 15


def test_no_piece_is_larger_than_what_is_sent_without_waiting(subscription):
    text = '{"tags":"' + "x" * 50_000 + '"}'
    tell(subscription, text)

    pieces = list(stream(subscription))

    assert max(map(len, pieces)) <= MAX_PIECE_BYTES
    assert text.encode() in b"".join(pieces)


def test_it_ends_when_the_server_stops(subscription):
    is_stopping = []
    pieces = iter(stream(subscription, environ={IS_STOPPING: lambda: bool(is_stopping)}))
    next(pieces)

    is_stopping.append(True)

    assert list(pieces) == []


def test_it_ends_when_the_client_is_gone(subscription, pair):
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


def test_a_server_that_stops_does_not_wait_to_send_the_end_to_a_client_that_takes_nothing(
    subscription, pair
):
    server, _ = pair
    is_stopping = []
    environ = {"gunicorn.socket": server, IS_STOPPING: lambda: bool(is_stopping)}
    pieces = iter(stream(subscription, environ=environ))
    next(pieces)
    fill(server)

    is_stopping.append(True)
    rest = list(pieces)

    assert rest == []
    with pytest.raises(BrokenPipeError):  # or this would wait for ever
        server.send(b"0\r\n\r\n")


def test_nothing_more_is_sent_to_a_client_that_is_given_up(subscription, pair):
    server, _ = pair
    fill(server)
    tell(subscription, "{}")
    connection = ClientConnection({"gunicorn.socket": server}, stalled_s=0)
    frame = Framer(OneJobIds("a"), {"a": 0})

    assert list(EventStream(subscription, connection, frame, SILENT, lambda _: None)) == []


def test_its_place_is_given_back_though_it_was_never_read(subscription):
    closed = []

    stream(subscription, on_close=closed.append).close()

    assert closed == [subscription]
