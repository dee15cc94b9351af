"""From a staged result to the end of its job, where a version may be public already.

So a job fails here only when the model store says that it has no version.
"""

from contracts.errors import DamagedError, StoreAwayError
from contracts.jobs import worker_lost
from contracts.models import Manifest
from stores.jobs.store import Claim
from stores.models.store import Result
from worker.ending import Ending
from worker.failures import failure_of
from worker.parts import Parts
from worker.persistence import persist


class Publisher:
    """Publishes the result of one claim's job and ends it.

    Each method raises StoreAwayError if the model store is not back within the parts' patience,
    and what an Ending does.
    """

    def __init__(self, parts: Parts, claim: Claim, ending: Ending) -> None:
        self._parts = parts
        self._claim = claim
        self._ending = ending

    def publish_staged(self) -> None:
        """Publish what an earlier attempt staged, unless it did so itself."""
        claim, models = self._claim, self._parts.models
        manifest = self._find_published()
        if manifest is not None:
            self._ending.succeed(manifest)
            return
        if claim.lost_leases >= self._parts.max_attempts:
            self._ending.fail(worker_lost(claim.lost_leases))
            return
        result = persist(lambda: models.kept.load_result(claim.job_id), self._parts)
        if result is None:
            lost = DamagedError(f"the staged result of job {claim.job_id}", "it is not there")
            self._ending.fail(failure_of(lost, claim.spec))
            return
        self.publish(result)

    def publish(self, result: Result) -> None:
        """Publish a result that is staged, unless a cancel came first."""
        if not self._ending.begin_publishing():
            return
        manifest = self._publish_or_fail(result)
        if manifest is not None:
            self._ending.succeed(manifest)

    def _publish_or_fail(self, result: Result) -> Manifest | None:
        try:
            return persist(lambda: self._parts.models.publish(result), self._parts)
        except StoreAwayError:
            raise
        except Exception as error:  # noqa: BLE001  whatever it was, the store knows what became
            manifest = self._find_published()
            if manifest is None:
                self._ending.fail(failure_of(error, self._claim.spec))
            return manifest

    def _find_published(self) -> Manifest | None:
        claim, models = self._claim, self._parts.models
        return persist(lambda: models.find_published(claim.spec.model, claim.job_id), self._parts)
