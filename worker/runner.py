"""The oldest waiting job, from claim to its end."""

import structlog

from contracts.errors import FencedError
from stores.jobs.store import Claim
from worker.attempt import Attempt
from worker.context import WorkerContext

log = structlog.get_logger()


class JobRunner:
    """Runs jobs one after the other in this process."""

    def __init__(self, parts: WorkerContext) -> None:
        self._parts = parts

    def run_next(self) -> bool:
        """Claim the oldest waiting job and bring it to its end; False if none was claimed."""
        if self._parts.stopping.is_set():
            return False
        claim = self._parts.jobs.claim(self._parts.name)
        if claim is None:
            return False
        with structlog.contextvars.bound_contextvars(job_id=claim.job_id, attempt=claim.attempt):
            log.debug("job_claimed", only_publish=claim.only_publish)
            self._run(claim)
        return True

    def _run(self, claim: Claim) -> None:
        try:
            Attempt(self._parts, claim).run()
        except FencedError:
            log.warning("fenced")
        except Exception:  # it may be published already: a successor looks, and ends it rightly
            log.exception("job_left_to_its_lease")
