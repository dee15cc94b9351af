"""Checks that jobs have the numbers of their versions: otherwise a job could be published twice."""

from collections.abc import Collection

from contracts.errors import DamagedError
from contracts.models.versions import Manifest
from stores.blobs.blobs import Blobs
from stores.integrity.findings import DamageLog, ignore_damage
from stores.models.files.layout import job_key
from stores.models.head import Head
from stores.models.job_numbers import describe_number, read_number
from stores.models.records import find_record


class JobCheck:
    """The job numbers of one model.

    Args:
        blobs: The storage.
        name: The model.
        head: Its head.
    """

    def __init__(self, blobs: Blobs, name: str, head: Head) -> None:
        self._blobs = blobs
        self._name = name
        self._head = head
        self._checked: set[str] = set()

    def check_version(self, manifest: Manifest, damage: DamageLog) -> None:
        """Check the number of the job that produced a version."""
        job_id, version = manifest.job_id, manifest.version
        if job_id is None:
            return
        self._checked.add(job_id)
        with damage.at(job_key(self._name, job_id)):
            number = read_number(self._blobs, self._name, job_id)
            if number is None and version != self._head.last:  # the last may not be flushed yet
                raise DamagedError(describe_number(job_id), "it is missing")
            if number not in (None, version):
                raise DamagedError(describe_number(job_id), f"it must be {version}, got {number}")

    def check_others(self, job_ids: Collection[str], damage: DamageLog) -> list[int]:
        """Check the jobs whose versions were not checked; return their undamaged numbers."""
        numbers = (self._check_other(job_id, damage) for job_id in job_ids)
        return [number for number in numbers if number is not None]

    def _check_other(self, job_id: str, damage: DamageLog) -> int | None:
        if job_id in self._checked:
            return None
        with damage.at(job_key(self._name, job_id)):
            number = read_number(self._blobs, self._name, job_id)
            if number is not None and not self._may_be_of(number, job_id):
                raise DamagedError(describe_number(job_id), f"version {number} is another job's")
            return number
        return None

    def _may_be_of(self, version: int, job_id: str) -> bool:
        with ignore_damage():
            record = find_record(self._blobs, self._name, self._head, version)
            return record is None or record.manifest.job_id == job_id
        return True
