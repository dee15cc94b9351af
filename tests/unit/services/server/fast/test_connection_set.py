"""Limits of time and memory, with the test's own clock and real sockets."""

import json
import socket

import pytest
from connected_clients import BOUNDS, Clients

from services.server.fast.stages import Stage

HALF = b"POST /predict HTTP/1.1\r\nContent-Length: 1000000\r\n\r\n"
COMPLETE = b"GET /healthz HTTP/1.1\r\n\r\n"


@pytest.fixture
def clients():
    clients = Clients()
    yield clients
    clients.close()


def read_all(client):
    return b"".join(iter(lambda: client.recv(65536), b""))


def problem(client):
    head, _, body = read_all(client).partition(b"\r\n\r\n")
    assert b"Connection: close" in head
    return json.loads(body)


def test_complete_request_is_served(clients):
    client = clients.connect(COMPLETE[:10])
    assert not clients.served
    client.sendall(COMPLETE[10:])
    clients.turn()
    assert [(stage, content) for _, stage, content in clients.served] == [
        (Stage.COMPLETE, COMPLETE)
    ]


def test_plain_request_takes_the_fast_path(clients):
    client = clients.connect(b"plain\r\n\r\n")
    assert client.recv(100) == b"at once"
    assert not clients.served


def test_request_that_may_have_begun_after_the_poll_is_marked(clients):
    plain = b"plain\r\n\r\n"
    client = clients.connect(plain)  # it may have been sent after the poll
    client.sendall(plain)
    clients.turn()
    client.sendall(COMPLETE + plain)  # the second one may have been sent later than the first
    clients.turn()
    connection, _, _ = clients.served.pop()
    connection.sock.pieces = [b"response"]
    clients.traffic.reply(connection, connection.take_rest(), is_last=False)
    for piece in (plain[:3], plain[3:]):
        client.sendall(piece)
        clients.turn()
    assert clients.had_arrived == [False, True, True, False, True, False]


def test_stalled_request_is_408_and_closes(clients):
    client = clients.connect(HALF)
    clients.pass_s(BOUNDS.silent_s - 1)
    assert len(clients.traffic) == 1
    clients.pass_s(2)
    assert problem_of_slow(client)["status"] == 408
    assert [kind.name for kind in clients.refused] == ["request_timeout"]


def problem_of_slow(client):
    client.shutdown(socket.SHUT_WR)
    return problem(client)


def test_endless_request_is_408(clients):
    client = clients.connect(HALF)
    for _ in range(int(BOUNDS.arriving_s / 5) + 1):
        client.sendall(b"x")
        clients.pass_s(5)
    assert problem_of_slow(client)["type"] == "urn:mlpforge:problem:request_timeout"


def test_idle_connection_is_kept_for_a_while(clients):
    client = clients.connect()
    clients.pass_s(BOUNDS.keepalive_s - 1)
    client.sendall(b"plain\r\n\r\n")
    clients.turn()
    assert client.recv(100) == b"at once"
    clients.pass_s(BOUNDS.keepalive_s - 1)
    assert len(clients.traffic) == 1
    clients.pass_s(2)
    assert read_all(client) == b""
    assert len(clients.traffic) == 0


def test_unread_response_is_dropped(clients):
    client = clients.connect(COMPLETE)
    (connection, *_), *_ = clients.served
    connection.sock.sendall(b"x" * 1_000_000)
    clients.traffic.reply(connection, b"", is_last=False)
    clients.pass_s(BOUNDS.writing_s - 1)
    assert len(client.recv(100_000)) > 0
    clients.pass_s(BOUNDS.writing_s - 1)
    assert len(clients.traffic) == 1
    clients.pass_s(BOUNDS.writing_s + 1)
    assert len(clients.traffic) == 0


def test_response_is_written_completely(clients):
    client = clients.connect(COMPLETE)
    (connection, *_), *_ = clients.served
    answer = bytes(range(256)) * 4000
    connection.sock.sendall(answer)
    clients.traffic.reply(connection, b"plain\r\n\r\n", is_last=False)
    got = b""
    while len(got) < len(answer) + len(b"at once"):
        clients.turn()
        got += client.recv(65536)
    assert got == answer + b"at once"


def test_client_that_still_sends_gets_its_response(clients):
    client = clients.connect(HALF)
    clients.pass_s(BOUNDS.silent_s + 1)
    for _ in range(50):
        client.sendall(b"x" * 1000)
        clients.turn()
    assert problem_of_slow(client)["status"] == 408
    clients.turn()
    assert len(clients.traffic) == 0


def test_client_that_never_closes_is_disconnected(clients):
    client = clients.connect(HALF)
    clients.pass_s(BOUNDS.silent_s + 1)
    clients.pass_s(BOUNDS.lingering_s + 1)
    assert len(clients.traffic) == 0
    assert b"408" in read_all(client)


def test_full_memory_drops_the_largest(clients):
    small = clients.connect(HALF)
    largest = clients.connect(HALF.replace(b"1000000", b"1900000"))
    clients.send(small, b"x" * 500_000)
    clients.send(largest, b"x" * 1_800_000)
    third = clients.connect(HALF)
    clients.send(third, b"x" * 900_000)
    assert problem_of_slow(largest)["type"] == "urn:mlpforge:problem:busy"
    clients.send(small, b"x" * 500_000)
    assert [stage for _, stage, _ in clients.served] == [Stage.COMPLETE]


def test_memory_is_released(clients):
    for _ in range(10):
        clients.connect().close()
        client = clients.connect(HALF.replace(b"1000000", b"1900000"))
        clients.send(client, b"x" * 1_800_000)
        client.close()
        clients.turn()
    done = clients.connect(HALF)
    clients.send(done, b"x" * 1_000_000)
    ((connection, *_),) = clients.served
    connection.sock.sendall(b"done")
    clients.traffic.reply(connection, b"", is_last=False)
    assert done.recv(100) == b"done"
    assert clients.traffic._held_bytes == 0


def test_bodies_count_until_they_are_answered(clients):
    for _ in range(2):
        clients.send(clients.connect(HALF), b"x" * 1_000_000)
    assert [stage for _, stage, _ in clients.served] == [Stage.COMPLETE] * 2
    third = clients.connect(HALF)
    clients.send(third, b"x" * 999_990)
    assert problem_of_slow(third)["type"] == "urn:mlpforge:problem:busy"
    clients.traffic.reply(clients.served[0][0], b"", is_last=True)
    clients.send(clients.connect(HALF), b"x" * 1_000_000)
    assert [stage for _, stage, _ in clients.served] == [Stage.COMPLETE] * 3


@pytest.mark.parametrize("size", [20_000, 1_000_000, 2**20, 2**20 + 1])
def test_body_arrives_as_it_was_sent(clients, size):
    request = HALF.replace(b"1000000", b"%d" % size) + (bytes(range(251)) * 5000)[:size]
    clients.send(clients.connect(request[:100]), request[100:] + b"plain\r\n\r\n")
    ((connection, _, content),) = clients.served
    assert content == request
    assert isinstance(connection.sock.body.view(), memoryview) == (size <= 2**20)
    clients.traffic.reply(connection, connection.take_rest(), is_last=False)
    clients.turn()
    assert clients._ends[-1].recv(100) == b"at once"


def test_small_body_that_has_arrived_is_read_in_one_event(clients):
    client = clients.connect()
    client.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 200_000)
    client.sendall(b"POST /predict HTTP/1.1\r\nContent-Length: 50000\r\n\r\n" + bytes(50_000))
    ((key, _),) = clients.poller.select(0)
    key.data(key.fileobj)
    assert [stage for _, stage, _ in clients.served] == [Stage.COMPLETE]


def test_body_of_a_forbidden_head_is_not_read(clients):
    clients.connect(HALF.replace(b"HTTP/1.1", b"HTTP/1.1\r\nHost: evil"))
    assert [stage for _, stage, _ in clients.served] == [Stage.FORBIDDEN]
    clients.connect(HALF.replace(b"HTTP/1.1", b"HTTP/1.1\r\nHost: good"))
    assert len(clients.served) == 1


def test_longest_idle_connection_is_closed(clients):
    busy = clients.connect(HALF)
    oldest = clients.connect()
    clients.pass_s(1)
    younger = clients.connect()
    clients.traffic.close_oldest_idle()
    assert read_all(oldest) == b""
    assert len(clients.traffic) == 2
    clients.traffic.close_oldest_idle()
    assert read_all(younger) == b""
    clients.traffic.close_oldest_idle()
    assert len(clients.traffic) == 1
    busy.sendall(b"x")


def test_stop_closes_idle_connections_after_a_moment(clients):
    client = clients.connect()
    clients.traffic.close_idle_after(clients.traffic.now_s + 2)
    clients.pass_s(1)
    assert len(clients.traffic) == 1
    clients.pass_s(2)
    assert read_all(client) == b""


def test_client_that_leaves_before_100_leaves_nothing(clients):
    client = clients.connect()
    client.sendall(HALF.replace(b"Content", b"Expect: 100-continue\r\nContent"))
    client.close()
    clients.turn()
    assert len(clients.traffic) == clients.traffic._held_bytes == 0


def test_unread_responses_are_bounded_together(clients):
    for _ in range(10):
        clients.connect(COMPLETE)
        connection, *_ = clients.served[-1]
        connection.sock.sendall(b"x" * 1_000_000)
        clients.traffic.reply(connection, b"", is_last=False)
    assert 0 < clients.traffic._held_bytes <= BOUNDS.held_bytes
