"""The errors about webhooks."""

from contracts.errors import ForgeError, NotFoundError


class WebhookNotFoundError(NotFoundError):
    """No webhook has this name."""

    def __init__(self, name: str) -> None:
        super().__init__(f"no webhook is named {name[:100]!r}; GET /webhooks lists them")


class TooManyWebhooksError(ForgeError):
    """There is the maximum number of webhooks."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"there are {limit} webhooks already: delete one first")
