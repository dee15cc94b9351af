"""Data sets: upload arrays and files, list, read and delete."""

import csv
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any, BinaryIO, Literal, TypedDict, Unpack

from mlpforge.connection import OCTETS, Connection, new_key, path_of
from mlpforge.errors import MlpforgeError
from mlpforge.jobs import Job
from mlpforge.records import Record

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

MEDIA_TYPES = {".npz": OCTETS, ".zip": "application/zip", ".csv": "text/csv"}
MAX_EXAMPLES = 100

Split = Literal["train", "test"]


class ImportOptions(TypedDict, total=False):
    """How the service reads an uploaded file; the defaults are the service's.

    Attributes:
        test_fraction: The share of each class that becomes the test set: 0.2.
        seed: The seed of that choice.
        description: What the data set is.
        pixel_max: The largest value of a pixel in an .npz: 255.
        size: Height and width of the images in a .zip, such as `28x28`.
        color: `gray` or `rgb`, of a .zip.
        prepare: `fit` scales the images of a .zip; `digit` also centers the ink, as in MNIST.
        label: The name of a .csv's label column; the last one.
        ignore: Columns of a .csv to leave out.
        delimiter: What separates the cells of a .csv: `,`.
        missing: What an empty cell of a .csv is: `refuse` or `mean`.
    """

    test_fraction: float
    seed: int
    description: str
    pixel_max: float
    size: str
    color: Literal["gray", "rgb"]
    prepare: Literal["fit", "digit"]
    label: str
    ignore: str | Sequence[str]
    delimiter: str
    missing: Literal["refuse", "mean"]


class ArrayOptions(ImportOptions, total=False):
    """Options of an upload of arrays.

    Attributes:
        test: The examples and labels of the test set; by default the service draws it.
        class_names: The name of each class.
        columns: The name of each column of a table; by default those of a DataFrame.
        progress: Whether to show how far the import is, as Job.wait does.
    """

    test: "tuple[ArrayLike, ArrayLike]"
    class_names: Sequence[str]
    columns: Sequence[str]
    progress: bool


@dataclass(frozen=True)
class Dataset(Record):
    """A version of a data set; `pixel_max` and `prepare` are of images, `columns` of tables."""

    name: str
    version: int
    kind: str
    sha256: str
    train_examples: int
    test_examples: int
    input_shape: list[int]
    pixel_max: float | None
    prepare: str | None
    classes: int
    class_names: list[str]
    columns: list[dict[str, Any]] | None
    warnings: list[dict[str, str]]
    description: str


@dataclass(frozen=True)
class Example(Record):
    """An example of a data set; `raw` has its values."""

    split: str
    index: int
    label: int


class Datasets:
    """The data sets of a service.

    Args:
        connection: Sends the requests.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, name: str, version: int | str = "latest") -> Dataset:
        """Return a version of a data set by its number, or the latest."""
        return Dataset.parse(self._connection.get(path_of("datasets", name, "versions", version)))

    def versions(self, name: str, limit: int = 50) -> list[Dataset]:
        """Return the newest versions of a data set."""
        page = self._connection.get_list(path_of("datasets", name, "versions"), limit)
        return [Dataset.parse(raw) for raw in page["items"]]

    def upload(
        self, name: str, x: "ArrayLike", y: "ArrayLike", **options: Unpack[ArrayOptions]
    ) -> Dataset:
        """Upload arrays as the next version of a data set, and wait until it is imported.

        Args:
            name: The data set's name.
            x: Images, (N, H, W) or (N, H, W, 3); or a table: (N, D) numbers, or a DataFrame, a
                structured array or a dict of columns, of numbers and texts.
            y: Their labels, integers or texts, (N,).
            options: As ArrayOptions describes them.

        Raises:
            JobFailedError: the data is invalid; the message names the place.
        """
        from mlpforge.arrays import write_examples  # noqa: PLC0415  the rest needs no numpy

        names = {"test", "class_names", "columns", "progress"}
        query: Any = {key: value for key, value in options.items() if key not in names}
        with TemporaryFile() as file:
            media_type = write_examples(file, x, y, options)
            file.seek(0)
            job = self.submit(name, file, media_type, **query)
        return self._wait(job, progress=options.get("progress", False))

    def upload_file(
        self,
        name: str,
        path: str | os.PathLike[str],
        *,
        progress: bool = False,
        **options: Unpack[ImportOptions],
    ) -> Dataset:
        """Upload an .npz, .zip or .csv file (as upload)."""
        file = Path(path)
        with file.open("rb") as opened:
            job = self.submit(name, opened, media_type_of(file), **options)
        return self._wait(job, progress=progress)

    def submit(
        self, name: str, file: BinaryIO, media_type: str, **options: Unpack[ImportOptions]
    ) -> Job:
        """Upload an open file in chunks, and return the job that imports it.

        Args:
            name: The data set's name.
            file: A seekable file.
            media_type: A value of MEDIA_TYPES.
            options: As ImportOptions describes them.
        """
        path = path_of("datasets", name, "versions")
        query = query_of(options)
        raw = self._connection.upload(path, file, media_type=media_type, key=new_key(), **query)
        return Job(self._connection, raw)

    def examples(
        self,
        name: str,
        version: int | str = "latest",
        *,
        split: Split = "train",
        label: int | str | None = None,
        limit: int = MAX_EXAMPLES,
    ) -> list[Example]:
        """Return the first examples of a split, of all classes or of one."""
        path = path_of("datasets", name, "versions", version, "examples")
        page = self._connection.get_list(path, limit, split=split, **{"class": label})
        return [Example.parse(raw) for raw in page["items"]]

    def list(self, limit: int = 50) -> list[Dataset]:
        """Return the latest version of each data set."""
        page = self._connection.get_list("/datasets", limit)
        return [Dataset.parse(raw) for raw in page["items"]]

    def delete(self, name: str, version: int) -> None:
        """Delete a version permanently; models that were trained on it stay."""
        self._connection.delete(path_of("datasets", name, "versions", version))

    def _wait(self, job: Job, *, progress: bool = False) -> Dataset:
        imported = job.wait(progress=progress).raw["dataset"]
        return self.get(imported["name"], imported["version"])


def query_of(options: Mapping[str, Any]) -> dict[str, Any]:
    """Return the options of an upload as its query; names with commas are quoted as in CSV."""
    ignore = options.get("ignore")
    if ignore is None or isinstance(ignore, str):
        return dict(options)
    line = StringIO()
    csv.writer(line, lineterminator="").writerow(ignore)
    return {**options, "ignore": line.getvalue()}


def media_type_of(file: Path) -> str:
    """Return the media type of a file by its suffix.

    Raises:
        MlpforgeError: the suffix is not known.
    """
    media_type = MEDIA_TYPES.get(file.suffix.lower())
    if media_type is None:
        raise MlpforgeError(
            f"a file of examples must end in one of {', '.join(MEDIA_TYPES)}, got {file}"
        )
    return media_type
