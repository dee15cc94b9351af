"""The data sets in this package: checked, and loaded once per process."""

import hashlib
import lzma
import threading
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from contracts.datasets import DatasetInfo
from contracts.errors import (
    DamagedError,
    DatasetNotFoundError,
    DatasetVersionNotFoundError,
)
from stores.datasets.idx import parse_idx
from stores.datasets.store import LATEST, Dataset, Examples


@dataclass(frozen=True)
class PackedFile:
    """One xz-compressed IDX file: its name, and the digest and shape of its content."""

    name: str
    sha256: str
    shape: tuple[int, ...]

    @property
    def size_bytes(self) -> int:
        """Size of the uncompressed file: magic, lengths, one byte per element."""
        return 4 + 4 * len(self.shape) + int(np.prod(self.shape, dtype=np.int64))


@dataclass(frozen=True)
class PackedDataset:
    """The four files of a data set, in the order that its digest is defined over."""

    name: str
    pixel_max: int
    classes: int
    train_images: PackedFile
    train_labels: PackedFile
    test_images: PackedFile
    test_labels: PackedFile

    @cached_property
    def info(self) -> DatasetInfo:
        """The description that clients see; no file is read for it.

        Its sha256 is that of the uncompressed files' hexadecimal digests, each with a newline.
        """
        files = (self.train_images, self.train_labels, self.test_images, self.test_labels)
        digests = "".join(f"{file.sha256}\n" for file in files)
        return DatasetInfo(
            name=self.name,
            sha256=hashlib.sha256(digests.encode()).hexdigest(),
            train_examples=self.train_images.shape[0],
            test_examples=self.test_images.shape[0],
            input_shape=self.train_images.shape[1:],
            pixel_max=self.pixel_max,
            classes=self.classes,
        )


MNIST = PackedDataset(
    name="mnist",
    pixel_max=255,
    classes=10,
    train_images=PackedFile(
        "train-images-idx3-ubyte",
        "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
        (60_000, 28, 28),
    ),
    train_labels=PackedFile(
        "train-labels-idx1-ubyte",
        "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
        (60_000,),
    ),
    test_images=PackedFile(
        "t10k-images-idx3-ubyte",
        "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
        (10_000, 28, 28),
    ),
    test_labels=PackedFile(
        "t10k-labels-idx1-ubyte",
        "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
        (10_000,),
    ),
)


VERSION = 1  # of each packaged data set
PACKAGED = {packed.name: packed for packed in (MNIST,)}
FOLDER = Path(__file__).parent
CLASS_MEANS = FOLDER / "mnist" / "class-means.npy"
_loading = threading.Lock()


class PackagedDatasets:
    """The data sets below a folder, by default those in this package.

    Args:
        folder: The parent of each data set's folder.
    """

    def __init__(self, folder: Path = FOLDER) -> None:
        self._folder = folder

    def list_names(self) -> list[str]:
        """Return the names of all data sets."""
        return list(PACKAGED)

    def list_datasets(self) -> list[DatasetInfo]:
        """Return the information of every data set without loading one."""
        return [packed.info for packed in PACKAGED.values()]

    def get_info(self, name: str, ref: str = LATEST) -> DatasetInfo:
        """Return a version; DatasetNotFoundError, DatasetVersionNotFoundError."""
        if name not in PACKAGED:
            raise DatasetNotFoundError(name)
        if ref not in {LATEST, str(VERSION)}:
            raise DatasetVersionNotFoundError(name, ref)
        return PACKAGED[name].info

    def list_numbers(self, name: str) -> list[int]:
        """Return the number of the only version; DatasetNotFoundError."""
        return [self.get_info(name).version]

    def hold_version(self, name: str, version: int) -> None:
        """Check that a version exists, which is never deleted (errors as get_info)."""
        self.get_info(name, str(version))

    def load(self, name: str, version: int | None = None) -> Dataset:
        """Return a data set's arrays, read-only; the first call reads and checks the files.

        Raises:
            DatasetNotFoundError: the name is unknown, or a file is missing.
            DatasetVersionNotFoundError: the version is not 1, the only one.
            DamagedError: a file's sha256 is not the expected one.
        """
        self.get_info(name, str(version or LATEST))
        with _loading:
            return _read_dataset(self._folder, PACKAGED[name])


@cache  # all stores of a process share the arrays
def _read_dataset(folder: Path, packed: PackedDataset) -> Dataset:
    try:
        train = _read_examples(folder / packed.name, packed.train_images, packed.train_labels)
        test = _read_examples(folder / packed.name, packed.test_images, packed.test_labels)
    except FileNotFoundError as error:
        raise DatasetNotFoundError(packed.name) from error
    return Dataset(packed.info, train, test)


def _read_examples(folder: Path, images: PackedFile, labels: PackedFile) -> Examples:
    classes = _read_array(folder, labels)
    pixels = _read_array(folder, images)  # (N, height, width)
    return Examples(pixels.reshape(len(pixels), -1), classes)


def _read_array(folder: Path, file: PackedFile) -> NDArray[np.uint8]:
    raw = _decompress((folder / f"{file.name}.xz").read_bytes(), file)
    if hashlib.sha256(raw).hexdigest() != file.sha256:
        raise DamagedError(
            file.name, f"its sha256 must be {file.sha256}; install the package again"
        )
    return parse_idx(raw, file.name, len(file.shape))


def _decompress(packed: bytes, file: PackedFile) -> bytes:
    """Return at most the expected size: a file that unpacks to more must not fill the memory."""
    decompressor = lzma.LZMADecompressor(format=lzma.FORMAT_XZ)
    try:
        raw = decompressor.decompress(packed, max_length=file.size_bytes + 1)
    except lzma.LZMAError as error:
        raise DamagedError(file.name, f"it is not an xz file ({error})") from error
    if len(raw) != file.size_bytes:
        raise DamagedError(file.name, f"it must unpack to {file.size_bytes} bytes and does not")
    return raw


@cache
def read_class_means() -> NDArray[np.uint8]:
    """Return the mean training image of each class of MNIST, (10, 784), rounded and read-only.

    A file of 8 KB instead of 47 MB of images.
    """
    means: NDArray[np.uint8] = np.load(CLASS_MEANS, allow_pickle=False)
    means.setflags(write=False)
    return means
