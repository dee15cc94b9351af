"""The job store on SQLite or PostgreSQL."""

from pathlib import Path

from sqlalchemy import select, text

from stores.jobs.events import JobEvents
from stores.jobs.reads import JobReads
from stores.jobs.recording import JobRecording
from stores.jobs.sql.engine import refuse_damaged
from stores.jobs.sql.sqlite_file import check_room
from stores.jobs.sql.tables import metadata
from stores.jobs.sweeping import JobSweeping
from stores.schedules.store import Schedules
from stores.sweeps.cancelling import SweepCancelling
from stores.sweeps.steps import SweepSteps


class JobStore(
    Schedules, SweepCancelling, JobReads, JobEvents, SweepSteps, JobRecording, JobSweeping
):
    """The truth about jobs and their history; each method is one transaction.

    Every method raises DatabaseUnavailableError if the database does not answer. Every method
    that takes a Claim raises FencedError, and changes nothing, unless the row still has the claim's
    attempt and is held (running or publishing).
    """

    def close(self) -> None:
        """Close the connections that are not in use; a later call opens new ones."""
        self._engine.dispose()

    def ping(self) -> None:
        """Return if the database can be read and has room, or raise DatabaseUnavailableError."""
        refuse_damaged(self._engine)
        file = self._engine.url.database
        if self._engine.dialect.name == "sqlite" and file is not None:
            check_room(Path(file))
        with self._read() as connection:
            for table in metadata.sorted_tables:
                connection.execute(select(table).limit(1))

    def is_unused(self) -> bool:
        """Return whether this SQLite file has never held a job."""
        with self._read() as connection:
            query = text("SELECT count(*) FROM sqlite_sequence WHERE name = 'jobs'")
            return bool(connection.execute(query).scalar_one() == 0)
