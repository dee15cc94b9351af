"""Reads CSV files in chunks of records.

By the standard library's csv, which needs no dependency.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from typing import BinaryIO, Final

from contracts.errors import InvalidDataError
from contracts.messages import format_count, show
from worker.importing.target import ImportTarget

BLOCK_BYTES: Final = 2**18  # read between two polls of should_stop
RECORD_BLOCKS: Final = 4
CHUNK_BLOCKS: Final = 8
CHUNK_CELLS: Final = 2**13  # more are slower: they leave the cache, and are garbage collected
CHUNK_ROWS: Final = 2**6  # at least, and CHUNK_BLOCKS at most
BOM: Final = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class RecordChunk:
    """Some records.

    Args:
        rows: The cells of each record, as many as the header has.
        lines: The line of each record, from 1.
    """

    rows: list[list[str]]
    lines: list[int]

    def column(self, position: int) -> list[str]:
        """Return the cells of a column, without spaces around them."""
        return [row[position].strip() for row in self.rows]

    def place(self, row: int, name: str) -> str:
        """Return where a cell is, for an error."""
        return f"line {self.lines[row]}, column {show(name)}"


class CsvRecords:
    """The header of a CSV file, and its records.

    Raises:
        InvalidDataError: the file is not UTF-8, a record is too long, or it has more or less cells
            than the header; the message names the line.
    """

    def __init__(self, file: BinaryIO, delimiter: str, target: ImportTarget) -> None:
        self._file, self._target = file, target
        self._record_blocks = self._chunk_blocks = 0
        file.seek(0)
        self._reader = csv.reader(self._read_lines(), delimiter=delimiter, strict=True)
        self._rows = self._iterate()
        self.header = [name.strip() for name in next(self._rows, [])]

    def chunks(self) -> Iterator[RecordChunk]:
        """Yield the records after the header."""
        width = len(self.header)
        most = max(CHUNK_ROWS, CHUNK_CELLS // max(1, width))
        rows: list[list[str]] = []
        lines: list[int] = []
        for row in self._rows:
            if len(row) != width:
                raise InvalidDataError(
                    f"line {self._reader.line_num}",
                    f"expected {format_count(width, 'cell')}, as the header has, got {len(row)}",
                )
            rows.append(row)
            lines.append(self._reader.line_num)
            if len(rows) == most or self._chunk_blocks > CHUNK_BLOCKS:
                yield RecordChunk(rows, lines)
                rows, lines, self._chunk_blocks = [], [], 0
        if rows:
            yield RecordChunk(rows, lines)

    def _iterate(self) -> Iterator[list[str]]:
        try:
            for row in self._reader:
                self._record_blocks = 0
                if row:  # not an empty line
                    yield row
        except csv.Error as error:
            raise InvalidDataError(
                f"line {self._reader.line_num}",
                f"expected valid CSV, got: {str(error).partition(' - ')[0]}",
            ) from error

    def _read_lines(self) -> Iterator[str]:
        left = self._file.read(len(BOM)).removeprefix(BOM)
        while block := self._file.read(BLOCK_BYTES):
            self._target.check_stop()
            self._record_blocks += 1
            self._chunk_blocks += 1
            lines, line_feed, left = (left + block).rpartition(b"\n")
            if self._record_blocks > RECORD_BLOCKS or len(left) > RECORD_BLOCKS * BLOCK_BYTES:
                raise InvalidDataError(
                    f"line {self._reader.line_num + 1}",
                    f"expected a record of at most {RECORD_BLOCKS * BLOCK_BYTES:,} bytes: close "
                    "the quotes, and end lines with a line feed",
                )
            # Splits at line feeds only.
            yield from StringIO(self._decode(lines + line_feed), newline="\n")
        yield from StringIO(self._decode(left), newline="\n")

    def _decode(self, content: bytes) -> str:
        """Decode some lines after those that were read."""
        try:
            text, end, found = content.decode(), content.find(0), "a byte 0"
        except UnicodeDecodeError as error:
            text, end, found = "", error.start, f"byte 0x{content[error.start]:02x}"
        if end >= 0:
            line = self._reader.line_num + content.count(b"\n", 0, end) + 1
            raise InvalidDataError(f"line {line}", f"expected UTF-8, got {found}: save it as UTF-8")
        return text
