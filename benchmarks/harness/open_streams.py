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
    """Open a number of streams and wait for their first bytes; exit unless all have status 200."""
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


def read_until_stdin_ends(streams: list[socket.socket]) -> int:
    """Read the streams until stdin ends; return the number of events."""
    events = 0
    with selectors.DefaultSelector() as selector:
        selector.register(sys.stdin, selectors.EVENT_READ)
        for stream in streams:
            selector.register(stream, selectors.EVENT_READ, stream)
        while all(ready := [key.data for key, _ in selector.select()]):
            events += sum(map(read_events, ready))
    return events


def read_events(stream: socket.socket) -> int:
    """Read once from a stream; return the number of events, or exit if the stream has ended."""
    content = stream.recv(CHUNK_BYTES)
    if not content:
        raise SystemExit("a stream has ended too early")
    return content.count(b"\nevent: ")


def main() -> None:
    """Open the streams, print open, read, and print the number of events."""
    address, job_id, count = sys.argv[1:]
    with opened(address, job_id, int(count)) as streams:
        print("open", flush=True)
        print(read_until_stdin_ends(streams), flush=True)


if __name__ == "__main__":
    main()
