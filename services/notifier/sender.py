"""Sends one notification: signs it, posts it, and describes the response."""

import ssl
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from http import HTTPStatus
from typing import Final

import httpcore
from standardwebhooks import Webhook

from contracts.base import utc_now
from contracts.errors import ForgeError
from contracts.tracing import Attributes, current_traceparent, get_tracing
from contracts.webhooks.endpoints import Endpoint, parse_endpoint
from services.notifier.addresses import AddressPolicy
from services.notifier.connection import Deadline, PinnedBackend
from stores.notifications.deliveries import AttemptResult, Delivery

TIMEOUT_S: Final = 5.0  # from the look-up of the host to the end of the response
MAX_RESPONSE_BYTES: Final = 65_536
# Loaded at the first https URL: certificates take 1 MB.
make_ssl_context = cache(httpcore.default_ssl_context)


@dataclass(frozen=True)
class Sender:
    """Posts notifications to webhooks, without proxies and redirects.

    Args:
        policy: The addresses that may be called; checked at each attempt.
        make_ssl_context: Returns what verifies certificates.
        now: The time of signatures.
    """

    policy: AddressPolicy
    make_ssl_context: Callable[[], ssl.SSLContext] = make_ssl_context
    now: Callable[[], datetime] = utc_now

    def send(self, delivery: Delivery) -> AttemptResult:
        """Send a notification and return the result; neither has the URL or a secret in it."""
        tracing = get_tracing()
        if tracing is None:
            return self._send(delivery)
        attributes: Attributes = {
            "mlpforge.webhook": delivery.webhook,
            "mlpforge.attempt": delivery.attempt,
        }
        parent = tracing.read_parent(delivery.traceparent)
        with tracing.span("notify", attributes, kind="CLIENT", parent=parent):
            result = self._send(delivery)
            if result.error is not None:
                tracing.mark_failed()
            return result

    def _send(self, delivery: Delivery) -> AttemptResult:
        try:
            status = self._post(delivery, Deadline(TIMEOUT_S))
        except (ForgeError, ValueError) as refused:
            return AttemptResult(error=str(refused))
        except httpcore.TimeoutException:
            return AttemptResult(error=f"no complete response within {TIMEOUT_S:g} s")
        except (httpcore.NetworkError, httpcore.ProtocolError) as error:
            return AttemptResult(error=_describe(error))
        is_accepted = HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES
        return AttemptResult(status, None if is_accepted else _refusal(status))

    def _post(self, delivery: Delivery, deadline: Deadline) -> int:
        endpoint = parse_endpoint(delivery.url, self.policy.exempt_hosts)
        addresses = self.policy.find_allowed(endpoint, deadline.left_s())
        is_encrypted = endpoint.scheme == "https"
        with httpcore.ConnectionPool(
            ssl_context=self.make_ssl_context() if is_encrypted else None,
            network_backend=PinnedBackend(addresses, deadline),
        ) as pool:
            return _request(pool, endpoint, self._make_headers(delivery), delivery.body.encode())

    def _make_headers(self, delivery: Delivery) -> dict[str, str]:
        now = self.now()
        signatures = [
            Webhook(secret).sign(delivery.id, now, delivery.body) for secret in delivery.secrets
        ]
        traceparent = current_traceparent()
        return {
            **({} if traceparent is None else {"traceparent": traceparent}),
            "Content-Type": "application/json",
            "User-Agent": "mlp-forge",
            "webhook-id": delivery.id,
            "webhook-timestamp": str(int(now.timestamp())),
            "webhook-signature": " ".join(signatures),
        }


def _request(
    pool: httpcore.ConnectionPool, endpoint: Endpoint, headers: dict[str, str], body: bytes
) -> int:
    """Return the status of the response, whose body is read up to a limit and dropped."""
    url = httpcore.URL(
        scheme=endpoint.scheme, host=endpoint.host, port=endpoint.port, target=endpoint.target
    )
    host = endpoint.origin.partition("://")[2]
    fields = [(name.encode(), value.encode()) for name, value in {"Host": host, **headers}.items()]
    with pool.stream("POST", url, headers=fields, content=body) as response:
        size = 0
        for chunk in response.iter_stream():
            size += len(chunk)
            if size >= MAX_RESPONSE_BYTES:
                break
        return response.status


def _refusal(status: int) -> str:
    is_redirect = HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.BAD_REQUEST
    hint = "; redirects are not followed" if is_redirect else ""
    return f"it responded {status}{hint}"


def _describe(error: Exception) -> str:
    """Return what broke; the messages of the libraries may have the host's name in them."""
    cause = error.__cause__ or error.__context__
    if isinstance(cause, ssl.SSLCertVerificationError):
        return f"its certificate is not valid ({cause.verify_message.partition(',')[0]})"
    if isinstance(cause, ssl.SSLError):
        return f"TLS failed ({cause.reason or 'the connection ended'})"
    if isinstance(cause, OSError):
        return f"the connection failed ({cause.strerror or type(cause).__name__})"
    return "its response is not HTTP"
