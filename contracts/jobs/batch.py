"""The request and the result of a job that predicts many examples."""

from typing import Annotated, Final

from pydantic import BeforeValidator, Field

from contracts.base import Body, DatasetName, FiniteOrNone, Record
from contracts.csv_options import Delimiter, IgnoredColumns, MissingNumbers
from contracts.datasets import CSV, MAX_PIXEL, NPZ, ZIP, InputTransform, Split, read_number
from contracts.jobs.options import VersionRef
from contracts.models.evaluations import ClassEvaluation

BATCH_OPTIONS: Final[dict[str, tuple[str, ...]]] = {
    NPZ: ("pixel_max",),
    ZIP: (),
    CSV: ("label", "ignore", "delimiter", "missing"),
}
# More classes have no confusion matrix in their job, which lists and events repeat.
MAX_MATRIX_CLASSES: Final = 100


class BatchOptions(Body):
    """The query of an upload to predict: how its file is read."""

    pixel_max: Annotated[float | None, Field(gt=0, le=MAX_PIXEL), BeforeValidator(read_number)] = (
        Field(
            default=None,
            description=".npz with images: the value of a white pixel, by default the model's; 1 "
            "for pixels in 0..1",
        )
    )
    label: str | None = Field(
        default=None,
        max_length=100,
        description=".csv: the column with the classes, for `metrics`; by default that of the "
        "model's data set, if the file has it",
    )
    ignore: IgnoredColumns = ""
    delimiter: Delimiter = ","
    missing: MissingNumbers = "refuse"


class BatchBody(Body):
    """The stored examples to predict."""

    dataset: DatasetName = Field(description="a data set's name")
    dataset_version: VersionRef = Field(
        default="latest",
        description="its version; `latest` becomes its number when the job is accepted",
    )
    split: Split = Field(default="test", description="the training or the test set")


class UploadedFile(Record):
    """An uploaded file, and how it is read."""

    media_type: str = Field(description="the file's media type")
    size_bytes: int = Field(description="the file's size")
    sha256: str = Field(description="the file's digest")
    options: BatchOptions = Field(description="the query of the upload, with every default")


class BatchRequest(Record):
    """A version of a model, and the examples that it predicts: a stored split or a file.

    Equal requests with the same Idempotency-Key are one job.
    """

    model: str = Field(description="the model's name")
    version: int = Field(description="the number of the model's version")
    dataset: str | None = Field(default=None, description="the data set's name; null for a file")
    dataset_version: int | None = Field(
        default=None, description="the number of the data set's version; null for a file"
    )
    split: Split | None = Field(default=None, description="the split; null for a file")
    examples: int | None = Field(
        default=None, description="the number of examples; null for a file"
    )
    upload: UploadedFile | None = Field(
        default=None, description="the uploaded file; null for a data set"
    )
    label: str | None = Field(
        default=None, description="the column with the classes, if the file is a .csv that has it"
    )

    @property
    def total_steps(self) -> int:
        """What its progress counts to: the file's bytes, or the examples."""
        return self.upload.size_bytes if self.upload else self.examples or 0


def find_unfit_file(transform: InputTransform, media_type: str) -> str | None:
    """Return why a network can't take files of a media type; None if it can."""
    if transform.columns is None:
        return "takes images: send an .npz or a .zip of images" if media_type == CSV else None
    if media_type == ZIP:
        return "takes rows of a table: send a .csv or an .npz"
    has_texts = any(column.values is not None for column in transform.columns)
    return "takes columns of texts: send a .csv" if media_type == NPZ and has_texts else None


class BatchMetrics(Record):
    """What a version predicts of examples with labels, as an evaluation has it; null without."""

    accuracy: FiniteOrNone = Field(default=None, description="the share predicted correctly")
    classes: tuple[ClassEvaluation, ...] | None = Field(
        default=None, description="precision and recall of each class"
    )
    confusion_matrix: tuple[tuple[int, ...], ...] | None = Field(
        default=None,
        description=f"counts, [truth][prediction]; null with more than {MAX_MATRIX_CLASSES} "
        "classes, whose matrix is in the .npz of the result",
    )


class BatchResult(Record):
    """The predictions of a job that has succeeded."""

    examples: int = Field(description="how many examples were predicted")
    sha256: str = Field(
        description="the digest of all probabilities, as float32, example by example"
    )
