"""Routes of schedules: create, change, list, get and delete."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from flask import Response

from contracts.access.keys import ADMIN
from contracts.base import MODEL_NAME_PATTERN, Page
from contracts.jobs.schedule_errors import ScheduleNotFoundError
from contracts.jobs.schedules import Schedule, ScheduleBody
from services.api.jobs.visibility import check_submitted, may_read_sent
from services.api.visible_pages import fill_page
from services.http.access import CHANGE_OWN, READ_OR_TRAINED, TRAIN
from services.http.body_limits import MAX_SPEC_BYTES
from services.http.callers import Caller, current_caller
from services.http.operations import DELETED, Answer, PathParameter, operation
from services.http.queries import ListQuery
from services.http.routing import answer_json, answer_nothing
from stores.jobs.store import JobStore
from stores.schedules.acceptance import ScheduleAcceptance

SCHEDULE_PATH: Final = "/schedules/{name}"
NAME: Final = {
    "name": PathParameter(
        MODEL_NAME_PATTERN,
        "a schedule's name: a-z or 0-9, then up to 62 of a-z, 0-9, _ and -",
        "nightly",
    )
}


@dataclass(frozen=True)
class ScheduleRoutes:
    """The views under /schedules.

    Args:
        jobs: The job store, which has the schedules.
        acceptance: Checks what they submit.
    """

    jobs: JobStore
    acceptance: ScheduleAcceptance

    @operation(
        "PUT",
        SCHEDULE_PATH,
        "Create or change a schedule, which submits a job or a sweep whenever it is due",
        access=TRAIN,
        answers={
            201: Answer("The new schedule", model=Schedule),
            200: Answer("The changed schedule", model=Schedule),
        },
        parameters=NAME,
        max_body_bytes=MAX_SPEC_BYTES,
        errors=(409, 503),
    )
    def put_schedule(self, name: str, body: ScheduleBody) -> Response:
        """Create or change a schedule, unless its job would be refused now."""
        check_submitted(body.submitted)
        self.acceptance.make_job(body)
        caller = current_caller()
        check_owner = partial(_require_own, caller, "changing a schedule of others")
        schedule, is_new = self.jobs.put_schedule(name, body, caller.key_id, check_owner)
        return answer_json(schedule, status=201 if is_new else 200)

    @operation(
        "GET",
        "/schedules",
        "List the schedules, newest first",
        access=READ_OR_TRAINED,
        answers={200: Answer("One page of schedules", model=Page[Schedule])},
        errors=(503,),
    )
    def list_schedules(self, query: ListQuery) -> Page[Schedule]:
        """Return one page of schedules."""
        return fill_page(query, self.jobs.list_schedules, self._choose)

    @operation(
        "GET",
        SCHEDULE_PATH,
        "Get a schedule",
        access=READ_OR_TRAINED,
        answers={200: Answer("The schedule", model=Schedule)},
        parameters=NAME,
        errors=(503,),
    )
    def get_schedule(self, name: str) -> Schedule:
        """Return a schedule."""
        schedule = self.jobs.get_schedule(name)
        if current_caller().key is not None and not self._choose([schedule]):
            raise ScheduleNotFoundError(name)
        return schedule

    @operation(
        "DELETE",
        SCHEDULE_PATH,
        "Delete a schedule, but not its jobs",
        access=CHANGE_OWN,
        answers={204: DELETED},
        parameters=NAME,
        max_body_bytes=MAX_SPEC_BYTES,
        errors=(503,),
    )
    def delete_schedule(self, name: str) -> Response:
        """Delete a schedule."""
        check_owner = partial(_require_own, current_caller(), "deleting a schedule of others")
        self.jobs.delete_schedule(name, check_owner)
        return answer_nothing()

    def _choose(self, found: Sequence[Schedule]) -> list[Schedule]:
        """Return those of some schedules that the caller may read."""
        owners, caller = (
            self.jobs.find_schedule_owners([one.name for one in found]),
            current_caller(),
        )
        return [one for one in found if _is_own(caller, owners.get(one.name)) or may_read_sent(one)]


def _is_own(caller: Caller, owner: str | None) -> bool:
    return owner is not None and owner == caller.key_id


def _require_own(caller: Caller, what: str, owner: str | None) -> None:
    if not _is_own(caller, owner):
        caller.require(ADMIN, what)
        caller.require_all_names()
