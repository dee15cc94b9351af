import multiprocessing
import threading

import pytest
from waiting import TIMEOUT_S

from services.server.handover import ACCEPTED, HandoverListener, ProcessLock, open_handover

FORK = multiprocessing.get_context("fork")


@pytest.fixture
def handover():
    handover = open_handover()
    yield handover
    handover.close()


def test_a_connection_leads_to_the_receiver(handover):
    listener = HandoverListener(handover.for_process(is_receiver=True))
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


def test_a_lock_is_held_by_one_process_until_that_ends():
    lock, is_held = ProcessLock(), FORK.Event()

    def hold():
        with lock:
            is_held.set()
            threading.Event().wait()

    holder = FORK.Process(target=hold)
    holder.start()
    assert is_held.wait(TIMEOUT_S)
    order = []

    def follow():
        with lock:
            order.append("taken")

    follower = threading.Thread(target=follow)
    follower.start()
    order.append("killed")
    holder.kill()
    follower.join(TIMEOUT_S)
    holder.join()
    lock.close()
    assert order == ["killed", "taken"]
