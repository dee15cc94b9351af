"""The commands' client of the service: errors as sentences, and names to suggest or complete."""

import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from difflib import get_close_matches

from contracts.errors import ForgeError

# httpx imports the modules of its command line, 60 ms of CPU, if they are installed. None
# stops that, as importlib documents; httpx handles it as if they were not installed.
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]  # typeshed has no None
from mlpforge import Client, MlpforgeError, ProblemError  # noqa: E402  it imports httpx, so it follows the line above

# The client reads these itself.
OWN_SETTINGS = frozenset({"MLPFORGE_URL", "MLPFORGE_TOKEN"})
RETRY_S = 5.0
SUBMISSION_RETRY_S = 30.0  # its Idempotency-Key lets the service accept it once
COMPLETION_TIMEOUT_S = 2.0  # the shell waits
MAX_NAMES = 500
LISTS = {
    "no model is named": "/models",
    "no data set is named": "/datasets",
    "no webhook is named": "/webhooks",
}
# The requests that end the service's sentences, as the commands that show the same. The rest of a
# sentence stays as it is: a name quoted in it may look like a request.
COMMANDS = (
    (r"GET /jobs lists them$", "`mlpforge jobs` lists them"),
    (r"GET /models/([^/\s]+)/versions(?= (lists them|before .*)$)", r"`mlpforge models \1`"),
    (r"GET /models(/[^/\s]+)?(?= lists them(, and a job .*)?$)", "`mlpforge models`"),
    (r"GET /datasets lists them$", "`mlpforge datasets` lists them"),
    (r"GET /webhooks lists them$", "`mlpforge webhooks` lists them"),
    (r"GET /keys lists them$", "`mlpforge keys` lists them"),
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
        raise ForgeError(describe_error(error) + _suggest(url, error)) from error


def describe_error(error: MlpforgeError) -> str:
    """Return an error's message, with the names of commands instead of requests."""
    if not isinstance(error, ProblemError):
        return str(error)
    detail = error.problem.detail
    for request, command in COMMANDS:
        detail = re.sub(request, command, detail)
    return str(error).replace(error.problem.detail, detail, 1)


def _suggest(url: str | None, error: MlpforgeError) -> str:
    """Return a name like the one in an error that says that there is none, as a question."""
    unknown = re.search(f"({'|'.join(LISTS)}) '([^']+)'", str(error))
    if unknown is None:
        return ""
    with suppress(MlpforgeError), Client(url) as client:
        names = _read_list(client, LISTS[unknown[1]], "name")
        found = get_close_matches(unknown[2], names, 1)
        return f"; did you mean {found[0]!r}?" if found else ""
    return ""


def completion_of(path: str, member: str = "name") -> Callable[[str], list[str]]:
    """Return a function that completes a member of a list's items; none without a service."""

    def complete(incomplete: str) -> list[str]:
        with suppress(ForgeError), connect(None, retry_s=0) as client:
            values = _read_list(client, path, member)
            return [value for value in values if value.startswith(incomplete)]
        return []

    return complete


def _read_list(client: Client, path: str, member: str) -> list[str]:
    query = {"limit": MAX_NAMES}
    page = client.connection.send("GET", path, params=query, timeout=COMPLETION_TIMEOUT_S)
    return [item[member] for item in page.json()["items"]]
