"""Passes TCP connections on, and delays what returns by the seconds in a file: `slow_proxy.py
LISTEN TARGET FILE`, with two ports of this host.

The kernel of a virtual machine need not have netem, which would delay the packets themselves.
"""

import asyncio
import sys
from contextlib import suppress
from pathlib import Path

PIECE_BYTES = 2**16


def main():
    listen, target, file = int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])

    async def serve():
        async def passing(reader, writer):
            await pass_on(reader, writer, target, file)

        server = await asyncio.start_server(passing, "0.0.0.0", listen)  # noqa: S104  in its own network namespace
        await server.serve_forever()

    asyncio.run(serve())


async def pass_on(reader, writer, target, file):
    """Pass one connection on until both sides have closed it."""
    with suppress(OSError):
        inner_reader, inner_writer = await asyncio.open_connection("127.0.0.1", target)
        async with asyncio.TaskGroup() as both:
            both.create_task(copy(reader, inner_writer, lambda: 0))
            both.create_task(copy(inner_reader, writer, lambda: delay_s(file)))
    writer.close()


async def copy(reader, writer, pause_s):
    with suppress(OSError):
        while piece := await reader.read(PIECE_BYTES):
            await asyncio.sleep(pause_s())
            writer.write(piece)
            await writer.drain()
    with suppress(OSError):
        writer.close()


def delay_s(file):
    return float(file.read_text()) if file.exists() else 0


if __name__ == "__main__":
    main()
