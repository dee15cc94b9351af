"""What can happen to the bytes of a file: cuts, flipped bits, and other bytes in their place."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MOST_CUTS = 300


def spread(size: int, count: int) -> list[int]:
    """Return at most count places of a file, evenly spread, the first and the last among them."""
    if size <= count:
        return list(range(size))
    return sorted({round(i * (size - 1) / (count - 1)) for i in range(count)})


def cuts(raw: bytes, count: int) -> Iterator[bytes]:
    """Yield a file cut at many lengths, and made longer."""
    for size in spread(len(raw), count):
        yield raw[:size]
    yield raw + b"\0"
    yield raw + raw


def flips(raw: bytes, count: int) -> Iterator[bytes]:
    """Yield a file in which one bit is another one, at many places."""
    for at in spread(len(raw), count):
        yield raw[:at] + bytes([raw[at] ^ (1 << at % 8)]) + raw[at + 1 :]


def others(raw: bytes) -> Iterator[bytes]:
    """Yield what may lie there after a crash of the disk: as long as it was, or not."""
    yield bytes(len(raw))
    yield b"\xff" * len(raw)
    yield raw[::-1]
    half = len(raw) // 2
    yield raw[:half] + bytes(len(raw) - half)
    yield raw[half:] + raw[:half]


def damages(raw: bytes, count: int = 10_000) -> Iterator[bytes]:
    """Yield every damage of a file: flips at most at count places, cuts at most at MOST_CUTS."""
    for damaged in (*cuts(raw, min(count, MOST_CUTS)), *flips(raw, count), *others(raw)):
        if damaged != raw:
            yield damaged


@contextmanager
def damaged(path: Path, bytes_there: bytes | None) -> Iterator[None]:
    """Let other bytes lie in a file's place, or nothing; in the end it is as it was."""
    whole = path.read_bytes()
    if bytes_there is None:
        path.unlink()
    else:
        path.write_bytes(bytes_there)
    yield
    path.write_bytes(whole)
