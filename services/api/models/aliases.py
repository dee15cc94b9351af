"""Aliases: what each points at, where it is moved, and where it pointed before."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import Response

from contracts.base import Page
from contracts.models.aliases import AliasRequest
from contracts.models.preconditions import Expected
from contracts.models.versions import Alias, AliasMove
from services import model_operations as operations
from services.api.models.write_errors import changing
from services.http.errors import invalid
from services.http.operations import Operation
from services.http.queries import ListQuery
from services.http.routing import View, answer_json, answer_nothing
from stores.models.refs import LATEST
from stores.models.store import ModelStore


@dataclass(frozen=True)
class AliasRoutes:
    """The views of /models/{name}/aliases/{alias}."""

    models: ModelStore

    def views(self) -> Mapping[Operation, View]:
        """Return what is to be bound."""
        return {
            operations.GET_ALIAS: self.get,
            operations.MOVE_ALIAS: self.move,
            operations.DELETE_ALIAS: self.delete,
            operations.LIST_ALIAS_MOVES: self.list_moves,
        }

    def get(self, name: str, alias: str) -> Response:
        """Return what an alias points at."""
        return _answer_alias(self.models.get_alias(name, alias))

    def move(
        self,
        name: str,
        alias: str,
        body: AliasRequest,
        if_match: str | None,
        if_none_match: str | None,
    ) -> Response:
        """Make an alias, or move it."""
        if alias == LATEST:
            raise invalid(
                ["alias"], "`latest` always means the highest version: choose another name", alias
            )
        expected = _expected(if_match, if_none_match)
        with changing(name):
            moved = self.models.move_alias(name, alias, body.version, expected)
        return _answer_alias(moved)

    def delete(self, name: str, alias: str, if_match: str | None) -> Response:
        """Delete an alias."""
        with changing(name):
            self.models.remove_alias(name, alias, _expected(if_match))
        return answer_nothing()

    def list_moves(self, name: str, alias: str, query: ListQuery) -> Page[AliasMove]:
        """Return one page of the changes of an alias."""
        return self.models.list_moves(name, alias, query.limit, query.cursor)


def _expected(if_match: str | None, if_none_match: str | None = None) -> Expected | None:
    """Return what an alias must be for a change to be made; None is anything.

    Raises:
        RefusedError: 422, both headers are there, which nothing can fulfil.
    """
    if if_match is not None and if_none_match is not None:
        raise invalid(["If-None-Match"], "it must not come with If-Match: send one", if_none_match)
    if if_none_match is not None:
        return "missing"
    if if_match is None:
        return None
    return "exists" if if_match == "*" else int(if_match.strip('"'))


def _answer_alias(alias: Alias) -> Response:
    response = answer_json(alias)
    response.set_etag(str(alias.generation))
    return response
