"""The whole service on one machine: broker, api, inference, worker and gateway, supervised."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import typer
from pydantic import SecretStr

from cli.errors import NotReadyError
from cli.supervisor import broker
from cli.supervisor.addresses import Address, check_exposed, join_host_port
from cli.supervisor.certificates import InstalledCertificate
from cli.supervisor.database import checkpoint_wal, prepare_in_child
from cli.supervisor.gateway import Gateway, nginx_argv, raise_file_limit, render
from cli.supervisor.instance import Instance, claim_instance
from cli.supervisor.processes.forks import ForkServer, forking
from cli.supervisor.programs import (
    Program,
    api_program,
    foreign_environ,
    inference_program,
    notifier_program,
    with_metrics,
    worker_program,
)
from cli.supervisor.readiness import is_ok
from cli.supervisor.supervisor import Supervisor
from cli.supervisor.tls import ClientOptions
from contracts.settings import Settings

# A process that ended this often before the service was ready will not recover.
MAX_EARLY_EXITS = 3
READY_TIMEOUT_S = 120.0
# A start that takes longer prints what it waits for.
SILENT_S = 3.0
API_PATH, INFERENCE_PATH = "/readyz", "/readyz/inference"
Check = Callable[[], bool]
WILDCARDS = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104  compared, not listened on


@dataclass(frozen=True)
class Options:
    """The options of `mlpforge up`; port 0 is a free one, workers the number of jobs at a time."""

    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = 1
    log_dir: Path | None = None
    client_options: ClientOptions = field(default_factory=ClientOptions)


def serve(settings: Settings, options: Options, on_ready: Callable[[str], None]) -> None:
    """Run the whole service until SIGINT, SIGTERM or SIGHUP, then stop all of it.

    Args:
        settings: The operator's settings; if they name a broker, none is started.
        on_ready: Called with the gateway's URL when every process answers.

    Raises:
        AddressError: other machines can reach it, and there is no token.
        CertificateError: the certificate or its key can't be used.
        DatabaseError: the jobs database can't be opened.
        FolderError: the data folder can't be written to.
        FolderInUseError: the data folder is in use.
        PortTakenError: the port is in use.
        RunFolderError: there is no private folder with a short path for the sockets.
        MissingProgramError: this machine has no broker or no nginx.
        NotReadyError: a process does not start.
    """
    address = Address(host=options.host, port=options.port)
    check_exposed([address], settings, trust_network=False)
    raise_file_limit()
    redirect = options.client_options.redirect_from(address)
    with (
        forking() as fork_server,
        claim_instance(settings.data_dir, address, redirect) as instance,
    ):
        supervisor = Supervisor(options.log_dir, fork_server)
        supervisor.catch_signals()
        prepare_in_child(settings)
        service = Embedded(settings, options, instance, fork_server)
        try:
            if service.start(supervisor):
                on_ready(service.url)
                supervisor.run(until=service.follow_certificate)
        finally:
            supervisor.stop()
            checkpoint_wal(settings)


class Embedded:
    """The processes of one service, in its instance."""

    def __init__(
        self,
        settings: Settings,
        options: Options,
        instance: Instance,
        fork_server: ForkServer | None = None,
    ) -> None:
        self._options = options
        self._fork_server = fork_server
        self._instance = instance
        self._inference_count = settings.inference_workers
        self._has_own_broker = settings.broker_url is None
        url = settings.broker_url or SecretStr(broker.socket_url(instance.socket_path("broker")))
        self._broker_url = url.get_secret_value()
        host = WILDCARDS.get(options.host, options.host)
        self._public = Address(host=host, port=instance.address.port)
        files = options.client_options.files
        self.url = f"{'https' if files else 'http'}://{self._public}"
        self._certificate = InstalledCertificate(files, instance.run) if files else None
        names = [settings.allowed_hosts, "127.0.0.1", join_host_port(host, 0).removesuffix(":0")]
        self._settings = settings.model_copy(
            update={"broker_url": url, "allowed_hosts": ",".join(names)}
        )

    def start(self, supervisor: Supervisor) -> bool:
        """Start every process and wait until all answer; False if a stop was requested first."""
        stages = [
            ([self._broker()] if self._has_own_broker else [], {"broker": self._broker_answers}),
            ([], {"modules": self._fork_server.poll} if self._fork_server else {}),
            (self._backends(), self._checks()),
            ([self._gateway()], self._gateway_checks()),
        ]
        return all(self._start_stage(supervisor, *stage) for stage in stages)

    def follow_certificate(self) -> bool:
        """Install a certificate whose files have changed; return False."""
        return self._certificate is not None and self._certificate.poll()

    def _start_stage(
        self, supervisor: Supervisor, programs: list[Program], checks: dict[str, Check]
    ) -> bool:
        # All share the lock: the data folder is free when the last of them has ended.
        lock = (self._instance.data.lock_fd,)
        supervisor.start(*(replace(program, fds=program.fds + lock) for program in programs))
        return _wait(supervisor, checks)

    def _backends(self) -> list[Program]:
        fonts = self._instance.data.subfolder("matplotlib")
        return [
            self._with_metrics(api_program(self._settings, [self._address("api")], fonts)),
            self._with_metrics(
                inference_program(self._settings, list(self._inference_addresses().values()))
            ),
            self._worker(),
            notifier_program(self._settings),
        ]

    def _with_metrics(self, program: Program) -> Program:
        return with_metrics(program, self._instance.run / f"metrics-{program.name}")

    def _worker(self) -> Program:
        program = worker_program(self._settings, self._options.workers)
        # A killed pool leaves its temporary folder behind; this one is removed with the run folder.
        return replace(program, environ={**program.environ, "TMPDIR": str(self._instance.run)})

    def _broker(self) -> Program:
        folder = self._instance.data.subfolder("broker")
        argv = broker.broker_argv(self._instance.socket_path("broker"), folder)
        return Program("broker", argv, foreign_environ(), log_file=folder / "broker.log")

    def _inference_addresses(self) -> dict[str, Address]:
        # One per process: on a shared socket a single process would accept most connections.
        names = (f"inference-{number}" for number in range(1, self._inference_count + 1))
        return {name: self._address(name) for name in names}

    def _gateway(self) -> Program:
        gateway = Gateway(
            listen=self._instance.address,
            api=(self._address("api"),),
            inference=tuple(self._inference_addresses().values()),
            temp_dir=self._instance.run,
            client_options=self._options.client_options,
        )
        config = self._instance.run / "nginx.conf"
        config.write_text(render(gateway, self._settings), "utf-8")
        sockets = (self._instance.listener, self._instance.redirect)
        fds = tuple(listener.fileno() for listener in sockets if listener)
        inherited = "".join(f"{fd};" for fd in fds)  # nginx uses these open sockets
        environ = {**foreign_environ(), "NGINX": inherited}
        return Program("gateway", nginx_argv(config), environ, fds=fds)

    def _address(self, name: str) -> Address:
        return Address(path=self._instance.socket_path(name))

    def _broker_answers(self) -> bool:
        return broker.is_answering(self._broker_url)

    def _checks(self) -> dict[str, Check]:
        return {
            "api": partial(is_ok, self._address("api"), self._public, API_PATH),
            "worker": partial(broker.is_consumed, self._broker_url),
            **{
                name: partial(is_ok, address, self._public, INFERENCE_PATH)
                for name, address in self._inference_addresses().items()
            },
        }

    def _gateway_checks(self) -> dict[str, Check]:
        has_tls = self._certificate is not None
        return {
            f"gateway {path}": partial(is_ok, self._public, self._public, path, has_tls=has_tls)
            for path in (API_PATH, INFERENCE_PATH)
        }


def _wait(supervisor: Supervisor, checks: dict[str, Check]) -> bool:
    """Return True when all processes answer, False if a stop was requested first.

    Args:
        checks: By process, a function that returns whether it is ready.
    """
    started = time.monotonic()
    waiting = dict(checks)
    is_printed = False

    def is_over() -> bool:
        nonlocal waiting, is_printed
        _refuse_broken(supervisor)
        waited_s = time.monotonic() - started
        names = ", ".join(waiting)
        if waited_s > READY_TIMEOUT_S:
            raise NotReadyError(names, f"did not answer in {READY_TIMEOUT_S:.0f} s")
        if waited_s > SILENT_S and not is_printed:
            typer.echo(f"waiting for: {names}", err=True)
            is_printed = True
        waiting = {name: is_ready for name, is_ready in waiting.items() if not is_ready()}
        return not waiting

    return supervisor.run(is_over)


def _refuse_broken(supervisor: Supervisor) -> None:
    for child in supervisor.children:
        if child.exits >= MAX_EARLY_EXITS:
            log = f"in {child.log_file}" if child.log_file else "above"
            raise NotReadyError(
                child.program.name,
                f"ended {child.exits} times while starting; its log is {log}",
            )
