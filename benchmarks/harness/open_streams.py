"""Holds event streams of one job open, and reads them, until its stdin ends.

python benchmarks/harness/open_streams.py HOST:PORT JOB_ID COUNT
"""

import contextlib
import selectors
import socket
import sys
from collections.abc import Iterator

REQUEST = "GET /jobs/{job_id}/events HTTP/1.1\r\nHost: {address}\r\n\r\n"
CHUNK_BYTES = 65_536


@contextlib.contextmanager
def opened(address: str, job_id: str, count: int) -> Iterator[list[socket.socket]]:
    """Yield so many streams whose first bytes have come; anything but 200 ends the run."""
    host, _, port = address.rpartition(":")
    request = REQUEST.format(job_id=job_id, address=address).encode()
    with contextlib.ExitStack() as stack:
        streams = []
        for _ in range(count):
            stream = stack.enter_context(socket.create_connection((host, int(port)), timeout=30))
            stream.sendall(request)
            streams.append(stream)
        for stream in streams:
            head = stream.recv(CHUNK_BYTES)
            if b" 200 " not in head.partition(b"\r\n")[0]:
                raise SystemExit(f"a stream was refused: {head[:300]!r}")
        yield streams


def read_until_told(streams: list[socket.socket]) -> int:
    """Read whatever comes until stdin ends; return how many events came."""
    events = 0
    with selectors.DefaultSelector() as selector:
        for source in (sys.stdin, *streams):
            selector.register(source, selectors.EVENT_READ)
        while True:
            for key, _ in selector.select():
                if not isinstance(key.fileobj, socket.socket):
                    return events
                events += read_events(key.fileobj)


def read_events(stream: socket.socket) -> int:
    """Return how many events came with what there is to read; an ended stream ends the run."""
    content = stream.recv(CHUNK_BYTES)
    if not content:
        raise SystemExit("a stream has ended before its time")
    return content.count(b"\nevent: ")


def main() -> None:
    """Open, say so, read, and print how many events came."""
    address, job_id, count = sys.argv[1:]
    with opened(address, job_id, int(count)) as streams:
        print("open", flush=True)
        print(read_until_told(streams), flush=True)


if __name__ == "__main__":
    main()
