"""What can be asked for: a weights file of bounded size, in formats that other tools read."""

from dataclasses import dataclass
from typing import Final, Literal

from contracts.models.versions import describe_version
from services.http.errors import invalid

ExportName = Literal["onnx", "safetensors"]

# A conversion takes up to six times as much memory (exporting.py); protobuf's bound is 2 GiB.
MAX_EXPORT_BYTES: Final = 256 * 2**20


@dataclass(frozen=True)
class Source:
    """Which version a file was made from, for whoever finds the file.

    Args:
        model: Its model's name.
        version: Its number.
        sha256: Of its weights file.
    """

    model: str
    version: int
    sha256: str

    def __str__(self) -> str:
        return describe_version(self.model, self.version)


def check_size(name: str, size_bytes: int) -> None:
    """Refuse to convert a weights file that is too large, before it is read.

    Args:
        name: The format that is asked for.
        size_bytes: Of the weights file.

    Raises:
        RefusedError: 422, with what to do.
    """
    if size_bytes > MAX_EXPORT_BYTES:
        raise invalid(
            ["format"],
            f"weights of at most {MAX_EXPORT_BYTES} bytes are converted, these have {size_bytes}: "
            "take format=npz",
            name,
        )
