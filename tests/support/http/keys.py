"""Keys of tests, and the headers that send them."""

from contextlib import contextmanager

from flask import Flask, g

from contracts.access.secrets import hash_secret, make_secret
from contracts.ids import make_job_id
from services.http.callers import ADMINISTRATOR
from stores.access.document import StoredKey
from stores.models.files.checksummed_json import stored_now

TOKEN = "a-token-of-tests"  # noqa: S105  opens nothing


def bearer(secret=TOKEN):
    """Return the headers with a token or a secret."""
    return {"Authorization": f"Bearer {secret}"}


def add_key(keys, *scopes, **fields):
    """Store a key, and return it with its secret."""
    secret = make_secret()
    wide = {"name": "test", "models": ["*"], "datasets": ["*"], "created_at": stored_now()}
    values = wide | {"id": make_job_id(), "digest": hash_secret(secret), "scopes": scopes} | fields
    key = StoredKey.model_validate(values)
    keys.create(key)
    return key, secret


@contextmanager
def requesting(caller=ADMINISTRATOR):
    """Act for a caller until the block ends, as an app does in its requests."""
    with Flask("requests").app_context():
        g.caller = caller
        yield
