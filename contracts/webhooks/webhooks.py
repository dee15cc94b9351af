"""Webhooks, and the notifications that are sent to them."""

from typing import Annotated, Final, Literal

from pydantic import AfterValidator, Field

from contracts.base import MODEL_NAME_PATTERN, Body, Record, Timestamp
from contracts.webhooks.endpoints import MAX_URL_CHARS

MAX_NOTIFY: Final = 4  # webhooks of one job or sweep

WebhookEvent = Literal["succeeded", "failed", "cancelled"]
WEBHOOK_EVENTS: Final[tuple[WebhookEvent, ...]] = ("succeeded", "failed", "cancelled")
NotificationState = Literal["waiting", "delivered", "given_up"]


def _check_distinct(values: tuple[str, ...]) -> tuple[str, ...]:
    if len(set(values)) < len(values):
        raise ValueError("must name each one once")
    return values


WebhookName = Annotated[str, Field(pattern=MODEL_NAME_PATTERN, examples=["team"])]
# Not strict, because a JSON array is a list; the names in it are strict.
WebhookNames = Annotated[
    tuple[WebhookName, ...],
    Field(max_length=MAX_NOTIFY, strict=False),
    AfterValidator(_check_distinct),
]


class WebhookRequest(Body):
    """The URL and the events of a webhook."""

    url: str = Field(
        # The API checks it: an error of pydantic would contain the URL, which may be a secret.
        json_schema_extra={"maxLength": MAX_URL_CHARS, "examples": ["https://hooks.example/T0/B1"]},
        description="the https:// URL that notifications are posted to; its host must have a "
        "globally routable address, unless MLPFORGE_WEBHOOK_HOSTS names it",
    )
    events: Annotated[tuple[WebhookEvent, ...], AfterValidator(_check_distinct)] = Field(
        default=WEBHOOK_EVENTS,
        min_length=1,
        strict=False,
        description="the ends of jobs to report",
    )
    rotate_secret: bool = Field(
        default=False,
        description="replace the secret of an existing webhook; for 24 hours each notification "
        "is signed with the old secret too",
    )


class Webhook(Record):
    """A webhook, which jobs and sweeps name in `notify`."""

    name: str = Field(description="its name")
    url: str = Field(description="its URL, masked after the host")
    events: tuple[WebhookEvent, ...] = Field(description="the ends of jobs that it reports")
    created_at: Timestamp = Field(description="when it was created")
    updated_at: Timestamp = Field(description="when it was changed last")
    secret: str | None = Field(
        default=None,
        description="the secret that signs its notifications; null except in the response that "
        "creates or replaces it",
    )


class NotificationAttempt(Record):
    """One attempt to deliver a notification."""

    at: Timestamp = Field(description="when it began")
    status: int | None = Field(
        default=None, description="the receiver's HTTP status; null without a response"
    )
    error: str | None = Field(
        default=None, description="why it failed; null if it succeeded, or has not ended"
    )


class Notification(Record):
    """A message about the end of a job or a sweep to one webhook."""

    id: str = Field(description="the `webhook-id` of every attempt")
    webhook: str = Field(description="the webhook's name")
    type: str = Field(description="the payload's type, such as `job.succeeded`")
    state: NotificationState = Field(
        description="`waiting` for an attempt or its end, `delivered`, or `given_up`"
    )
    created_at: Timestamp = Field(description="when the job ended")
    next_attempt_at: Timestamp | None = Field(
        default=None, description="when it is sent again at the latest; null if it is not"
    )
    attempts: list[NotificationAttempt] = Field(
        default=[], description="the attempts so far, in their order"
    )
