"""Leases on notifications, retries and their end."""

import pytest

from stores.jobs.risks import JobRisks
from stores.notifications.deliveries import (
    GIVE_UP_S,
    LEASE_S,
    LOST,
    AttemptResult,
    retry_delay_s,
)

CLOCK_STEP_S = 0.001  # SQLite's, as a Julian day, is 0.05 ms
REFUSED = AttemptResult(status=500, error="it responded 500")


@pytest.fixture
def notified(notified):
    notified.put()
    notified.fail()
    return notified


def test_delivered_notification_is_not_sent_again(notified):
    delivery = notified.deliveries.claim()
    assert notified.deliveries.record(delivery, AttemptResult(204)) == "delivered"
    notified.now += GIVE_UP_S

    assert notified.deliveries.claim() is None
    (found,) = notified.list_notifications()
    assert (found.state, found.next_attempt_at) == ("delivered", None)
    assert [(each.status, each.error) for each in found.attempts] == [(204, None)]


def test_claimed_notification_is_free_when_the_lease_ends(notified):
    first = notified.deliveries.claim()
    notified.now += LEASE_S - 1
    assert notified.deliveries.claim() is None
    notified.now += 1 + CLOCK_STEP_S
    second = notified.deliveries.claim()

    assert (second.id, second.body) == (first.id, first.body)
    assert second.attempt == first.attempt + 1


def test_lost_attempt_is_shown_as_lost(notified):
    notified.deliveries.claim()
    notified.now += LEASE_S + CLOCK_STEP_S
    notified.deliveries.record(notified.deliveries.claim(), AttemptResult(200))

    attempts = notified.list_notifications()[0].attempts
    assert [(each.status, each.error) for each in attempts] == [(None, LOST), (200, None)]


def test_late_failure_does_not_change_a_later_attempt(notified):
    late = notified.deliveries.claim()
    notified.now += LEASE_S + CLOCK_STEP_S
    current = notified.deliveries.claim()
    before = notified.execute("SELECT state, due_at FROM notifications")
    notified.deliveries.record(late, REFUSED)
    assert notified.execute("SELECT state, due_at FROM notifications") == before

    assert notified.deliveries.record(current, AttemptResult(200)) == "delivered"
    notified.deliveries.record(late, REFUSED)
    assert notified.list_notifications()[0].state == "delivered"


def test_late_success_ends_the_notification(notified):
    late = notified.deliveries.claim()
    notified.now += LEASE_S + CLOCK_STEP_S
    current = notified.deliveries.claim()

    assert notified.deliveries.record(late, AttemptResult(200)) == "delivered"
    notified.deliveries.record(current, REFUSED)
    notified.now += GIVE_UP_S
    assert notified.deliveries.claim() is None


def test_failed_attempt_is_repeated_after_five_seconds(notified):
    notified.deliveries.record(notified.deliveries.claim(), REFUSED, jitter=lambda: 0)
    assert notified.deliveries.claim() is None
    notified.now += 5 + CLOCK_STEP_S

    assert notified.deliveries.claim() is not None


def test_delays_double_up_to_an_hour_with_jitter():
    assert [retry_delay_s(attempt, 0) for attempt in (1, 2, 3, 10, 11, 12, 99)] == [
        *(5, 10, 20, 2560, 3600, 3600, 3600)
    ]
    assert retry_delay_s(1, 1) == 6


@pytest.mark.parametrize("jitter", [0, 1])
def test_notification_is_given_up_after_a_day(notified, jitter):
    started, times = notified.now, []
    while delivery := notified.deliveries.claim():
        times.append(notified.now - started)
        state = notified.deliveries.record(delivery, REFUSED, jitter=lambda: jitter)
        ((due_at,),) = notified.execute("SELECT due_at FROM notifications")
        notified.now = (due_at or notified.now) + CLOCK_STEP_S

    assert state == "given_up"
    assert 25 < len(times) < 36
    assert GIVE_UP_S - 1.2 * 3600 < times[-1] <= GIVE_UP_S + 1
    assert len(notified.list_notifications()[0].attempts) == len(times)


def test_first_due_notification_is_claimed_first(notified):
    notified.now += 1
    notified.fail("b")
    notified.fail("c")

    claimed = [notified.deliveries.claim() for _ in range(4)]
    assert [delivery and delivery.seq for delivery in claimed] == [1, 2, 3, None]


def test_busy_webhook_does_not_block_the_others(notified):
    notified.put("other")
    notified.fail("b", notify=("other",))
    busy = notified.deliveries.claim().webhook_seq

    notified.fail("c")
    assert notified.deliveries.claim({busy}).webhook == "other"
    assert notified.deliveries.claim({busy}) is None


def is_stalled(notified):
    counts = JobRisks.on_database_of(notified.deliveries).count_risks()
    is_stalled = notified.deliveries.is_stalled()
    assert bool(counts.notifications["overdue"]) == is_stalled
    return is_stalled


def test_slow_receiver_does_not_make_the_outbox_stalled(notified):
    notified.fail("b")
    assert not is_stalled(notified)
    notified.now += 61
    assert is_stalled(notified)
    notified.deliveries.claim()
    assert not is_stalled(notified)
    notified.now += LEASE_S + 1
    assert is_stalled(notified)


def test_waiting_retry_is_not_taken_for_a_working_notifier(notified):
    notified.fail("b")
    notified.now += 61
    first = notified.deliveries.claim()
    assert not is_stalled(notified)
    notified.deliveries.record(first, REFUSED)  # it is due in 5 s; the other one is overdue
    assert is_stalled(notified)


def test_delivery_hides_url_and_secret(notified):
    shown = repr(notified.deliveries.claim())

    assert "hooks.example" not in shown
    assert "whsec_" not in shown
