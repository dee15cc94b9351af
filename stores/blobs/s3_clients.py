"""The clients of S3: whose they are, and how long they wait.

botocore and not a client with a compiled runtime: the worker's main process sweeps, and then forks
a successor for a child that died, in which obstore's first call never returns.
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
# botocore knows the second name alone, every other tool the first one too.
REGION = ("region", ["AWS_REGION", "AWS_DEFAULT_REGION"], "us-east-1", None)
# It reads what S3's API is from files: 60 ms for the first client, and nothing for the others.
LOADER = Loader()


@dataclass(frozen=True)
class TimeLimits:
    """How long S3 may be silent, in seconds; it is asked twice, so a dead one is known after 8 s.

    Args:
        connect_s: For a connection.
        read_s: For an answer, and then for each piece of it.
        large_write_s: For each 16 KiB of a body over LARGE_BYTES: as long as it moves, it may
            take its time.
        large_read_s: For the answer to such a put: S3 may be busy with storing it.
    """

    connect_s: float = 2
    read_s: float = 3
    large_write_s: float = 10
    large_read_s: float = 60


TIME_LIMITS = TimeLimits()


class PerProcess:
    """What a process makes for itself: two that share a connection read each other's answers."""

    def __init__(self, make: Callable[[], Any]) -> None:
        self._make = make
        self._made: tuple[int, Any] | None = None

    def __call__(self) -> Any:
        """Return this process's, made at its first call."""
        made = self._made
        if made is None or made[0] != os.getpid():
            # No lock, which a fork could leave held: of two that threads make at once one is kept.
            made = self._made = (os.getpid(), self._make())
        return made[1]


def connect(connect_s: float, read_s: float) -> Any:
    """Return a client of the S3 that AWS_* names; see TimeLimits for the two times."""
    config = Config(
        connect_timeout=connect_s,
        read_timeout=read_s,
        retries={"total_max_attempts": MAX_ATTEMPTS, "mode": "standard"},
        max_pool_connections=MAX_CONNECTIONS,
        # Many that speak S3 refuse the checksums that AWS alone asks for; ours are in the manifest.
        request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
    )
    session = Session(session_vars={"region": REGION})
    session.register_component("data_loader", LOADER)
    return session.create_client("s3", config=config)
