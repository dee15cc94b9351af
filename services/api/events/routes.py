"""Server-sent events of jobs."""

import re
from dataclasses import dataclass
from typing import Final

from flask import Response, request

from contracts.errors import JobNotFoundError
from contracts.ids import JOB_ID_PATTERN
from contracts.jobs.events import JobEvent
from services.api.events.ids import EventIds, OneJobIds, Positions, SeveralJobsIds, event_id_error
from services.api.events.reader import EventReader
from services.api.events.streams import DEFAULT_PACE, EventStream, Framer, Pace
from services.api.jobs.visibility import JobVisibility
from services.api.sweeps.routes import SWEEP_ID
from services.http.access import READ_OR_OWN
from services.http.callers import current_caller
from services.http.operations import EVENT_STREAM, Answer, HeaderParameter, operation
from services.http.queries import MAX_JOBS_A_STREAM, EventsQuery
from services.http.routing import answer_nothing
from services.server.client_connection import ClientConnection
from stores.jobs.store import JobStore

LAST_EVENT_NUMBER: Final = HeaderParameter(
    name="Last-Event-ID",
    pattern="^[0-9]{0,18}$",
    meaning="the `id` of the last event that the client received: the stream continues after it",
    needed="the id of an event of this stream, which is decimal digits",
    example="7",
)
LAST_EVENT_IDS: Final = HeaderParameter(
    name="Last-Event-ID",
    pattern="^[A-Za-z0-9_-]{0,600}$",
    meaning="the `id` of the last event that the client received, of any of the jobs: the stream "
    "continues after it",
    needed="the id of an event of a stream of the same jobs",
    example="hJ0XbDEyLjA",
)
EVENT_FORMAT: Final = (
    "Server-sent events, from the first one or from `Last-Event-ID`: `state` (the job), `progress` "
    "(its `progress`) and `epoch` (an entry of its `epochs`), each datum JSON on one line; a "
    "comment after 15 s without events; "
)
NO_MORE_EVENTS: Final = Answer(
    "No more events: Last-Event-ID is that of the last event", media_types=()
)

# Their descriptions in the OpenAPI document.
STREAM_HEADERS: Final = {"Cache-Control": "no-store: the stream is not cached"}
# X-Accel-Buffering makes nginx send each event at once; nginx removes the header.
RESPONSE_HEADERS: Final = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}


@dataclass(frozen=True)
class EventRoutes:
    """The views of /jobs/{job_id}/events and /events.

    Args:
        jobs: The jobs database.
        reader: Reads events for all open streams.
        pace: The timeouts of a stream.
    """

    jobs: JobStore
    reader: EventReader
    pace: Pace = DEFAULT_PACE

    @operation(
        "GET",
        "/jobs/{job_id}/events",
        "Stream the events of a job",
        access=READ_OR_OWN,
        answers={
            200: Answer(
                f"{EVENT_FORMAT}it ends after the terminal `state`",
                media_types=(EVENT_STREAM,),
                headers=STREAM_HEADERS,
            ),
            204: NO_MORE_EVENTS,
        },
        headers={"last_event_id": LAST_EVENT_NUMBER},
        errors=(503,),
    )
    def stream_job_events(self, job_id: str, last_event_id: str | None) -> Response:
        """Stream the events of one job."""
        return self._stream(OneJobIds(job_id), last_event_id)

    @operation(
        "GET",
        "/sweeps/{sweep_id}/events",
        "Stream the events of a sweep",
        access=READ_OR_OWN,
        answers={
            200: Answer(
                "Server-sent events as those of a job: `state` (the sweep) and `progress` "
                "(`counts`, `best` and `importance`) when it continues after a trial; it ends "
                "after the terminal `state`",
                media_types=(EVENT_STREAM,),
                headers=STREAM_HEADERS,
            ),
            204: NO_MORE_EVENTS,
        },
        parameters={"sweep_id": SWEEP_ID},
        headers={"last_event_id": LAST_EVENT_NUMBER},
        errors=(503,),
    )
    def stream_sweep_events(self, sweep_id: str, last_event_id: str | None) -> Response:
        """Stream the events of one sweep."""
        self.jobs.get_sweep(sweep_id)  # a job of another kind is not found
        return self._stream(OneJobIds(sweep_id), last_event_id)

    @operation(
        "GET",
        "/events",
        f"Stream the events of 1 to {MAX_JOBS_A_STREAM} jobs",
        access=READ_OR_OWN,
        answers={
            200: Answer(
                f"{EVENT_FORMAT}each datum also has the `job_id` of its job, and `id` covers "
                "all the jobs; it ends after the last terminal `state`",
                media_types=(EVENT_STREAM,),
                headers=STREAM_HEADERS,
            ),
            204: NO_MORE_EVENTS,
        },
        headers={"last_event_id": LAST_EVENT_IDS},
        errors=(404, 503),
    )
    def stream_events(self, query: EventsQuery, last_event_id: str | None) -> Response:
        """Stream the events of several jobs."""
        for job_id in query.job:
            if re.fullmatch(JOB_ID_PATTERN, job_id) is None:
                raise JobNotFoundError(job_id)
            JobVisibility(self.jobs).require(job_id)
        return self._stream(SeveralJobsIds(query.job), last_event_id)

    def _stream(self, ids: EventIds, last_event_id: str | None) -> Response:
        positions = ids.read(last_event_id)
        still_open = self._without_ended(positions, last_event_id)
        if not still_open:
            return answer_nothing()
        if request.method == "HEAD":  # it occupies no slot of a stream
            return Response(content_type=EVENT_STREAM, headers=RESPONSE_HEADERS)
        return Response(
            self._open(ids, positions, still_open),
            content_type=EVENT_STREAM,
            headers=RESPONSE_HEADERS,
        )

    def _open(self, ids: EventIds, positions: Positions, still_open: Positions) -> EventStream:
        return EventStream(
            self.reader.subscribe(still_open),
            ClientConnection(request.environ, self.pace.stalled_s),
            Framer(ids, positions),
            self.pace,
            self.reader.unsubscribe,
            may_continue=current_caller().may_continue,
        )

    def _without_ended(self, positions: Positions, last_event_id: str | None) -> Positions:
        """Return the positions of the jobs whose last event the client has not received.

        Raises:
            JobNotFoundError: one of the jobs does not exist.
            RefusedError: 422, the client names an event that does not exist.
        """
        # From one before, since the event that the client names must exist, too.
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
            if number == 0 or _may_continue(found[job_id])
        }

    def _check_ended(self, job_id: str, last_event_id: str | None) -> None:
        """Refuse an event that does not exist yet, unless the job has ended."""
        if not self.jobs.get(job_id).is_terminal:
            raise event_id_error(last_event_id)


def _may_continue(last: list[JobEvent]) -> bool:
    """Return whether something can follow the event that the client names."""
    return bool(last) and not last[0].is_last
