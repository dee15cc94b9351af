"""The data sets that come with the package: checked, and loaded once a process."""

import hashlib
import lzma
import threading
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from contracts.datasets import DatasetInfo
from contracts.errors import DamagedError, DatasetNotFoundError
from stores.datasets.idx import parse_idx
from stores.datasets.store import Dataset, Examples


@dataclass(frozen=True)
class PackedFile:
    """One xz-compressed IDX file: its name, and digest and shape of what is inside."""

    name: str
    sha256: str
    shape: tuple[int, ...]

    @property
    def size_bytes(self) -> int:
        """Length of the uncompressed file: magic, lengths, one byte an element."""
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

    @property
    def info(self) -> DatasetInfo:
        """What a client is told; no file is read for it."""
        return DatasetInfo(
            name=self.name,
            sha256=self._sha256(),
            train_examples=self.train_images.shape[0],
            test_examples=self.test_images.shape[0],
            input_shape=self.train_images.shape[1:],
            pixel_max=self.pixel_max,
            classes=self.classes,
        )

    def _sha256(self) -> str:
        """The sha256 of the uncompressed files' four hexadecimal digests, each and a newline."""
        files = (self.train_images, self.train_labels, self.test_images, self.test_labels)
        lines = "".join(f"{file.sha256}\n" for file in files)
        return hashlib.sha256(lines.encode()).hexdigest()


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


class PackagedDatasets:
    """A DatasetStore of the files below a folder, by default those in this package.

    Args:
        folder: Where the folder of each data set lies.
    """

    def __init__(self, folder: Path = Path(__file__).parent) -> None:
        self._folder = folder
        self._packed = {packed.name: packed for packed in (MNIST,)}
        self._infos = {name: packed.info for name, packed in self._packed.items()}
        self._loaded: dict[str, Dataset] = {}
        self._loading = threading.Lock()

    def list_datasets(self) -> list[DatasetInfo]:
        """Return what is known of every data set without loading one."""
        return list(self._infos.values())

    def get_info(self, name: str) -> DatasetInfo:
        """Return what is known of one data set, or raise DatasetNotFoundError."""
        info = self._infos.get(name)
        if info is None:
            raise DatasetNotFoundError(name)
        return info

    def load(self, name: str) -> Dataset:
        """Return a data set's arrays, read-only; the first call reads and checks the files.

        Raises:
            DatasetNotFoundError: there is no such name, or a file is missing.
            DamagedError: a file's sha256 is not the expected one.
        """
        loaded = self._loaded.get(name)
        if loaded is not None:
            return loaded
        info = self.get_info(name)
        with self._loading:
            if name not in self._loaded:
                self._loaded[name] = self._read(self._packed[name], info)
            return self._loaded[name]

    def _read(self, packed: PackedDataset, info: DatasetInfo) -> Dataset:
        folder = self._folder / packed.name
        try:
            train = _read_examples(folder, packed.train_images, packed.train_labels)
            test = _read_examples(folder, packed.test_images, packed.test_labels)
        except FileNotFoundError as missing:
            raise DatasetNotFoundError(packed.name) from missing
        return Dataset(info, train, test)


@cache  # once a process, however many stores it makes
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
    """Return at most the expected length: a file that unpacks to more must not fill the memory."""
    decompressor = lzma.LZMADecompressor(format=lzma.FORMAT_XZ)
    try:
        raw = decompressor.decompress(packed, max_length=file.size_bytes + 1)
    except lzma.LZMAError as refused:
        raise DamagedError(file.name, f"it is not an xz file ({refused})") from refused
    if len(raw) != file.size_bytes:
        raise DamagedError(file.name, f"it must unpack to {file.size_bytes} bytes and does not")
    return raw
