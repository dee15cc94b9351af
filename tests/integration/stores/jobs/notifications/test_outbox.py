"""The outbox on both databases: its locks, its cascades and its compare-and-set."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import Engine, func, select

from contracts.jobs.spec import JobSpec
from contracts.webhooks.webhooks import WebhookRequest
from stores.jobs.records import NewJob
from stores.jobs.store import JobStore
from stores.notifications.deliveries import AttemptResult, Delivery, DeliveryStore
from stores.notifications.tables import notification_attempts, notifications
from stores.notifications.webhooks import WebhookStore
from tests.integration.stores.jobs.lifecycle import FAILURE, take

JOBS = 6
HOOK = WebhookRequest(url="https://hooks.example/x")


@pytest.fixture
def webhooks(store: JobStore) -> WebhookStore:
    webhooks = WebhookStore.on_database_of(store)
    webhooks.put("team", HOOK)
    webhooks.put("other", HOOK)
    return webhooks


@pytest.fixture
def deliveries(store: JobStore) -> DeliveryStore:
    return DeliveryStore.on_database_of(store)


def end_jobs(store: JobStore) -> None:
    for number in range(JOBS):
        spec = JobSpec(dataset_version=1, notify=("team", "other"))
        store.create(NewJob(f"j{number}", spec, 1000))
        store.fail(take(store), FAILURE)


def test_concurrent_notifiers_claim_each_notification_once(
    store: JobStore, webhooks: WebhookStore, deliveries: DeliveryStore
) -> None:
    end_jobs(store)
    together = Barrier(3)

    def claim_all() -> list[Delivery]:
        together.wait()
        return list(iter(deliveries.claim, None))

    with ThreadPoolExecutor(3) as pool:
        claimed = [
            each for calls in [pool.submit(claim_all) for _ in range(3)] for each in calls.result()
        ]

    assert len(claimed) == len({each.id for each in claimed}) == 2 * JOBS
    for each in claimed:
        assert deliveries.record(each, AttemptResult(200)) == "delivered"
    found = webhooks.list_notifications("j0", 9, None).items
    assert [(each.webhook, each.state) for each in found] == [
        ("other", "delivered"),
        ("team", "delivered"),
    ]


def test_notifications_outlive_their_jobs(
    store: JobStore, webhooks: WebhookStore, deliveries: DeliveryStore, engine: Engine
) -> None:
    end_jobs(store)
    sent = deliveries.claim()
    assert sent is not None
    deliveries.record(sent, AttemptResult(500, "it responded 500"))
    assert store.delete_ended(older_than_s=-1, limit=100) == JOBS
    assert deliveries.claim() is not None
    for name in ("team", "other"):
        webhooks.delete(name)

    assert store.delete_ended(older_than_s=-1, limit=100) == 0
    with engine.connect() as connection:
        for table in (notifications, notification_attempts):
            assert connection.scalar(select(func.count()).select_from(table)) == 0


def test_jobs_end_while_their_webhook_is_deleted(store: JobStore, webhooks: WebhookStore) -> None:
    together = Barrier(2)

    def delete_often() -> None:
        together.wait()
        for _ in range(JOBS):
            webhooks.put("team", HOOK)
            webhooks.delete("team")

    with ThreadPoolExecutor(1) as pool:
        deleting = pool.submit(delete_often)
        together.wait()
        end_jobs(store)
        deleting.result()

    found = [webhooks.list_notifications(f"j{n}", 9, None).items for n in range(JOBS)]
    states = [{each.webhook: each.state for each in items} for items in found]
    assert states == [{"team": "given_up", "other": "waiting"}] * JOBS
