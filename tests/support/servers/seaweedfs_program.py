"""A fast S3 server, SeaweedFS, with one bucket: prints its port, and ends with its stdin."""

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
CONFLICT = 409  # the bucket exists
ROLES = ("master", "volume", "filer", "s3")


class Weed:
    """All roles of SeaweedFS in one process, which runs until it is killed.

    Args:
        folder: An empty folder with a short path, since it contains sockets.
        bucket: The bucket to create.
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
        """Return whether it stores objects: its roles have to find each other first."""
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
        """Kill it: an orderly end takes 15 s."""
        self._process.kill()
        self._process.wait()


def free_ports(count: int) -> list[int]:
    """Return ports without listeners."""
    with ExitStack() as until_all_are_known:
        probes = [until_all_are_known.enter_context(socket.socket()) for _ in range(count)]
        for probe in probes:
            probe.bind((ADDRESS, 0))
        return [probe.getsockname()[1] for probe in probes]


def start(folder: str, bucket: str) -> Weed:
    """Return a running server; start another one if a port was taken in the meantime."""
    weed = Weed(folder, bucket)
    wait_until(lambda: weed.is_up() or weed.is_over())
    return start(folder, bucket) if weed.is_over() else weed


def main() -> None:
    with TemporaryDirectory(prefix="weed-") as folder:
        weed = start(folder, sys.argv[1])
        print(weed.port, flush=True)  # noqa: T201  the test reads it
        sys.stdin.read()
        weed.kill()


if __name__ == "__main__":
    main()
