"""A fast S3 server, SeaweedFS, with one bucket: it prints its port, and ends when stdin does."""

import socket
import subprocess
import sys
from contextlib import ExitStack
from http.client import HTTPConnection
from pathlib import Path
from tempfile import TemporaryDirectory

from waiting import wait_until

WEED = Path(sys.executable).with_name("weed")
ADDRESS = "127.0.0.1"
CONFLICT = 409  # the bucket is there already
ROLES = ("master", "volume", "filer", "s3")


class Weed:
    """All roles of SeaweedFS in one process, from when this is made until it is killed.

    Args:
        folder: An empty folder with a short path: sockets lie in it too.
        bucket: The bucket that it makes.
    """

    def __init__(self, folder: str, bucket: str) -> None:
        self._bucket = bucket
        ports = [f"{role}.port{kind}" for role in ROLES for kind in ("", ".grpc")]
        options = dict(zip(ports, free_ports(len(ports)), strict=True)) | {
            "dir": folder,
            "ip": ADDRESS,
            "ip.bind": ADDRESS,
            "filer": "true",
            "filer.localSocket": f"{folder}/filer.sock",
            "s3": "true",
            "s3.localSocket": f"{folder}/s3.sock",
            "s3.iam": "false",
            "s3.autoCreateBucket": "false",
            "s3.port.iceberg": 0,
            "s3.port.lance": 0,
            "master.telemetry": "false",
            "master.volumeSizeLimitMB": 64,
            "volume.max": 20,
        }
        flags = [f"-{name}={value}" for name, value in options.items()]
        self.port = int(options["s3.port"])
        self._process = subprocess.Popen(
            [WEED, f"-logdir={folder}", "server", *flags],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def is_up(self) -> bool:
        """Return whether it keeps objects: its parts have to find each other first."""
        return self._puts(f"/{self._bucket}") and self._puts(f"/{self._bucket}/first")

    def _puts(self, path: str) -> bool:
        connection = HTTPConnection(ADDRESS, self.port)
        try:
            connection.request("PUT", path)
            return connection.getresponse().status in {200, CONFLICT}
        except OSError:
            return False
        finally:
            connection.close()

    def is_over(self) -> bool:
        return self._process.poll() is not None

    def kill(self) -> None:
        """End it at once; an orderly end takes 15 s."""
        self._process.kill()
        self._process.wait()


def free_ports(count: int) -> list[int]:
    """Return ports that nothing listens on."""
    with ExitStack() as until_all_are_known:
        probes = [until_all_are_known.enter_context(socket.socket()) for _ in range(count)]
        for probe in probes:
            probe.bind((ADDRESS, 0))
        return [probe.getsockname()[1] for probe in probes]


def start(folder: str, bucket: str) -> Weed:
    """Return a server that is up; another one if a port was taken meanwhile."""
    weed = Weed(folder, bucket)
    wait_until(lambda: weed.is_up() or weed.is_over())
    return start(folder, bucket) if weed.is_over() else weed


def main() -> None:
    with TemporaryDirectory(prefix="weed-") as folder:
        weed = start(folder, sys.argv[1])
        print(weed.port, flush=True)  # noqa: T201  this is how it is found
        sys.stdin.read()
        weed.kill()


if __name__ == "__main__":
    main()
