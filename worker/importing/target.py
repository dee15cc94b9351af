"""Where an import writes, how much it may write, and whether it should stop."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeVar

from contracts.errors import ForgeError, InvalidDataError
from contracts.messages import format_count

T = TypeVar("T")

CHUNK_BYTES: Final = 2**21  # read, converted and written at a time: milliseconds
MAX_CHUNK_ROWS: Final = 2**16
# Labels, masks and shuffled indices of so many examples take 300 MB.
MAX_EXAMPLES: Final = 2**24
LABEL_BYTES: Final = 2  # at most, of an example


class ImportStoppedError(ForgeError):
    """The import was asked to stop before its end."""


def never() -> bool:
    """Return False: nothing asks to stop."""
    return False


@dataclass
class ImportMeter:
    """How far an import or a batch is.

    Args:
        written: The share of the examples that are written, or of those of an archive that a batch
            has read.
    """

    written: float = 0.0


@dataclass(frozen=True)
class ImportTarget:
    """The folder of an import and its limits.

    Args:
        folder: An empty folder, which receives the four files.
        max_bytes: The largest size of the data set as stored.
        should_stop: Polled at least every few hundred milliseconds.
        meter: Is updated while examples are written.
    """

    folder: Path
    max_bytes: int = 512 * 2**20
    should_stop: Callable[[], bool] = never
    meter: ImportMeter = field(default_factory=ImportMeter)

    def check_stop(self) -> None:
        """Raise ImportStoppedError if the import should stop."""
        if self.should_stop():
            raise ImportStoppedError("the import was stopped")

    def polling(self, items: Iterable[T]) -> Iterator[T]:
        """Yield items, and call check_stop before each."""
        for item in items:
            self.check_stop()
            yield item

    def check_size(self, place: str, examples: int, example_bytes: int) -> None:
        """Check that examples of so many bytes may be stored.

        Raises:
            InvalidDataError: there are too many, or they take too much space.
        """
        if examples > MAX_EXAMPLES:
            raise InvalidDataError(
                place, f"expected at most {MAX_EXAMPLES:,} examples, got {examples:,} or more"
            )
        total = examples * (example_bytes + LABEL_BYTES)
        if total > self.max_bytes:
            raise InvalidDataError(
                place,
                f"expected at most {self.max_bytes:,} bytes as stored, got {total:,} or more for "
                f"{format_count(examples, 'example')} of {example_bytes} bytes",
            )


def rows_per_chunk(row_bytes: int) -> int:
    """Return how many rows of row_bytes make a chunk, at least 1."""
    return max(1, min(MAX_CHUNK_ROWS, CHUNK_BYTES // max(1, row_bytes)))
