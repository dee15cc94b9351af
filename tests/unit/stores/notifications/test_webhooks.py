"""Webhooks: their secrets are shown once, and what happens when they change."""

import base64

import pytest
from notified_jobs import URL

from contracts.errors import CursorError
from contracts.webhooks.errors import TooManyWebhooksError, WebhookNotFoundError
from stores.notifications.webhooks import MAX_WEBHOOKS, ROTATION_S


def test_new_webhook_shows_its_secret_once(notified):
    created = notified.put()

    assert len(base64.b64decode(created.secret.removeprefix("whsec_"))) == 32
    assert created.url == "https://hooks.example/********"
    assert notified.webhooks.get("team") == created.model_copy(update={"secret": None})
    assert notified.put("other").secret != created.secret


def test_changed_webhook_keeps_its_secret(notified):
    notified.put()
    before = notified.execute("SELECT secret FROM webhooks")
    notified.now += 60
    changed = notified.put(url="https://new.example", events=["failed"])

    assert (changed.url, changed.events, changed.secret) == (
        "https://new.example",
        ("failed",),
        None,
    )
    assert round((changed.updated_at - changed.created_at).total_seconds()) == 60
    assert notified.execute("SELECT secret FROM webhooks") == before


def test_replaced_secret_signs_for_a_day(notified):
    old = notified.put().secret
    new = notified.put(rotate_secret=True).secret
    notified.fail()
    first = notified.deliveries.claim()
    notified.now += ROTATION_S
    second = notified.deliveries.claim()

    assert old != new
    assert (first.secrets, second.secrets) == ((new, old), (new,))
    assert first.url == URL


def test_webhooks_are_listed_in_pages(notified):
    for name in "abc":
        notified.put(name)
    first = notified.webhooks.list_webhooks(2, None)
    second = notified.webhooks.list_webhooks(2, first.next_cursor)

    assert [each.name for each in (*first.items, *second.items)] == ["c", "b", "a"]
    assert second.next_cursor is None
    with pytest.raises(CursorError):
        notified.webhooks.list_webhooks(2, "x")


def test_unknown_webhook_is_not_found(notified):
    for call in (notified.webhooks.get, notified.webhooks.delete):
        with pytest.raises(WebhookNotFoundError, match="'team'; GET /webhooks lists them"):
            call("team")


def test_number_of_webhooks_is_bounded(notified):
    for number in range(MAX_WEBHOOKS):
        notified.put(f"w{number}")
    notified.put("w0", events=["failed"])

    with pytest.raises(TooManyWebhooksError, match="100"):
        notified.put("one-more")


def test_deleted_webhook_gives_its_waiting_notifications_up(notified):
    notified.put()
    notified.fail("a")
    notified.webhooks.delete("team")
    notified.put()  # another one of the same name

    (found,) = notified.list_notifications()
    assert found.state == "given_up"
    assert [each.error for each in found.attempts] == ["the webhook was deleted"]
    assert notified.deliveries.claim() is None
