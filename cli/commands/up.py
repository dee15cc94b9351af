"""`mlpforge up`: run the whole service on this machine."""

import json
import os
import sys
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from cli.options import (
    ClientConnections,
    ClientRate,
    RedirectPort,
    TlsCert,
    TlsKey,
    TrustedProxy,
    load_cli_settings,
)
from cli.supervisor.folders import OTHERS, make_folder


def up(
    host: Annotated[
        str,
        typer.Option(help="Listen on this host; beyond loopback MLPFORGE_TOKEN must be set."),
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(help="Listen on this port; 0 is a free one.", min=0, max=65535)
    ] = (8000),
    data_dir: Annotated[
        Path | None, typer.Option(help="The folder of jobs and models.  [MLPFORGE_DATA_DIR]")
    ] = None,
    workers: Annotated[int, typer.Option(help="How many jobs run at a time.", min=1, max=256)] = 1,
    log_dir: Annotated[
        Path | None, typer.Option(help="Write each process's log here instead of to stderr.")
    ] = None,
    tls_cert: TlsCert = None,
    tls_key: TlsKey = None,
    redirect_port: RedirectPort = None,
    client_connections: ClientConnections = 0,
    client_rate: ClientRate = 0,
    trusted_proxy: TrustedProxy = None,
    as_json: Annotated[
        bool, typer.Option("--json", help='Print {"url": URL} instead of `ready URL`.')
    ] = False,
) -> None:
    """Run the whole service on this machine until Ctrl-C.

    It starts broker, api, inference, worker and gateway, and prints `ready URL` when all answer.
    """
    from cli.supervisor.client_limits import ClientLimits  # noqa: PLC0415  other commands start without it
    from cli.supervisor.embedded import Options, serve  # noqa: PLC0415  other commands start without it
    from cli.supervisor.tls import ClientOptions, find_files  # noqa: PLC0415  other commands start without it

    _configure_logging()
    os.umask(OTHERS)
    settings = load_cli_settings(data_dir)
    logs = make_folder(log_dir.absolute()) if log_dir else None
    limits = ClientLimits(client_connections, client_rate, tuple(trusted_proxy or ()))
    clients = ClientOptions(find_files(tls_cert, tls_key, redirect_port), redirect_port, limits)
    options = Options(host, port, workers, logs, clients)
    # Python looks for modules in the working folder of a server first.
    os.chdir("/")
    serve(settings, options, partial(_print_ready, as_json=as_json))


def _configure_logging() -> None:
    from contracts.logs import configure_logging  # noqa: PLC0415  other commands start without it

    configure_logging(json=False)


def _print_ready(url: str, *, as_json: bool) -> None:
    typer.echo(json.dumps({"url": url}) if as_json else f"ready {url}")
    sys.stdout.flush()
