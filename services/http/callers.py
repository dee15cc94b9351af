"""Who sends a request: the administrator or a key, and what it may do."""

import hmac
import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from flask import g

from contracts.access.errors import (
    KeysUnreadableError,
    MissingScopeError,
    NameNotAllowedError,
    RateLimitError,
)
from contracts.access.keys import ANY_NAME, KeyGrant
from contracts.access.secrets import has_secret_format, hash_secret, mask_path, mask_secrets
from contracts.errors import StoreUnavailableError
from contracts.settings import Settings
from services.http.errors import RefusedError
from services.http.rate_limits import RateLimits
from stores.access.document import PredictingKey, StoredKey
from stores.access.store import AccessStore

BEARER: Final = "bearer"


@dataclass(frozen=True)
class Caller:
    """The sender of a request.

    Args:
        key: Its key; None: the administrator, or anybody if no token is set.
        may_continue: Whether its key is still accepted, for responses that take long.
    """

    key: KeyGrant | None = None
    may_continue: Callable[[], bool] = lambda: True

    @property
    def key_id(self) -> str | None:
        """The id of its key, which the service remembers with what the key creates."""
        return None if self.key is None else self.key.id

    def allows(self, scope: str) -> bool:
        """Whether it has a scope."""
        return self.key is None or self.key.allows(scope)

    def allows_model(self, name: str) -> bool:
        """Whether it may use the model with this name."""
        return self.key is None or self.key.allows_model(name)

    def allows_dataset(self, name: str) -> bool:
        """Whether it may use the data set with this name."""
        return self.key is None or self.key.allows_dataset(name)

    def require(self, scope: str, what: str) -> None:
        """Refuse it without a scope that a part of its request needs; MissingScopeError."""
        if not self.allows(scope):
            raise MissingScopeError((scope,), what)

    def require_model(self, name: str) -> None:
        """Refuse it if it may not use a model; NameNotAllowedError."""
        if not self.allows_model(name):
            raise NameNotAllowedError("model", name)

    def require_dataset(self, name: str) -> None:
        """Refuse it if it may not use a data set; NameNotAllowedError."""
        if not self.allows_dataset(name):
            raise NameNotAllowedError("data set", name)

    def require_all_names(self) -> None:
        """Refuse a key that is limited to some models or data sets; NameNotAllowedError."""
        if self.key is not None and not self.key.allows_all_names:
            kind = "data set" if ANY_NAME in self.key.models else "model"
            raise NameNotAllowedError(kind, None)


ADMINISTRATOR: Final = Caller()
ADMINISTRATOR_KEY: Final = PredictingKey("", math.inf, None)  # for the fast path: no limits


def current_caller() -> Caller:
    """Return the sender of the current request.

    Raises:
        RuntimeError, AttributeError: there is no request, or its sender was not checked.
    """
    caller: Caller = g.caller
    return caller


class Authenticator:
    """Finds the sender of requests, and counts those of limited keys; for one process.

    Args:
        token: MLPFORGE_TOKEN; None: everybody is the administrator.
        keys: The keys.
        clock: The time in seconds since 1970.

    Attributes:
        is_needed: Whether a token is set.
    """

    def __init__(
        self, token: str | None, keys: AccessStore, clock: Callable[[], float] = time.time
    ) -> None:
        self._token = None if token is None else token.encode()
        self._keys = keys
        self._clock = clock
        self._rates = RateLimits()
        self.is_needed = token is not None

    @classmethod
    def of_settings(cls, settings: Settings, keys: AccessStore) -> "Authenticator":
        """Return the authenticator of a process."""
        return cls(settings.token.get_secret_value() if settings.token else None, keys)

    def authenticate(self, authorization: str) -> Caller:
        """Return the sender of a request with this Authorization header.

        Raises:
            RefusedError: 401, the header has neither the token nor the secret of a valid key.
            KeysUnreadableError, StoreUnavailableError: it is a key, and the keys can't be read.
        """
        if self._token is None:
            return ADMINISTRATOR
        scheme, _, credentials = authorization.partition(" ")
        secret = credentials.strip()
        if scheme.lower() != BEARER:
            raise _unauthorized()
        if hmac.compare_digest(secret.encode(), self._token):
            return ADMINISTRATOR
        if not has_secret_format(secret):
            raise _unauthorized()
        key = self._find(hash_secret(secret))
        if key is None:
            raise _unauthorized()
        return Caller(key, partial(self._still_accepts, key))

    def _find(self, digest: str) -> StoredKey | None:
        key = self._keys.read().by_digest.get(digest)
        return None if key is None or key.is_expired(self._clock()) else key

    def _still_accepts(self, key: StoredKey) -> bool:
        try:
            return self._find(key.digest) is not None
        except (KeysUnreadableError, StoreUnavailableError):
            return True  # an outage ends no response that has begun

    def find_predicting(self, digest: str | None, model: str) -> PredictingKey | None:
        """Return the key that may predict now; None also if that is unknown without the storage.

        Args:
            digest: The SHA-256 of its secret; None: the administrator.
            model: The model.
        """
        if digest is None:
            return ADMINISTRATOR_KEY
        keyring = self._keys.read_cached()
        key = None if keyring is None else keyring.find_predicting(digest, model)
        if key is None or (key.end_s < math.inf and self._clock() >= key.end_s):
            return None
        return key if key.limit is None or not self._rates.find_wait_s(key.id, key.limit) else None

    def count_prediction(self, key: PredictingKey) -> bool:
        """Count a prediction of a key that was found; False: others have used up its limit."""
        return key.limit is None or not self._rates.take(key.id, key.limit)

    def may_know(self, secret: str) -> bool:
        """Whether a secret may be that of a key, without waiting for the storage."""
        if not has_secret_format(secret):
            return False
        keyring = self._keys.read_cached()
        return keyring is None or hash_secret(secret) in keyring.by_digest

    def mask(self, text: str) -> str:
        """Hide secrets in a text, such as an error, that a client can affect."""
        return mask_secrets(text, self._token.decode() if self._token else None)

    def mask_path(self, path: str) -> str:
        """Hide secrets in the path of a request."""
        return mask_path(path, self._token.decode() if self._token else None)

    def count(self, caller: Caller) -> None:
        """Count a request of a key with a limit; RateLimitError."""
        if caller.key is None or caller.key.requests_per_minute is None:
            return
        wait_s = self._rates.take(caller.key.id, caller.key.requests_per_minute)
        if wait_s:
            raise RateLimitError(caller.key.requests_per_minute, wait_s)


def _unauthorized() -> RefusedError:
    return RefusedError(
        401,
        "send the header Authorization: Bearer SECRET, with the service's MLPFORGE_TOKEN or the "
        "secret of a key that is neither deleted nor expired",
        headers={"WWW-Authenticate": 'Bearer realm="mlpforge"'},
    )
