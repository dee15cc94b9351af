"""Kills `mlpforge backup` at random moments while a real service is used: `make test-chaos`.

Jobs are submitted and published, and an alias moves, all the time. A killed backup must leave the
previous file as it was. A complete one must be restorable to a service that has every job that was
accepted, and every version that was published, before it began; and all of its jobs must end.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from urllib.parse import urlsplit

from cluster.client import MODEL, Endpoint
from cluster.load import Load, Traffic
from cluster.oracle import ENDS
from waiting import wait_until

from cli.supervisor.service_process import running_service

ROUNDS, KILLS = 4, 6  # backups that are restored, and killed ones before each of them
MLPFORGE = Path(sys.executable).with_name("mlpforge")
PACE = {"submit_s": 0.5, "predict_s": 1, "move_s": 0.2, "poll_s": 0.2}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    seed = parser.parse_args().seed
    say(f"backups: seed {seed}")
    os.environ["MLPFORGE_WORKER_NICENESS"] = "0"  # the clients wait for its jobs
    with tempfile.TemporaryDirectory(prefix="chaos-backups-") as name:
        folder = Path(name)
        with running_service(folder / "data", folder / "service.log") as url:
            endpoints = [endpoints_of(url)]
            load = Load(0, seed, Traffic(endpoints, endpoints, **PACE))
            load.start()
            wait_until(lambda: load.record.publications)
            rounds = Rounds(folder, load.record, Random(seed))  # noqa: S311  no secrets
            for number in range(ROUNDS):
                rounds.run(number)
            load.finish()
            wait_until(load.has_ended_all)
            load.stop()
        assert not load.record.unexpected, load.record.unexpected
        check_service(folder, *rounds.promised)
    say(f"{rounds.killed} killed, {rounds.completed} complete, {ROUNDS} restored: nothing lost")


class Rounds:
    """Backups of one service to one file.

    Args:
        folder: The service's data folder is `data` in it.
        record: What the clients saw.
        rng: Chooses the moments.

    Attributes:
        killed, completed: How many backups were killed, and how many have replaced the file.
        promised: The jobs and versions that were there when the last complete backup began.
    """

    def __init__(self, folder, record, rng):
        self._folder, self._record, self._rng = folder, record, rng
        self._file = folder / "backups" / "b.tar"
        self._file.parent.mkdir()
        self.killed, self.completed = 0, 0

    def run(self, number):
        """Kill some backups, complete one, and restore it to a folder."""
        took_s = self._complete()
        for _ in range(KILLS):
            self._kill_one(self._rng.uniform(0, took_s))
        self._complete()
        assert [path.name for path in self._file.parent.iterdir()] == [self._file.name]
        restored = self._folder / f"restored-{number}"
        run("restore", self._file, "--data-dir", restored)
        run("models", "verify", "--data-dir", restored)

    def _complete(self):
        """Make a backup, and return how long it took."""
        start = time.monotonic()
        accepted = list(self._record.accepted)
        self.promised = accepted, [each.version for each in self._record.publications]
        run("backup", self._file, "--data-dir", self._folder / "data")
        self.completed += 1
        return time.monotonic() - start

    def _kill_one(self, after_s):
        before = self._file.stat().st_ino
        argv = [MLPFORGE, "backup", self._file, "--data-dir", self._folder / "data"]
        process = subprocess.Popen(argv, stdout=subprocess.DEVNULL)
        time.sleep(after_s)
        process.kill()
        self.killed += process.wait() != 0
        if self._file.stat().st_ino != before:  # it was killed, or had ended, after that
            self.completed += 1
            run("restore", self._file, "--data-dir", self._folder / f"extra-{self.completed}")


def check_service(folder, accepted, versions):
    """Start a service on the last restored folder, and compare it with what was promised."""
    restored = folder / f"restored-{ROUNDS - 1}"
    with running_service(restored, folder / "restored.log") as url:
        endpoint = Endpoint(*endpoints_of(url))
        for job_id in accepted:
            wait_until(lambda i=job_id: endpoint.ask("GET", f"/jobs/{i}").json()["state"] in ENDS)
        for version in versions:
            path = f"/models/{MODEL}/versions/{version}/weights"
            assert endpoint.ask("GET", path).status == 200, path


def endpoints_of(url):
    address = urlsplit(url)
    return "service", address.port, address.hostname


def run(*arguments):
    done = subprocess.run([MLPFORGE, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, (arguments, done.stdout, done.stderr)


def say(line):
    print(line, flush=True)  # noqa: T201  the output of a program


if __name__ == "__main__":
    main()
