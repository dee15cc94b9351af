"""When a throttled saver writes, and what delays or spares a write."""

import threading
import time

import pytest
from structlog.testing import capture_logs
from waiting import TIMEOUT_S

from contracts.errors import FencedError, StoreUnavailableError
from worker.training.throttled_saver import MAX_FIRST_PAUSE_S, ThrottledSaver

MAX_SHARE = 0.01


def make_saver(interval_s=3600.0, is_unwanted=lambda: False, max_share=MAX_SHARE):
    return ThrottledSaver("file", interval_s, max_share, is_unwanted)


def save(saver, write, pack=lambda: "packed"):
    """Save at step 7; return the events and steps of the log."""
    with capture_logs() as lines:
        saver.save(7, pack, write)
    return [(line["event"], line["step"]) for line in lines]


def refuse(error):
    def fail(*_arguments):
        raise error

    return fail


def test_first_save_is_due_after_the_interval():
    before = time.monotonic()
    assert make_saver(700.0).due_at >= before + 700


def test_save_writes_and_is_due_again_after_the_interval():
    written, saver, before = [], make_saver(700.0), time.monotonic()
    assert save(saver, written.append) == [("file_saved", 7)]
    assert written == ["packed"]
    assert saver.due_at >= before + 700


def test_slow_saves_are_made_less_often():
    saver = make_saver(interval_s=0)
    save(saver, lambda _: threading.Event().wait(0.02))
    assert saver.due_at - time.monotonic() > 0.015 / MAX_SHARE


def test_one_slow_save_delays_the_next_by_seconds_only():
    saver = make_saver(interval_s=0, max_share=0.001)
    save(saver, lambda _: threading.Event().wait(0.02))
    assert saver.due_at - time.monotonic() <= MAX_FIRST_PAUSE_S

    save(saver, lambda _: threading.Event().wait(0.02))
    assert saver.due_at - time.monotonic() > MAX_FIRST_PAUSE_S


@pytest.mark.parametrize("error", [StoreUnavailableError(), MemoryError()], ids=repr)
def test_failed_write_is_logged_and_due_again_later(error):
    saver = make_saver()
    assert save(saver, refuse(error)) == [("file_missed", 7)]
    assert saver.due_at > time.monotonic()


def test_no_memory_to_pack_does_not_end_the_run():
    assert save(make_saver(), print, pack=refuse(MemoryError())) == [("file_missed", 7)]


def test_fenced_write_raises():
    with pytest.raises(FencedError):
        save(make_saver(), refuse(FencedError("job", 1)))


def test_unwanted_file_is_not_written():
    written = []
    assert save(make_saver(is_unwanted=lambda: True), written.append) == []
    assert written == []


def test_file_that_becomes_unwanted_is_not_waited_for():
    begun, released, ended = (threading.Event() for _ in range(3))

    def write_slowly(_):
        begun.set()
        released.wait(TIMEOUT_S)
        ended.set()

    assert save(make_saver(is_unwanted=begun.is_set), write_slowly) == []
    assert not ended.is_set()
    released.set()


def test_wanted_file_is_waited_for():
    polls, has_waited, written = [], threading.Event(), []

    def is_unwanted():
        polls.append(1)
        if len(polls) == 3:
            has_waited.set()
        return False

    def write_slowly(packed):
        has_waited.wait(TIMEOUT_S)
        written.append(packed)

    save(make_saver(is_unwanted=is_unwanted), write_slowly)
    assert written == ["packed"]


def test_file_is_written_without_another_thread(monkeypatch):
    written = []
    monkeypatch.setattr(threading.Thread, "start", refuse(RuntimeError("can't start new thread")))
    save(make_saver(), written.append)
    assert written == ["packed"]
