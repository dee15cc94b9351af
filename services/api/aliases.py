"""Aliases: what each points at, where it is moved, and where it pointed before."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import Response

from contracts.aliases import AliasRequest
from contracts.base import Page
from contracts.errors import AliasNotFoundError
from contracts.models import Alias, AliasMove
from services import model_operations as operations
from services.operations import Operation
from services.problems import RefusedError, invalid
from services.queries import ListQuery
from services.routes import View, answer_json, answer_nothing
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

    def move(self, name: str, alias: str, body: AliasRequest, if_match: str | None) -> Response:
        """Make an alias, or move it."""
        if alias == LATEST:
            raise invalid(
                ["alias"], "`latest` always means the highest version: choose another name", alias
            )
        expected = self._expected(name, alias, if_match)
        return _answer_alias(self.models.move_alias(name, alias, body.version, expected))

    def delete(self, name: str, alias: str, if_match: str | None) -> Response:
        """Delete an alias."""
        expected = self._expected(name, alias, if_match)
        self.models.remove_alias(name, alias, expected)
        return answer_nothing()

    def list_moves(self, name: str, alias: str, query: ListQuery) -> Page[AliasMove]:
        """Return one page of the changes of an alias."""
        return self.models.list_moves(name, alias, query.limit, query.cursor)

    def _expected(self, name: str, alias: str, if_match: str | None) -> int | None:
        """Return the generation at which alone an alias may be changed; None is any.

        Raises:
            RefusedError: 412, If-Match is `*` and there is no such alias.
        """
        if if_match != "*":
            return None if if_match is None else int(if_match.strip('"'))
        try:
            return self.models.get_alias(name, alias).generation
        except AliasNotFoundError as missing:
            raise RefusedError(412, f"If-Match asks for one that exists: {missing}") from None


def _answer_alias(alias: Alias) -> Response:
    response = answer_json(alias)
    response.set_etag(str(alias.generation))
    return response
