"""What happens to jobs, told while it happens."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from flask import Response, request

from contracts.errors import JobNotFoundError
from contracts.ids import JOB_ID_PATTERN
from contracts.jobs.events import JobEvent
from services import job_operations as operations
from services.api.events.ids import EventIds, OneJobIds, Positions, SeveralJobsIds, foreign_id
from services.api.events.reader import EventReader
from services.api.events.streams import DEFAULT_PACE, EventStream, Framer, Pace
from services.http.declarations import EVENT_STREAM
from services.http.operations import Operation
from services.http.queries import EventsQuery
from services.http.routing import View, answer_nothing
from services.server.client_connection import ClientConnection
from stores.jobs.store import JobStore

# nginx obeys X-Accel-Buffering, which is not passed on: it holds nothing back.
STREAM_HEADERS: Final = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}


@dataclass(frozen=True)
class EventRoutes:
    """The views of /jobs/{job_id}/events and /events.

    Args:
        jobs: Who knows the events.
        reader: Reads them for all open streams.
        pace: How long a stream waits.
    """

    jobs: JobStore
    reader: EventReader
    pace: Pace = DEFAULT_PACE

    def views(self) -> Mapping[Operation, View]:
        """Return what is to be bound."""
        return {
            operations.STREAM_JOB_EVENTS: self.stream_job,
            operations.STREAM_EVENTS: self.stream_jobs,
        }

    def stream_job(self, job_id: str, last_event_id: str | None) -> Response:
        """Tell what happens to one job."""
        return self._stream(OneJobIds(job_id), last_event_id)

    def stream_jobs(self, query: EventsQuery, last_event_id: str | None) -> Response:
        """Tell what happens to several jobs."""
        for job_id in query.job:
            if re.fullmatch(JOB_ID_PATTERN, job_id) is None:
                raise JobNotFoundError(job_id)
        return self._stream(SeveralJobsIds(query.job), last_event_id)

    def _stream(self, ids: EventIds, last_event_id: str | None) -> Response:
        positions = ids.read(last_event_id)
        still_open = self._leave_out_ended(positions, last_event_id)
        if not still_open:
            return answer_nothing()
        if request.method == "HEAD":  # it takes no place among the streams
            return Response(content_type=EVENT_STREAM, headers=STREAM_HEADERS)
        return Response(
            self._open(ids, positions, still_open),
            content_type=EVENT_STREAM,
            headers=STREAM_HEADERS,
        )

    def _open(self, ids: EventIds, positions: Positions, still_open: Positions) -> EventStream:
        return EventStream(
            self.reader.subscribe(still_open),
            ClientConnection(request.environ, self.pace.stalled_s),
            Framer(ids, positions),
            self.pace,
            self.reader.unsubscribe,
        )

    def _leave_out_ended(self, positions: Positions, last_event_id: str | None) -> Positions:
        """Return the positions of the jobs whose last event the client does not know.

        Raises:
            JobNotFoundError: one of the jobs is not there.
            RefusedError: 422, the client names an event that has not happened.
        """
        # From one before: the event that the client names is looked at too.
        before = {job_id: max(number - 1, 0) for job_id, number in positions.items()}
        found = self.jobs.read_events(before, 1)
        for job_id, number in positions.items():
            if job_id not in found:
                raise JobNotFoundError(job_id)
            if number > 0 and not found[job_id]:
                self._check_ended(job_id, last_event_id)
        return {
            job_id: number
            for job_id, number in positions.items()
            if number == 0 or _may_go_on(found[job_id])
        }

    def _check_ended(self, job_id: str, last_event_id: str | None) -> None:
        """Refuse an event that has not happened, unless none will happen any more."""
        if not self.jobs.get(job_id).is_terminal:
            raise foreign_id(last_event_id)


def _may_go_on(named: list[JobEvent]) -> bool:
    """Return whether something can follow the event that the client names."""
    return bool(named) and not named[0].is_last
