import select
import socket
from collections.abc import Iterator
from contextlib import suppress

import pytest
from flask import Flask

from services.server.client_connection import IS_STOPPING, ClientConnection, watch_client

Pair = tuple[socket.socket, socket.socket]


@pytest.fixture
def pair() -> Iterator[Pair]:
    server, client = socket.socketpair()
    with server, client:
        yield server, client


def connect(server: socket.socket, stalled_s: float = 5) -> ClientConnection:
    return ClientConnection({"gunicorn.socket": server}, stalled_s)


def fill(server: socket.socket) -> None:
    server.setblocking(False)
    with suppress(BlockingIOError):
        while server.send(b"x" * 65_536):
            pass
    server.setblocking(True)


def test_reading_client_is_writable(pair: Pair) -> None:
    connection = connect(pair[0])
    assert not connection.is_ended
    assert connection.wait_until_writable()


def test_closed_client_is_gone(pair: Pair) -> None:
    server, client = pair
    client.close()
    assert connect(server).is_ended
    assert not connect(server).wait_until_writable()


def test_pipelined_request_is_not_a_disconnect(pair: Pair) -> None:
    server, client = pair
    client.send(b"GET /")
    assert not connect(server).is_ended
    assert server.recv(5) == b"GET /"


@pytest.mark.skipif(not hasattr(select, "POLLRDHUP"), reason="only Linux says so")
def test_closed_client_with_unread_data_is_gone(pair: Pair) -> None:
    server, client = pair
    client.send(b"a body")
    client.close()
    assert connect(server).is_ended


def test_stalled_client_is_disconnected(pair: Pair) -> None:
    server, client = pair
    fill(server)

    has_room = connect(server, stalled_s=0.01).wait_until_writable()

    assert not has_room
    with pytest.raises(BrokenPipeError):
        server.send(b"x")
    assert client.recv(1) == b"x"


def test_client_that_resumes_reading_gets_the_rest(pair: Pair) -> None:
    server, client = pair
    fill(server)
    client.setblocking(False)
    with suppress(BlockingIOError):
        while client.recv(65_536):
            pass
    assert connect(server).wait_until_writable()


def test_server_that_stops_ends_the_stream() -> None:
    connection = ClientConnection({IS_STOPPING: lambda: True}, 5)
    assert connection.is_ended
    assert not connection.wait_until_writable()


def test_stalled_client_is_disconnected_by_a_stop(pair: Pair) -> None:
    server, _ = pair
    fill(server)

    has_room = ClientConnection(
        {"gunicorn.socket": server, IS_STOPPING: lambda: True}, 5
    ).wait_until_writable()

    assert not has_room
    with pytest.raises(BrokenPipeError):
        server.send(b"x")


def test_reading_client_gets_the_end_when_stopping(pair: Pair) -> None:
    server, client = pair

    has_room = ClientConnection(
        {"gunicorn.socket": server, IS_STOPPING: lambda: True}, 5
    ).wait_until_writable()

    assert not has_room
    server.send(b"0")
    assert client.recv(5) == b"0"


def test_client_without_a_socket_is_connected() -> None:
    connection = ClientConnection({}, 5)
    assert not connection.is_ended
    assert connection.wait_until_writable()


def test_client_is_watched_outside_its_request_context(pair: Pair) -> None:
    server, client = pair
    with Flask(__name__).test_request_context(environ_overrides={"gunicorn.socket": server}):
        is_gone = watch_client()
    assert not is_gone()
    client.close()
    assert is_gone()


def test_no_client_is_gone_outside_a_request() -> None:
    assert not watch_client()()
