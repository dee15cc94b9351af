"""Operations: a route's parameters, bodies and responses, declared at its view."""

import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypedDict, TypeVar, Unpack, get_args

from contracts.base import ALIAS_PATTERN, MODEL_NAME_PATTERN, VERSION_NUMBER_PATTERN, Body
from contracts.ids import JOB_ID_PATTERN
from services.http.access import ADMINISTER, NameKind, RouteAccess

JSON = "application/json"
OCTETS = "application/octet-stream"
PNG = "image/png"
JPEG = "image/jpeg"
SVG = "image/svg+xml"
HTML = "text/html"
EVENT_STREAM = "text/event-stream"

# Statuses of problems that every operation may return.
ANYWHERE = frozenset({403, 405, 408, 414, 422, 431, 500})


@dataclass(frozen=True)
class Answer:
    """One response that is not a problem.

    Args:
        meaning: Its description in the OpenAPI document.
        model: The type of its JSON; None where it is not JSON, or empty.
        media_types: The media types that it may have; empty for an empty response.
        headers: Header name to description.
        some_headers: Headers that only some of its media types have.
    """

    meaning: str
    model: Any = None
    media_types: tuple[str, ...] = (JSON,)
    headers: Mapping[str, str] = field(default_factory=dict)
    some_headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class PathParameter:
    """A variable segment of the path; a value that does not match is 404.

    Args:
        pattern: What a value must match as a whole.
        meaning: What a value must be, for the document and the error message.
        example: A valid value.
        names: What a value names if only some keys may use it.
    """

    pattern: str
    meaning: str
    example: str
    names: NameKind | None = None


@dataclass(frozen=True)
class HeaderParameter:
    """An optional request header; a value that does not match is 422.

    Args:
        name: The header's name.
        pattern: What a value must match as a whole.
        meaning: Its description in the document.
        needed: What a value must be, for the error message.
        example: A valid value.
    """

    name: str
    pattern: str
    meaning: str
    needed: str
    example: str


@dataclass(frozen=True, eq=False)
class Operation:
    """One HTTP method of one path: its parameters, bodies and responses.

    Args:
        name: Its operationId, the name of its Flask endpoint and of its view.
        method: The HTTP method; a GET also answers HEAD.
        path: With `{name}` for each path parameter.
        tag: Its group in the document.
        summary: What it does, in one line.
        answers: By status; the first is the status of a view that returns a model.
        errors: Statuses of problems, in addition to those that follow from the other fields.
        body: The model of its JSON body.
        takes_file: It takes bytes instead, as the view's argument `body`.
        other_bodies: The media types that it takes in addition to JSON, as a SentFile, with the
            largest size of each in bytes (None: the limit of any body).
        streamed_bodies: The media types that it takes as a BodyStream, in addition to the JSON of
            `body`, if it has one.
        query: The model of its query parameters.
        parameters: The path parameters, by name.
        headers: The request headers that the view takes, by the name of its argument.
        max_body_bytes: A limit that replaces MLPFORGE_MAX_BODY_BYTES.
        access: What it requires of a key.
        ignores_query: It accepts and ignores any query string, because people share its URL.
    """

    name: str
    method: str
    path: str
    tag: str
    summary: str
    answers: Mapping[int, Answer]
    errors: tuple[int, ...] = ()
    body: type[Body] | None = None
    takes_file: bool = False
    other_bodies: Mapping[str, int | None] = field(default_factory=dict)
    streamed_bodies: tuple[str, ...] = ()
    query: type[Body] | None = None
    parameters: Mapping[str, PathParameter] = field(default_factory=dict)
    headers: Mapping[str, HeaderParameter] = field(default_factory=dict)
    max_body_bytes: int | None = None
    access: RouteAccess = ADMINISTER
    ignores_query: bool = False

    @property
    def is_write(self) -> bool:
        """Whether it changes something; it then reads a body, or refuses one."""
        return self.method != "GET"

    def problem_statuses(self) -> list[int]:
        """Return every status that a problem of this operation may have, in ascending order."""
        statuses = {*ANYWHERE, *self.errors}
        takes_body = self.body or self.takes_file or self.streamed_bodies
        statuses |= {400, 415} if takes_body else set()
        statuses |= {413} if self.is_write else set()
        statuses |= {404} if self.parameters else set()
        statuses |= set() if self.access.is_open else {401, 429, 503}
        return sorted(statuses)


JOB_ID: Final = PathParameter(JOB_ID_PATTERN, "a job's id", "019bd9a1-7c3e-7d52-8f0e-0d7c3f1a2b4c")
MODEL_NAME: Final = PathParameter(
    MODEL_NAME_PATTERN,
    "a model's name: a-z or 0-9, then up to 62 of a-z, 0-9, _ and -",
    "mnist",
    "model",
)
VERSION_REF: Final = PathParameter(
    r"^[0-9]{1,18}$|" + ALIAS_PATTERN,
    "a version's number, an alias (a-z, then up to 62 of a-z, 0-9, _ and -), or `latest`",
    "latest",
)
VERSION_NUMBER: Final = PathParameter(
    VERSION_NUMBER_PATTERN, "a version's number from 1, not an alias and not `latest`", "3"
)
ALIAS: Final = PathParameter(ALIAS_PATTERN, "a-z, then up to 62 of a-z, 0-9, _ and -", "best")
_PARAMETERS: Final = {"job_id": JOB_ID, "name": MODEL_NAME, "ref": VERSION_REF, "alias": ALIAS}

ETAG: Final = {"ETag": "the stored file's sha256, in quotes"}
NOT_MODIFIED: Final = Answer(
    "Not modified: If-None-Match contains the current ETag", media_types=(), headers=ETAG
)
DELETED: Final = Answer("Deleted", media_types=())
GRID_HEADERS: Final = {
    "X-Units": "how many units the grid shows",
    "X-Columns": "how many of them are in a row",
}

ViewT = TypeVar("ViewT", bound=Callable[..., Any])


class Options(TypedDict, total=False):
    """The optional fields of an operation, as Operation describes them."""

    tag: str
    errors: tuple[int, ...]
    other_bodies: Mapping[str, int | None]
    streamed_bodies: tuple[str, ...]
    headers: Mapping[str, HeaderParameter]
    parameters: Mapping[str, PathParameter]
    max_body_bytes: int
    ignores_query: bool


def operation(
    method: str,
    path: str,
    summary: str,
    *,
    answers: Mapping[int, Answer],
    access: RouteAccess,
    **options: Unpack[Options],
) -> Callable[[ViewT], ViewT]:
    """Declare the operation that a view serves.

    The operationId is the view's name; the models of body and query are the types of the view's
    arguments `body` and `query`; the tag is the first segment of the path.
    """
    known = {**_PARAMETERS, **options.get("parameters", {})}
    fields: Options = {
        "tag": path.split("/")[1],
        **options,
        "parameters": {key: known[key] for key in re.findall(r"\{(\w+)\}", path)},
    }

    def declare(view: ViewT) -> ViewT:
        types = inspect.get_annotations(view)
        view.operation = Operation(  # type: ignore[attr-defined]  # a function takes any attribute
            name=view.__name__,
            method=method,
            path=path,
            summary=summary,
            answers=answers,
            access=access,
            body=_find_model(types.get("body")),
            takes_file=types.get("body") is bytes,
            query=_find_model(types.get("query")),
            **fields,
        )
        return view

    return declare


def _find_model(annotation: Any) -> type[Body] | None:
    """Return the model that a type is, or is a union with."""
    options = get_args(annotation) or (annotation,)
    models = (option for option in options if isinstance(option, type))
    return next((model for model in models if issubclass(model, Body)), None)


def operation_of(view: Callable[..., Any]) -> Operation:
    """Return the operation that a view was declared with."""
    found: Operation = view.operation  # type: ignore[attr-defined]  # the decorator has set it
    return found


def find_views(routes: object) -> Iterator[Callable[..., Any]]:
    """Yield the views of an object, a class or a module, in the order of their definition."""
    owner = routes if hasattr(routes, "__mro__") or inspect.ismodule(routes) else type(routes)
    return (getattr(routes, name) for name, view in vars(owner).items() if _is_view(view))


def _is_view(candidate: object) -> bool:
    return inspect.isfunction(candidate) and hasattr(candidate, "operation")


def list_operations(*routes: object) -> tuple[Operation, ...]:
    """Return the operations of all the views of some classes, or of views themselves."""
    operations: list[Operation] = []
    for item in routes:
        views = [item] if inspect.isfunction(item) else find_views(item)
        operations += [operation_of(view) for view in views]
    return tuple(operations)
