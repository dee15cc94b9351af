"""What each route requires of a request's key: a route without it can't be registered."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, Literal

from flask import Flask, request

from contracts.access.errors import MissingScopeError
from contracts.access.keys import ADMIN, Scope
from services.http.callers import Authenticator, Caller

OPEN_PREFIX: Final = "/page/"  # the page's files, which ask for the token and contain no data
SAFE_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS"})
NameKind = Literal["model", "data set"]


@dataclass(frozen=True)
class RouteAccess:
    """The access of one route; `admin` and MLPFORGE_TOKEN are always enough for the scope.

    Args:
        scopes: One of them is enough.
        get_scopes: Also enough for a GET.
        own_scopes: Also enough for what the key itself has created, which the view checks.
        all_names: The key must be for all models and data sets, since the response names them.
        is_open: It answers without a key or token.
        names: The variables of its path that name a model or a data set, which the key must allow.
    """

    scopes: tuple[Scope, ...] = (ADMIN,)
    get_scopes: tuple[Scope, ...] = ()
    own_scopes: tuple[Scope, ...] = ()
    all_names: bool = False
    is_open: bool = False
    names: Mapping[str, NameKind] = field(default_factory=dict)

    def scopes_for(self, method: str) -> tuple[Scope, ...]:
        """Return the scopes of which a key needs one for a request with this method."""
        return (*self.scopes, *(self.get_scopes if method in SAFE_METHODS else ()))


OPEN: Final = RouteAccess((), is_open=True)
ADMINISTER: Final = RouteAccess()
ADMINISTER_ALL_NAMES: Final = RouteAccess(all_names=True)
READ: Final = RouteAccess(("read",))
READ_ALL_NAMES: Final = RouteAccess(("read",), all_names=True)
# Keys that submit jobs and batches follow, cancel and read their own.
SUBMITTERS: Final[tuple[Scope, ...]] = ("train", "predict")
READ_OR_OWN: Final = RouteAccess(("read",), own_scopes=SUBMITTERS)
CANCEL_OWN: Final = RouteAccess(own_scopes=SUBMITTERS)
TRAIN: Final = RouteAccess(("train",))
CHANGE_OWN: Final = RouteAccess(own_scopes=("train",))
READ_OR_TRAINED: Final = RouteAccess(("read",), own_scopes=("train",))
PUBLISH: Final = RouteAccess(("publish",))
PREDICT: Final = RouteAccess(("predict",))
PROTOCOL: Final = RouteAccess(("predict",), get_scopes=("read",))
PROTOCOL_OF_MODEL: Final = replace(PROTOCOL, names={"model": "model"})


class ForgeApp(Flask):
    """A Flask app whose routes declare their access.

    Attributes:
        authenticator: Finds the senders of its requests.
        accesses: By endpoint.
    """

    def __init__(self, name: str, authenticator: Authenticator) -> None:
        self.authenticator = authenticator
        self.accesses: dict[str, RouteAccess] = {}
        super().__init__(name, static_folder=None)

    def add_route(self, rule: str, endpoint: str, view: Callable[..., Any], **options: Any) -> None:
        """Serve a rule, with its `access` and `methods` (options as Flask.add_url_rule)."""
        self.add_url_rule(rule, endpoint, view, provide_automatic_options=False, **options)

    def add_url_rule(
        self, rule: str, endpoint: str | None = None, *args: Any, **options: Any
    ) -> None:
        """Serve a rule (as Flask does), with its `access`."""
        access = options.pop("access", None)
        if access is None or endpoint is None:
            raise TypeError(f"the route {rule} must declare its access and its endpoint")
        self.accesses[endpoint] = access
        super().add_url_rule(rule, endpoint, *args, **options)

    @property
    def access(self) -> RouteAccess | None:
        """The access of the current request's route; None if no route matches."""
        if request.url_rule is not None:
            return self.accesses[request.url_rule.endpoint]
        return OPEN if request.path.startswith(OPEN_PREFIX) else None


def authorize(caller: Caller, access: RouteAccess | None) -> None:
    """Refuse the current request if its caller may not use its route, or the names in its path.

    Raises:
        MissingScopeError, NameNotAllowedError: the key does not allow it.
    """
    if caller.key is None or access is None or access.is_open:
        return
    scopes = access.scopes_for(request.method)
    if not any(map(caller.allows, (*scopes, *access.own_scopes))):
        raise MissingScopeError((*scopes, *access.own_scopes))
    if access.all_names:
        caller.require_all_names()
    # By the key alone: the response does not tell whether a model or a data set exists.
    values = request.view_args or {}
    for variable, kind in access.names.items():
        require = caller.require_model if kind == "model" else caller.require_dataset
        require(values[variable])
