import multiprocessing

import pytest

from services.server.handover import ACCEPTED, HandoverListener, open_handover

FORK = multiprocessing.get_context("fork")


@pytest.fixture
def handover():
    handover = open_handover()
    yield handover
    handover.close()


def test_a_connection_leads_to_the_receiver(handover):
    listener = HandoverListener(handover.part(is_receiver=True))
    listener.setblocking(False)
    with pytest.raises(BlockingIOError):
        listener.accept()
    with handover.connect() as ours:
        ours.sendall(b"question")
        theirs, _ = listener.accept()
        with theirs:
            assert theirs.recv(100) == b"question"
            assert ours.recv(100) == ACCEPTED
            theirs.sendall(b"answer")
            assert ours.recv(100) == b"answer"
        assert ours.recv(100) == b""


def test_a_connection_waits_for_the_next_receiver(handover):
    with handover.connect() as ours:
        ours.sendall(b"question")
        theirs, _ = HandoverListener(handover).accept()
        with theirs:
            assert theirs.recv(100) == b"question"


def test_connection_whose_client_has_left_is_not_accepted(handover):
    handover.connect().close()
    with pytest.raises(ConnectionAbortedError):
        HandoverListener(handover).accept()


def test_each_connection_is_accepted_by_one_receiver(handover):
    listeners = [HandoverListener(handover) for _ in range(2)]
    listeners[0].setblocking(False)
    with handover.connect():
        theirs, _ = listeners[1].accept()
        theirs.close()
        with pytest.raises(BlockingIOError):
            listeners[0].accept()
