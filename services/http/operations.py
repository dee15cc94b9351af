"""The shape of a route's contract, from which it is bound, checked and documented."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from contracts.base import ALIAS_PATTERN, MODEL_NAME_PATTERN, VERSION_NUMBER_PATTERN, Body
from contracts.ids import JOB_ID_PATTERN

JSON = "application/json"
OCTETS = "application/octet-stream"
PNG = "image/png"
JPEG = "image/jpeg"

# Statuses that a problem may have at every address, whatever the operation.
ANYWHERE = frozenset({403, 405, 408, 414, 422, 431, 500})


@dataclass(frozen=True)
class Answer:
    """One answer that is not a problem.

    Args:
        meaning: What it says, for the document.
        model: The type of its JSON; None where it is not JSON, or empty.
        media_types: What else it may come as; empty for an empty answer.
        headers: Header name to meaning.
        some_headers: Those that only some of its media types have.
    """

    meaning: str
    model: Any = None
    media_types: tuple[str, ...] = (JSON,)
    headers: Mapping[str, str] = field(default_factory=dict)
    some_headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class PathParameter:
    """A part of the path; a value that does not match is 404, for nothing can lie there.

    Args:
        meaning: What a value must be, for the document and for whoever is refused.
    """

    pattern: str
    meaning: str
    example: str


@dataclass(frozen=True)
class HeaderParameter:
    """A header that a request may have; a value that does not match is 422.

    Args:
        name: As it stands in a request.
        meaning: What it is for, for the document.
        needed: What a value must be, for whoever is refused.
    """

    name: str
    pattern: str
    meaning: str
    needed: str
    example: str


@dataclass(frozen=True, eq=False)
class Operation:
    """One method of one address: what it takes and what it answers.

    Args:
        name: Its operationId, and the name of its endpoint.
        method: Of HTTP; a GET answers HEAD too.
        path: With `{name}` for each path parameter.
        tag: Under which heading the document has it.
        summary: What it is for, in one line.
        answers: By status; the first is the status of a view that returns a model.
        refusals: Statuses of problems besides those that follow from the rest.
        body: The JSON it takes.
        takes_file: It takes bytes instead, which its view knows as `body`.
        other_bodies: What else than `body` it takes, which its view knows as a SentFile: the media
            type, and how many bytes it may have (None: as many as any body).
        query: The query parameters it takes.
        parameters: Those of the path, by name.
        headers: Those it reads itself, by the name that the view knows each by.
        max_body_bytes: Another limit than MLPFORGE_MAX_BODY_BYTES.
        is_open: It answers without a token.
        ignores_query: Any query may follow its address, which is for people to share.
    """

    name: str
    method: str
    path: str
    tag: str
    summary: str
    answers: Mapping[int, Answer]
    refusals: tuple[int, ...] = ()
    body: type[Body] | None = None
    takes_file: bool = False
    other_bodies: Mapping[str, int | None] = field(default_factory=dict)
    query: type[Body] | None = None
    parameters: Mapping[str, PathParameter] = field(default_factory=dict)
    headers: Mapping[str, HeaderParameter] = field(default_factory=dict)
    max_body_bytes: int | None = None
    is_open: bool = False
    ignores_query: bool = False

    @property
    def is_write(self) -> bool:
        """Whether it changes something; it reads a body then, or refuses one."""
        return self.method != "GET"

    def problem_statuses(self) -> list[int]:
        """Return every status that a problem of this operation may have, rising."""
        statuses = {*ANYWHERE, *self.refusals}
        statuses |= {400, 415} if self.body or self.takes_file else set()
        statuses |= {413} if self.is_write else set()
        statuses |= {404} if self.parameters else set()
        statuses |= set() if self.is_open else {401}
        return sorted(statuses)


JOB_ID = PathParameter(JOB_ID_PATTERN, "a job's id", "019bd9a1-7c3e-7d52-8f0e-0d7c3f1a2b4c")
MODEL_NAME = PathParameter(
    MODEL_NAME_PATTERN,
    "a model's name: a-z or 0-9, then up to 62 of a-z, 0-9, _ and -",
    "mnist",
)
VERSION_REF = PathParameter(
    r"^[0-9]{1,18}$|" + ALIAS_PATTERN,
    "a version's number, an alias (a-z, then up to 62 of a-z, 0-9, _ and -), or `latest`",
    "latest",
)
VERSION_NUMBER = PathParameter(
    VERSION_NUMBER_PATTERN, "a version's number from 1, not an alias and not `latest`", "3"
)
ALIAS = PathParameter(ALIAS_PATTERN, "a-z, then up to 62 of a-z, 0-9, _ and -", "best")
