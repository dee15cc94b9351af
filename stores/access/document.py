"""The stored document of the keys, and its changes as pure functions."""

import math
from dataclasses import dataclass, field
from functools import partial
from typing import Final, NamedTuple

from pydantic import Field

from contracts.access.errors import KeyNotFoundError, TooManyKeysError, UnknownKeyError
from contracts.access.keys import MAX_KEYS, KeyGrant
from contracts.base import Record
from stores.models.files.checksummed_json import parse_document

MAX_CACHED: Final = 4096  # pairs of a key and a model
ACCESS: Final = "access/"
KEYS: Final = f"{ACCESS}keys.json"


class StoredKey(KeyGrant):
    """A key with the SHA-256 of its secret, as hexadecimal digits."""

    digest: str = Field(pattern="^[0-9a-f]{64}$")


class KeysDocument(Record):
    """All keys, in the order of their creation."""

    keys: tuple[StoredKey, ...] = ()


class PredictingKey(NamedTuple):
    """What the fast path needs of a key; end_s is its end in seconds since 1970."""

    id: str
    end_s: float
    limit: int | None


@dataclass(frozen=True)
class Keyring:
    """The keys, as one version of the document has them.

    Attributes:
        by_digest: By the SHA-256 of their secrets, as hexadecimal digits.
        by_id: By their ids.
        predicting: Which keys may predict: by their digest and a model; None: they may not.
    """

    keys: tuple[StoredKey, ...] = ()
    by_digest: dict[str, StoredKey] = field(init=False)
    by_id: dict[str, StoredKey] = field(init=False)
    predicting: dict[tuple[str, str], PredictingKey | None] = field(
        init=False, default_factory=dict
    )

    def __post_init__(self) -> None:
        put = partial(object.__setattr__, self)  # a frozen instance is written to only here
        put("by_digest", {key.digest: key for key in self.keys})
        put("by_id", {key.id: key for key in self.keys})

    def find_predicting(self, digest: str, model: str) -> PredictingKey | None:
        """Return the key with this digest, which may have expired, if it may predict with a model.

        The answer is cached, since finding it takes as long as a part of a prediction.
        """
        request = digest, model
        try:
            return self.predicting[request]
        except KeyError:
            key = self.by_digest.get(digest)
        if len(self.predicting) >= MAX_CACHED:
            self.predicting.clear()
        found = None
        if key is not None and key.can_predict(model):
            end_s = math.inf if key.expires_at is None else key.expires_at.timestamp()
            found = PredictingKey(key.id, end_s, key.requests_per_minute)
        self.predicting[request] = found
        return found


def parse_keys(raw: bytes | None) -> KeysDocument:
    """Return the document; an empty one if none was ever written; DamagedError."""
    return KeysDocument() if raw is None else parse_document(KeysDocument, raw, KEYS)


def add_key(document: KeysDocument, key: StoredKey) -> KeysDocument:
    """Return the document with a new key.

    Raises:
        UnknownKeyError: the key that creates it was deleted meanwhile.
        TooManyKeysError: there are MAX_KEYS keys.
    """
    ids = {known.id for known in document.keys}
    if key.id in ids:  # the answer to an earlier write was lost
        return document
    if key.created_by is not None and key.created_by not in ids:
        raise UnknownKeyError
    if len(ids) >= MAX_KEYS:
        raise TooManyKeysError(MAX_KEYS)
    return document.model_copy(update={"keys": (*document.keys, key)})


def drop_key(document: KeysDocument, key_id: str) -> KeysDocument:
    """Return the document without a key; KeyNotFoundError."""
    left = tuple(key for key in document.keys if key.id != key_id)
    if len(left) == len(document.keys):
        raise KeyNotFoundError(key_id)
    return document.model_copy(update={"keys": left})
