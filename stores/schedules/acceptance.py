"""Makes the jobs and sweeps of schedules, when one is written and each time that it is due."""

from dataclasses import dataclass

from contracts.jobs.schedules import ScheduleBody
from contracts.sweeps.request import SweepRequest
from contracts.validation.field_errors import InvalidFieldsError
from stores.jobs.records import NewJob, NewRequest
from stores.notifications.webhooks import WebhookStore
from stores.specs.acceptance import SpecAcceptance
from stores.sweeps.acceptance import SweepAcceptance


@dataclass(frozen=True)
class ScheduleAcceptance:
    """Accepts what schedules submit, as POST /jobs and POST /sweeps do.

    Args:
        specs: Accepts specs.
        webhooks: The webhooks that they may notify.
    """

    specs: SpecAcceptance
    webhooks: WebhookStore

    def make_job(self, body: ScheduleBody) -> NewJob | NewRequest:
        """Return the job or the sweep to create, with numbers for references.

        Raises:
            InvalidFieldsError: it would fail.
            StoreUnavailableError: the model store, which has the version to start from, is
                unavailable.
        """
        try:
            self.webhooks.refuse_unknown(body.submitted.notify)
            if isinstance(body.submitted, SweepRequest):
                return SweepAcceptance(self.specs).make_sweep(body.submitted)
            return self.specs.make_job(body.submitted)
        except InvalidFieldsError as invalid:
            raise invalid.within("sweep" if body.spec is None else "spec") from None
