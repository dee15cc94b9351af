"""Routes of webhooks, and of the notifications of a job."""

from dataclasses import dataclass
from typing import Final

from flask import Response

from contracts.base import MODEL_NAME_PATTERN, Page
from contracts.webhooks.endpoints import parse_endpoint
from contracts.webhooks.webhooks import Notification, Webhook, WebhookRequest
from services.http.access import ADMINISTER_ALL_NAMES, READ, READ_OR_OWN
from services.http.body_limits import MAX_SPEC_BYTES
from services.http.errors import field_error
from services.http.operations import DELETED, Answer, PathParameter, operation
from services.http.queries import ListQuery
from services.http.routing import answer_json, answer_nothing
from services.notifier.addresses import AddressPolicy, PrivateHostError, UnknownHostError
from stores.notifications.webhooks import WebhookStore

RESOLVE_TIMEOUT_S: Final = 2.0
WEBHOOK_PATH: Final = "/webhooks/{name}"
NAME: Final = {
    "name": PathParameter(
        MODEL_NAME_PATTERN,
        "a webhook's name: a-z or 0-9, then up to 62 of a-z, 0-9, _ and -",
        "team",
    )
}


@dataclass(frozen=True)
class WebhookRoutes:
    """The views of /webhooks and of /jobs/{job_id}/notifications.

    Args:
        policy: Refuses URLs.
    """

    webhooks: WebhookStore
    policy: AddressPolicy

    @operation(
        "PUT",
        WEBHOOK_PATH,
        "Create a webhook, or change its URL and events",
        access=ADMINISTER_ALL_NAMES,  # jobs of all names may notify it
        answers={
            201: Answer("The new webhook, with its secret, which is shown once", model=Webhook),
            200: Answer("The webhook; it keeps its secret, unless replaced", model=Webhook),
        },
        parameters=NAME,
        max_body_bytes=MAX_SPEC_BYTES,
        errors=(409, 503),
    )
    def put_webhook(self, name: str, body: WebhookRequest) -> Response:
        """Create or change a webhook."""
        _check_url(self.policy, body.url)
        webhook, is_new = self.webhooks.put(name, body)
        return answer_json(webhook, status=201 if is_new else 200)

    @operation(
        "GET",
        "/webhooks",
        "List the webhooks, newest first",
        access=READ,
        answers={200: Answer("One page of webhooks", model=Page[Webhook])},
        errors=(503,),
    )
    def list_webhooks(self, query: ListQuery) -> Page[Webhook]:
        """Return one page of webhooks."""
        return self.webhooks.list_webhooks(query.limit, query.cursor)

    @operation(
        "GET",
        WEBHOOK_PATH,
        "Get a webhook",
        access=READ,
        answers={200: Answer("The webhook, without its secret", model=Webhook)},
        parameters=NAME,
        errors=(503,),
    )
    def get_webhook(self, name: str) -> Webhook:
        """Return a webhook."""
        return self.webhooks.get(name)

    @operation(
        "DELETE",
        WEBHOOK_PATH,
        "Delete a webhook; notifications that wait for it are given up",
        access=ADMINISTER_ALL_NAMES,  # jobs of all names may notify it
        answers={204: DELETED},
        parameters=NAME,
        max_body_bytes=MAX_SPEC_BYTES,
        errors=(503,),
    )
    def delete_webhook(self, name: str) -> Response:
        """Delete a webhook."""
        self.webhooks.delete(name)
        return answer_nothing()

    @operation(
        "GET",
        "/jobs/{job_id}/notifications",
        "List the notifications of the end of a job or a sweep, with each attempt",
        access=READ_OR_OWN,
        answers={200: Answer("One page of notifications", model=Page[Notification])},
        errors=(503,),
    )
    def list_notifications(self, job_id: str, query: ListQuery) -> Page[Notification]:
        """Return one page of a job's notifications."""
        return self.webhooks.list_notifications(job_id, query.limit, query.cursor)


def _check_url(policy: AddressPolicy, url: str) -> None:
    """Refuse a URL that the notifier would not call; RefusedError 422, without the URL in it.

    A host that this process can't resolve is accepted: the api may be in a network without a name
    server, and each delivery checks again.
    """
    try:
        policy.find_allowed(parse_endpoint(url, policy.exempt_hosts), RESOLVE_TIMEOUT_S)
    except UnknownHostError:
        return
    except (ValueError, PrivateHostError) as refused:
        raise field_error(["url"], str(refused)) from None
