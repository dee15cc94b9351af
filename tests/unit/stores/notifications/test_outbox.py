"""Every end of a job inserts its notifications in its own transaction, and nothing else does."""

import json

import pytest
from notified_jobs import FAILURE, LEASE_S

from contracts.errors import FencedError
from contracts.jobs.metrics import JobMetrics
from contracts.models.versions import DatasetDigest, Environment, FileDigest, Manifest
from stores.notifications.deliveries import AttemptResult


def succeed_published(notified):
    claim = notified.start()
    notified.jobs.begin_publishing(claim)
    notified.jobs.succeed(
        claim,
        Manifest(
            name="mnist",
            version=1,
            job_id="a",
            spec=claim.spec,
            dataset=DatasetDigest(name="mnist", sha256="d" * 64),
            layer_sizes=(784, 50, 10),
            parameters=39760,
            metrics=JobMetrics(),
            environment=Environment(python="3", numpy="2", blas="b", kernel="k", threads=1),
            created_at="2026-01-01T00:00:00Z",
            weights=FileDigest(sha256="e" * 64, size_bytes=9),
        ),
    )


def succeed_unpublished(notified):
    notified.succeed()


def fail(notified):
    notified.fail()


def cancel_queued(notified):
    notified.submit()
    notified.jobs.cancel("a")


def cancel_running(notified):
    claim = notified.start()
    notified.jobs.cancel("a")
    notified.jobs.end_cancelled(claim)


def cancel_before_publishing(notified):
    claim = notified.start()
    notified.jobs.cancel("a")
    assert not notified.jobs.begin_publishing(claim)


def cancel_before_return(notified):
    claim = notified.start()
    notified.jobs.cancel("a")
    assert not notified.jobs.give_back(claim)


def cancel_before_failure(notified):
    claim = notified.start()
    notified.jobs.cancel("a")
    assert not notified.jobs.fail(claim, FAILURE)


def lose_leases(notified):
    notified.submit()
    for _ in range(notified.limits.max_attempts):
        notified.claim()
        notified.now += LEASE_S + 1
        notified.jobs.sweep_leases()


def lose_cancelled(notified):
    notified.start()
    notified.jobs.cancel("a")
    notified.jobs.sweep_holders(["worker"])


def claim_unreadable(notified):
    notified.submit()
    notified.execute("UPDATE jobs SET spec = json_set(spec, '$.later', 1)")
    assert notified.jobs.claim("worker") is None


ENDS = {
    succeed_published: "succeeded",
    succeed_unpublished: "succeeded",
    fail: "failed",
    cancel_queued: "cancelled",
    cancel_running: "cancelled",
    cancel_before_publishing: "cancelled",
    cancel_before_return: "cancelled",
    cancel_before_failure: "cancelled",
    lose_leases: "failed",
    lose_cancelled: "cancelled",
    claim_unreadable: "failed",
}


@pytest.mark.parametrize(
    ("end", "state"), ENDS.items(), ids=lambda end: getattr(end, "__name__", end)
)
def test_end_of_a_job_has_one_notification_per_webhook(notified, end, state):
    for name in ("team", "other", "unnamed"):
        notified.put(name)
    end(notified)

    (found,) = notified.list_notifications()
    ((body,),) = notified.execute("SELECT body FROM notifications")
    sent = json.loads(body)
    assert (found.webhook, found.type, found.state) == ("team", f"job.{state}", "waiting")
    assert (sent["type"], sent["data"]["id"]) == (f"job.{state}", "a")
    assert (sent["data"]["state"], sent["timestamp"]) == (state, sent["data"]["finished_at"])
    event = notified.jobs.read_events({"a": 0}, 100)["a"][-1]
    assert event.is_last
    assert sent["data"] == json.loads(event.data)


def test_job_that_has_not_ended_has_no_notification(notified):
    notified.put()
    claim = notified.start()
    notified.jobs.begin_publishing(claim)
    notified.jobs.give_back(claim)

    assert notified.list_notifications() == []


def test_several_webhooks_get_one_notification_each(notified):
    notified.put("team")
    notified.put("other")
    notified.fail(notify=("team", "other"))

    found = notified.list_notifications()
    assert sorted(each.webhook for each in found) == ["other", "team"]
    assert len({each.id for each in found}) == 2


def test_events_that_a_webhook_leaves_out_are_not_reported(notified):
    notified.put(events=["failed"])
    notified.succeed("a")
    notified.fail("b")

    assert notified.list_notifications("a") == []
    assert len(notified.list_notifications("b")) == 1


def test_reproduction_notifies_nobody(notified):
    notified.put()
    notified.succeed("a")
    notified.fail("b", reproduces="a")

    assert notified.list_notifications("b") == []


def test_webhook_deleted_before_the_end_is_given_up(notified):
    notified.put()
    claim = notified.start()
    notified.webhooks.delete("team")
    notified.jobs.fail(claim, FAILURE)

    (found,) = notified.list_notifications()
    assert (found.state, found.next_attempt_at) == ("given_up", None)
    assert [each.error for each in found.attempts] == ["the webhook was deleted"]
    assert notified.deliveries.claim() is None


def test_end_that_is_rolled_back_leaves_no_notification(notified):
    notified.put()
    claim = notified.start()
    notified.jobs.sweep_holders(["worker"])
    with pytest.raises(FencedError):
        notified.jobs.fail(claim, FAILURE)

    assert notified.list_notifications() == []


def test_failure_of_the_outbox_rolls_the_end_back(notified):
    notified.put()
    claim = notified.start()
    notified.execute(
        "CREATE TRIGGER refuse BEFORE INSERT ON notifications"
        " BEGIN SELECT RAISE(ABORT, 'refused'); END"
    )
    with pytest.raises(Exception, match="refused"):
        notified.jobs.fail(claim, FAILURE)

    assert notified.jobs.get("a").state == "running"


def test_notification_outlives_its_job(notified):
    notified.put()
    notified.fail("a")
    notified.fail("b")
    notified.jobs.delete_job("a")
    notified.now += 100
    assert notified.jobs.delete_ended(older_than_s=50, limit=10) == 1

    sent = [notified.deliveries.claim() for _ in range(2)]
    assert [json.loads(each.body)["data"]["id"] for each in sent] == ["a", "b"]
    assert notified.deliveries.record(sent[0], AttemptResult(204)) == "delivered"
    notified.jobs.delete_ended(older_than_s=50, limit=10)
    assert notified.execute("SELECT state FROM notifications") == [("waiting",)]
    notified.webhooks.delete("team")
    notified.jobs.delete_ended(older_than_s=50, limit=10)
    assert notified.execute("SELECT * FROM notifications") == []
    assert notified.execute("SELECT * FROM notification_attempts") == []
