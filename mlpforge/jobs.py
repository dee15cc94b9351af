"""Jobs: wait for them, cancel them, read their history."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mlpforge import display
from mlpforge.connection import Connection, new_key, path_of
from mlpforge.downloads import SavedFile, format_of, save
from mlpforge.errors import MlpforgeError
from mlpforge.operations import TERMINAL_STATES, Operation
from mlpforge.protocol.events import Event
from mlpforge.records import Record
from mlpforge.webhooks import Notification

if TYPE_CHECKING:
    from mlpforge.predictions import Predictions

MAX_NOTIFICATIONS = 50  # a job names 4 webhooks
RESULT_FORMATS = ("csv", "npz")


@dataclass(frozen=True)
class StepEntry(Record):
    """The mean loss of one step's batch, in nats; None if it is not finite."""

    step: int
    loss: float | None


@dataclass(frozen=True)
class EpochEntry(Record):
    """Metrics after an epoch; those of the validation set are None without one."""

    epoch: int
    step: int
    train_loss: float | None
    train_accuracy: float | None
    validation_loss: float | None
    validation_accuracy: float | None
    test_accuracy: float | None
    learning_rate: float
    seconds: float


@dataclass(frozen=True)
class History:
    """The history of a training: at most 2,000 steps, and the epochs."""

    steps: list[StepEntry]
    epochs: list[EpochEntry]


class Job(Operation):
    """A job of the service, as of the last update.

    Args:
        connection: Sends the requests.
        raw: The job as the service sent it.
    """

    def __init__(self, connection: Connection, raw: dict[str, Any]) -> None:
        super().__init__(connection, path_of("jobs", raw["id"]), raw)
        self.epochs: list[EpochEntry] = []

    def __repr__(self) -> str:
        return f"<Job {self.id}: {display.describe(self.raw, self.test_accuracy)}>"

    def _repr_html_(self) -> str:
        return display.to_html(self.raw, self._read_epochs())

    @property
    def kind(self) -> str:
        """What it does: `train`, `import_dataset` and so on."""
        return str(self.raw.get("kind", "train"))

    @property
    def published(self) -> bool:
        """Whether it has published a version of a model or a data set."""
        return bool(self.raw.get("published"))

    @property
    def promotion(self) -> dict[str, Any] | None:
        """What became of its `promote`: the alias, whether it `moved`, and the gate's figures."""
        promotion: dict[str, Any] | None = self.raw.get("promotion")
        return promotion

    @property
    def spec(self) -> dict[str, Any] | None:
        """The spec of its training, with every default; None if it does not train."""
        spec: dict[str, Any] | None = self.raw["spec"]
        return spec

    @property
    def progress(self) -> dict[str, Any]:
        """How far it is: `step`, `total_steps`, `eta_seconds` and so on."""
        return self.raw.get("progress") or {}

    @property
    def metrics(self) -> dict[str, Any]:
        """Metrics, such as `test_accuracy` of the published weights, or a batch's `accuracy`."""
        return self.raw.get("metrics") or {}

    @property
    def version(self) -> int | None:
        """The version that it published, of the model `raw["model"]["name"]`."""
        return int(self.raw["model"]["version"]) if self.raw["model"] else None

    @property
    def test_accuracy(self) -> float | None:
        """The accuracy on the test set, after the last epoch or of the published weights."""
        accuracy: float | None = self.metrics.get("test_accuracy")
        if accuracy is None and self.epochs:
            return self.epochs[-1].test_accuracy
        return accuracy

    def delete(self) -> None:
        """Delete the ended job with its history and predictions; ConflictError if it is needed."""
        self._connection.delete(self._path)

    def label(self, *, name: str | None = None, note: str | None = None) -> "Job":
        """Give it a name, a note, or both; None: as it is, an empty text: none."""
        labels = {"name": name, "note": note}
        sent = {field: text for field, text in labels.items() if text is not None}
        self.raw = self._connection.patch(self._path, sent)
        return self

    def reproduce(self) -> "Job":
        """Submit a job that trains the same spec again, and compares the results bit by bit."""
        path = f"{self._path}/reproduce"
        return Job(self._connection, self._connection.post(path, key=new_key()))

    def history(self) -> History:
        """Return the history of its training so far."""
        raw = self._connection.get(f"{self._path}/metrics")
        steps = list(map(StepEntry.parse, raw["steps"]))
        return History(steps, list(map(EpochEntry.parse, raw["epochs"])))

    def notifications(self) -> list[Notification]:
        """Return the notifications of its end to webhooks, with each attempt."""
        page = self._connection.get_list(f"{self._path}/notifications", MAX_NOTIFICATIONS)
        return [Notification.parse(raw) for raw in page["items"]]

    def result(self) -> "Predictions":
        """Return the predictions of a batch, in the order of its examples.

        Raises:
            ConflictError: it predicts no batch, or has not succeeded.
        """
        from mlpforge.predictions import read_result  # noqa: PLC0415  the rest needs no numpy

        return read_result(self._connection, f"{self._path}/result", self.raw.get("request") or {})

    def download_result(
        self, file: str | os.PathLike[str], *, file_format: str | None = None
    ) -> SavedFile:
        """Save the predictions of a batch as a file, completely or not at all.

        Args:
            file: The file to write; `-` is standard output.
            file_format: `csv` or `npz`; default the file's suffix.

        Raises:
            ConflictError: as result.
        """
        params = {"format": file_format or format_of(Path(file), RESULT_FORMATS)}
        with self._connection.stream(f"{self._path}/result", params=params) as response:
            return save(Path(file), response.iter_bytes(), None)

    def _apply(self, event: Event) -> bool:
        """Change the job by an event; return False if a stream repeats what is already known."""
        if event.name == "epoch":
            is_new = not self.epochs or event.content["epoch"] > self.epochs[-1].epoch
            self.epochs += [EpochEntry.parse(event.content)] if is_new else []
            return is_new
        changed = event.content
        if event.name == "progress":
            changed = self.raw | {"progress": event.content}
        is_new = _position(changed) >= _position(self.raw) or changed["state"] in TERMINAL_STATES
        self.raw = changed if is_new else self.raw
        return is_new

    def _read_epochs(self) -> list[EpochEntry]:
        if self.is_finished and not self.epochs and self.kind == "train":
            try:
                self.epochs = self.history().epochs
            except MlpforgeError:  # a notebook shows the job without its curve
                return []
        return self.epochs


def _position(job: dict[str, Any]) -> tuple[int, int]:
    return job.get("attempt") or 0, (job.get("progress") or {}).get("step") or 0
