"""The commands' client of the service: the environment's settings, and errors as sentences."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager

from contracts.errors import ForgeError
from contracts.settings import load_settings
from mlpforge import Client, MlpforgeError, ProblemError

RETRY_S = 5.0
# The requests that end the service's sentences, as the commands that show the same. The rest of a
# sentence stays as it is: a name quoted in it may look like a request.
COMMANDS = (
    (r"GET /jobs lists them$", "`mlpforge jobs` lists them"),
    (r"GET /models/([^/\s]+)/versions(?= (lists them|before .*)$)", r"`mlpforge models \1`"),
    (r"GET /models(/[^/\s]+)?(?= lists them(, and a job .*)?$)", "`mlpforge models`"),
    (r"GET /datasets lists them$", "`mlpforge datasets` lists them"),
)


@contextmanager
def connect(url: str | None, *, retry_s: float = RETRY_S) -> Iterator[Client]:
    """Open a client of the service.

    Args:
        url: The URL of the service; default MLPFORGE_URL.
        retry_s: How long to repeat requests while the service is unavailable.

    Raises:
        ForgeError: the service refused a request, or is unavailable.
    """
    settings = load_settings(os.environ)
    token = settings.token.get_secret_value() if settings.token else None
    try:
        with Client(url or settings.url, token, retry_s=retry_s) as client:
            yield client
    except MlpforgeError as error:
        raise ForgeError(describe_error(error)) from error


def describe_error(error: MlpforgeError) -> str:
    """Return an error's message, with the names of commands instead of requests."""
    if not isinstance(error, ProblemError):
        return str(error)
    detail = error.problem.detail
    for request, command in COMMANDS:
        detail = re.sub(request, command, detail)
    return str(error).replace(error.problem.detail, detail, 1)
