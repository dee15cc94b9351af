"""Imports an uploaded file as a data set."""

from typing import BinaryIO, Final

from contracts.datasets import CSV, NPZ, ZIP, DatasetInfo, ImportOptions
from worker.importing.csv_table import import_csv
from worker.importing.image_folders import import_images
from worker.importing.npz.archive import import_npz
from worker.importing.target import ImportTarget

_IMPORT: Final = {NPZ: import_npz, ZIP: import_images, CSV: import_csv}


def import_file(
    file: BinaryIO, media_type: str, options: ImportOptions, target: ImportTarget
) -> DatasetInfo:
    """Write `train_x.npy`, `train_y.npy`, `test_x.npy` and `test_y.npy`; return their record.

    The same bytes and options give the same files. After an error the folder is empty.

    Args:
        file: Seekable, at any position.
        media_type: NPZ, ZIP or CSV.
        options: Those of the media type.
        target: Where to write, its limit, and when to stop.

    Returns:
        The record without name, version, digest, source, description and time, which the store
        fills in.

    Raises:
        InvalidDataError: the file can't be imported; the message names the place.
        ImportStoppedError: target.should_stop returned True.
    """
    try:
        file.seek(0)
        return _IMPORT[media_type](file, options, target)
    except BaseException:
        for path in target.folder.iterdir():
            path.unlink()
        raise
