"""Only clients below the minimum transfer rate are disconnected."""

import socket

import pytest
from gunicorn.http.unreader import SocketUnreader

from services.limits.transfer_rate import Transfer, pace_sending, paced_reading


def test_transfer_at_the_minimum_rate_continues():
    transfer = Transfer(rate=1000, grace_s=10)
    for _ in range(100):
        transfer.move(5000, took_s=5)
    assert transfer.left_s() == 10


def test_slower_transfer_ends_after_the_grace_period():
    transfer = Transfer(rate=1000, grace_s=10)
    transfer.move(2500, took_s=5)
    assert transfer.left_s() == 7.5
    for _ in range(3):
        transfer.move(2500, took_s=5)
    with pytest.raises(TimeoutError):
        transfer.left_s()


def test_fast_transfer_may_not_stall_for_longer():
    transfer = Transfer(rate=1000, grace_s=10)
    transfer.move(1_000_000, took_s=1)
    transfer.move(1, took_s=11)
    with pytest.raises(TimeoutError):
        transfer.left_s()


def test_read_timeout_applies_only_while_waiting():
    ours, theirs = socket.socketpair()
    with ours, theirs:
        unreader = SocketUnreader(ours)
        theirs.sendall(b"abc")
        with paced_reading(unreader, ours):
            assert (unreader.read(3), ours.gettimeout()) == (b"abc", None)
            ours.settimeout(0.01)  # a shorter one, of a reader that discards the rest, stays
            with pytest.raises(TimeoutError):
                unreader.read(3)
            assert ours.gettimeout() == 0.01
        assert "chunk" not in vars(unreader)


def test_answer_is_sent_in_small_pieces():
    ours, theirs = socket.socketpair()
    with ours, theirs:
        pieces = list(pace_sending([b"x" * 200_000, b"", b"yz"], ours))
        assert ours.gettimeout() > 0
    assert b"".join(pieces) == b"x" * 200_000 + b"yz"
    assert max(map(len, pieces)) == 65_536
