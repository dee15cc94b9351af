"""The request and the result of a job that imports a data set."""

from pydantic import Field

from contracts.base import Record
from contracts.datasets import ImportOptions


class ImportRequest(Record):
    """An uploaded file, and how it is imported as a version of a data set.

    Equal requests with the same Idempotency-Key are one job.
    """

    dataset: str = Field(description="the data set's name")
    media_type: str = Field(description="the uploaded file's media type")
    size_bytes: int = Field(description="the uploaded file's size")
    sha256: str = Field(description="the uploaded file's digest")
    options: ImportOptions = Field(description="the query of the upload, with every default")

    @property
    def total_steps(self) -> int:
        """What its progress counts to: the file's bytes."""
        return self.size_bytes


class DatasetVersion(Record):
    """The version of a data set that a succeeded job has imported."""

    name: str = Field(description="the data set's name")
    version: int = Field(description="the version's number")
