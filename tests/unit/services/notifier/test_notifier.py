"""The notifier: nothing is lost or sent under another id, whatever fails meanwhile."""

import threading

import pytest
import structlog
from notified_jobs import URL
from waiting import TIMEOUT_S, wait_until
from webhook_receiver import Receiver, receiving, status

from contracts.errors import DatabaseUnavailableError
from services.notifier import notifier as notifier_module
from services.notifier.notifier import MAX_PER_WEBHOOK, Notifier
from stores.notifications.deliveries import JITTER, LEASE_S, LONGEST_DELAY_S, AttemptResult

STEP_S = 0.001


@pytest.fixture
def run():
    """Return a function that runs a notifier in a thread until the test ends."""
    running = []

    def run(deliveries, send):
        notifier = Notifier(deliveries, send)
        thread = threading.Thread(target=notifier.run)
        thread.start()
        running.append((notifier, thread))
        return notifier

    yield run
    for notifier, thread in running:
        notifier.stop()
        thread.join()


def states(notified, *job_ids):
    return [each.state for job_id in job_ids for each in notified.list_notifications(job_id)]


def test_every_notification_is_sent_once(notified, receiver, sender, run):
    receiver.secret = notified.put(url=receiver.url).secret
    jobs = [f"j{number}" for number in range(12)]
    for job_id in jobs:
        notified.fail(job_id)
    run(notified.deliveries, sender.send)
    wait_until(lambda: states(notified, *jobs) == ["delivered"] * len(jobs))

    assert len(set(receiver.ids)) == len(receiver.ids) == len(jobs)


def test_notification_of_a_killed_sender_is_sent_again(notified, delivery, receiver, sender, run):
    sender.send(delivery)  # and the notifier is killed before it records that
    notified.now += LEASE_S + STEP_S
    run(notified.deliveries, sender.send)
    wait_until(lambda: states(notified, "a") == ["delivered"])

    assert receiver.ids == [delivery.id] * 2
    assert receiver.requests[0]["body"] == receiver.requests[1]["body"]


def test_receiver_that_is_down_for_an_hour_gets_it_then(notified, sender):
    with receiving(Receiver(status(204))) as down:
        secret = notified.put(url=down.url).secret
    notified.fail()
    returns_at = notified.now + 3600
    while go_to_next_attempt(notified) < returns_at:
        assert attempt(notified, sender).error == "the connection failed (Connection refused)"
    with receiving(Receiver(status(204), secret), port=down.port) as up:
        assert attempt(notified, sender) == AttemptResult(204)

    (found,) = notified.list_notifications()
    assert up.ids == [found.id]
    assert (found.state, len(found.attempts) > 9) == ("delivered", True)
    assert notified.now < returns_at + LONGEST_DELAY_S * (1 + JITTER)


def go_to_next_attempt(notified):
    ((due_at,),) = notified.execute("SELECT due_at FROM notifications")
    notified.now = due_at + STEP_S
    return notified.now


def attempt(notified, sender):
    delivery = notified.deliveries.claim()
    result = sender.send(delivery)
    notified.deliveries.record(delivery, result)
    return result


def test_slow_receiver_does_not_delay_others(notified, run):
    go_on, waiting = threading.Event(), []

    def send(delivery):
        if delivery.webhook == "slow":
            waiting.append(delivery.id)
            go_on.wait()
        return AttemptResult(200)

    notified.put("slow")
    notified.put("quick")
    for number in range(12):
        notified.fail(f"s{number}", notify=("slow",))
    notified.fail("q", notify=("quick",))
    run(notified.deliveries, send)
    wait_until(lambda: states(notified, "q") == ["delivered"])
    at_most = len(waiting)
    go_on.set()
    wait_until(lambda: states(notified, "s0", "s11") == ["delivered"] * 2)

    assert at_most <= MAX_PER_WEBHOOK
    assert len(set(waiting)) == 12


def test_stopped_notifier_records_what_it_sends(notified, run):
    is_sending, go_on = threading.Event(), threading.Event()

    def send(_delivery):
        is_sending.set()
        go_on.wait()
        return AttemptResult(200)

    notified.put()
    notified.fail()
    notifier = run(notified.deliveries, send)
    assert is_sending.wait(timeout=TIMEOUT_S)
    notifier.stop()
    go_on.set()

    wait_until(lambda: states(notified, "a") == ["delivered"])


def test_bug_of_a_sender_is_a_failed_attempt(notified, run):
    def send(delivery):
        raise RuntimeError(delivery.url)

    notified.put()
    notified.fail()
    with structlog.testing.capture_logs() as logs:
        run(notified.deliveries, send)
        wait_until(lambda: any(line["event"] == "notification_failed" for line in logs))

    (found,) = notified.list_notifications()
    assert found.attempts[0].error == "the notifier has a bug, which its log describes"
    crash = next(line for line in logs if line["event"] == "notification_crashed")
    assert (crash["bug"], "k3y" in str(logs)) == ("RuntimeError", False)


def test_log_has_no_url_and_no_secret(notified, receiver, sender, run):
    receiver.respond = status(500)
    notified.put(url=receiver.url)
    notified.put("private", URL)
    notified.fail(notify=("team", "private"))
    with structlog.testing.capture_logs() as logs:
        run(notified.deliveries, sender.send)
        wait_until(lambda: len(logs) == 2)

    text = str(logs)
    assert {line["webhook"] for line in logs} == {"team", "private"}
    assert not [word for word in ("k3y", "whsec_", "T0", "http") if word in text]


class UnavailableOutbox:
    """An outbox whose database is unavailable for two polls, and then has a bug."""

    def __init__(self):
        self.calls = 0

    def claim(self, _busy):
        self.calls += 1
        if self.calls > 2:
            raise ValueError("a bug")
        raise DatabaseUnavailableError


def test_outage_of_the_database_is_logged_once(run, monkeypatch):
    monkeypatch.setattr(notifier_module, "POLL_S", 0.001)
    outbox = UnavailableOutbox()
    with structlog.testing.capture_logs() as logs:
        run(outbox, None)
        wait_until(lambda: outbox.calls > 4)

    assert [line["event"] for line in logs] == ["notifications_not_read", "notifier_crashed"]


def test_result_that_can_not_be_recorded_is_logged(notified, run, monkeypatch):
    monkeypatch.setattr(notifier_module, "POLL_S", 0.001)
    notified.put()
    notified.fail()
    with structlog.testing.capture_logs() as logs:
        run(RefusingOutbox(notified.deliveries), lambda _delivery: AttemptResult(200))
        wait_until(lambda: logs)

    assert logs[0]["event"] == "attempt_not_recorded"


class RefusingOutbox:
    """An outbox that takes no results."""

    def __init__(self, deliveries):
        self.claim = deliveries.claim

    def record(self, *_arguments):
        raise DatabaseUnavailableError
