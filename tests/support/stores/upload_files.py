"""Files to import as data sets, and how a test imports one."""

import io
import struct
import zipfile

import numpy as np
import pytest
from PIL import Image

from contracts.datasets import CSV, NPZ, ZIP, ImportOptions
from contracts.errors import InvalidDataError
from worker.importing.import_file import import_file
from worker.importing.target import ImportTarget

FILES = ("test_x.npy", "test_y.npy", "train_x.npy", "train_y.npy")


def make_npz(save=np.savez, **arrays):
    file = io.BytesIO()
    save(file, **arrays)
    return file.getvalue()


def make_zip(members, compression=zipfile.ZIP_STORED):
    """Return an archive of pairs of a name, or a ZipInfo, and its content."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return file.getvalue()


def make_image(height=4, width=4, value=0, form="PNG", mode="L"):
    file = io.BytesIO()
    Image.new(mode, (width, height), value).save(file, form)
    return file.getvalue()


def make_folders(count=5, **size):
    """Return the members of an archive of two classes with different gray images."""
    return [
        (f"{label}/{index}.png", make_image(value=base + index, **size))
        for label, base in (("cat", 0), ("dog", 100))
        for index in range(count)
    ]


def import_bytes(folder, content, media_type, **options):
    """Import a file's content; return its record and its arrays by name."""
    info = import_file(
        io.BytesIO(content), media_type, ImportOptions(**options), ImportTarget(folder)
    )
    arrays = {name: np.load(folder / name) for name in FILES}
    return info, arrays


def import_npz(folder, options=None, **arrays):
    return import_bytes(folder, make_npz(**arrays), NPZ, **(options or {}))


def import_csv(folder, text, **options):
    return import_bytes(folder, text.encode(), CSV, **options)


def import_folders(folder, members, **options):
    return import_bytes(folder, make_zip(members), ZIP, **options)


def check_refusal(folder, content, media_type, options, message):
    """Import a malformed file, which must end with a message and leave nothing."""
    with pytest.raises(InvalidDataError, match=f"^{message}"):
        import_bytes(folder, content, media_type, **options)
    assert not list(folder.iterdir())


def declaring_size(content, size, offset=24):
    """Return an archive whose first directory entry declares another size, the unpacked one."""
    at = content.index(b"PK\x01\x02") + offset
    return content[:at] + struct.pack("<I", size) + content[at + 4 :]
