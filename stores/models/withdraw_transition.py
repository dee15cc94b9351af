"""One withdrawing step: what becomes of a head when a job is never to have a version.

A job that is failed must have none, but a worker may still hold its result: one that was frozen
right before it published, and goes on when another one has given the job up. So that one first
changes the head, the same document that a publish has to change. Either the publish comes first,
and the job has a version, or it finds the job withdrawn.
"""

from stores.blobs.blobs import Blobs
from stores.models.head import Head, withdraw_job
from stores.models.job_numbers import find_number
from stores.models.manifests import stored_now


class WithdrawTransition:
    """Withdraws a job of a model, once, however often `withdraw` is called.

    Args:
        blobs: Where the model lies.
        name: The model.
        job_id: The job.
    """

    def __init__(self, blobs: Blobs, name: str, job_id: str) -> None:
        self._blobs = blobs
        self._name = name
        self._job_id = job_id

    def withdraw(self, head: Head | None) -> Head | None:
        """Return the head with the job withdrawn, or None if it is already, or has a version.

        Raises:
            DamagedError: the head is older than what lies beside it.
        """
        if find_number(self._blobs, self._name, head, self._job_id) is not None:
            return None
        return withdraw_job(head, self._job_id, stored_now())
