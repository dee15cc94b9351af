"""The IDX format, in which MNIST is published, read strictly.

A file is a big-endian magic number (two zero bytes, the type of an element, the number of
dimensions), one unsigned 32-bit length for each dimension, then the elements, the last dimension
fastest. Source: http://yann.lecun.com/exdb/mnist/, "The IDX file format".
"""

import math
import struct

import numpy as np
from numpy.typing import NDArray

from contracts.errors import DamagedError

UNSIGNED_BYTE = 0x08
_MAGIC_BYTES = 4
_LENGTH_BYTES = 4


def parse_idx(raw: bytes, what: str, dimensions: int) -> NDArray[np.uint8]:
    """Return the array in an IDX file of unsigned bytes, read-only and without a copy.

    Args:
        raw: The whole file.
        what: The file's name, for errors.
        dimensions: How many dimensions the array must have, at least 1.

    Raises:
        DamagedError: the magic, the dimensions or the length are not what they must be.
    """
    _check_magic(raw, what, dimensions)
    shape = _read_shape(raw, what, dimensions)
    start = _MAGIC_BYTES + dimensions * _LENGTH_BYTES
    # Python integers: a declared size can't overflow, and nothing is allocated for it.
    needed, found = math.prod(shape), len(raw) - start
    if needed != found:
        raise DamagedError(
            what, f"shape {shape} needs {needed} bytes after the header, got {found}"
        )
    return np.frombuffer(raw, dtype=np.uint8, offset=start).reshape(shape)


def _check_magic(raw: bytes, what: str, dimensions: int) -> None:
    needed = bytes((0, 0, UNSIGNED_BYTE, dimensions))
    found = raw[:_MAGIC_BYTES]
    if found != needed:
        raise DamagedError(what, f"it must begin with 0x{needed.hex()}, got 0x{found.hex()}")


def _read_shape(raw: bytes, what: str, dimensions: int) -> tuple[int, ...]:
    lengths = raw[_MAGIC_BYTES : _MAGIC_BYTES + dimensions * _LENGTH_BYTES]
    if len(lengths) < dimensions * _LENGTH_BYTES:
        raise DamagedError(what, f"it ends inside the {dimensions} lengths of its header")
    return struct.unpack(f">{dimensions}I", lengths)
