"""What names, refs and job ids look like, and which number a ref means."""

import re

from contracts.base import ALIAS_PATTERN, MODEL_NAME_PATTERN, VERSION_NUMBER_PATTERN
from contracts.errors import ModelNotFoundError, VersionNotFoundError
from contracts.models.versions import ManifestDraft
from stores.models.head import Head

LATEST = "latest"
_JOB_ID_PATTERN = r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}"  # a file name on every system


def is_model_name(name: str) -> bool:
    """Whether a model can have this name, which is then safe as a file's name."""
    return re.fullmatch(MODEL_NAME_PATTERN, name) is not None


def is_job_id(job_id: str) -> bool:
    """Whether a job can have this id, which is then safe as a file's name."""
    return re.fullmatch(_JOB_ID_PATTERN, job_id) is not None


def check_draft(draft: ManifestDraft) -> None:
    """Raise ValueError if a draft's name or job id can't be stored; neither comes from a client."""
    if not is_model_name(draft.name):
        raise ValueError(f"a model's name must match {MODEL_NAME_PATTERN}, got {draft.name!r}")
    if draft.job_id is not None:
        check_job_id(draft.job_id)


def check_job_id(job_id: str) -> None:
    """Raise ValueError if nothing can be stored under this id; no client chooses one."""
    if not is_job_id(job_id):
        raise ValueError(f"a job's id must match {_JOB_ID_PATTERN}, got {job_id!r}")


def parse_number(text: str) -> int | None:
    """Return the number that a text is, or None if it is not one, written the one way."""
    return int(text) if re.fullmatch(VERSION_NUMBER_PATTERN, text) else None


def resolve(name: str, head: Head, ref: str) -> int:
    """Return the number that a ref means.

    Raises:
        ModelNotFoundError: no version is left.
        VersionNotFoundError: the number or alias does not exist.
    """
    if head.latest is None:
        raise ModelNotFoundError(name)
    version = _lookup(head, ref)
    if version is None or not head.has(version):
        raise VersionNotFoundError(name, ref)
    return version


def _lookup(head: Head, ref: str) -> int | None:
    if ref == LATEST:
        return head.latest
    if re.fullmatch(ALIAS_PATTERN, ref):
        target = head.aliases.get(ref)
        return target.version if target else None
    return parse_number(ref)
