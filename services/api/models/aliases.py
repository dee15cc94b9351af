"""Routes of aliases: get, move, delete and list changes."""

from dataclasses import dataclass
from typing import Final

from flask import Response

from contracts.base import Page
from contracts.models.aliases import AliasRequest
from contracts.models.preconditions import Precondition
from contracts.models.versions import Alias, AliasMove
from services.api.models.write_errors import write_errors
from services.http.access import PUBLISH, READ
from services.http.body_limits import MAX_SPEC_BYTES
from services.http.errors import field_error
from services.http.operations import DELETED, Answer, HeaderParameter, operation
from services.http.queries import ListQuery
from services.http.routing import answer_json, answer_nothing
from stores.models.files.layout import LATEST
from stores.models.gates import GateJudge, move_gated
from stores.models.store import ModelStore
from stores.models.transitions import AliasChange

ALIAS_PATH: Final = "/models/{name}/aliases/{alias}"
GENERATION: Final = {"ETag": "the alias's generation, in quotes"}
IF_MATCH: Final = HeaderParameter(
    name="If-Match",
    pattern=r'^("[0-9]{1,18}"|\*)$',
    meaning="only if the alias is at this generation, or with `*`, if it exists; else 412",
    needed="one generation in quotes, as in the ETag of the alias, or *",
    example='"7"',
)
IF_NONE_MATCH: Final = HeaderParameter(
    name="If-None-Match",
    pattern=r"^\*$",
    meaning="with `*`, only if the alias does not exist; else 412",
    needed="*: the alias is created only if it does not exist",
    example="*",
)


@dataclass(frozen=True)
class AliasRoutes:
    """The views of /models/{name}/aliases/{alias}.

    Args:
        models: The versions and aliases.
        judge: Judges the gates of moves.
    """

    models: ModelStore
    judge: GateJudge

    @operation(
        "GET",
        ALIAS_PATH,
        "Get an alias",
        access=READ,
        answers={200: Answer("The alias", model=Alias, headers=GENERATION)},
        errors=(503,),
    )
    def get_alias(self, name: str, alias: str) -> Response:
        """Return an alias."""
        return _answer_alias(self.models.get_alias(name, alias))

    @operation(
        "PUT",
        ALIAS_PATH,
        "Point an alias at a version; once answered, every request gets that version",
        access=PUBLISH,
        answers={200: Answer("The alias", model=Alias, headers=GENERATION)},
        headers={"if_match": IF_MATCH, "if_none_match": IF_NONE_MATCH},
        max_body_bytes=MAX_SPEC_BYTES,
        errors=(409, 412, 503),
    )
    def move_alias(
        self,
        name: str,
        alias: str,
        body: AliasRequest,
        if_match: str | None,
        if_none_match: str | None,
    ) -> Response:
        """Point an alias at a version, and create it if it does not exist."""
        if alias == LATEST:
            raise field_error(
                ["alias"], "`latest` always means the highest version: choose another name", alias
            )
        precondition = to_precondition(if_match, if_none_match)
        change = AliasChange(name, alias, body.version, precondition, body.require)
        with write_errors(name):
            head = move_gated(self.judge, change)
        return _answer_alias(head.get_alias(name, alias))

    @operation(
        "DELETE",
        ALIAS_PATH,
        "Delete an alias; its history stays",
        access=PUBLISH,
        answers={204: DELETED},
        headers={"if_match": IF_MATCH},
        max_body_bytes=MAX_SPEC_BYTES,
        errors=(409, 412, 503),
    )
    def delete_alias(self, name: str, alias: str, if_match: str | None) -> Response:
        """Delete an alias."""
        with write_errors(name):
            self.models.remove_alias(name, alias, to_precondition(if_match))
        return answer_nothing()

    @operation(
        "GET",
        f"{ALIAS_PATH}/history",
        "List the changes of an alias, newest first; a deleted alias keeps its history",
        access=READ,
        answers={200: Answer("One page of changes", model=Page[AliasMove])},
        errors=(503,),
    )
    def list_alias_moves(self, name: str, alias: str, query: ListQuery) -> Page[AliasMove]:
        """Return one page of the changes of an alias."""
        return self.models.list_alias_history(name, alias, query.limit, query.cursor)


def to_precondition(if_match: str | None, if_none_match: str | None = None) -> Precondition | None:
    """Return the precondition that the headers set; None if they set none.

    Raises:
        RefusedError: 422, both headers are present.
    """
    if if_match is not None and if_none_match is not None:
        raise field_error(
            ["If-None-Match"], "it must not come with If-Match: send one", if_none_match
        )
    if if_none_match is not None:
        return "missing"
    if if_match is None:
        return None
    return "exists" if if_match == "*" else int(if_match.strip('"'))


def _answer_alias(alias: Alias) -> Response:
    response = answer_json(alias)
    response.set_etag(str(alias.generation))
    return response
