"""The commands' client of the service: the environment's settings, and errors as sentences."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from contracts.errors import ForgeError

# httpx imports the modules of its command line, 60 ms of CPU, if they are installed. None
# stops that, as importlib documents; httpx handles it as if they were not installed.
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]  # None is documented
from mlpforge import Client, MlpforgeError, ProblemError  # noqa: E402  after the line above

# The client reads these itself.
OWN_SETTINGS = frozenset({"MLPFORGE_URL", "MLPFORGE_TOKEN"})
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
    if any(name.startswith("MLPFORGE_") for name in os.environ.keys() - OWN_SETTINGS):
        from contracts.settings import load_settings  # noqa: PLC0415  it costs 50 ms of CPU

        load_settings(os.environ)  # refuses misspelled names
    try:
        with Client(url, retry_s=retry_s) as client:
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
