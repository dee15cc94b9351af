"""The roles: each checks the settings, prepares the environment, and becomes the server."""

import gc
import os
import signal
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import gettempdir
from typing import Annotated, NoReturn

import typer

from cli.commands.served_models import find_models, serving_environ
from cli.errors import CertificateError
from cli.options import ClientConnections, ClientRate, RedirectPort, TlsCert, TlsKey, TrustedProxy
from cli.supervisor.addresses import Address, check_exposed, parse_address, parse_nginx_address
from cli.supervisor.client_limits import ClientLimits
from cli.supervisor.folders import OTHERS, make_own_folder
from cli.supervisor.gateway import Gateway, nginx_argv, raise_file_limit, render
from cli.supervisor.programs import (
    Program,
    api_program,
    foreign_environ,
    inference_program,
    notifier_program,
    with_metrics,
    worker_program,
)
from cli.supervisor.tls import ClientOptions, find_files
from cli.supervisor.upstreams import find_resolvers, parse_resolver, qualify
from contracts.errors import SettingsError
from contracts.settings import Settings, load_settings
from stores.backup import require_restored

Bind = Annotated[list[str], typer.Option(help="Listen on unix:PATH or HOST:PORT; may be repeated.")]
TrustNetwork = Annotated[
    bool, typer.Option("--trust-network", help="Listen beyond loopback without a token.")
]
ApiAddresses = Annotated[list[str], typer.Option(help="An api's address; may be repeated.")]
InferenceAddresses = Annotated[
    list[str], typer.Option(help="An address of inference; may be repeated.")
]
Resolver = Annotated[
    list[str] | None,
    typer.Option(help="A name server for their names  [those of /etc/resolv.conf]"),
]
Master = Annotated[
    bool,
    typer.Option(
        "--master",
        help="Run a master and two workers, for containers: on SIGQUIT they finish requests.",
    ),
]
Print = Annotated[bool, typer.Option("--print", help="Only print nginx's configuration.")]
API = "127.0.0.1:8001"
INFERENCE = "127.0.0.1:8002"
SAGEMAKER_PORT = 8080


def api(bind: Bind = [API], trust_network: TrustNetwork = False) -> None:  # noqa: B006  Typer gives each call a copy
    """Serve jobs and models (gunicorn)."""
    settings = _need_broker(_load_settings(os.environ))
    addresses = _addresses(bind, settings, trust_network=trust_network)
    plot_cache = os.environ.get("MPLCONFIGDIR") or make_own_folder("plots")
    program = api_program(settings, addresses, Path(plot_cache))
    _become(with_metrics(program, _metrics_folder("api", addresses)))


def inference(
    bind: Bind = [INFERENCE],  # noqa: B006  Typer gives each call a copy
    trust_network: TrustNetwork = False,
) -> None:
    """Serve predictions (gunicorn)."""
    settings = _load_settings(os.environ)
    addresses = _addresses(bind, settings, trust_network=trust_network)
    program = inference_program(settings, addresses)
    raise_file_limit()
    _run_gunicorn(with_metrics(program, _metrics_folder("inference", addresses)))


def serve(
    bind: Annotated[
        list[str] | None,
        typer.Option(help="Listen on unix:PATH or HOST:PORT instead; may be repeated."),
    ] = None,
    port: Annotated[
        int, typer.Option(help="Listen on this port of every address.", min=1, max=65535)
    ] = SAGEMAKER_PORT,
) -> None:
    """Serve only predictions, for SageMaker (gunicorn).

    The models are in MLPFORGE_MODELS, by default /opt/ml/model: a model store, or one .npz. It
    listens beyond loopback without a token, and accepts any Host: the network must restrict access.
    """
    settings = _load_settings(serving_environ(os.environ))
    served = settings.model_copy(update={"models": find_models(settings.models)})
    if Path(served.models).is_file():
        _check_weights(Path(served.models))
    addresses = [parse_address(text) for text in bind or [f"0.0.0.0:{port}"]]
    program = inference_program(served, addresses)
    raise_file_limit()
    # Not in this process: the check of a file has loaded numpy, with its default threads.
    _become(with_metrics(program, _metrics_folder("inference", addresses)))


def worker(
    concurrency: Annotated[int, typer.Option(help="Jobs to run at a time.", min=1, max=256)] = 1,
    check: Annotated[
        bool, typer.Option("--check", help="Only check whether a worker of this host takes jobs.")
    ] = False,
) -> None:
    """Run queued jobs (Celery)."""
    settings = _need_broker(_load_settings(os.environ))
    if check:
        _check_worker(settings)
    _become(worker_program(settings, concurrency))


def notifier(
    check: Annotated[
        bool,
        typer.Option("--check", help="Only check whether notifications are sent in time."),
    ] = False,
) -> None:
    """Send notifications to webhooks."""
    settings = _load_settings(os.environ)
    if check:
        _check_notifier(settings)
    _become(notifier_program(settings))


def gateway(
    bind: Annotated[str, typer.Option(help="Listen on HOST:PORT.")] = "127.0.0.1:8000",
    api: ApiAddresses = [API],  # noqa: B006  Typer gives each call a copy
    inference: InferenceAddresses = [INFERENCE],  # noqa: B006  Typer gives each call a copy
    resolver: Resolver = None,
    tls_cert: TlsCert = None,
    tls_key: TlsKey = None,
    redirect_port: RedirectPort = None,
    client_connections: ClientConnections = 0,
    client_rate: ClientRate = 0,
    trusted_proxy: TrustedProxy = None,
    trust_network: TrustNetwork = False,
    master: Master = False,
    print_: Print = False,
) -> None:
    """Run the gateway (nginx)."""
    settings = load_settings(os.environ)
    limits = ClientLimits(client_connections, client_rate, tuple(trusted_proxy or ()))
    clients = ClientOptions(find_files(tls_cert, tls_key, redirect_port), redirect_port, limits)
    if print_ and clients.files:
        raise CertificateError(
            "--print can't be used with TLS, whose files a running gateway installs"
        )
    listen = parse_nginx_address(bind)
    check_exposed([listen], settings, trust_network=trust_network or print_)
    folder = f"gateway-{listen}".replace("/", "-")
    configuration = Gateway(
        listen=listen,
        api=tuple(qualify(parse_nginx_address(text)) for text in api),
        inference=tuple(qualify(parse_nginx_address(text)) for text in inference),
        temp_dir=Path(gettempdir()) if print_ else make_own_folder(folder),
        resolvers=tuple(map(parse_resolver, resolver or ())) or find_resolvers(),
        client_options=clients,
        is_single_process=not master,
    )
    if print_:
        typer.echo(render(configuration, settings), nl=False)
    else:
        _run_nginx(configuration, settings)


def _run_nginx(gateway: Gateway, settings: Settings) -> NoReturn:
    config = gateway.temp_dir / "nginx.conf"
    config.write_text(render(gateway, settings), "utf-8")
    raise_file_limit()
    program = Program("gateway", nginx_argv(config), foreign_environ())
    if gateway.client_options.files is None:
        _become(program)
    from cli.supervisor.certificates import InstalledCertificate  # noqa: PLC0415  only TLS needs ssl
    from cli.supervisor.supervisor import Supervisor  # noqa: PLC0415  only TLS has a process beside nginx
    from contracts.logs import configure_logging  # noqa: PLC0415  only with TLS does this process log

    certificate = InstalledCertificate(gateway.client_options.files, gateway.temp_dir)
    _prepare(program)
    configure_logging(json=True)
    supervisor = Supervisor()
    supervisor.catch_signals()
    supervisor.start(program)
    (nginx,) = supervisor.children
    signal.signal(signal.SIGQUIT, lambda number, _: nginx.send(number))
    has_ended = supervisor.run(until=lambda: certificate.poll() or nginx.exits > 0)
    supervisor.stop()
    raise typer.Exit(1 if has_ended and nginx.status != 0 else 0)


def _check_weights(file: Path) -> None:
    """Refuse a broken file with a message, not with a traceback of gunicorn."""
    from stores.models.files.weights_file import open_weights_file  # noqa: PLC0415  other commands start without it

    open_weights_file(file)


def _metrics_folder(service: str, addresses: list[Address]) -> Path:
    # By address: several services of one kind on this machine have their own folders.
    return make_own_folder(f"metrics-{service}-{addresses[0]}".replace("/", "-"))


def _addresses(texts: list[str], settings: Settings, *, trust_network: bool) -> list[Address]:
    addresses = [parse_address(text) for text in texts]
    check_exposed(addresses, settings, trust_network=trust_network)
    return addresses


def _load_settings(environ: Mapping[str, str]) -> Settings:
    """Return the settings; raise UnfinishedRestoreError here, not with a server's traceback."""
    settings = load_settings(environ)
    for folder in (settings.data_dir, Path(settings.models).parent):
        require_restored(folder)
    return settings


def _need_broker(settings: Settings) -> Settings:
    if settings.broker_url is None:
        raise SettingsError("MLPFORGE_BROKER_URL must be set, such as redis://localhost:6379/0")
    return settings


def _check_worker(settings: Settings) -> NoReturn:
    from cli.supervisor.broker import is_consumed  # noqa: PLC0415  other commands start without it

    url = settings.broker_url.get_secret_value() if settings.broker_url else ""
    raise typer.Exit(0 if is_consumed(url) else 1)


def _check_notifier(settings: Settings) -> NoReturn:
    from stores.notifications.open import open_deliveries  # noqa: PLC0415  other commands start without it

    raise typer.Exit(1 if open_deliveries(settings).is_stalled() else 0)


def _run_gunicorn(program: Program) -> NoReturn:
    """Run gunicorn in this process, which has loaded many of its modules, but not numpy."""
    _prepare(program)
    os.environ.clear()
    os.environ.update(program.environ)
    sys.argv = program.argv  # gunicorn restarts itself with it
    gc.disable()  # until the first process is forked
    from gunicorn.app.wsgiapp import WSGIApplication  # noqa: PLC0415  it reads the environment that is set above

    WSGIApplication().run()
    sys.exit()


def _prepare(program: Program) -> None:
    # Python looks for modules in the working folder of a server first.
    os.chdir("/")
    os.umask(OTHERS)
    os.nice(program.nice)


def _become(program: Program) -> NoReturn:
    _prepare(program)
    os.execve(program.argv[0], program.argv, dict(program.environ))  # noqa: S606  the role itself
