"""The keys of the load's clients, and clients that use keys around their deletion and expiry."""

import json
import time
from datetime import UTC, datetime, timedelta

from waiting import wait_until

from .client import (
    API_ENDPOINTS,
    ENDPOINTS,
    GATEWAYS,
    JSON,
    MODEL,
    ROUTES,
    Endpoint,
    UnavailableError,
    UnexpectedError,
    bearer,
    connect,
)
from .faults import OFF_BY_S, WRONG_CLOCKS
from .load import RETRY_EVERY_S, Load, Traffic
from .oracle import Key, KeyUse
from .plan import TOKEN

SCOPES = {
    "jobs": ["train"],
    "aliases": ["read", "publish"],
    "predict": ["predict"],
    "results": ["read"],
}
USED_SCOPES = ["read", "predict"]
CREATE_S, USE_S = 1, 0.8  # between two of a client
LIVES_S = 1, 3  # a key is deleted after so many seconds
EXPIRES_S = 60  # the only key that is not deleted
RECENT = 2  # keys that are used: the newest, which may live, and the one deleted before it
KEY_ENDPOINTS = [*ENDPOINTS, *API_ENDPOINTS]
GATEWAY_NAMES = [name for name, _ in GATEWAYS]


def create_secrets(endpoints):
    """Create a key for each use of the load with the administrator's token; return the secrets."""
    client = connect(endpoints, TOKEN)

    def create(scopes):
        try:
            answer = client.ask("POST", "/keys", key_body(scopes))
        except UnavailableError:
            return None
        assert answer.status == 201, answer.body
        return answer.json()["secret"]

    return {use: wait_until(lambda s=scopes: create(s)) for use, scopes in SCOPES.items()}


def key_body(scopes, **fields):
    return json.dumps({"name": "of the test", "scopes": scopes, "models": [MODEL]} | fields)


def list_jobs_request():
    return "GET", "/jobs?limit=1", None, JSON


def predict_request(route):
    path, body, headers, _ = route(1)
    return "POST", path, body, headers


API_REQUESTS = [list_jobs_request()]
INFERENCE_REQUESTS = [predict_request(route) for route in ROUTES]
REQUESTS = {
    "api": API_REQUESTS,
    "inference": INFERENCE_REQUESTS,
    "gateway": [*API_REQUESTS * len(ROUTES), *INFERENCE_REQUESTS],
}


class KeyLoad(Load):
    """The load, beside which keys are created, used at every host, and deleted.

    Args:
        jobs, seed: As those of Load.
        secrets: The keys of its other clients.
    """

    def __init__(self, jobs, seed, secrets):
        super().__init__(jobs, seed, Traffic(secrets=secrets | {"keys": TOKEN}))
        self._keys = []
        self._threads.append(self._thread(self._replace_keys, seed + 50))
        self._threads += [
            self._thread(lambda rng, at=endpoint: self._use_keys(Endpoint(*at), rng), seed + 51 + n)
            for n, endpoint in enumerate(KEY_ENDPOINTS)
        ]

    def _replace_keys(self, rng):
        client = self._connect("keys")
        expires = time.monotonic() + EXPIRES_S
        expires_at = datetime.now(UTC) + timedelta(seconds=EXPIRES_S)
        self._create_key(client, expires, expires_at=expires_at.isoformat())
        for _ in self._every(CREATE_S):
            if key := self._create_key(client):
                self._end.wait(rng.uniform(*LIVES_S))
                self._delete_key(client, key)

    def _create_key(self, client, *expires, **fields):
        """Create a key; return it, or None if the load is to stop."""
        for _ in self._every(RETRY_EVERY_S):
            body = key_body(USED_SCOPES, **fields)
            answer = self._try("create key", client, "POST", "/keys", body)
            if answer is None:
                continue
            if answer.status != 201:
                raise UnexpectedError(f"POST /keys: {answer.status} {answer.body[:300]}")
            shown = answer.json()
            key = Key(shown["id"], shown["secret"], *expires)
            self._keys.append(key)
            return key
        return None

    def _delete_key(self, client, key):
        """Delete a key until that is answered: by 404, if an answer was lost."""
        key.delete_start = time.monotonic()
        for _ in self._every(RETRY_EVERY_S):
            answer = self._try("delete key", client, "DELETE", f"/keys/{key.id}")
            if answer is None:
                continue
            if answer.status not in {204, 404}:
                raise UnexpectedError(f"DELETE /keys: {answer.status} {answer.body[:300]}")
            key.deleted = time.monotonic()
            return

    def _use_keys(self, endpoint, rng):
        requests = REQUESTS[endpoint.name.partition("-")[0]]
        for _ in self._every(USE_S):
            key = rng.choice([None, *self._keys[:1], *self._keys[-RECENT:]])
            self._use(endpoint, key, rng.choice(requests))

    def _use(self, endpoint, key, request):
        *request, headers = request
        secret, start = key and key.secret, time.monotonic()
        try:
            answer = endpoint.ask(*request, headers | bearer(secret))
        except UnavailableError:
            self.record.unavailable["use key"] += 1
            return
        if answer.status not in {200, 401, 404}:  # 404: nothing is published yet
            raise UnexpectedError(f"{request[:2]}: {answer.status} {answer.body[:300]}")
        is_accepted = answer.status != 401
        self.record.key_uses.append(
            KeyUse(start, time.monotonic(), key, endpoint.name, is_accepted)
        )


def behind_s(endpoint):
    """Return how many seconds the clock of an endpoint's host may be behind while it is wrong."""
    return OFF_BY_S if -1 in clock_signs(endpoint) else 0


def ahead_s(endpoint):
    return OFF_BY_S if 1 in clock_signs(endpoint) else 0


def clock_signs(endpoint):
    """Return how the clock of a host is wrong; for a gateway, those of all hosts."""
    return [sign for name, sign in WRONG_CLOCKS.items() if endpoint in {name, *GATEWAY_NAMES}]


def describe(uses):
    """Return a sentence about the keys that were used."""
    refused = sum(not use.is_accepted for use in uses)
    deleted = len({use.key.id for use in uses if use.key and use.start > use.key.deleted})
    after_s = [use.end - use.key.expires for use in uses if use.key and use.is_accepted]
    return (
        f"{len(uses)} requests with and without keys, {refused} refused, {deleted} keys deleted; "
        f"one was accepted {max(0, *after_s):.0f} s after its end, by a clock that was behind"
    )
