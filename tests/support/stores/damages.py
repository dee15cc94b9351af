"""Damage to the bytes of a file: truncation, flipped bits, and other content."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MOST_CUTS = 300


def spread(size: int, count: int) -> list[int]:
    """Return at most count positions in a file, evenly spread, with the first and the last."""
    if size <= count:
        return list(range(size))
    return sorted({round(i * (size - 1) / (count - 1)) for i in range(count)})


def cuts(raw: bytes, count: int) -> Iterator[bytes]:
    """Yield a file truncated to many lengths, and extended."""
    for size in spread(len(raw), count):
        yield raw[:size]
    yield raw + b"\0"
    yield raw + raw


def flips(raw: bytes, count: int) -> Iterator[bytes]:
    """Yield a file with one flipped bit, at many positions."""
    for at in spread(len(raw), count):
        yield raw[:at] + bytes([raw[at] ^ (1 << at % 8)]) + raw[at + 1 :]


def others(raw: bytes) -> Iterator[bytes]:
    """Yield other content that a disk crash may leave, of the same size or not."""
    yield bytes(len(raw))
    yield b"\xff" * len(raw)
    yield raw[::-1]
    half = len(raw) // 2
    yield raw[:half] + bytes(len(raw) - half)
    yield raw[half:] + raw[:half]


def damages(raw: bytes, count: int = 10_000) -> Iterator[bytes]:
    """Yield all kinds of damage: at most count flipped bits and MOST_CUTS truncations."""
    for damaged in (*cuts(raw, min(count, MOST_CUTS)), *flips(raw, count), *others(raw)):
        if damaged != raw:
            yield damaged


@contextmanager
def damaged(path: Path, bytes_there: bytes | None) -> Iterator[None]:
    """Replace or remove a file temporarily; restore it at the end."""
    whole = path.read_bytes()
    if bytes_there is None:
        path.unlink()
    else:
        path.write_bytes(bytes_there)
    yield
    path.write_bytes(whole)
