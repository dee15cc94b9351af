"""The whole service on one machine: broker, api, inference, worker and front door, supervised."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import typer
from pydantic import SecretStr

from cli.errors import NotReadyError
from cli.supervisor import broker
from cli.supervisor.addresses import Address, check_exposed, join_host_port
from cli.supervisor.database import checkpoint_wal, prepare_database
from cli.supervisor.gateway import Gateway, nginx_argv, raise_file_limit, render
from cli.supervisor.instance import Instance, claim_instance
from cli.supervisor.programs import (
    Program,
    api_program,
    foreign_environ,
    inference_program,
    with_metrics,
    worker_program,
)
from cli.supervisor.readiness import Check, Checklist, is_ok
from cli.supervisor.supervisor import Supervisor
from contracts.settings import Settings

# A part that ended this often before the service was ready will not get better by itself.
MAX_EARLY_EXITS = 3
READY_TIMEOUT_S = 120.0
# A start that takes longer says what it waits for.
SILENT_S = 3.0
WILDCARDS = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104  compared, not listened on


@dataclass(frozen=True)
class Options:
    """What `mlpforge up` may be told; port 0 is a free one, workers is jobs at a time."""

    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = 1
    log_dir: Path | None = None


def serve(settings: Settings, options: Options, on_ready: Callable[[str], None]) -> None:
    """Run the whole service until SIGINT, SIGTERM or SIGHUP, then end all of it.

    Args:
        settings: The operator's settings; a broker of one's own is used if they name it.
        on_ready: Called with the front door's URL when every part answers.

    Raises:
        AddressError: other machines could reach it and there is no token.
        DatabaseError: the jobs database can't be opened.
        FolderError: the data folder can't be written to.
        FolderInUseError: the data folder is in use.
        PortTakenError: the port is in use.
        RunFolderError: there is no safe and short place for sockets.
        MissingProgramError: there is no broker or no nginx on this machine.
        NotReadyError: a part does not come up.
    """
    asked = Address(host=options.host, port=options.port)
    check_exposed([asked], settings, trust_network=False)
    supervisor = Supervisor(options.log_dir)
    raise_file_limit()
    with claim_instance(settings.data_dir, asked) as place:
        supervisor.catch_signals()
        prepare_database(settings)
        service = Embedded(settings, options, place)
        try:
            if service.start(supervisor):
                on_ready(service.url)
                supervisor.run(until=lambda: False)
        finally:
            supervisor.stop()
            checkpoint_wal(settings)


class Embedded:
    """The parts of one service, in the place that it holds."""

    def __init__(self, settings: Settings, options: Options, place: Instance) -> None:
        self._options = options
        self._place = place
        self._instances = settings.inference_workers
        self._has_own_broker = settings.broker_url is None
        url = settings.broker_url or SecretStr(broker.socket_url(place.socket_path("broker")))
        self._broker_url = url.get_secret_value()
        host = WILDCARDS.get(options.host, options.host)
        self.url = f"http://{join_host_port(host, place.address.port)}"
        names = [settings.allowed_hosts, "127.0.0.1", join_host_port(host, 0).removesuffix(":0")]
        self._settings = settings.model_copy(
            update={"broker_url": url, "allowed_hosts": ",".join(names)}
        )

    def start(self, supervisor: Supervisor) -> bool:
        """Start every part and wait until all of them answer; False if a stop came first."""
        stages = [
            ([self._broker()] if self._has_own_broker else [], {"broker": self._broker_answers}),
            (self._behind_the_door(), self._checks()),
            ([self._gateway()], self._checks_through_the_door()),
        ]
        return all(self._start_stage(supervisor, *stage) for stage in stages)

    def _start_stage(
        self, supervisor: Supervisor, programs: list[Program], checks: dict[str, Check]
    ) -> bool:
        # All share the lock: the data folder is free when the last of them is gone.
        lock = (self._place.data.lock_fd,)
        supervisor.start(*(replace(program, fds=program.fds + lock) for program in programs))
        return _wait(supervisor, Checklist(checks))

    def _behind_the_door(self) -> list[Program]:
        fonts = self._place.data.subfolder("matplotlib")
        return [
            self._counting(api_program(self._settings, [self._address("api")], fonts)),
            self._counting(
                inference_program(self._settings, list(self._inference_doors().values()))
            ),
            self._worker(),
        ]

    def _counting(self, program: Program) -> Program:
        return with_metrics(program, self._place.run / f"metrics-{program.name}")

    def _worker(self) -> Program:
        program = worker_program(self._settings, self._options.workers)
        # Its pool makes a temporary folder, which a killed one leaves behind: it goes with ours.
        return replace(program, environ={**program.environ, "TMPDIR": str(self._place.run)})

    def _broker(self) -> Program:
        folder = self._place.data.subfolder("broker")
        argv = broker.broker_argv(self._place.socket_path("broker"), folder)
        return Program("broker", argv, foreign_environ(), log_file=folder / "broker.log")

    def _inference_doors(self) -> dict[str, Address]:
        # One for each process: on a shared socket a single one takes most connections.
        names = (f"inference-{number}" for number in range(1, self._instances + 1))
        return {name: self._address(name) for name in names}

    def _gateway(self) -> Program:
        door = Gateway(
            listen=self._place.address,
            api=self._address("api"),
            inference=tuple(self._inference_doors().values()),
            temp_dir=self._place.run,
        )
        config = self._place.run / "nginx.conf"
        config.write_text(render(door, self._settings), "utf-8")
        listener = self._place.listener.fileno()
        environ = {**foreign_environ(), "NGINX": f"{listener};"}  # takes the open socket
        return Program("gateway", nginx_argv(config), environ, fds=(listener,))

    def _address(self, part: str) -> Address:
        return Address(path=self._place.socket_path(part))

    def _broker_answers(self) -> bool:
        return broker.is_answering(self._broker_url)

    def _checks(self) -> dict[str, Check]:
        inference = f"{self.url}/readyz/inference"
        return {
            "api": partial(is_ok, f"{self.url}/readyz", self._place.socket_path("api")),
            "worker": partial(broker.is_consumed, self._broker_url),
            **{
                name: partial(is_ok, inference, self._place.socket_path(name))
                for name in self._inference_doors()
            },
        }

    def _checks_through_the_door(self) -> dict[str, Check]:
        paths = ("/readyz", "/readyz/inference")
        return {f"gateway {path}": partial(is_ok, self.url + path) for path in paths}


def _wait(supervisor: Supervisor, checklist: Checklist) -> bool:
    """Return True when everything answers, False if a stop came first."""
    started = time.monotonic()
    is_told = False

    def is_over() -> bool:
        nonlocal is_told
        _refuse_broken(supervisor)
        waited_s = time.monotonic() - started
        waiting = ", ".join(checklist.waiting)
        if waited_s > READY_TIMEOUT_S:
            raise NotReadyError(waiting, f"did not answer in {READY_TIMEOUT_S:.0f} s")
        if waited_s > SILENT_S and not is_told:
            typer.echo(f"waiting for: {waiting}", err=True)
            is_told = True
        return checklist.is_done()

    return supervisor.run(is_over)


def _refuse_broken(supervisor: Supervisor) -> None:
    for child in supervisor.children:
        if child.exits >= MAX_EARLY_EXITS:
            said = f"in {child.log_file}" if child.log_file else "above"
            raise NotReadyError(
                child.program.name,
                f"ended {child.exits} times while starting; what it said is {said}",
            )
