"""Imports of large files through a real service: seconds, and the memory of its processes.

python benchmarks/imports.py [--check] [--only NAME] [--rounds N] [sizes]
"""

import argparse
import io
import statistics
import tempfile
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy as np
from PIL import Image

from contracts.datasets import CSV, ZIP

from harness.command_line import make_parser, run_with
from harness.live import live_service
from harness.processes import KIB, MB, find_pool_mb, list_children, read_kib
from harness.timing import judge

MAX_MB = 700  # of the pool process
COLUMNS, BLOCK_ROWS = 100, 2000
SIDE, CLASSES = 28, 10
SAMPLE_S = 0.2


class Figures(NamedTuple):
    """What an import took: seconds, and MB of memory at most."""

    upload_s: float
    import_s: float
    pool_mb: float
    all_mb: float


def write_wide(path: Path, megabytes: int) -> None:
    """Write a CSV file of normal numbers with five decimals, and a label."""
    write_rows(path, COLUMNS, lambda size_bytes, _: size_bytes >= megabytes * MB)


def write_narrow(path: Path, rows: int) -> None:
    """Write a CSV file of three numbers and a label."""
    write_rows(path, 3, lambda _, count: count >= rows)


def write_rows(path: Path, columns: int, is_enough: Callable[[int, int], bool]) -> None:
    """Write blocks of rows, which differ in the first number, until they are enough."""
    values = np.random.default_rng(0).normal(size=(BLOCK_ROWS, columns - 1))
    ends = [",".join(f"{value:.5f}" for value in row) for row in values]
    lines = [f",{end},{'abc'[row % 3]}\n" for row, end in enumerate(ends)]
    with path.open("w", encoding="ascii") as file:
        file.write(",".join([*(f"c{column}" for column in range(columns)), "label\n"]))
        start = 0
        while not is_enough(file.tell(), start):
            file.writelines(f"{start + row}{line}" for row, line in enumerate(lines))
            start += BLOCK_ROWS


def write_images(path: Path, count: int) -> None:
    """Write an archive of PNG files with dark noise in a folder per class."""
    rng = np.random.default_rng(0)
    with zipfile.ZipFile(path, "w") as archive:
        for index in range(count):
            content = io.BytesIO()
            pixels = rng.integers(0, 64, (SIDE, SIDE), np.uint8)
            Image.fromarray(pixels).save(content, "PNG", compress_level=1)
            archive.writestr(f"{index % CLASSES}/{index}.png", content.getvalue())


class Memory:
    """Samples the memory of this process's children until it is stopped."""

    def __init__(self) -> None:
        self.all_mb = 0.0
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._sample)

    @contextmanager
    def sampling(self) -> Iterator[None]:
        """Sample while the block runs."""
        self._thread.start()
        try:
            yield
        finally:
            self._is_over.set()
            self._thread.join()

    def _sample(self) -> None:
        while not self._is_over.wait(SAMPLE_S):
            shares = (read_kib(pid, "smaps_rollup", "Pss") for pid in list_children())
            self.all_mb = max(self.all_mb, sum(shares) * KIB / MB)


def import_once(path: Path, media_type: str) -> Figures:
    """Import a file in a new service."""
    memory = Memory()
    with live_service() as live, memory.sampling():
        start = time.perf_counter()
        job_id = live.upload("/datasets/large/versions", path, media_type)
        uploaded = time.perf_counter()
        live.wait_for_end(job_id, pause_s=0.5)
        ended = time.perf_counter()
        pool_mb = find_pool_mb()
    return Figures(uploaded - start, ended - uploaded, pool_mb, memory.all_mb)


def measure_case(title: str, path: Path, media_type: str, rounds: int) -> bool:
    """Import a file some times and print the figures; return whether memory stays in its bounds."""
    size_mb = path.stat().st_size / MB
    print(f"\n{title}, {size_mb:,.0f} MB")
    figures = [import_once(path, media_type) for _ in range(rounds)]
    for name, unit, values in zip(
        ("upload", "import", "pool process at most", "all processes at most"),
        ("s", "s", "MB", "MB"),
        zip(*figures, strict=True),
        strict=True,
    ):
        span = f"{min(values):.1f} to {max(values):.1f}"
        print(f"{name:<22}{statistics.median(values):>9.1f} {unit:<3}{span:>20}")
    peak = max(one.pool_mb for one in figures)
    return judge(f"the import takes {peak:.0f} MB (at most {MAX_MB})", is_met=peak <= MAX_MB)


def measure_all(options: argparse.Namespace) -> bool:
    """Generate and import each file; return whether all targets are met."""
    cases: dict[str, tuple[str, str, Callable[[Path], None]]] = {
        "wide": (f"CSV, {COLUMNS} columns", CSV, partial(write_wide, megabytes=options.csv_mb)),
        "narrow": (
            f"CSV, {options.rows:,} rows of 3 columns",
            CSV,
            partial(write_narrow, rows=options.rows),
        ),
        "images": (
            f"{options.images:,} PNG files",
            ZIP,
            partial(write_images, count=options.images),
        ),
    }
    are_met = []
    for name, (title, media_type, write) in cases.items():
        if options.only in {None, name}:
            with tempfile.TemporaryDirectory(prefix="mlpforge-bench-") as folder:
                path = Path(folder) / "upload"
                write(path)
                are_met.append(measure_case(title, path, media_type, options.rounds))
    return all(are_met)


def main() -> None:
    """Run the benchmark from the command line."""
    parser = make_parser("Seconds and memory of large imports.")
    parser.add_argument("--only", choices=("wide", "narrow", "images"))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--csv-mb", type=int, default=1000)
    parser.add_argument("--rows", type=int, default=2_000_000)
    parser.add_argument("--images", type=int, default=200_000)
    run_with(parser, measure_all)


if __name__ == "__main__":
    main()
