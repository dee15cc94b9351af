"""Checks the artifacts of jobs (stores/models/job_artifacts.py)."""

from collections.abc import Callable, Iterator
from typing import BinaryIO

from stores.audit.findings import DamageLog, Finding
from stores.blobs.blobs import BlobInfo, Blobs
from stores.models.checksummed_json import parse_header, verify_file
from stores.models.job_artifacts import (
    CHECKPOINT,
    RESULT,
    SNAPSHOT,
    CheckpointHeader,
    SnapshotHeader,
    read_result,
)
from stores.models.layout import JOBS


def check_artifacts(blobs: Blobs, watch: Callable[[str], None]) -> Iterator[Finding]:
    """Yield each damaged file that a job keeps aside, one that is removed meanwhile left out.

    Args:
        blobs: Where they lie.
        watch: Told of each file before it is read.
    """
    for info in blobs.walk(JOBS):
        job_id, _, file = info.key.removeprefix(JOBS).partition("/")
        if file in CHECKS:
            watch(info.key)
            yield from _check(blobs, info, CHECKS[file], f"the {file} of job {job_id}")


def _check(
    blobs: Blobs, info: BlobInfo, check: Callable[[BinaryIO, str], object], what: str
) -> list[Finding]:
    damages = DamageLog({info.key: info})
    with damages.at(info.key):
        opened = blobs.open(info.key)
        if opened is not None:
            with opened:
                check(opened, what)
    return damages.found


def _check_checkpoint(file: BinaryIO, what: str) -> None:
    verify_file(file, parse_header(CheckpointHeader, file, what).checkpoint, what)


def _check_snapshot(file: BinaryIO, what: str) -> None:
    verify_file(file, parse_header(SnapshotHeader, file, what).weights, what)


CHECKS = {RESULT: read_result, CHECKPOINT: _check_checkpoint, SNAPSHOT: _check_snapshot}
