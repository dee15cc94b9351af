"""Creates S3 clients, one per process, with timeouts.

botocore, not a client with a compiled runtime: the worker's main process uses the store and then
forks; in the child, the first call of obstore never returns.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from botocore.config import Config
from botocore.loaders import Loader
from botocore.session import Session

MAX_ATTEMPTS = 2
MAX_CONNECTIONS = 32
# botocore reads only the second variable; other tools also read the first.
REGION = ("region", ["AWS_REGION", "AWS_DEFAULT_REGION"], "us-east-1", None)
# It loads the description of S3's API from files: 60 ms for the first client, then cached.
LOADER = Loader()


@dataclass(frozen=True)
class TimeLimits:
    """Timeouts in seconds; with two attempts, an outage is detected after 8 s.

    Args:
        connect_s: To connect.
        read_s: For a response, and for each piece of it.
        large_write_s: For each 16 KiB of a body over LARGE_BYTES.
        large_read_s: For the response to that put: S3 may still be storing the object.
    """

    connect_s: float = 2
    read_s: float = 3
    large_write_s: float = 10
    large_read_s: float = 60


TIME_LIMITS = TimeLimits()


class PerProcess:
    """A value that each process creates for itself, as a client: forks must not share sockets."""

    def __init__(self, make: Callable[[], Any]) -> None:
        self._make = make
        self._made: tuple[int, Any] | None = None

    def __call__(self) -> Any:
        """Return this process's value; create it at the first call."""
        made = self._made
        if made is None or made[0] != os.getpid():
            # No lock, which a fork could leave held: if two threads create a value, one is kept.
            made = self._made = (os.getpid(), self._make())
        return made[1]


def connect(connect_s: float, read_s: float) -> Any:
    """Return a client for the S3 that AWS_* configure; see TimeLimits for the two timeouts."""
    config = Config(
        connect_timeout=connect_s,
        read_timeout=read_s,
        retries={"total_max_attempts": MAX_ATTEMPTS, "mode": "standard"},
        max_pool_connections=MAX_CONNECTIONS,
        # Many S3 servers reject the checksums that only AWS requires; manifests have digests.
        request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
    )
    session = Session(session_vars={"region": REGION})
    session.register_component("data_loader", LOADER)
    return session.create_client("s3", config=config)
