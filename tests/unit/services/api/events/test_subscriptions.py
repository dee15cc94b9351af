"""The buffer of a stream: what it accepts, and its bounds."""

import threading

import pytest
from waiting import TIMEOUT_S

from contracts.jobs.events import JobEvent
from services.api.events.subscriptions import News, Subscription

MAX_CHARS = 65_536  # of a stream
EVENT_CHARS = 1000


def events(first, last, *, is_ended=False, chars=EVENT_CHARS):
    return [
        JobEvent(number=n, kind="epoch", data="x" * chars, is_last=is_ended and n == last)
        for n in range(first, last + 1)
    ]


def news(first, last, *, is_all=True, **more):
    return News(first - 1, events(first, last, **more), is_all=is_all)


class Requests:
    def __init__(self):
        self.count = 0

    def __call__(self):
        self.count += 1


@pytest.fixture
def ask():
    return Requests()


@pytest.fixture
def subscription(ask):
    return Subscription({"a": 0}, ask)


def numbers(taken):
    return [event.number for _, event in taken]


def test_offered_events_are_taken_once_in_order(subscription):
    subscription.offer("a", news(1, 3))
    subscription.offer("a", news(1, 4))

    assert numbers(subscription.take(0)) == [1, 2, 3, 4]
    assert subscription.take(0) == []


def test_resumed_stream_accepts_only_new_events(ask):
    subscription = Subscription({"a": 2}, ask)

    subscription.offer("a", news(1, 4))

    assert numbers(subscription.take(0)) == [3, 4]


def test_events_after_a_gap_are_not_accepted(subscription):
    assert not subscription.offer("a", news(3, 4))

    assert subscription.take(0) == []
    assert subscription.wanted(is_behind=True) == {"a": 0}


def test_buffer_is_bounded(subscription):
    subscription.offer("a", news(1, 1000))

    waiting = sum(len(event.data) for _, event in subscription.take(0))

    assert MAX_CHARS <= waiting < MAX_CHARS + EVENT_CHARS


def test_full_buffer_wants_nothing_until_it_is_taken(subscription):
    subscription.offer("a", news(1, 1000))
    wanted = subscription.wanted(is_behind=True) | subscription.wanted(is_behind=False)

    taken = subscription.take(0)

    assert wanted == {}
    assert subscription.wanted(is_behind=True) == {"a": len(taken)}


def test_each_job_has_its_share_of_the_buffer(ask):
    subscription = Subscription({"a": 0, "b": 0}, ask)
    subscription.offer("a", news(1, 1000))
    subscription.offer("b", news(1, 2))

    taken = subscription.take(0)

    of_a = [event for job_id, event in taken if job_id == "a"]
    assert sum(len(event.data) for event in of_a) < MAX_CHARS / 2 + EVENT_CHARS
    assert len(taken) == len(of_a) + 2


def test_event_larger_than_the_buffer_is_sent(subscription):
    subscription.offer("a", news(1, 1, chars=2 * MAX_CHARS))

    assert numbers(subscription.take(0)) == [1]


def test_truncated_read_is_requested_again_with_room(subscription, ask):
    subscription.offer("a", news(1, 1000))
    before = ask.count

    subscription.take(0)

    assert (before, ask.count) == (0, 1)


def test_take_requests_nothing_if_all_was_accepted(subscription, ask):
    subscription.offer("a", news(1, 3))

    subscription.take(0)

    assert ask.count == 0


def test_new_stream_is_behind_until_it_has_all_events(subscription):
    assert subscription.wanted(is_behind=True) == {"a": 0}

    subscription.offer("a", news(1, 3, is_all=False))
    assert subscription.wanted(is_behind=True) == {"a": 3}
    assert subscription.wanted(is_behind=False) == {}

    subscription.offer("a", news(4, 5))
    assert subscription.wanted(is_behind=True) == {}
    assert subscription.wanted(is_behind=False) == {"a": 5}


def test_live_stream_falls_behind_after_a_partial_read(subscription):
    subscription.offer("a", news(1, 3))
    subscription.offer("a", news(4, 5, is_all=False))

    assert subscription.wanted(is_behind=True) == {"a": 5}


def test_full_stream_falls_behind(subscription):
    subscription.offer("a", news(1, 66))

    subscription.take(0)

    assert subscription.wanted(is_behind=True) == {"a": 66}


def test_offer_returns_whether_to_read_again_at_once(subscription):
    assert subscription.offer("a", news(1, 3, is_all=False))
    assert not subscription.offer("a", news(1, 3, is_all=False))  # it has these
    assert not subscription.offer("a", news(4, 5))  # that is all there is
    assert not subscription.offer("a", news(6, 1000, is_all=False))  # no room is left


def test_subscription_is_over_after_the_last_job_s_end(ask):
    subscription = Subscription({"a": 0, "b": 0}, ask)
    subscription.offer("a", news(1, 2, is_ended=True))
    subscription.offer("b", news(1, 2))
    subscription.take(0)
    was_over = subscription.is_over

    subscription.offer("b", news(3, 3, is_ended=True))
    is_over_before = subscription.is_over
    subscription.take(0)

    assert [was_over, is_over_before, subscription.is_over] == [False, False, True]
    assert subscription.wanted(is_behind=True) == {}


def test_unreadable_job_ends_without_a_terminal_state(subscription):
    subscription.offer("a", news(1, 2))
    subscription.offer("a", News(2, None, is_all=True))

    assert numbers(subscription.take(0)) == [1, 2]
    assert subscription.is_over


def test_waiting_stream_is_woken_by_events_and_by_the_end(ask):
    for update in (news(1, 1), News(0, None, is_all=True)):
        subscription = Subscription({"a": 0}, ask)
        waiter = threading.Thread(target=subscription.take, args=[1000], daemon=True)
        waiter.start()

        subscription.offer("a", update)

        waiter.join(timeout=TIMEOUT_S)
        assert not waiter.is_alive()
