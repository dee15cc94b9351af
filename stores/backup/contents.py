"""What of a model store belongs to a backup, given the heads of its models and data sets.

The files of a version are in a folder that never changes and is removed after the head has dropped
the version. The documents beside a head are never removed, but may be newer than the head of the
snapshot; then they do not belong to it.
"""

from collections.abc import Container, Iterator

from contracts.errors import DamagedError
from stores.blobs.blobs import Blobs
from stores.datasets.head import DatasetHead
from stores.datasets.heads import DATASETS
from stores.datasets.heads import head_key as dataset_head_key
from stores.models.files.checksummed_json import parse_document
from stores.models.files.layout import (
    MODELS,
    folder_of,
    generation_of,
    head_key,
    job_of,
    model_prefix,
    number_of,
    settings_of,
)
from stores.models.head import Head, parse_head
from stores.models.job_numbers import WITHDRAWN, read_number
from stores.models.records import read_record

SUBFOLDERS = ("versions", "by-job", "moves", "settings")


class ModelFolders:
    """Finds the folders of the versions of models and data sets, and remembers them.

    Args:
        blobs: The storage; its heads may change between two calls.
    """

    def __init__(self, blobs: Blobs) -> None:
        self._blobs = blobs
        self._known: dict[tuple[str, int], str] = {}

    def find_all(self) -> Iterator[str]:
        """Yield the folders of all versions."""
        for name in self._blobs.list_names(MODELS):
            yield from self.find(name)
        for name in self._blobs.list_names(DATASETS):
            yield from self.find_of_dataset(name)

    def find(self, name: str) -> set[str]:
        """Return the folders of a model's versions; all folders if the model is damaged."""
        raw = self._blobs.read(head_key(name))
        return set() if raw is None else self.find_in(name, raw)

    def find_in(self, name: str, raw: bytes) -> set[str]:
        """Return what find does, for a head that was read before."""
        try:
            head = parse_head(name, raw)
            return {self._find(name, head, n) for n in head.numbers()}
        except DamagedError:
            return self._list(f"{model_prefix(name)}files/", f"{model_prefix(name)}versions/")

    def find_of_dataset(self, name: str) -> set[str]:
        """Return the folders of a data set's versions; all folders if its head is damaged."""
        raw = self._blobs.read(dataset_head_key(name))
        return set() if raw is None else self.find_in_dataset(name, raw)

    def find_in_dataset(self, name: str, raw: bytes) -> set[str]:
        """Return what find_of_dataset does, for a head that was read before."""
        try:
            head = parse_document(DatasetHead, raw, dataset_head_key(name))
            return {entry.folder for entry in head.versions}
        except DamagedError:
            return self._list(f"{DATASETS}{name}/files/")

    def _find(self, name: str, head: Head, version: int) -> str:
        if (name, version) not in self._known:
            record = read_record(self._blobs, name, head, version)
            self._known[name, version] = record.folder
        return self._known[name, version]

    def _list(self, *prefixes: str) -> set[str]:
        names = ((prefix, name) for prefix in prefixes for name in self._blobs.list_names(prefix))
        return {f"{prefix}{name}" for prefix, name in names if not name.endswith(".json")}


def find_documents(
    blobs: Blobs, name: str, head: Head | None, unfinished: Container[str]
) -> Iterator[str]:
    """Yield the keys of the documents beside a model's head that are not newer than it.

    Args:
        blobs: The storage.
        name: The model.
        head: Its head in the snapshot; None if it is damaged, and then all belong to it.
        unfinished: The jobs that had not ended: they publish again.
    """
    prefix = model_prefix(name)
    for kept in blobs.list_names(prefix):
        if f"{prefix}{kept}".startswith(f"{head_key(name)}."):  # the copy of a replaced head
            yield f"{prefix}{kept}"
    for folder in SUBFOLDERS:
        for info in blobs.walk(f"{prefix}{folder}/"):
            if folder_of(info.key) is None and (
                head is None or _is_known(blobs, name, head, info.key, unfinished)
            ):
                yield info.key


def _is_known(blobs: Blobs, name: str, head: Head, key: str, unfinished: Container[str]) -> bool:
    job_id = job_of(key)
    if job_id is not None:
        try:
            number = read_number(blobs, name, job_id)
        except DamagedError:
            return True
        # A withdrawal that is newer than the head would fail a job that may still have a version.
        is_newer = number == WITHDRAWN and job_id in unfinished
        return number is not None and number <= head.last and not is_newer
    limits = (
        (number_of(key), head.last),
        (generation_of(key), head.generation),
        (settings_of(key), head.settings.generation),
    )
    return all(number is None or number <= limit for number, limit in limits)
