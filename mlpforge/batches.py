"""Batches: many predictions in one job of the service."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any, BinaryIO, TypedDict

from mlpforge.connection import Connection, new_key, path_of
from mlpforge.datasets import Split, media_type_of, query_of
from mlpforge.errors import MlpforgeError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import ArrayLike


class BatchOptions(TypedDict, total=False):
    """The examples of a batch, and how their file is read; the defaults are the service's.

    Attributes:
        dataset: The data set whose examples are predicted, in place of x.
        dataset_version: Its version: the latest.
        split: Its `train` or `test` set: `test`.
        y: The true classes of the examples in x, for the job's metrics.
        pixel_max: The largest value of a pixel; that of the model's data set.
        label: The name of a .csv's column of true classes.
        ignore: Columns of a .csv to leave out.
        delimiter: What separates the cells of a .csv: `,`.
        missing: What an empty cell of a .csv is: `refuse` or `mean`.
        idempotency_key: Repeated calls with this key return the first one's job.
    """

    dataset: str
    dataset_version: int | str
    split: Split
    y: "ArrayLike"
    pixel_max: float
    label: str
    ignore: "str | Sequence[str]"
    delimiter: str
    missing: str
    idempotency_key: str


FILE_OPTIONS = {"label", "ignore", "delimiter", "missing", "pixel_max"}
# The options of each kind of examples.
OPTIONS = {
    "dataset": {"dataset", "dataset_version", "split"},
    "a file": FILE_OPTIONS,
    "arrays": {"y", "pixel_max"},
}


def submit(
    connection: Connection,
    model: str,
    x: Any,
    version: int | str | None,
    options: BatchOptions,
) -> Any:
    """Submit a batch (as Client.batch), and return its job's JSON."""
    query: dict[str, Any] = dict(options)
    key = query.pop("idempotency_key", None) or new_key()
    kind = "dataset" if x is None else "a file" if isinstance(x, str | os.PathLike) else "arrays"
    unrelated = sorted(query.keys() - OPTIONS[kind])
    if unrelated or (x is None and "dataset" not in query):
        wrong = f", got {', '.join(unrelated)}" if unrelated else ""
        raise MlpforgeError(
            f"a batch takes x or dataset; with {kind} it takes {', '.join(sorted(OPTIONS[kind]))}"
            f"{wrong}"
        )
    if version is None:
        version = connection.get(path_of("models", model)).get("default") or "latest"
    place = ("models", model, "versions", version)
    path = path_of(*place, "batch")
    if x is None:
        return connection.post(path, query, key=key)
    with _opened(connection, path_of("v2", *place), x, query) as (file, media_type):
        sent = query_of(query)
        return connection.upload(path, file, media_type=media_type, key=key, **sent)


@contextmanager
def _opened(
    connection: Connection, metadata: str, x: Any, query: dict[str, Any]
) -> Iterator[tuple[BinaryIO, str]]:
    """Open the file x, or one with the arrays in x; yield it and its media type."""
    if isinstance(x, str | os.PathLike):
        with Path(x).open("rb") as opened:
            yield opened, media_type_of(Path(x))
        return
    from mlpforge.arrays import write_batch  # noqa: PLC0415  the rest works without numpy

    inputs = connection.get(metadata)["inputs"]
    with TemporaryFile() as file:
        y = query.pop("y", None)
        media_type, label = write_batch(file, x, y, inputs)
        query |= {} if label is None else {"label": label}
        file.seek(0)
        yield file, media_type
