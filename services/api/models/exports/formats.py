"""The names of export formats, the source of a file, and its largest size."""

from dataclasses import dataclass
from typing import Final, Literal

from contracts.models.versions import describe_version
from services.http.errors import field_error

ExportName = Literal["onnx", "safetensors"]

# A conversion takes up to six times as much memory (exporting.py); protobuf's bound is 2 GiB.
MAX_EXPORT_BYTES: Final = 256 * 2**20


@dataclass(frozen=True)
class Source:
    """The version that a file was made from.

    Args:
        model: Its model's name.
        version: Its number.
        sha256: The digest of its weights file.
    """

    model: str
    version: int
    sha256: str

    def __str__(self) -> str:
        return describe_version(self.model, self.version)


def check_size(name: str, size_bytes: int) -> None:
    """Refuse to convert a weights file that is too large, before it is read.

    Args:
        name: The requested format.
        size_bytes: The size of the weights file.

    Raises:
        RefusedError: 422, it is too large.
    """
    if size_bytes > MAX_EXPORT_BYTES:
        raise field_error(
            ["format"],
            f"the weights must have at most {MAX_EXPORT_BYTES} bytes to be converted, got "
            f"{size_bytes}: use format=npz",
            name,
        )
