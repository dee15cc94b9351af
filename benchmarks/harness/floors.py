"""The least that the model store's work could take: the same files, by the system's calls alone."""

import os
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from stores.blobs.durable import sync_folder, write_synced

READ_BYTES = 65_536


def write_files(files: Mapping[str, bytes], folder: Path) -> None:
    """Write files and wait for the disk: whoever makes them durable does at least this."""
    for name, content in files.items():
        write_synced(folder / name, content)
    sync_folder(folder)


def read_file(path: Path) -> bytes:
    """Return a small file."""
    descriptor = os.open(path, os.O_RDONLY)
    content = os.read(descriptor, READ_BYTES)
    os.close(descriptor)
    return content


def load_arrays(path: Path) -> None:
    """Read every array of an `.npz`, as numpy does."""
    with np.load(path) as arrays:
        for name in arrays:
            _ = arrays[name]
