"""The client of a service: train, predict, and manage jobs, models and data sets."""

import os
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Self, Unpack

import httpx

from mlpforge.batches import BatchOptions, submit
from mlpforge.connection import Connection, new_key, path_of
from mlpforge.datasets import Datasets
from mlpforge.downloads import SavedFile, format_of, save
from mlpforge.jobs import Job
from mlpforge.keys import AuditEntry, Keys
from mlpforge.models import DEFAULT_LIMIT, Model, Version
from mlpforge.schedules import Schedules
from mlpforge.sweeps import Sweep
from mlpforge.sweeps import submit as submit_sweep
from mlpforge.webhooks import Webhooks

if TYPE_CHECKING:  # numpy is loaded when arrays are sent
    from mlpforge.predictions import Predictions

DEFAULT_URL = "http://127.0.0.1:8000"
FORMATS = ("npz", "onnx", "safetensors")


class Client:
    """A client of one service; it may be used by one thread at a time.

    Args:
        url: The URL of the service; default MLPFORGE_URL, or http://127.0.0.1:8000.
        token: Its token, or the secret of a key; default MLPFORGE_TOKEN.
        retry_s: How long to repeat a request while the service is unavailable or busy, if a
            repetition changes nothing more.
        transport: Sends the requests; by default over the network.

    Attributes:
        connection: Sends requests that have no method here, with JSON in both directions.
        datasets: The data sets.
        webhooks: The webhooks.
        schedules: The schedules.
        keys: The keys of other clients.
    """

    def __init__(
        self,
        url: str | None = None,
        token: str | None = None,
        *,
        retry_s: float = 30.0,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        url = url or os.environ.get("MLPFORGE_URL") or DEFAULT_URL
        token = token or os.environ.get("MLPFORGE_TOKEN")
        self.connection = Connection(url, token, retry_s=retry_s, transport=transport)
        self.datasets = Datasets(self.connection)
        self.webhooks = Webhooks(self.connection)
        self.schedules = Schedules(self.connection)
        self.keys = Keys(self.connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Client of {self.connection.url}>"

    def close(self) -> None:
        """Close the connections to the service."""
        self.connection.close()

    def train(
        self,
        dataset: str = "mnist",
        hidden_sizes: Sequence[int] | None = None,
        *,
        idempotency_key: str | None = None,
        **fields: Any,
    ) -> Job:
        """Submit a training job.

        Args:
            dataset: The data set; also the name of the model, unless `model` is given.
            hidden_sizes: The units of each hidden layer.
            idempotency_key: Repeated calls with this key return the first one's job; by default
                each call makes a new job.
            fields: The other fields of a job's spec, such as epochs=3.

        Raises:
            InvalidRequestError: a field is invalid or unknown.
        """
        spec = {"dataset": dataset, "model": dataset} | fields
        if hidden_sizes is not None:
            spec["hidden_sizes"] = list(hidden_sizes)
        raw = self.connection.post("/jobs", spec, key=idempotency_key or new_key())
        return Job(self.connection, raw)

    def job(self, job_id: str) -> Job:
        """Return a job by its id, or 8 or more characters at either end of it."""
        return Job(self.connection, self.connection.get(path_of("jobs", job_id)))

    def jobs(
        self,
        *,
        kind: str | Sequence[str] | None = None,
        state: str | None = None,
        model: str | None = None,
        limit: int = DEFAULT_LIMIT,
    ) -> list[Job]:
        """Return the newest jobs, of all kinds, states and models or of those given."""
        page = self.connection.get_list("/jobs", limit, kind=kind, state=state, model=model)
        return [Job(self.connection, raw) for raw in page["items"]]

    def sweep(
        self, space: Mapping[str, Any], *, spec: Mapping[str, Any] | None = None, **fields: Any
    ) -> Sweep:
        """Submit a sweep, which trains a spec with the values of a space and publishes the best.

        Args:
            space: By field of the spec: {"log_uniform": [0.001, 1]}, {"int": [32, 512]} and so on;
                or a list of its values.
            spec: What all trials have in common, with validation_fraction above 0.
            fields: The other fields of a sweep, such as trials=30, parallel=4, sampler="random",
                pruner="hyperband", publish="never"; and idempotency_key, as of train.

        Raises:
            InvalidRequestError: a field is invalid or unknown, or a value does not fit.
        """
        return submit_sweep(self.connection, space, spec or {}, fields)

    def sweeps(self, *, limit: int = DEFAULT_LIMIT) -> list[Sweep]:
        """Return the newest sweeps."""
        page = self.connection.get_list("/sweeps", limit)
        return [Sweep(self.connection, raw) for raw in page["items"]]

    def audit(self, *, limit: int = DEFAULT_LIMIT) -> list[AuditEntry]:
        """Return the newest requests that changed something or were refused."""
        page = self.connection.get_list("/audit", limit)
        return [AuditEntry.parse(raw) for raw in page["items"]]

    def get_sweep(self, sweep_id: str) -> Sweep:
        """Return a sweep by its id."""
        return Sweep(self.connection, self.connection.get(path_of("sweeps", sweep_id)))

    def models(self, limit: int = DEFAULT_LIMIT) -> list[Model]:
        """Return the models."""
        page = self.connection.get_list("/models", limit)
        return [Model(self.connection, raw) for raw in page["items"]]

    def model(self, name: str) -> Model:
        """Return a model by its name."""
        return Model(self.connection, self.connection.get(path_of("models", name)))

    def predict(
        self,
        model: str,
        x: Any,
        version: int | str | None = None,
        *,
        pixel_max: float | None = None,
    ) -> "Predictions":
        """Predict classes and their probabilities.

        Args:
            model: The model's name.
            x: Images, (N, H, W), (N, H, W, 3) or (N, pixels); or rows of a table: (N, D) numbers,
                a DataFrame, a structured array, a dict of columns, or a list of lists or of dicts.
                Raw values, as in the data set.
            version: A number, an alias or `latest`; default the model's default.
            pixel_max: The largest value of a pixel, 1 for pixels in 0..1; default as in the data
                set.

        Raises:
            NotFoundError: the version does not exist.
            MlpforgeError: an example has another number of values than the model takes.
        """
        from mlpforge.predictions import predict  # noqa: PLC0415  the rest works without numpy

        return predict(self.connection, model, x, version=version, pixel_max=pixel_max)

    def batch(
        self,
        model: str,
        x: Any = None,
        version: int | str | None = None,
        **options: Unpack[BatchOptions],
    ) -> Job:
        """Submit a job that predicts many examples: x, or those of a data set.

        Args:
            model: The model's name.
            x: What predict takes, or the path of an .npz, .zip or .csv file.
            version: As of predict.
            options: As BatchOptions describes them, such as dataset="mnist".

        Raises:
            InvalidRequestError: the examples do not fit the model.
        """
        return Job(self.connection, submit(self.connection, model, x, version, options))

    def import_version(
        self, name: str, file: str | os.PathLike[str] | BinaryIO, *, dataset: str | None = None
    ) -> Version:
        """Publish the network in an .npz file, or an open one, as a model's next version.

        Args:
            name: The model's name.
            file: The weights.
            dataset: Evaluate the version on this data set, if the sizes fit.

        Raises:
            InvalidRequestError: it is not a file of weights.
        """
        with ExitStack() as stack:
            if isinstance(file, str | os.PathLike):
                file = stack.enter_context(Path(file).open("rb"))
            path = path_of("models", name, "versions")
            return Version.parse(self.connection.upload(path, file, dataset=dataset))

    def export(
        self,
        name: str,
        file: str | os.PathLike[str],
        version: int | str = "latest",
        *,
        file_format: str | None = None,
    ) -> SavedFile:
        """Save a version's weights as a file, completely or not at all.

        Args:
            name: The model's name.
            file: The file to write; `-` is standard output.
            version: A number, an alias or `latest`.
            file_format: `npz`, `onnx` or `safetensors`; default the file's suffix.

        Raises:
            MlpforgeError: the file's suffix is not a known format, or the download is damaged.
        """
        path = f"{path_of('models', name, 'versions', version)}/weights"
        chosen = file_format or format_of(Path(file), FORMATS)
        with self.connection.stream(path, params={"format": chosen}) as response:
            etag = response.headers.get("ETag", "")
            # A weak ETag is of a file that was converted for this request.
            sha256 = etag.strip('"') if etag.startswith('"') else None
            return save(Path(file), response.iter_bytes(), sha256)
