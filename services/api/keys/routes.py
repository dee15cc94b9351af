"""Routes of keys: create, list and delete."""

from dataclasses import dataclass
from typing import Final

from flask import Response

from contracts.access.errors import KeyNotFoundError, WiderKeyError
from contracts.access.keys import Key, KeyGrant, KeyRequest
from contracts.access.secrets import hash_secret, make_secret
from contracts.base import Page
from contracts.errors import CursorError
from contracts.ids import JOB_ID_PATTERN, make_job_id
from services.http.access import ADMINISTER
from services.http.body_limits import MAX_SPEC_BYTES
from services.http.callers import current_caller
from services.http.errors import RefusedError
from services.http.operations import DELETED, Answer, PathParameter, operation
from services.http.queries import ListQuery
from services.http.routing import answer_json, answer_nothing
from stores.access.document import StoredKey
from stores.access.store import AccessStore
from stores.models.files.checksummed_json import stored_now

KEY_ID: Final = {
    "key_id": PathParameter(JOB_ID_PATTERN, "a key's id", "019bd9a1-7c3e-7d52-8f0e-0d7c3f1a2b4c")
}


@dataclass(frozen=True)
class KeyRoutes:
    """The views under /keys; a key with the scope `admin` sees the keys that are not wider.

    Args:
        keys: The keys.
        has_token: Whether MLPFORGE_TOKEN is set: without it nobody needs a key.
    """

    keys: AccessStore
    has_token: bool

    @operation(
        "POST",
        "/keys",
        "Create a key for a client",
        access=ADMINISTER,
        answers={201: Answer("The key, with its secret, which is shown once", model=Key)},
        max_body_bytes=MAX_SPEC_BYTES,
        errors=(409,),
    )
    def create_key(self, body: KeyRequest) -> Response:
        """Create a key."""
        if not self.has_token:
            raise RefusedError(
                409, "keys need MLPFORGE_TOKEN: set it for all roles and restart them"
            )
        creator = current_caller().key
        if creator is not None and (excess := creator.find_excess(body)):
            raise WiderKeyError(excess)
        secret = make_secret()
        key = StoredKey(
            **body.model_dump(),
            id=make_job_id(),
            created_at=stored_now(),
            created_by=current_caller().key_id,
            digest=hash_secret(secret),
        )
        self.keys.create(key)
        response = answer_json(_show(key, secret), status=201)
        response.headers["Cache-Control"] = "no-store"
        return response

    @operation(
        "GET",
        "/keys",
        "List the keys, newest first",
        access=ADMINISTER,
        answers={200: Answer("One page of keys, without their secrets", model=Page[Key])},
    )
    def list_keys(self, query: ListQuery) -> Page[Key]:
        """Return one page of keys."""
        # In the order of creation: the ids of hosts whose clocks differ have another one.
        newest_first = self.keys.read().keys[::-1]
        if query.cursor is not None:
            ids = [key.id for key in newest_first]
            if query.cursor not in ids:
                raise CursorError(query.cursor)
            newest_first = newest_first[ids.index(query.cursor) + 1 :]
        keys = [key for key in newest_first if _may_see(key)]
        shown = keys[: query.limit]
        has_more = len(keys) > query.limit
        items = [_show(key) for key in shown]
        return Page[Key](items=items, next_cursor=shown[-1].id if has_more else None)

    @operation(
        "DELETE",
        "/keys/{key_id}",
        "Revoke a key: once this has answered, no process accepts it",
        access=ADMINISTER,
        answers={204: DELETED},
        parameters=KEY_ID,
        max_body_bytes=MAX_SPEC_BYTES,
    )
    def delete_key(self, key_id: str) -> Response:
        """Delete a key."""
        key = self.keys.read().by_id.get(key_id)
        if key is not None and not _may_see(key):
            raise KeyNotFoundError(key_id)
        self.keys.delete(key_id)
        return answer_nothing()


def _may_see(key: KeyGrant) -> bool:
    caller = current_caller().key
    return caller is None or not caller.find_excess(key)


def _show(key: StoredKey, secret: str | None = None) -> Key:
    return Key(**key.model_dump(include=set(KeyGrant.model_fields)), secret=secret)
